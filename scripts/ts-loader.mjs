// Runs TypeScript sources on Node 20, which strips no types: `node --import ./scripts/ts-loader.mjs file.ts`.
// Node loads this file twice: once in the program, where it registers itself, and once, with the mark in its
// address, in the thread that loads modules, where `load` is called. A worker thread is a program of its own.
// Files are translated one by one, so `import.meta.url` stays true.
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transform } from 'esbuild';

const MARK = '?load';

if (!import.meta.url.endsWith(MARK)) {
  if (isMainThread) process.setSourceMapsEnabled(true);
  register(`${import.meta.url}${MARK}`);
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, nextLoad) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
  const sourcefile = fileURLToPath(url);
  const { code } = await transform(await readFile(sourcefile, 'utf8'), {
    loader: 'ts',
    format: 'esm',
    target: 'node20.19',
    sourcefile,
    sourcemap: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
