import { celda } from '../../../../shared/libro/registros.ts';
import type { FilaDeTabla, Tabla } from '../../../../shared/report/arbol.ts';
import { plegar } from '../../../../shared/spanish/texto/fold.ts';
import { leerNumero } from '../../../../shared/spanish/numeros/parse-number.ts';
import type { Barra, Grafica } from './grafica.ts';

/** More breakdowns than these in one table are read, not looked at. */
const MAX_POR_TABLA = 3;

interface Cifra extends Barra {
  readonly indicador: string;
  readonly desglose: string;
  readonly unidad: string;
}

function leerFila(fila: FilaDeTabla): Cifra | null {
  const [registro] = fila.origen;
  if (registro === undefined || fila.tipo === 'total' || fila.origen.length !== 1) return null;
  const valor = celda(registro, 'Valor');
  const leido = leerNumero(valor);
  if (leido === null) return null;
  const signo = `${leido.porcentaje ? '%' : ''}${leido.moneda ? '$' : ''}`;
  return {
    indicador: celda(registro, 'Indicador'),
    desglose: celda(registro, 'Desglose'),
    unidad: plegar(celda(registro, 'Unidad')) + signo,
    etiqueta: celda(registro, 'Categoría') || celda(registro, 'Indicador'),
    valores: [leido.numero],
    rotulo: valor,
    origen: fila.origen,
  };
}

/** Figures of one indicator, breakdown and unit: what may stand on one scale. */
function agrupar(tabla: Tabla): Cifra[][] {
  const grupos = new Map<string, Cifra[]>();
  for (const fila of tabla.filas) {
    const cifra = leerFila(fila);
    if (cifra === null || plegar(cifra.desglose) === 'total') continue;
    const clave = [plegar(cifra.indicador), plegar(cifra.desglose), cifra.unidad].join('\n');
    const grupo = grupos.get(clave);
    if (grupo === undefined) grupos.set(clave, [cifra]);
    else grupo.push(cifra);
  }
  return [...grupos.values()];
}

/** Indicators: bars for the categories of each breakdown. */
export function graficasDeIndicadores(tabla: Tabla): Grafica[] {
  if (tabla.fuente !== 'Indicadores' || tabla.forma === 'Conteo') return [];
  const grupos = agrupar(tabla).filter((g) => g.length > 1);
  if (grupos.length > MAX_POR_TABLA) return [];
  return grupos.map((barras) => {
    const { indicador = '', desglose = '' } = barras[0] ?? {};
    const titulo = `${indicador}, por ${desglose.toLocaleLowerCase('es-MX')}`;
    return { titulo, series: [indicador], barras, tope: null, conDatos: false };
  });
}
