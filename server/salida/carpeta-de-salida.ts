import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { Problem } from '../../shared/problem.ts';
import type { Producto } from '../outputs/producto.ts';

/** What an output folder holds (contract §4): a folder that holds anything else is not ours to replace. */
const ARCHIVOS: ReadonlySet<string> = new Set([
  'hallazgos.csv',
  'procedencia.csv',
  'textos.csv',
  'consolidado.xlsx',
  'informe.docx',
  'informe.html',
  'datapackage.json',
  'manifiesto.json',
]);
const DE_SISTEMA: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

function ajeno(carpeta: string): string | null {
  for (const entrada of readdirSync(carpeta, { withFileTypes: true })) {
    if (DE_SISTEMA.has(entrada.name) || (entrada.isFile() && ARCHIVOS.has(entrada.name))) continue;
    if (entrada.name !== 'tablas' || !entrada.isDirectory()) return entrada.name;
    const otra = readdirSync(join(carpeta, 'tablas')).find((n) => !n.endsWith('.csv') && !DE_SISTEMA.has(n));
    if (otra !== undefined) return `tablas/${otra}`;
  }
  return null;
}

function estaDentro(carpeta: string, de: string): boolean {
  const camino = relative(de, carpeta);
  return (
    camino === '' || (!camino.startsWith(`..${sep}`) && camino !== '..' && resolve(de, camino) === carpeta)
  );
}

/** A link to a folder is followed: what is put in place is the folder, and the link stays. */
const real = (ruta: string): string => (existsSync(ruta) ? realpathSync(ruta) : resolve(ruta));

/**
 * Checks a `--salida` before any work is done.
 *
 * @param entrada the folder of libros: the output may not lie inside it, where it would be read as a libro
 * @throws Problem `salida-ocupada`, `salida-dentro-de-la-carpeta`
 */
export function revisarSalida(salida: string, entrada: string): void {
  const destino = real(salida);
  if (estaDentro(destino, real(entrada))) throw new Problem('salida-dentro-de-la-carpeta', { ruta: salida });
  reparar(destino);
  if (!existsSync(destino)) return;
  if (!lstatSync(destino).isDirectory())
    throw new Problem('salida-ocupada', { ruta: salida, ejemplo: 'es un archivo' });
  const otra = ajeno(destino);
  if (otra !== null) throw new Problem('salida-ocupada', { ruta: salida, ejemplo: otra });
}

const vecina = (destino: string, que: 'nueva' | 'anterior', proceso: number | string): string =>
  join(dirname(destino), `.${basename(destino)}.trimestral-${que}-${String(proceso)}`);

function vive(proceso: number): boolean {
  try {
    process.kill(proceso, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Mends what an interrupted run left beside the target: an output set aside comes back, a half-written one goes. */
function reparar(destino: string): void {
  const padre = dirname(destino);
  if (!existsSync(padre)) return;
  const patron = /\.trimestral-(nueva|anterior)-(\d+)$/;
  for (const nombre of readdirSync(padre).sort()) {
    const [, que, proceso] = patron.exec(nombre) ?? [];
    if (que === undefined || !nombre.startsWith(`.${basename(destino)}.trimestral-`)) continue;
    if (Number(proceso) !== process.pid && vive(Number(proceso))) continue;
    const resto = join(padre, nombre);
    if (que === 'anterior' && !existsSync(destino)) renameSync(resto, destino);
    else rmSync(resto, { recursive: true, force: true });
  }
}

async function escribir(carpeta: string, { ruta, contenido }: Producto): Promise<void> {
  const archivo = join(carpeta, ...ruta.split('/'));
  mkdirSync(dirname(archivo), { recursive: true });
  await writeFile(archivo, contenido, { flag: 'wx' });
}

/**
 * Puts products in place whole or not at all: they are written to a folder beside the target, which then
 * takes its name. Every earlier product goes.
 *
 * @throws Problem `salida-imposible`, with what the system says
 */
export async function escribirSalida(salida: string, productos: readonly Producto[]): Promise<void> {
  const destino = real(salida);
  const [nueva, anterior] = [vecina(destino, 'nueva', process.pid), vecina(destino, 'anterior', process.pid)];
  try {
    mkdirSync(nueva, { recursive: true });
    for (const producto of productos) await escribir(nueva, producto);
    if (existsSync(destino)) renameSync(destino, anterior);
    renameSync(nueva, destino);
    rmSync(anterior, { recursive: true, force: true });
  } catch (error) {
    rmSync(nueva, { recursive: true, force: true });
    reparar(destino);
    throw new Problem('salida-imposible', {
      ruta: salida,
      motivo: error instanceof Error ? error.message : String(error),
    });
  }
}
