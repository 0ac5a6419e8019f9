import { repetirCombinadas } from '../../../shared/libro/celdas-combinadas.ts';
import type { Hoja } from '../../../shared/libro/model.ts';
import { Problem } from '../../../shared/problem.ts';
import { hojaDeTabla } from '../tabla.ts';
import type { HojaCruda } from './leer-hoja.ts';
import type { Contexto } from './valor-de-celda.ts';

/** Far more than any libro has; a hostile file claims whole sheets, many times over. */
const MAX_CELLS = 5_000_000;

function repetir({ filas, combinadas }: HojaCruda, { archivo, limites }: ContextoDeHoja): void {
  if (combinadas.length === 0) return;
  const porNumero = new Map(filas.map(({ numero, celdas }) => [numero, celdas]));
  const ultima = filas.reduce((mayor, { numero }) => Math.max(mayor, numero), 0);
  const fila = (numero: number): string[] | undefined => porNumero.get(numero);
  let restantes = MAX_CELLS;
  repetirCombinadas(combinadas, { fila, ultima, columnas: limites.columnasPorHoja }, (celdas) => {
    restantes -= celdas;
    if (restantes < 0) throw new Problem('xlsx-danado', { archivo, motivo: 'combina demasiadas celdas' });
  });
}

type ContextoDeHoja = Pick<Contexto, 'archivo' | 'limites'>;

/** The hoja of what a reader of spreadsheets found: merged cells repeated, rows in their order, hidden ones noted. */
export const hojaDeCruda = (cruda: HojaCruda, nombre: string, contexto: ContextoDeHoja): Hoja | undefined => {
  repetir(cruda, contexto);
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
