import { onTestFinished } from 'vitest';
import type { Credencial } from './servicio-http.ts';

/** An event as a browser would give it. */
export interface EventoOido {
  readonly tipo: string;
  readonly id: string | null;
  readonly datos: Readonly<Record<string, unknown>>;
}

/** Somebody who listens to events of the service over HTTP. */
export interface Oyente {
  readonly estado: number;
  readonly encabezados: Headers;
  readonly oidos: readonly EventoOido[];
  /** Waits until one was heard that is as it should be. */
  readonly hasta: (es: (evento: EventoOido) => boolean) => Promise<EventoOido>;
  /** Fulfilled when the service ends it. */
  readonly fin: Promise<void>;
  readonly cortar: () => void;
}

function leer(bloque: string): EventoOido | null {
  const campos = new Map(
    bloque.split('\n').flatMap((renglon): [string, string][] => {
      const [, campo, valor] = /^(\w+): (.*)$/.exec(renglon) ?? [];
      return campo === undefined || valor === undefined ? [] : [[campo, valor]];
    }),
  );
  const [tipo, datos] = [campos.get('event'), campos.get('data')];
  if (tipo === undefined || datos === undefined) return null;
  return { tipo, id: campos.get('id') ?? null, datos: JSON.parse(datos) as EventoOido['datos'] };
}

/** Begins to listen; cut off when the test ends. @param url whole */
export async function escuchar(
  url: string,
  como: Credencial,
  encabezados: Readonly<Record<string, string>> = {},
): Promise<Oyente> {
  const corte = new AbortController();
  const respuesta = await fetch(url, { headers: { ...como, ...encabezados }, signal: corte.signal });
  const oidos: EventoOido[] = [];
  const avisos = new Set<() => void>();
  const avisar = (): void => {
    for (const aviso of avisos) aviso();
  };
  const recibir = async (): Promise<void> => {
    let pendiente = '';
    for await (const trozo of respuesta.body ?? []) {
      pendiente += Buffer.from(trozo as Uint8Array).toString();
      const bloques = pendiente.split('\n\n');
      pendiente = bloques.pop() ?? '';
      oidos.push(...bloques.flatMap((bloque) => leer(bloque) ?? []));
      avisar();
    }
  };
  const fin = recibir().catch(() => undefined);
  onTestFinished(() => {
    corte.abort();
  });
  return {
    estado: respuesta.status,
    encabezados: respuesta.headers,
    oidos,
    fin,
    cortar: () => {
      corte.abort();
    },
    hasta: (es) =>
      new Promise((cumplir) => {
        const ver = (): void => {
          const hallado = oidos.find(es);
          if (hallado === undefined) return;
          avisos.delete(ver);
          cumplir(hallado);
        };
        avisos.add(ver);
        ver();
      }),
  };
}
