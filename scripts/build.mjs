// Bundles the command line into dist/: one small entry, and a chunk for each part that a command loads on
// demand (dynamic import), so that `validar` does not pay for the DOCX writer. Dependencies are bundled in:
// reading one file is faster at a cold start than resolving hundreds in node_modules.
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const outdir = 'dist';
const entry = `${outdir}/cli.js`;
const hashbang = '#!/usr/bin/env node\n';

// Bundled CommonJS packages call `require` for Node's own modules; an ES module has none.
const requireForCommonJs =
  "import { createRequire as createRequireForBundle } from 'node:module';" +
  'const require = createRequireForBundle(import.meta.url);';

await rm(outdir, { recursive: true, force: true });
await build({
  // The second is the program of the threads that read big carpetas
  entryPoints: { cli: 'server/cli/main.ts', lector: 'server/libros/paralelo/lector.ts' },
  outdir,
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  // Names are kept: they show in stack traces.
  minifyWhitespace: true,
  banner: { js: requireForCommonJs },
  legalComments: 'none',
  logLevel: 'warning',
});

const code = await readFile(entry, 'utf8');
if (!code.startsWith('#!')) await writeFile(entry, hashbang + code);
await chmod(entry, 0o755);
