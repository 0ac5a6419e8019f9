// Bundles the add-on for Google Sheets: one script, one page, one manifest, for the institution whose settings are given.
//   npm run build:addon [-- --institucion=appsscript/institucion.json]
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createContext, runInContext } from 'node:vm';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { archivoDeInstitucion, leerAjustes } from './complemento/ajustes-de-institucion.mjs';
import { manifiestoDe } from './complemento/manifiesto.mjs';
import { construirBarra } from './construir-barra.mjs';

export const DESTINO = 'appsscript/dist';
/** What Apps Script's engine takes without asking for more than it has. */
const LENGUAJE = 'es2020';

/** Exports that Apps Script calls by their names; the page calls `accion` alone. */
const PUBLICAS = ['onOpen', 'onInstall', 'onEdit', 'accion'];

/**
 * Triggers and menus name functions that Apps Script finds by reading the top of the script: each is declared there, and
 * nothing else. The script is loaded once to know the menu's, which also proves that it loads with nothing but the language.
 * @param {string} modulo that ends in its exports
 */
function declarar(modulo) {
  const [final = '', lista = ''] = /export\s*\{([^}]*)\};?\s*$/.exec(modulo) ?? [];
  const dadas = lista.split(',').map((una) => una.trim().split(' as '));
  const objeto = dadas
    .map(([local, nombre]) => (nombre === undefined ? local : `${nombre}:${local}`))
    .join(',');
  const codigo = `var Trimestral=(()=>{"use strict";${modulo.slice(0, -final.length)}return{${objeto}}})();`;
  const cargado = /** @type {unknown} */ (runInContext(`${codigo}Trimestral`, createContext({})));
  const { FUNCIONES, ...otras } =
    /** @type {{ FUNCIONES: Record<string, string> } & Record<string, unknown>} */ (cargado);
  for (const nombre of PUBLICAS) {
    if (typeof otras[nombre] !== 'function') throw new Error(`appsscript/src/main.ts exports no ${nombre}`);
  }
  const publicas = PUBLICAS.map((nombre) => `function ${nombre}(a,b){return Trimestral.${nombre}(a,b)}`);
  const vistas = Object.entries(FUNCIONES).map(
    ([nombre, vista]) => `function ${nombre}(){Trimestral.abrirBarra(${JSON.stringify(vista)})}`,
  );
  return [codigo, ...publicas, ...vistas, ''].join('\n');
}

/** @param {import('./complemento/ajustes-de-institucion.mjs').AjustesDeInstitucion} ajustes */
async function guion({ modo, servicio, forma, dominios }) {
  const paquete = /** @type {unknown} */ (JSON.parse(await readFile('package.json', 'utf8')));
  const { version } = /** @type {{ version: string }} */ (paquete);
  const ajustes = { servicio, modo, version, ligado: forma === 'ligado', dominios };
  const { outputFiles } = await build({
    entryPoints: ['appsscript/src/main.ts'],
    format: 'esm',
    platform: 'neutral',
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    target: LENGUAJE,
    define: { AJUSTES: JSON.stringify(ajustes) },
  });
  const codigo = declarar(outputFiles[0]?.text ?? '');
  return codigo;
}

/**
 * @param {import('./complemento/ajustes-de-institucion.mjs').AjustesDeInstitucion} ajustes
 * @param {string} [destino]
 * @returns what was written, in bytes
 */
export async function construirComplemento(ajustes, destino = DESTINO) {
  const archivos = {
    'Code.js': await guion(ajustes),
    'Barra.html': await construirBarra(),
    'appsscript.json': `${JSON.stringify(manifiestoDe(ajustes), null, 2)}\n`,
  };
  await mkdir(destino, { recursive: true });
  for (const [nombre, texto] of Object.entries(archivos)) await writeFile(join(destino, nombre), texto);
  return Object.fromEntries(
    Object.entries(archivos).map(([nombre, texto]) => [nombre, Buffer.byteLength(texto)]),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const { values } = parseArgs({ options: { institucion: { type: 'string' } } });
    const archivo = archivoDeInstitucion(values.institucion);
    const bytes = await construirComplemento(await leerAjustes(archivo));
    const medidas = Object.entries(bytes).map(([nombre, n]) => `${nombre} ${(n / 1024).toFixed(1)} KiB`);
    console.log(`${DESTINO} (${archivo}): ${medidas.join(', ')}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
