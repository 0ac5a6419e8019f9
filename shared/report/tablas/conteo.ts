import type { Registro } from '../../libro/carpeta.ts';
import { compararClaves } from '../../programa/consulta/claves-de-orden.ts';
import { cantidad, type Lector } from '../../programa/consulta/valores.ts';
import type { Columnas, ColumnaPedida } from '../../programa/lenguaje/columnas.ts';
import type { Ruta } from '../../programa/lenguaje/ruta.ts';
import { ultimo } from '../../programa/lenguaje/ruta.ts';
import { CERO, decimalPlano, sumar, type Decimal } from '../../spanish/parse-number.ts';
import type { ColumnaDeTabla, FilaDeTabla } from '../arbol.ts';
import { llavesDe, ordenarPorClaves, porFecha } from '../ordenar.ts';
import { enOrden, valoresDe, type Valor } from './cruces.ts';
import { columnaDeTabla, type TablaHecha, type Taller } from './fabrica.ts';

type Cruce = Extract<Columnas, { tipo: 'cruce' }>;

const UNO: Decimal = { unidades: 1n, escala: 0 };
/** A record with nothing in the column is counted all the same, under this heading. */
const SIN_DATO = 'Sin dato';
const TOTAL = 'Total';

/** A count or sum with the records behind it. */
class Cuenta {
  suma: Decimal = CERO;
  readonly origen: Registro[] = [];
  anadir(registro: Registro, valor: Decimal): void {
    this.suma = sumar(this.suma, valor);
    this.origen.push(registro);
  }
}

/** One row of the cross-tab: its heading values, its crossings, and its own total. */
interface Renglon {
  readonly valores: readonly Valor[];
  readonly cruces: Map<string, Cuenta>;
  readonly total: Cuenta;
}

interface Tabulacion {
  readonly renglones: Renglon[];
  readonly columnas: readonly Valor[];
  readonly porColumna: ReadonlyMap<string, Cuenta>;
  readonly total: Cuenta;
}

function cuentaEn(cuentas: Map<string, Cuenta>, clave: string): Cuenta {
  let cuenta = cuentas.get(clave);
  if (cuenta === undefined) cuentas.set(clave, (cuenta = new Cuenta()));
  return cuenta;
}

/** Every combination of one value a column: a record of two sessions stands under each. */
function combinaciones(porColumna: readonly (readonly Valor[])[]): Valor[][] {
  return porColumna.reduce<Valor[][]>(
    (hechas, valores) => hechas.flatMap((hecha) => valores.map((valor) => [...hecha, valor])),
    [[]],
  );
}

function sumando({ consulta, fuente }: Taller, valor: Ruta | null): Lector<Decimal> {
  if (valor !== null) return cantidad(consulta, valor);
  if (fuente.def.nombre !== 'SIVOPLE') return () => UNO;
  // A row of SIVOPLE stands for as many exchanges as its `Cantidad` says.
  const paso = { hoja: 'SIVOPLE', columna: 'Cantidad', tipo: 'entero', calculada: false } as const;
  return cantidad(consulta, { texto: paso.columna, pasos: [paso] });
}

function tabular(taller: Taller, cruce: Cruce, registros: readonly Registro[]): Tabulacion {
  const { consulta, fuente } = taller;
  const lectores = cruce.filas.flatMap(({ ruta }) => (ruta === null ? [] : [valoresDe(consulta, fuente, ruta)]));
  const leerColumna = cruce.columna === null ? () => [] : valoresDe(consulta, fuente, cruce.columna);
  const leerValor = sumando(taller, cruce.valor);
  const renglones = new Map<string, Renglon>();
  const columnas = new Map<string, Valor>();
  const porColumna = new Map<string, Cuenta>();
  const total = new Cuenta();
  for (const registro of registros) {
    const [valor, deColumna] = [leerValor(registro), leerColumna(registro)];
    total.anadir(registro, valor);
    for (const v of deColumna) {
      if (!columnas.has(v.clave)) columnas.set(v.clave, v);
      cuentaEn(porColumna, v.clave).anadir(registro, valor);
    }
    for (const valores of combinaciones(lectores.map((leer) => leer(registro)))) {
      const llave = valores.map((v) => v.clave).join('\n');
      const renglon = renglones.get(llave) ?? { valores, cruces: new Map(), total: new Cuenta() };
      renglones.set(llave, renglon);
      renglon.total.anadir(registro, valor);
      for (const v of deColumna) cuentaEn(renglon.cruces, v.clave).anadir(registro, valor);
    }
  }
  return { renglones: [...renglones.values()], columnas: enOrden(columnas.values()), porColumna, total };
}

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

function titulosDe(filas: readonly ColumnaPedida[], renglon: Renglon, i: number): string[] {
  const valores = [...renglon.valores];
  return filas.map(({ ruta }) => (ruta === null ? String(i + 1) : (valores.shift()?.texto ?? '')));
}

/** `Total` stands under the first column that is not `No.`. */
function titulosDelTotal(filas: readonly ColumnaPedida[]): string[] {
  const lugar = Math.max(0, filas.findIndex(({ ruta }) => ruta !== null));
  return filas.map((_, i) => (i === lugar ? TOTAL : ''));
}

function filasDe(cruce: Cruce, tabulacion: Tabulacion, renglones: readonly Renglon[], conTotal: boolean): FilaDeTabla[] {
  const { columnas, porColumna, total } = tabulacion;
  const { filas } = cruce;
  const hechas = renglones.map((renglon, i): FilaDeTabla => {
    const { celdas, origenDeCelda } = numeros(filas.length, columnas, renglon.cruces, conTotal ? renglon.total : null);
    const origen = renglon.total.origen;
    return { tipo: 'dato', celdas: [...titulosDe(filas, renglon, i), ...celdas], origen, origenDeCelda, marcadas: [] };
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
  const encabezados = tabulacion.columnas.map(({ texto }) => (texto === '' ? SIN_DATO : texto));
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
