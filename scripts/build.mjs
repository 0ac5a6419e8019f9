// Bundles the command line into dist/: one small entry, and a chunk for each part that a command loads on
// demand (dynamic import), so that `validar` does not pay for the DOCX writer. Dependencies are bundled in:
// reading one file is faster at a cold start than resolving hundreds in node_modules.
import { chmod, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { archivoDeInstitucion, leerAjustes } from './complemento/ajustes-de-institucion.mjs';
import { construirComplemento } from './construir-complemento.mjs';
import { construirPanel } from './construir-panel.mjs';

const destino = 'dist';
// Put in place whole: a program that runs meanwhile finds the old build or the new one, never half of one
const outdir = `${destino}.nuevo-${String(process.pid)}`;
const entry = `${outdir}/cli.js`;
const hashbang = '#!/usr/bin/env node\n';

// Bundled CommonJS packages call `require` for Node's own modules; an ES module has none.
const requireForCommonJs =
  "import { createRequire as createRequireForBundle } from 'node:module';" +
  'const require = createRequireForBundle(import.meta.url);';

await build({
  // After the command: the programs of the threads that read big carpetas, and of those of the service
  entryPoints: {
    cli: 'server/cli/main.ts',
    lector: 'server/libros/paralelo/lector.ts',
    obrero: 'server/taller/obrero.ts',
  },
  // It finds the program that runs a thread beside itself
  external: ['piscina'],
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

await construirPanel(`${outdir}/panel`);

const viejo = `${destino}.viejo-${String(process.pid)}`;
await rename(destino, viejo).catch(() => undefined);
await rename(outdir, destino);
await rm(viejo, { recursive: true, force: true });

await construirComplemento(await leerAjustes(archivoDeInstitucion(undefined)));
