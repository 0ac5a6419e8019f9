import type { FilaDeTabla, Tabla } from '../../../../shared/report/arbol.ts';
import { plegar } from '../../../../shared/spanish/texto/fold.ts';
import { leerNumero } from '../../../../shared/spanish/numeros/parse-number.ts';
import { MAX_SERIES, suma, type Barra, type Grafica } from './grafica.ts';

const esTotal = (encabezado: string): boolean => plegar(encabezado) === 'total';

function numero(fila: FilaDeTabla, columna: number): number {
  return leerNumero(fila.celdas[columna] ?? '')?.numero ?? Number.NaN;
}

function etiquetaDe(fila: FilaDeTabla, tabla: Tabla): string {
  const deTexto = fila.celdas.filter((t, i) => {
    const clase = tabla.columnas[i]?.clase;
    return t !== '' && clase !== 'numero' && clase !== 'orden';
  });
  return deTexto.join(', ') || 'Sin dato';
}

function titulo(tabla: Tabla): string {
  if (tabla.titulo !== null) return tabla.titulo;
  const filas = tabla.columnas.filter((c) => c.clase !== 'numero' && c.clase !== 'orden');
  const por = filas.map((c) => c.encabezado.toLocaleLowerCase('es-MX')).join(' y ');
  return por === '' ? tabla.fuente : `${tabla.fuente} por ${por}`;
}

/** A cross-tab without `Filas` is one row of numbers: a bar for each of them. */
function deUnaFila(tabla: Tabla, fila: FilaDeTabla, columnas: readonly number[]): Grafica {
  const barras = columnas.map((i): Barra => ({
    etiqueta: tabla.columnas[i]?.encabezado ?? '',
    valores: [numero(fila, i)],
    rotulo: fila.celdas[i] ?? '',
    origen: fila.origenDeCelda?.get(i) ?? fila.origen,
  }));
  return { titulo: titulo(tabla), series: ['Total'], barras, tope: null, conDatos: false };
}

/** A cross-tab (SIVOPLE by status): a bar for each row, its columns stacked while colours tell them apart. */
export function graficasDeConteo(tabla: Tabla): Grafica[] {
  if (tabla.forma !== 'Conteo') return [];
  const numericas = tabla.columnas.flatMap((c, i) => (c.clase === 'numero' ? [i] : []));
  const columnas = numericas.filter((i) => !esTotal(tabla.columnas[i]?.encabezado ?? ''));
  const total = numericas.find((i) => !columnas.includes(i));
  const filas = tabla.filas.filter((f) => f.tipo === 'dato');
  const unica = filas[0];
  if (unica !== undefined && filas.length === 1) return [deUnaFila(tabla, unica, columnas)];
  const apiladas = columnas.length > 0 && columnas.length <= MAX_SERIES;
  const barras = filas.map((fila): Barra => {
    const valores = columnas.map((i) => numero(fila, i));
    return {
      etiqueta: etiquetaDe(fila, tabla),
      valores: apiladas ? valores : [total === undefined ? suma(valores) : numero(fila, total)],
      rotulo: total === undefined ? cifra(suma(valores)) : (fila.celdas[total] ?? ''),
      origen: fila.origen,
    };
  });
  const series = apiladas ? columnas.map((i) => tabla.columnas[i]?.encabezado ?? '') : ['Total'];
  return [{ titulo: titulo(tabla), series, barras, tope: null, conDatos: false }];
}

/** Sums of typed decimals, without the noise of binary fractions. */
function cifra(n: number): string {
  return Number.isInteger(n) ? String(n) : String(Number(n.toFixed(6)));
}
