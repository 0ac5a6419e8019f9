import { createHash } from 'node:crypto';
import { idsDeLote } from '../../../shared/borrador/borrador-de-libro.ts';
import type { Borrador } from '../../../shared/borrador/borrador.ts';
import { conLibro } from '../../../shared/borrador/con-libro.ts';
import { HOJAS } from '../../../shared/hojas/catalogo-de-hojas.ts';
import type { LibroCanonico } from '../../../shared/libro/canonico-esquema.ts';
import { leerCaratula } from '../../../shared/libro/caratula.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import { Problem } from '../../../shared/problem.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';
import type { LugarDeBorrador } from '../../store/borradores/lugar-de-borrador.ts';
import { exigirSuArea } from '../envios/exigir-su-area.ts';
import { exigirDelPeriodo } from '../periodos/exigir-del-periodo.ts';
import type { Consultable } from '../../store/almacen.ts';
import type { Quien } from '../quien.ts';
import type { ArchivoSubido } from '../recurso.ts';
import type { Servicio } from '../servicio.ts';
import { abrirBorrador } from './abrir-borrador.ts';
import { nombreDelLibro } from './nombre-del-libro.ts';
import { reemplazar, type Reemplazado } from './reemplazar.ts';

export interface LibroAbierto extends Reemplazado {
  readonly leido: readonly { readonly hoja: string; readonly filas: number }[];
  /** Tabs that the libro does not bring: they are left without rows. */
  readonly vaciadas: readonly string[];
  readonly avisos: readonly string[];
}

/** Reads what came, on another thread, with the área's own columns and tabs. */
async function leerlo(
  { taller, limites }: Servicio,
  nombre: string,
  cuerpo: { readonly libro: LibroCanonico } | undefined,
  archivos: readonly ArchivoSubido[],
): Promise<{ libro: Libro; avisos: readonly string[] }> {
  if (archivos.length > 0) return taller.leerEntero({ archivos, nombre, limites });
  if (cuerpo === undefined) throw new Problem('peticion-no-valida', { motivo: 'no trae ningún libro' });
  const { libro } = await taller.leerEnteroDeJson({ dato: cuerpo.libro, nombre, limites });
  return { libro, avisos: [] };
}

const caratulaDe = ({ hojas }: Libro): Record<string, string> => {
  const caratula = leerCaratula(hojas.find(({ nombre }) => plegar(nombre) === 'caratula'));
  return Object.fromEntries([...caratula].map(([campo, { valor }]) => [campo, valor]));
};

/** A libro of another área, or of another period, was chosen by mistake. @throws Problem `libro-de-otra-area`, `no-es-del-enlace`, `libro-de-otro-periodo` */
async function exigirEseLibro(
  db: Consultable,
  { area, clavePeriodo }: LugarDeBorrador,
  libro: Libro,
): Promise<void> {
  if (area === null) exigirDelPeriodo(libro, clavePeriodo);
  else await exigirSuArea(db, area, caratulaDe(libro));
}

/**
 * A file that has nothing of a libro would empty it; of two tabs that are called alike, one would be lost.
 * @throws Problem `no-es-libro`, `hoja-repetida`
 */
function exigirHojas({ nombre, hojas }: Libro, { hojas: actuales }: Borrador): void {
  const conocidas = new Set([...HOJAS, ...actuales].map((hoja) => plegar(hoja.nombre)));
  const traidas = hojas.map((hoja) => plegar(hoja.nombre));
  if (!traidas.some((hoja) => conocidas.has(hoja))) throw new Problem('no-es-libro', { ruta: nombre });
  const doble = hojas.find((_, i) => traidas.indexOf(traidas[i] ?? '') !== i);
  if (doble !== undefined) throw new Problem('hoja-repetida', { libro: nombre, hoja: doble.nombre });
}

/**
 * Opens a libro in a borrador: what it holds takes the place of what was there, as one lote.
 * @throws Problem of the reader; those of `exigirEseLibro` and `exigirHojas`; `borrador-demasiado-grande`, those of `hacerLotes`
 */
export async function abrirLibroEnBorrador(
  servicio: Servicio,
  lugar: LugarDeBorrador,
  quien: Quien,
  cuerpo: { readonly libro: LibroCanonico } | undefined,
  archivos: readonly ArchivoSubido[],
): Promise<LibroAbierto> {
  const { almacen, vigia } = servicio;
  const { libro, avisos } = await leerlo(servicio, nombreDelLibro(lugar), cuerpo, archivos);
  await exigirEseLibro(almacen.db, lugar, libro);
  const antes = await abrirBorrador(servicio, lugar, quien);
  exigirHojas(libro, antes);
  const hecho = await almacen.cambiar(`personas/${quien.persona}`, (cambio) =>
    reemplazar(cambio, lugar, quien, {
      que: 'abrir',
      de: createHash('sha256').update(JSON.stringify(libro.hojas)).digest('hex'),
      destino: (actual) => conLibro(actual, libro, idsDeLote(actual.version + 1)),
    }),
  );
  vigia.avisar(lugar);
  const traidas = new Set(libro.hojas.map(({ nombre }) => plegar(nombre)));
  const sinTraer = antes.hojas.filter(
    ({ nombre, filas }) => filas.length > 0 && !traidas.has(plegar(nombre)),
  );
  return {
    ...hecho,
    leido: libro.hojas.map(({ nombre, filas }) => ({ hoja: nombre, filas: filas.length })),
    vaciadas: sinTraer.map(({ nombre }) => nombre),
    avisos,
  };
}
