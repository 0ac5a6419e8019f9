import type { Registro } from '../../libro/carpeta.ts';
import { cantidad, type Lector } from '../../programa/consulta/valores.ts';
import type { Columnas } from '../../programa/lenguaje/columnas.ts';
import type { Ruta } from '../../programa/lenguaje/ruta.ts';
import { CERO, sumar, type Decimal } from '../../spanish/numeros/parse-number.ts';
import { enOrden, valoresDe, type Valor } from './cruces.ts';
import type { Taller } from './fabrica.ts';

export type Cruce = Extract<Columnas, { tipo: 'cruce' }>;

const UNO: Decimal = { unidades: 1n, escala: 0 };

/** A count or sum with the records behind it. */
export class Cuenta {
  suma: Decimal = CERO;
  readonly origen: Registro[] = [];
  anadir(registro: Registro, valor: Decimal): void {
    this.suma = sumar(this.suma, valor);
    this.origen.push(registro);
  }
}

/** One row of the cross-tab: its heading values, its crossings, and its own total. */
export interface Renglon {
  readonly valores: readonly Valor[];
  readonly cruces: Map<string, Cuenta>;
  readonly total: Cuenta;
}

export interface Tabulacion {
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

/** Counts or sums records under every combination of their values (contract §2, `Conteo`). */
export function tabular(taller: Taller, cruce: Cruce, registros: readonly Registro[]): Tabulacion {
  const { consulta, fuente } = taller;
  const lectores = cruce.filas.flatMap(({ ruta }) =>
    ruta === null ? [] : [valoresDe(consulta, fuente, ruta)],
  );
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
