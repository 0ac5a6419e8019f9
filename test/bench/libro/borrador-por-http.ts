import type { BorradorDeApi, LotesAtendidos } from '../../../shared/api/esquemas/borradores.ts';
import type { Lote } from '../../../shared/borrador/cambio-de-borrador.ts';
import { ORGANO, PERIODO } from '../servicio/sembrar.ts';

/** A borrador as one person reaches it. */
export interface BorradorPorHttp {
  readonly leer: () => Promise<BorradorDeApi>;
  readonly hacer: (lote: Lote) => Promise<LotesAtendidos>;
  readonly estar: (fila: string) => Promise<void>;
  /** Address of its events. */
  readonly eventos: string;
}

export function borradorPorHttp(url: string, area: string, token: string): BorradorPorHttp {
  const base = `${url}/api/v1/organos/${ORGANO}/periodos/${PERIODO}/areas/${area}/borrador`;
  const pedir = async (ruta: string, cuerpo?: object): Promise<Response> => {
    const respuesta = await fetch(`${base}${ruta}`, {
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(cuerpo === undefined ? {} : { method: 'POST', body: JSON.stringify(cuerpo) }),
    });
    if (!respuesta.ok) throw new Error(`${String(respuesta.status)}: ${await respuesta.text()}`);
    return respuesta;
  };
  return {
    eventos: `${base}/eventos?desde=`,
    leer: async () => (await (await pedir('')).json()) as BorradorDeApi,
    hacer: async (lote) => (await (await pedir('/lotes', { lotes: [lote] })).json()) as LotesAtendidos,
    estar: async (fila) => {
      await pedir('/presencia', { hoja: null, fila, columna: null });
    },
  };
}
