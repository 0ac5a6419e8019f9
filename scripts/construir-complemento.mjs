// Bundles the add-on for Google Sheets: one script, one page, one manifest, for the institution whose settings are given.
//   npm run build:addon [-- --institucion=appsscript/institucion.json]
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { archivoDeInstitucion, leerAjustes } from './complemento/ajustes-de-institucion.mjs';
import { manifiestoDe } from './complemento/manifiesto.mjs';
import { comprobarInternos, INTERNOS } from './complemento/nombres-internos.mjs';
import { construirBarra } from './construir-barra.mjs';

/** @typedef {import('./complemento/ajustes-de-institucion.mjs').AjustesDeInstitucion} AjustesDeInstitucion */

const DESTINO = 'appsscript/dist';
const MAXIMO_DEL_GUION = 150 * 1024;

/** Exports that Apps Script calls by their names; the page calls `accion` alone. */
const PUBLICAS = ['onOpen', 'onInstall', 'onEdit', 'accion'];

/**
 * Triggers and menus name functions that Apps Script finds by reading the top of the script: each is declared there, and
 * nothing else but `_`, what they call. The script is loaded once to know the menu's, which also proves that it loads with
 * nothing but the language.
 * @param {string} modulo that ends in its exports
 */
function declarar(modulo) {
  const [final = '', lista = ''] = /export\s*\{([^}]*)\};?\s*$/.exec(modulo) ?? [];
  const dadas = lista.split(',').map((una) => una.trim().split(' as '));
  const nombres = dadas.map(([local, nombre]) => nombre ?? local);
  const lugarDe = (/** @type {string} */ nombre) => {
    const lugar = nombres.indexOf(nombre);
    if (lugar === -1) throw new Error(`appsscript/src/main.ts exports no ${nombre}`);
    return lugar;
  };
  const locales = dadas.map(([local]) => local).join(',');
  const codigo = `var _=(()=>{"use strict";${modulo.slice(0, -final.length)}return[${locales}]})();`;
  const funciones = /** @type {unknown} */ (
    runInContext(`${codigo}_[${lugarDe('FUNCIONES')}]`, createContext({}))
  );
  const vistas = Object.entries(/** @type {Record<string, string>} */ (funciones)).map(
    ([nombre, vista]) => `function ${nombre}(){_[${lugarDe('abrirBarra')}](${JSON.stringify(vista)})}`,
  );
  const publicas = PUBLICAS.map((nombre) => `function ${nombre}(a,b){return _[${lugarDe(nombre)}](a,b)}`);
  return [codigo, ...publicas, ...vistas, ''].join('\n');
}

/** @param {AjustesDeInstitucion} ajustes */
async function guion({ modo, servicio, forma, dominios }) {
  const paquete = /** @type {unknown} */ (JSON.parse(await readFile('package.json', 'utf8')));
  const { version } = /** @type {{ version: string }} */ (paquete);
  const AJUSTES = JSON.stringify({ servicio, modo, version, ligado: forma === 'ligado', dominios });
  /** @param {{ mangleProps?: RegExp }} [nombres] */
  const empacar = async (nombres) => {
    const { outputFiles } = await build({
      entryPoints: ['appsscript/src/main.ts'],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'neutral',
      // What Apps Script's engine takes without asking for more than it has
      target: 'es2020',
      minify: true,
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'warning',
      define: { AJUSTES },
      ...nombres,
    });
    return outputFiles[0]?.text ?? '';
  };
  comprobarInternos(await empacar());
  const codigo = declarar(await empacar({ mangleProps: INTERNOS }));
  const bytes = Buffer.byteLength(codigo);
  if (bytes > MAXIMO_DEL_GUION) throw new Error(`Code.js has ${bytes} bytes: ${MAXIMO_DEL_GUION} at most`);
  return codigo;
}

/**
 * @param {AjustesDeInstitucion} ajustes
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
