import type { Registro } from '../../libro/carpeta.ts';
import { compararClaves } from '../../programa/consulta/claves-de-orden.ts';
import type { ColumnaPedida } from '../../programa/lenguaje/columnas.ts';
import { ultimo } from '../../programa/lenguaje/ruta.ts';
import { CERO, decimalPlano, type Decimal } from '../../spanish/numeros/parse-number.ts';
import type { ColumnaDeTabla, FilaDeTabla } from '../arbol.ts';
import { llavesDe, ordenarPorClaves, porFecha } from '../ordenar.ts';
import type { Valor } from './cruces.ts';
import { columnaDeTabla, type TablaHecha, type Taller } from './fabrica.ts';
import { tabular, type Cruce, type Cuenta, type Renglon, type Tabulacion } from './tabulacion.ts';

/** A record with nothing in the column is counted all the same, under this heading. */
const SIN_DATO = 'Sin dato';
const TOTAL = 'Total';

/** A column whose values have an order of their own: sessions by date, lists by their order. */
function tieneOrden({ consulta }: Taller, { ruta }: ColumnaPedida): boolean {
  if (ruta === null) return true;
  const paso = ultimo(ruta);
  const deSesion = paso.tipo === 'sesion' || paso.tipo === 'sesiones';
  return deSesion || consulta.carpeta.catalogos.de(paso.hoja, paso.columna) !== null;
}

const numeroDe = (d: Decimal): number => Number(decimalPlano(d));

function enSuOrden(taller: Taller, cruce: Cruce, renglones: Renglon[]): Renglon[] {
  const { orden } = taller.fuente;
  if (typeof orden !== 'string') {
    const deRenglon = (r: Renglon): readonly Registro[] => r.total.origen;
    const total = (r: Renglon): number => numeroDe(r.total.suma);
    return ordenarPorClaves(renglones, llavesDe(taller.consulta, orden, renglones, deRenglon, total));
  }
  if (orden === 'hoja' || !cruce.filas.every((fila) => tieneOrden(taller, fila))) return renglones;
  return [...renglones].sort((a, b) => {
    for (const [i, valor] of a.valores.entries()) {
      const comparado = compararClaves(valor.orden, b.valores[i]?.orden ?? null);
      if (comparado !== 0) return comparado;
    }
    return 0;
  });
}

interface Celdas {
  readonly celdas: string[];
  readonly origenDeCelda: Map<number, readonly Registro[]>;
}

/** The numbers of a row after its headings, with the records of each. */
function numeros(
  desde: number,
  columnas: readonly Valor[],
  cruces: ReadonlyMap<string, Cuenta>,
  total: Cuenta | null,
): Celdas {
  const cuentas = columnas.map((c) => cruces.get(c.clave));
  if (total !== null) cuentas.push(total);
  const origenDeCelda = new Map(cuentas.map((cuenta, i) => [desde + i, cuenta?.origen ?? []] as const));
  return { celdas: cuentas.map((cuenta) => decimalPlano(cuenta?.suma ?? CERO)), origenDeCelda };
}

/** The heading of a row or column. */
const tituloDe = (valor: Valor | undefined): string =>
  valor === undefined || valor.texto === '' ? SIN_DATO : valor.texto;

function titulosDe(filas: readonly ColumnaPedida[], renglon: Renglon, i: number): string[] {
  const valores = [...renglon.valores];
  return filas.map(({ ruta }) => (ruta === null ? String(i + 1) : tituloDe(valores.shift())));
}

/** `Total` stands under the first column that is not `No.`. */
function titulosDelTotal(filas: readonly ColumnaPedida[]): string[] {
  const lugar = Math.max(
    0,
    filas.findIndex(({ ruta }) => ruta !== null),
  );
  return filas.map((_, i) => (i === lugar ? TOTAL : ''));
}

function filasDe(
  cruce: Cruce,
  tabulacion: Tabulacion,
  renglones: readonly Renglon[],
  conTotal: boolean,
): FilaDeTabla[] {
  const { columnas, porColumna, total } = tabulacion;
  const { filas } = cruce;
  const hechas = renglones.map((renglon, i): FilaDeTabla => {
    const { celdas, origenDeCelda } = numeros(
      filas.length,
      columnas,
      renglon.cruces,
      conTotal ? renglon.total : null,
    );
    const origen = renglon.total.origen;
    return {
      tipo: 'dato',
      celdas: [...titulosDe(filas, renglon, i), ...celdas],
      origen,
      origenDeCelda,
      marcadas: [],
    };
  });
  if (!cruce.totales || filas.length === 0) return hechas;
  const { celdas, origenDeCelda } = numeros(filas.length, columnas, porColumna, conTotal ? total : null);
  const origen = total.origen;
  return [
    ...hechas,
    { tipo: 'total', celdas: [...titulosDelTotal(filas), ...celdas], origen, origenDeCelda, marcadas: [] },
  ];
}

const numerica = (encabezado: string): ColumnaDeTabla => ({
  encabezado,
  clase: 'numero',
  columna: null,
  tipo: null,
});

/** A cross-tab of counts or sums, with totals (contract §2, `Conteo`). */
export function hacerConteo(taller: Taller, cruce: Cruce, registros: readonly Registro[]): TablaHecha {
  const { consulta, fuente } = taller;
  const enEntrada = fuente.orden === 'fecha' ? porFecha(consulta, fuente.def, registros) : registros;
  const tabulacion = tabular(taller, cruce, enEntrada);
  const conTotal = cruce.totales || tabulacion.columnas.length === 0;
  const encabezados = tabulacion.columnas.map(tituloDe);
  if (conTotal) encabezados.push(TOTAL);
  const renglones = enSuOrden(taller, cruce, tabulacion.renglones);
  return {
    columnas: [...cruce.filas.map(columnaDeTabla), ...encabezados.map(numerica)],
    filas: filasDe(cruce, tabulacion, renglones, conTotal),
    grupos: null,
    notas: [],
    total: decimalPlano(tabulacion.total.suma),
  };
}
