import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { NombreDeOperacion } from '../../../shared/api/catalogo-de-operaciones.ts';
import { direccionDe } from './direccion.ts';
import { comoFalla, type Falla } from './falla.ts';
import { pedir, SIN_CAMBIO } from './pedir.ts';
import type { Contestacion, JsonDeOperacion, LugarDe, PedidoDe } from './tipos.ts';

/** What a page has of the service. Data that is here stays when a later reading fails. */
export interface Leido<Json> {
  readonly datos: Json | null;
  readonly falla: Falla | null;
  readonly leyendo: boolean;
  /** Reads again now. */
  readonly releer: () => void;
  /** Puts an answer that a change already gave. */
  readonly poner: (datos: Json) => void;
}

interface Guardado<Json> {
  readonly clave: string;
  readonly datos: Json | null;
  readonly falla: Falla | null;
  readonly leyendo: boolean;
}

/** Asks again every so often while the page is seen, and when it is seen again. */
function useVueltas(cada: number | undefined, leer: () => void): void {
  useEffect(() => {
    if (cada === undefined) return undefined;
    const siSeVe = (): void => {
      if (document.visibilityState === 'visible') leer();
    };
    const reloj = setInterval(siSeVe, cada);
    document.addEventListener('visibilitychange', siSeVe);
    return () => {
      clearInterval(reloj);
      document.removeEventListener('visibilitychange', siSeVe);
    };
  }, [cada, leer]);
}

/** Reads, and gives up without a word when something newer is asked for. */
function useLector<Json>(
  clave: string,
  pedirlo: (siNoEs: string | null, senal: AbortSignal) => Promise<Contestacion<Json>>,
) {
  const vacio: Guardado<Json> = { clave, datos: null, falla: null, leyendo: clave !== '' };
  const [guardado, guardar] = useState(vacio);
  const etag = useRef<string | null>(null);
  const control = useRef<AbortController | null>(null);
  const leer = useCallback(() => {
    if (clave === '') return;
    control.current?.abort();
    const { signal } = (control.current = new AbortController());
    guardar((antes) => ({ ...(antes.clave === clave ? antes : vacio), leyendo: true }));
    pedirlo(etag.current, signal).then(
      ({ json, etag: nuevo }) => {
        if (signal.aborted) return;
        etag.current = nuevo;
        guardar({ clave, datos: json, falla: null, leyendo: false });
      },
      (error: unknown) => {
        if (signal.aborted) return;
        const falla = error === SIN_CAMBIO ? null : comoFalla(error);
        guardar((antes) => ({ ...antes, falla, leyendo: false }));
      },
    );
  }, [clave]);
  useEffect(() => {
    etag.current = null;
    leer();
    return () => control.current?.abort();
  }, [leer]);
  const poner = (datos: Json): void => {
    etag.current = null;
    guardar({ clave, datos, falla: null, leyendo: false });
  };
  return { visto: guardado.clave === clave ? guardado : vacio, leer, poner };
}

/**
 * Reads an operation and keeps it for a page.
 *
 * @param lugar null while it is not known what to read
 * @param cada milliseconds between readings; by its ETag, so that one without news costs little
 */
export function usePedido<N extends NombreDeOperacion>(
  nombre: N,
  lugar: LugarDe<N> | null,
  cada?: number,
): Leido<JsonDeOperacion<N>> {
  const clave = lugar === null ? '' : direccionDe(nombre, lugar);
  const { visto, leer, poner } = useLector<JsonDeOperacion<N>>(clave, (siNoEs, senal) =>
    pedir(nombre, { ...lugar, siNoEs, senal } as PedidoDe<N>),
  );
  useVueltas(cada, leer);
  return { datos: visto.datos, falla: visto.falla, leyendo: visto.leyendo, releer: leer, poner };
}
