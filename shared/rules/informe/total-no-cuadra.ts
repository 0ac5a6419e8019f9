import type { Registro } from '../../libro/carpeta.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import { celda } from '../../libro/registros.ts';
import { igual } from '../../spanish/numeros/parse-number.ts';
import { cuentasDeIndicadores, type CuentaDeIndicador, type Desglose } from './cuentas-de-indicador.ts';
import { hallazgoEnCelda } from '../hallar.ts';
import type { Regla } from '../regla.ts';

const TOTAL = 'total';

function hallar(en: Registro, indicador: string, contra: Desglose, distintos: readonly Desglose[]): Hallazgo {
  return hallazgoEnCelda(en, 'Valor', celda(en, 'Valor'), {
    regla: 'total-no-cuadra',
    indicador,
    desgloses: distintos.map(({ nombre, suma }) => ({ desglose: nombre, suma })),
    esperado: contra.suma,
    contra: contra.nombre,
  });
}

function revisarIndicador({ nombre, desgloses }: CuentaDeIndicador): Hallazgo[] {
  const total = desgloses.get(TOTAL);
  const otros = [...desgloses.values()].filter((d) => d !== total);
  if (total !== undefined) {
    const distintos = otros.filter((d) => !igual(d.suma, total.suma));
    return distintos.length === 0 ? [] : [hallar(total.primero, nombre, total, distintos)];
  }
  const [primero, ...resto] = otros;
  if (primero === undefined) return [];
  return resto
    .filter((d) => !igual(d.suma, primero.suma))
    .map((d) => hallar(d.primero, nombre, primero, [d]));
}

/**
 * Contract §3, `total-no-cuadra`: the breakdowns of one indicator (one libro, `Línea` and name) do not sum
 * to its `Total`, or, where none is given, to the first breakdown. A `Parcial…` need not add up. Several
 * `Total` rows are one total, their sum, as `{indicador:…}` prints it. Decimals are exact.
 */
export const totalNoCuadra: Regla = {
  codigo: 'total-no-cuadra',
  gravedad: 'Error',
  revisar: (carpeta) =>
    carpeta.libros.flatMap((libro) => cuentasDeIndicadores(carpeta, libro).flatMap(revisarIndicador)),
};
