import type { Registro } from '../../libro/carpeta.ts';
import { celda } from '../../libro/registros.ts';
import type { Consulta } from '../../programa/consulta/consulta.ts';
import { CERO, decimalPlano, leerNumero, sumar, type Decimal } from '../../spanish/numeros/parse-number.ts';
import type { FilaDeTabla } from '../arbol.ts';

const APORTACIONES = ['Aportación financiera', 'Aportación en especie'] as const;

function suma(registros: readonly Registro[], columna: string): Decimal {
  return registros.map((r) => leerNumero(celda(r, columna))?.valor ?? CERO).reduce(sumar, CERO);
}

/** The sum rows of the default table: one for each currency, in order of first appearance (contract §4). */
export function sumasDeCooperacion(consulta: Consulta, registros: readonly Registro[]): FilaDeTabla[] {
  const monedas = consulta.carpeta.catalogos.de('Cooperación', 'Moneda');
  const porMoneda = new Map<string, Registro[]>();
  for (const registro of registros) {
    const escrita = celda(registro, 'Moneda');
    const moneda = monedas?.resolver(escrita) ?? escrita;
    const deEsta = porMoneda.get(moneda);
    if (deEsta === undefined) porMoneda.set(moneda, [registro]);
    else deEsta.push(registro);
  }
  return [...porMoneda].map(([moneda, deEsta]) => {
    const [financiera, especie] = APORTACIONES.map((columna) => suma(deEsta, columna));
    const partes = [financiera ?? CERO, especie ?? CERO];
    const celdas = ['', 'Total', ...partes.map(decimalPlano), decimalPlano(partes.reduce(sumar)), moneda];
    return { tipo: 'total', celdas, origen: deEsta, origenDeCelda: null, marcadas: [] };
  });
}
