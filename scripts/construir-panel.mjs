// Bundles the panel for browsers: a small entry, one file per page that is loaded when the page is opened, one style
// sheet. Names carry the hash of their content, so a browser may keep them for ever; `index.html` names them.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { PARA_NAVEGADORES } from './para-navegadores.mjs';

const RAIZ = 'server/panel';

/** Where browsers find the files. */
const DIRECCION = '/panel/';

/**
 * Method and path of each operation, from the one definition: the panel's client is typed by the schemas and needs no
 * more of them.
 * @returns {Promise<Record<string, [string, string]>>}
 */
async function rutasDeOperaciones() {
  const { outputFiles } = await build({
    entryPoints: ['shared/api/catalogo-de-operaciones.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  });
  const codigo = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const modulo = /** @type {unknown} */ (await import(`data:text/javascript;base64,${codigo}`));
  const { OPERACIONES } = /** @type {typeof import('../shared/api/catalogo-de-operaciones.ts')} */ (modulo);
  return Object.fromEntries(
    Object.entries(OPERACIONES).map(([nombre, { metodo, ruta }]) => [nombre, [metodo.toUpperCase(), ruta]]),
  );
}

/**
 * The files that the entry needs at once: they are asked for together, not one after the other.
 * @param {import('esbuild').Metafile} metafile
 * @param {string} entrada
 */
function queSePrecargan(metafile, entrada) {
  /** @type {Set<string>} */
  const hallados = new Set();
  /** @param {string} archivo */
  const seguir = (archivo) => {
    for (const { path, kind } of metafile.outputs[archivo]?.imports ?? []) {
      if (kind !== 'import-statement' || hallados.has(path)) continue;
      hallados.add(path);
      seguir(path);
    }
  };
  seguir(entrada);
  return [...hallados];
}

/**
 * @param {import('esbuild').Metafile} metafile
 * @param {string} fuente
 */
function salidaDe(metafile, fuente) {
  const hallada = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === fuente);
  if (hallada === undefined) throw new Error(`No output of ${fuente}`);
  return hallada[0];
}

/** @param {string} archivo */
const direccion = (archivo) => DIRECCION + basename(archivo);

/**
 * What a page asks for at once, as its head names it: a style, and a script with what that needs.
 * @param {import('esbuild').Metafile} metafile
 * @param {string} estilo
 * @param {string} guion
 */
function cabezaDe(metafile, estilo, guion) {
  const salida = salidaDe(metafile, guion);
  return [
    `<link rel="stylesheet" href="${direccion(salidaDe(metafile, estilo))}" />`,
    ...queSePrecargan(metafile, salida).map(
      (archivo) => `<link rel="modulepreload" href="${direccion(archivo)}" />`,
    ),
    `<script type="module" src="${direccion(salida)}"></script>`,
  ];
}

/**
 * @param {string} molde
 * @param {readonly string[]} cabeza
 */
const conCabeza = (molde, cabeza) => molde.replace('<!-- archivos -->', cabeza.join('\n    '));

/** The sidebar's page, which stands in a frame beside the libro: the sidebar of Sheets with another bridge. */
const BARRA = { guion: `${RAIZ}/barra/main.ts`, estilo: 'shared/sidebar/estilo.css' };
/** The thread of the add-on's core, and the style that no page needs but the libro's. */
const OBRERO = `${RAIZ}/paginas/libro/barra/obrero-de-barra.ts`;
const ESTILO_DEL_LIBRO = `${RAIZ}/paginas/libro/estilo/libro.css`;

const ENTRADAS = {
  panel: `${RAIZ}/main.tsx`,
  estilo: `${RAIZ}/estilo/panel.css`,
  icono: `${RAIZ}/icono.svg`,
  obrero: OBRERO,
  barra: BARRA.guion,
  'estilo-de-barra': BARRA.estilo,
  'estilo-del-libro': ESTILO_DEL_LIBRO,
};

/** @param {import('esbuild').Metafile} metafile */
async function paginaDeBarra(metafile) {
  const molde = await readFile(`${RAIZ}/barra/barra.html`, 'utf8');
  const bytes = Buffer.from(conCabeza(molde, cabezaDe(metafile, BARRA.estilo, BARRA.guion)));
  const huella = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return { nombre: `barra-${huella}.html`, bytes };
}

/**
 * @param {import('esbuild').Metafile} metafile
 * @param {string} barra name of the sidebar's page
 */
async function pagina(metafile, barra) {
  // A page names here what it asks for later: an address inside a script would change the script's own
  const despues = {
    obrero: direccion(salidaDe(metafile, OBRERO)),
    barra: direccion(barra),
    'estilo-del-libro': direccion(salidaDe(metafile, ESTILO_DEL_LIBRO)),
  };
  const cabeza = [
    `<link rel="icon" href="${direccion(salidaDe(metafile, `${RAIZ}/icono.svg`))}" type="image/svg+xml" />`,
    ...Object.entries(despues).map(([nombre, en]) => `<meta name="archivo:${nombre}" content="${en}" />`),
    ...cabezaDe(metafile, `${RAIZ}/estilo/panel.css`, `${RAIZ}/main.tsx`),
  ];
  return conCabeza(await readFile(`${RAIZ}/index.html`, 'utf8'), cabeza);
}

/**
 * Builds the panel into a folder, each file with its `.gz` beside.
 * @param {string} outdir
 */
export async function construirPanel(outdir) {
  const rutas = await rutasDeOperaciones();
  const { metafile, outputFiles } = await build({
    ...PARA_NAVEGADORES,
    entryPoints: ENTRADAS,
    outdir,
    write: false,
    metafile: true,
    // What page, frame and thread share is a file of its own: it is asked for once
    splitting: true,
    format: 'esm',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    loader: { '.svg': 'copy' },
    define: { RUTAS_DE_OPERACIONES: JSON.stringify(rutas) },
  });
  const barra = await paginaDeBarra(metafile);
  const archivos = [
    ...outputFiles.map(({ path, contents }) => ({ nombre: basename(path), bytes: contents })),
    barra,
    { nombre: 'index.html', bytes: Buffer.from(await pagina(metafile, barra.nombre)) },
  ];
  await mkdir(outdir, { recursive: true });
  for (const { nombre, bytes } of archivos) {
    await writeFile(join(outdir, nombre), bytes);
    await writeFile(join(outdir, `${nombre}.gz`), gzipSync(bytes, { level: 9 }));
  }
}
