// Bundles the panel for browsers: a small entry, one file per page that a page loads when it is opened, one style
// sheet. Names carry the hash of their content, so a browser may keep them for ever; `index.html` names them.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

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

/** @param {import('esbuild').Metafile} metafile */
async function pagina(metafile) {
  const guion = salidaDe(metafile, `${RAIZ}/main.tsx`);
  const precargas = queSePrecargan(metafile, guion).map(
    (archivo) => `<link rel="modulepreload" href="${direccion(archivo)}" />`,
  );
  const cabeza = [
    `<link rel="icon" href="${direccion(salidaDe(metafile, `${RAIZ}/icono.svg`))}" type="image/svg+xml" />`,
    `<link rel="stylesheet" href="${direccion(salidaDe(metafile, `${RAIZ}/estilo/panel.css`))}" />`,
    ...precargas,
    `<script type="module" src="${direccion(guion)}"></script>`,
  ];
  const molde = await readFile(`${RAIZ}/index.html`, 'utf8');
  return molde.replace('<!-- archivos -->', cabeza.join('\n    '));
}

/** How every script of the panel is made. */
const PARA_NAVEGADORES = /** @satisfies {import('esbuild').BuildOptions} */ ({
  entryNames: '[name]-[hash]',
  bundle: true,
  platform: 'browser',
  target: ['chrome111', 'firefox115', 'safari16.4'],
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
});

/**
 * What stands beside the libro in the browser: the thread of the add-on's core, and the sidebar's page with its script
 * and style, which runs in a frame. The page has to know how they are called.
 * @param {string} outdir
 */
async function construirBarra(outdir) {
  const obrero = `${RAIZ}/paginas/libro/barra/obrero-de-barra.ts`;
  const barra = `${RAIZ}/barra/main.ts`;
  const estilo = 'shared/sidebar/estilo.css';
  const deLaRejilla = `${RAIZ}/paginas/libro/estilo/libro.css`;
  const { metafile, outputFiles } = await build({
    ...PARA_NAVEGADORES,
    write: false,
    entryPoints: { obrero, barra, 'estilo-de-barra': estilo, 'estilo-del-libro': deLaRejilla },
    outdir,
    metafile: true,
    format: 'iife',
  });
  const cabeza = [
    `<link rel="stylesheet" href="${direccion(salidaDe(metafile, estilo))}" />`,
    `<script defer src="${direccion(salidaDe(metafile, barra))}"></script>`,
  ];
  const molde = await readFile(`${RAIZ}/barra/barra.html`, 'utf8');
  const html = Buffer.from(molde.replace('<!-- archivos -->', cabeza.join('\n    ')));
  const huella = createHash('sha256').update(html).digest('hex').slice(0, 8);
  return {
    archivos: [...outputFiles, { path: join(outdir, `barra-${huella}.html`), contents: html }],
    direcciones: {
      OBRERO_DE_BARRA: direccion(salidaDe(metafile, obrero)),
      BARRA_DEL_LIBRO: `${DIRECCION}barra-${huella}.html`,
      ESTILO_DEL_LIBRO: direccion(salidaDe(metafile, deLaRejilla)),
    },
  };
}

/**
 * Builds the panel into a folder, each file with its `.gz` beside.
 * @param {string} outdir
 */
export async function construirPanel(outdir) {
  const rutas = await rutasDeOperaciones();
  const barra = await construirBarra(outdir);
  const { metafile, outputFiles } = await build({
    ...PARA_NAVEGADORES,
    write: false,
    entryPoints: {
      panel: `${RAIZ}/main.tsx`,
      estilo: `${RAIZ}/estilo/panel.css`,
      icono: `${RAIZ}/icono.svg`,
    },
    outdir,
    metafile: true,
    chunkNames: '[name]-[hash]',
    loader: { '.svg': 'copy' },
    splitting: true,
    format: 'esm',
    define: {
      RUTAS_DE_OPERACIONES: JSON.stringify(rutas),
      OBRERO_DE_BARRA: JSON.stringify(barra.direcciones.OBRERO_DE_BARRA),
      BARRA_DEL_LIBRO: JSON.stringify(barra.direcciones.BARRA_DEL_LIBRO),
      ESTILO_DEL_LIBRO: JSON.stringify(barra.direcciones.ESTILO_DEL_LIBRO),
    },
  });
  await mkdir(outdir, { recursive: true });
  const archivos = [
    ...[...outputFiles, ...barra.archivos].map(({ path, contents }) => ({
      nombre: basename(path),
      bytes: contents,
    })),
    { nombre: 'index.html', bytes: Buffer.from(await pagina(metafile)) },
  ];
  for (const { nombre, bytes } of archivos) {
    await writeFile(join(outdir, nombre), bytes);
    await writeFile(join(outdir, `${nombre}.gz`), gzipSync(bytes, { level: 9 }));
  }
}
