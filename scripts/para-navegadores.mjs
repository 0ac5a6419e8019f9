// How every script and style that a browser reads is built: the panel's, and the sidebar's in Sheets.

export const PARA_NAVEGADORES = /** @satisfies {import('esbuild').BuildOptions} */ ({
  bundle: true,
  platform: 'browser',
  target: ['chrome111', 'firefox115', 'safari16.4'],
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
});
