// Makes the sidebar's page one file: Apps Script serves a page, and nothing beside it.
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

const RAIZ = 'shared/sidebar';

/**
 * @param {'main.ts' | 'estilo.css'} archivo
 * @returns {Promise<string>}
 */
async function empacar(archivo) {
  const { outputFiles } = await build({
    entryPoints: [`${RAIZ}/${archivo}`],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return (outputFiles[0]?.text ?? '').trim();
}

/**
 * The page with its styles and its program within, as a template of Apps Script that still wants `vista`.
 * @returns {Promise<string>}
 */
export async function construirBarra() {
  const molde = await readFile(`${RAIZ}/pagina.html`, 'utf8');
  const [estilo, guion] = await Promise.all([empacar('estilo.css'), empacar('main.ts')]);
  // What would end the element, or begin a scriptlet of the template
  for (const [texto, fin] of /** @type {const} */ ([
    [estilo, '</style'],
    [guion, '</script'],
  ]))
    if (texto.includes(fin) || texto.includes('<?') || texto.includes('<!--'))
      throw new Error(
        `The sidebar's page holds ${fin}, <? or <!-- in its program: Google would cut it there`,
      );
  return molde
    .replace('<!-- estilo -->', () => `<style>${estilo}</style>`)
    .replace('<!-- guion -->', () => `<script>${guion}</script>`);
}
