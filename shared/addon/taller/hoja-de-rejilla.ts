import { COLUMNAS_POR_HOJA, repetirCombinadas } from '../../libro/celdas-combinadas.ts';
import { filasEnHoja } from '../../libro/filas-en-hoja.ts';
import type { Hoja } from '../../libro/model.ts';
import type { Rango } from '../../libro/referencia.ts';
import { normalizarTexto, recortar } from '../../libro/texto-de-celda.ts';
import { unaVez } from '../../libro/una-vez.ts';
import type { Rejilla, Valor } from '../sheet-host.ts';
import { textoDeValor } from './texto-de-valor.ts';

/** Where a host gives the same rows again, as one does that changes a row at a time, they are not read again. */
const textosDe = unaVez((fila: readonly Valor[]): string[] => fila.map(textoDeValor));

function repetidos(filas: Rejilla['filas'], combinadas: readonly Rango[]): string[][] {
  const textos = filas.map((fila) => fila.map(textoDeValor));
  const suyas = textos.map((celdas) => (celdas.some((texto) => texto !== '') ? celdas : undefined));
  const fila = (numero: number): string[] | undefined => suyas[numero - 1];
  repetirCombinadas(combinadas, { fila, ultima: suyas.length, columnas: COLUMNAS_POR_HOJA });
  return textos;
}

/** A tab as the readers of files give it; undefined where it holds nothing. */
export function hojaDeRejilla({ nombre, filas, ocultas, combinadas = [] }: Rejilla): Hoja | undefined {
  const textos = combinadas.length === 0 ? filas.map(textosDe) : repetidos(filas, combinadas);
  const hoja = filasEnHoja({ nombre: recortar(normalizarTexto(nombre)), filas: textos });
  if (hoja === undefined || ocultas.length === 0) return hoja;
  const deOcultas = new Set(ocultas);
  const filasOcultas = hoja.filas.map(({ numero }) => numero).filter((numero) => deOcultas.has(numero));
  return { ...hoja, filasOcultas };
}
