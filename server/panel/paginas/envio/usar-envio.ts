import { useMemo } from 'preact/hooks';
import type { HallazgoDeApi } from '../../../../shared/api/esquemas/envios.ts';
import type { Diferencia } from '../../componentes/diferencias.tsx';
import { usePedido, type Leido } from '../../cliente/usar-pedido.ts';
import type { JsonDeOperacion } from '../../cliente/tipos.ts';
import { marcasDe, type Comentario, type Marcas } from './marcas.ts';

/** Milliseconds between readings of what others may change meanwhile. */
const CADA = 20_000;

const NADA: readonly never[] = [];

/** All that is known of an envío. What was sent never changes; its review and comments do. */
export interface EnvioLeido {
  readonly envio: Leido<JsonDeOperacion<'envio'>>;
  readonly hallazgos: readonly HallazgoDeApi[];
  readonly comentarios: readonly Comentario[];
  readonly cambios: JsonDeOperacion<'cambiosDeEnvio'> | null;
  readonly diferencias: readonly Diferencia[];
  readonly marcas: Marcas;
  readonly releerComentarios: () => void;
}

export function useEnvio(id: string): EnvioLeido {
  const lugar = { parametros: { envio: id } };
  const envio = usePedido('envio', lugar, CADA);
  const hallazgos = usePedido('hallazgosDeEnvio', lugar).datos?.hallazgos ?? NADA;
  const cambios = usePedido('cambiosDeEnvio', lugar).datos;
  const leidos = usePedido('comentarios', lugar, CADA);
  const comentarios = leidos.datos?.comentarios ?? NADA;
  // Of the first envío everything is new: nothing to point out
  const primero = (cambios?.contra ?? null) === null;
  const diferencias = primero ? NADA : (cambios?.diferencias ?? NADA);
  const marcas = useMemo(
    () => marcasDe(hallazgos, comentarios, diferencias),
    [hallazgos, comentarios, diferencias],
  );
  return { envio, hallazgos, comentarios, cambios, diferencias, marcas, releerComentarios: leidos.releer };
}
