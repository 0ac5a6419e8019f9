import { createHash } from 'node:crypto';
import { idsDeLote } from '../../../shared/borrador/borrador-de-libro.ts';
import { conLibro } from '../../../shared/borrador/con-libro.ts';
import { nombreDeLibro } from '../../../shared/envio/nombre-de-libro.ts';
import type { LibroCanonico } from '../../../shared/libro/canonico-esquema.ts';
import { leerCaratula } from '../../../shared/libro/caratula.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import { Problem } from '../../../shared/problem.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import { exigirSuArea } from '../envios/exigir-su-area.ts';
import type { Quien } from '../quien.ts';
import type { ArchivoSubido } from '../recurso.ts';
import type { Servicio } from '../servicio.ts';
import { abrirBorrador } from './consultas.ts';
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

/**
 * Opens a libro in a borrador: what it holds takes the place of what was there, as one lote.
 * @throws Problem of the reader; `libro-de-otra-area`, `borrador-demasiado-grande`, those of `hacerLotes`
 */
export async function abrirLibroEnBorrador(
  servicio: Servicio,
  lugar: LugarDeArea,
  quien: Quien,
  cuerpo: { readonly libro: LibroCanonico } | undefined,
  archivos: readonly ArchivoSubido[],
): Promise<LibroAbierto> {
  const { almacen, vigia } = servicio;
  const { libro, avisos } = await leerlo(servicio, nombreDeLibro(lugar.claveArea), cuerpo, archivos);
  await exigirSuArea(almacen.db, lugar, caratulaDe(libro));
  const antes = await abrirBorrador(servicio, lugar, quien);
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
