import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The panel as it was built. */
export const CARPETA_DEL_PANEL = 'dist/panel';

/** What an old laptop on the network of an office is asked to read to fill a libro: the panel's own and the grid, in bytes, gzip. */
export const LIMITE_DEL_LIBRO = 320_000;

export const guionesDelPanel = (): string[] =>
  readdirSync(CARPETA_DEL_PANEL).filter((nombre) => nombre.endsWith('.js'));

export const leerDelPanel = (nombre: string): Buffer => readFileSync(join(CARPETA_DEL_PANEL, nombre));

function seguir(nombre: string, vistos: Set<string>): void {
  if (vistos.has(nombre)) return;
  vistos.add(nombre);
  const importa = leerDelPanel(nombre)
    .toString('utf8')
    .matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g);
  for (const [, otro = ''] of importa) seguir(otro, vistos);
}

/** Some scripts and those that they name in their static imports, all the way down: what a browser asks for with them. */
export function alcanzados(nombres: readonly string[]): ReadonlySet<string> {
  const vistos = new Set<string>();
  for (const nombre of nombres) seguir(nombre, vistos);
  return vistos;
}

/** Bytes of some scripts, gzip, each once. */
export const pesoDe = (nombres: readonly string[]): number =>
  [...alcanzados(nombres)].reduce((suma, nombre) => suma + gzipSync(leerDelPanel(nombre)).length, 0);

/** The one script that was built of an entry of this name. @throws Error where there is none, or more than one */
export function guionDe(entrada: string): string {
  const hallados = guionesDelPanel().filter((g) => new RegExp(`^${entrada}-[A-Z0-9]{8}\\.js$`).test(g));
  const [unico] = hallados;
  if (unico === undefined || hallados.length > 1)
    throw new Error(`${String(hallados.length)} scripts are called ${entrada}`);
  return unico;
}

/** What the libro's page asks for. */
export const delLibro = (): string[] => [guionDe('libro'), guionDe('panel')];

/** What stands beside it and is asked for once it is open: the core in its thread, the sidebar in its frame. */
export const juntoAlLibro = (): string[] => [guionDe('obrero'), guionDe('barra')];
