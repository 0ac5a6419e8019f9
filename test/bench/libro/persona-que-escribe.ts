import { randomUUID } from 'node:crypto';
import { setTimeout as pausa } from 'node:timers/promises';
import { aplicarLote } from '../../../shared/borrador/aplicar-lote.ts';
import type { Borrador, HojaDeBorrador } from '../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../shared/borrador/cambio-de-borrador.ts';
import type { Azar } from '../azar.ts';
import { borradorPorHttp } from './borrador-por-http.ts';
import { oir } from './oir.ts';

/** Between one lote of a person and the next, in milliseconds: somebody who types fast. */
const PAUSA_MS = 250;

/** What one person did and saw. */
export interface Escrito {
  /** The content as its browser has it. */
  readonly replica: () => Borrador;
  /** Ids of the lotes that were answered as done. */
  readonly hechos: readonly string[];
  readonly rechazados: () => number;
  /** Of each lote, from sending to its answer; and of each of others', from its keeping to its being heard. Milliseconds. */
  readonly respuestas: readonly number[];
  readonly presencias: readonly number[];
}

/** A change as people make them: most write a cell, some insert a row or move one. */
function cambioAlAzar({ hojas }: Borrador, azar: Azar): CambioDeBorrador | null {
  const hoja = hojas.find(({ filas }) => filas.length > 20);
  if (hoja === undefined) return null;
  const fila = azar.de(hoja.filas);
  const columna = azar.de(hoja.columnas);
  const suerte = azar.entero(0, 9);
  if (suerte === 0) return { tipo: 'mover-filas', hoja: hoja.id, filas: [fila.id], despuesDe: null };
  if (suerte === 1) return filaNueva(hoja, fila.id);
  const esperado = fila.celdas[columna.id] ?? '';
  const nuevo = `texto ${String(azar.entero(0, 999_999))}`;
  return { tipo: 'celda', hoja: hoja.id, fila: fila.id, columna: columna.id, esperado, nuevo };
}

const filaNueva = ({ id, columnas }: HojaDeBorrador, despuesDe: string): CambioDeBorrador => ({
  tipo: 'filas',
  hoja: id,
  despuesDe,
  filas: [{ id: randomUUID(), celdas: { [columnas[0]?.id ?? '']: 'nueva' } }],
});

/** Somebody who writes in a borrador until a moment, with a replica that others' lotes reach by the service alone. */
export async function escribir(
  { url, area, token }: { readonly url: string; readonly area: string; readonly token: string },
  azar: Azar,
  { hasta, corte }: { readonly hasta: number; readonly corte: AbortSignal },
): Promise<Escrito> {
  const borrador = borradorPorHttp(url, area, token);
  let replica: Borrador = await borrador.leer();
  const escrito = { hechos: [] as string[], respuestas: [] as number[], presencias: [] as number[] };
  let rechazados = 0;
  void (async () => {
    for await (const { numero, cambios } of oir(
      `${borrador.eventos}${String(replica.version)}`,
      token,
      corte,
    )) {
      const hecho = aplicarLote(replica, { cambios });
      if ('conflictos' in hecho) throw new Error('A lote that was kept clashes in a replica');
      replica = { version: numero, hojas: hecho.borrador.hojas };
    }
  })();
  while (Date.now() < hasta) {
    const cambio = cambioAlAzar(replica, azar);
    if (cambio === null) throw new Error('The libro has no tab to write in');
    const lote = { id: randomUUID(), que: 'escribir', cambios: [cambio] };
    const antes = performance.now();
    const atendido = await borrador.hacer(lote);
    escrito.respuestas.push(performance.now() - antes);
    escrito.hechos.push(...atendido.hechos.map(({ id }) => id));
    rechazados += atendido.rechazados.length;
    const enSitio = performance.now();
    await borrador.estar('f0-1');
    escrito.presencias.push(performance.now() - enSitio);
    await pausa(PAUSA_MS);
  }
  return { ...escrito, replica: () => replica, rechazados: () => rechazados };
}
