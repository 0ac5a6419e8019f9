import { setTimeout as pausa } from 'node:timers/promises';
import type { LugarDeAlmacen } from '../servicio/motores-de-bench.ts';
import { iniciarServicio } from '../servicio/proceso-del-servicio.ts';
import type { Sembrado } from '../servicio/sembrar.ts';
import { borradorPorHttp } from './borrador-por-http.ts';
import { oir } from './oir.ts';

/** How long they are open, in milliseconds. */
const ABIERTOS_MS = 10_000;

/** The most memory that the service held with so many libros open, each with somebody who listens; MB. */
export async function memoriaDeAbiertos(
  lugar: LugarDeAlmacen,
  { areas }: Sembrado,
  cuantos: number,
): Promise<number> {
  const { url, parar } = await iniciarServicio(lugar);
  const corte = new AbortController();
  const escuchas: Promise<void>[] = [];
  for (const [area, token] of [...areas].slice(0, cuantos)) {
    const borrador = borradorPorHttp(url, area, token);
    const { version } = await borrador.leer();
    escuchas.push(
      (async () => {
        for await (const lote of oir(`${borrador.eventos}${String(version)}`, token, corte.signal))
          throw new Error(`Nobody writes, and lote ${String(lote.numero)} was heard`);
      })(),
    );
  }
  await pausa(ABIERTOS_MS);
  corte.abort();
  await Promise.all(escuchas);
  return (await parar()).memoria;
}
