import { useEffect, useState } from 'preact/hooks';
import type { NombreDeOperacion } from '../../../../shared/api/catalogo-de-operaciones.ts';
import type { JsonDeOperacion, LugarDe } from '../../cliente/tipos.ts';
import { usePedido, type Leido } from '../../cliente/usar-pedido.ts';

/** Milliseconds between readings: while something is being made, and otherwise. */
const DE_PRISA = 1_000;
const SIN_PRISA = 30_000;

/**
 * Reads an operation again and again: often while what it tells is still being made.
 *
 * @param enCurso whether it is
 */
export function useConVueltas<N extends NombreDeOperacion>(
  nombre: N,
  lugar: LugarDe<N>,
  enCurso: (datos: JsonDeOperacion<N>) => boolean,
): Leido<JsonDeOperacion<N>> {
  const [deprisa, poner] = useState(false);
  const leido = usePedido(nombre, lugar, deprisa ? DE_PRISA : SIN_PRISA);
  const ahora = leido.datos !== null && enCurso(leido.datos);
  useEffect(() => {
    poner(ahora);
  }, [ahora]);
  return leido;
}
