import type { Hoja } from '../../../shared/libro/model.ts';
import { hojaDeTabla } from '../tabla.ts';
import { repetirCombinadas } from './celdas-combinadas.ts';
import type { HojaCruda } from './leer-hoja.ts';
import type { Contexto } from './valor-de-celda.ts';

/** The hoja of what a reader of spreadsheets found: merged cells repeated, rows in their order, hidden ones noted. */
export const hojaDeCruda = (
  cruda: HojaCruda,
  nombre: string,
  contexto: Pick<Contexto, 'archivo' | 'limites'>,
): Hoja | undefined => {
  repetirCombinadas(cruda, contexto);
  const filas = [...cruda.filas].sort((a, b) => a.numero - b.numero);
  const hoja = hojaDeTabla(
    {
      nombre,
      archivo: contexto.archivo,
      filas: filas.map(({ celdas }) => celdas),
      numeros: filas.map(({ numero }) => numero),
    },
    contexto.limites,
  );
  if (hoja === undefined) return undefined;
  const ocultas = new Set(filas.filter(({ oculta }) => oculta).map(({ numero }) => numero));
  const filasOcultas = hoja.filas.map(({ numero }) => numero).filter((numero) => ocultas.has(numero));
  return { ...hoja, filasOcultas };
};
