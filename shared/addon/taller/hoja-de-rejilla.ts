import { filasEnHoja } from '../../libro/filas-en-hoja.ts';
import type { Hoja } from '../../libro/model.ts';
import { normalizarTexto, recortar } from '../../libro/texto-de-celda.ts';
import { unaVez } from '../../libro/una-vez.ts';
import type { Rejilla, Valor } from '../sheet-host.ts';
import { textoDeValor } from './texto-de-valor.ts';

/** Where a host gives the same rows again, as one does that changes a row at a time, they are not read again. */
const textosDe = unaVez((fila: readonly Valor[]): string[] => fila.map(textoDeValor));

/** A tab as the readers of files give it; undefined where it holds nothing. */
export function hojaDeRejilla({ nombre, filas, ocultas }: Rejilla): Hoja | undefined {
  const hoja = filasEnHoja({
    nombre: recortar(normalizarTexto(nombre)),
    filas: filas.map(textosDe),
  });
  if (hoja === undefined || ocultas.length === 0) return hoja;
  const deOcultas = new Set(ocultas);
  const filasOcultas = hoja.filas.map(({ numero }) => numero).filter((numero) => deOcultas.has(numero));
  return { ...hoja, filasOcultas };
}
