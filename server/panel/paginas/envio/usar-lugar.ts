import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Envio } from '../../../../shared/api/esquemas/envios.ts';
import { plegar } from '../../../../shared/spanish/texto/fold.ts';
import { usePedido, type Leido } from '../../cliente/usar-pedido.ts';
import type { JsonDeOperacion } from '../../cliente/tipos.ts';
import { useConsulta } from '../../estado/consulta.ts';
import { paginaDeFila, TAMANO } from './hoja.tsx';
import type { Lugar } from './marcas.ts';

export interface LugarEnEnvio {
  readonly hoja: string;
  readonly filas: Leido<JsonDeOperacion<'filasDeEnvio'>>;
  /** The cell at hand. */
  readonly activo: Lugar | null;
  readonly activar: (lugar: Lugar | null) => void;
  /** Where the grid must go. */
  readonly destino: { readonly lugar: Lugar; readonly enfocar: boolean } | null;
  readonly irAHoja: (hoja: string) => void;
  readonly irA: (lugar: Lugar) => void;
  readonly pasar: (pagina: number) => void;
}

/** The tab asked for; else the first that holds records. */
function hojaDe(hojas: readonly string[], pedida: string): string | undefined {
  return hojas.find((h) => plegar(h) === plegar(pedida)) ?? hojas.find((h) => h !== 'Carátula') ?? hojas[0];
}

function useFilas(id: string, hoja: string | undefined, pagina: number) {
  const consulta = { hoja, pagina, tamano: TAMANO };
  return usePedido('filasDeEnvio', hoja === undefined ? null : { parametros: { envio: id }, consulta });
}

/** Where one is in an envío: its tab, page and cell, by the address. */
export function useLugar({ id, filas }: Envio): LugarEnEnvio {
  const { valores, poner } = useConsulta();
  const { hoja: pedida = '', fila = '', columna = '', pagina = '' } = valores;
  const hoja = hojaDe(
    filas.map((f) => f.hoja),
    pedida,
  );
  const numero = Number(pagina) || (fila === '' ? 1 : paginaDeFila(Number(fila)));
  const [activo, activar] = useState<Lugar | null>(null);
  // Somebody who follows a link within the page wants to be there; who opens the address, at the heading
  const enfocar = useRef(false);
  const [vuelta, dar] = useState(0);
  const destino = useMemo(() => {
    if (fila === '' || hoja === undefined) return null;
    return { lugar: { hoja, fila: Number(fila), columna }, enfocar: enfocar.current };
  }, [id, hoja, fila, columna, vuelta]);
  useEffect(() => {
    activar(null);
  }, [id, hoja]);
  const ir = (enfocado: boolean, consulta: Readonly<Record<string, string>>): void => {
    enfocar.current = enfocado;
    dar(vuelta + 1);
    poner({ pagina: '', ...consulta });
  };
  return {
    hoja: hoja ?? '',
    filas: useFilas(id, hoja, numero),
    activo,
    activar,
    destino,
    irAHoja: (otra) => {
      ir(false, { hoja: otra, fila: '', columna: '' });
    },
    irA: (lugar) => {
      ir(true, { hoja: lugar.hoja, fila: String(lugar.fila), columna: lugar.columna });
    },
    pasar: (otra) => {
      poner({ pagina: String(otra) });
    },
  };
}
