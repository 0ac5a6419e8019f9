import { randomUUID } from 'node:crypto';
import type { Borrador } from '../../../shared/borrador/borrador.ts';
import { cambiosEntre } from '../../../shared/borrador/cambios-entre.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Cambio } from '../../store/almacen.ts';
import { porQueNoCabe } from '../../../shared/borrador/cabe.ts';
import { hacerLotes } from '../../store/borradores/hacer-lotes.ts';
import { leerBorrador } from '../../store/borradores/leer-borrador.ts';
import { sostenerAbierto, tomarBorrador } from '../../store/borradores/tomar-borrador.ts';
import type { LugarDeBorrador } from '../../store/borradores/lugar-de-borrador.ts';
import type { Quien } from '../quien.ts';

export interface Reemplazado {
  readonly version: number;
  /** Number of the lote that did it; null where nothing was to be done. */
  readonly lote: number | null;
}

/** How a whole borrador becomes another. */
export interface Reemplazo {
  readonly que: 'abrir' | 'restaurar' | 'traer' | 'recibir';
  /** What it should hold, from what it holds; nobody writes meanwhile. */
  readonly destino: (actual: Borrador) => Promise<Borrador> | Borrador;
  /** For the bitácora. */
  readonly de: string;
}

const ACCIONES = {
  abrir: 'borrador.importado',
  restaurar: 'borrador.restaurado',
  traer: 'borrador.puesto-al-dia',
  recibir: 'borrador.importado',
} as const;

/**
 * Makes a borrador hold something else, as one lote that can be taken back, with its entry of the bitácora.
 * @throws Problem `borrador-demasiado-grande`, those of `hacerLotes`
 */
export async function reemplazar(
  cambio: Cambio,
  lugar: LugarDeBorrador,
  { persona, nombre }: Quien,
  { que, destino, de }: Reemplazo,
): Promise<Reemplazado> {
  await sostenerAbierto(cambio, lugar);
  // From here on nobody else writes in it
  await tomarBorrador(cambio, lugar);
  const actual = await leerBorrador(cambio.db, lugar);
  if (actual === null) throw new Problem('no-encontrado', { que: 'ese borrador: ábralo primero' });
  const nuevo = await destino(actual);
  const motivo = porQueNoCabe(nuevo, 0);
  if (motivo !== '') throw new Problem('borrador-demasiado-grande', { motivo });
  const cambios = cambiosEntre(actual, nuevo);
  if (cambios.length === 0) return { version: actual.version, lote: null };
  const lote = { id: randomUUID(), que, cambios };
  const { version, hechos, rechazados } = await hacerLotes(cambio, lugar, { persona, nombre }, [lote]);
  const [hecho] = hechos;
  if (hecho === undefined)
    throw new Problem('borrador-demasiado-grande', { motivo: rechazados[0]?.motivo ?? '' });
  cambio.anotar({
    accion: ACCIONES[que],
    objeto: lugar.direccion,
    a: JSON.stringify({ lote: hecho.numero, de }),
  });
  return { version, lote: hecho.numero };
}
