import type { Registro } from '../../libro/carpeta.ts';
import type { Consulta } from '../../programa/consulta/consulta.ts';
import type { ColumnaPedida } from '../../programa/lenguaje/columnas.ts';
import { ultimo, type Paso } from '../../programa/lenguaje/ruta.ts';
import type { FuenteDeBloque } from '../../programa/leer-programa.ts';
import type { ColumnaDeTabla, FilaDeTabla, Grupo } from '../arbol.ts';
import type { Marcas } from '../marcas.ts';

/** What every table is made with. */
export interface Taller {
  readonly consulta: Consulta;
  readonly fuente: FuenteDeBloque;
  readonly marcas: Marcas;
}

/** A table before its file, number and title are known. */
export interface TablaHecha {
  readonly columnas: readonly ColumnaDeTabla[];
  readonly filas: readonly FilaDeTabla[];
  readonly grupos: readonly Grupo[] | null;
  readonly notas: readonly string[];
  /** What `{total}` says: the rows without sums; of a cross-tab, its grand total in plain digits. */
  readonly total: string;
}

type Clase = ColumnaDeTabla['clase'];

function claseDePaso(paso: Paso): Clase {
  switch (paso.tipo) {
    case 'fecha':
    case 'vigencia':
      return 'fecha';
    case 'numero':
    case 'entero':
      return 'numero';
    case 'prosa':
    case 'personas':
      return 'prosa';
    case 'liga':
      return 'liga';
    default:
      return paso.hoja === 'Actividades' && paso.calculada ? 'fecha' : 'texto';
  }
}

/** A printed column of a table as the tree describes it. */
export function columnaDeTabla({ encabezado, ruta }: ColumnaPedida): ColumnaDeTabla {
  if (ruta === null) return { encabezado, clase: 'orden', columna: null, tipo: null };
  const paso = ultimo(ruta);
  const esMarca = paso.hoja === 'Asistencia' && paso.columna !== 'Integrante' && !paso.calculada;
  return { encabezado, clase: esMarca ? 'marca' : claseDePaso(paso), columna: paso.columna, tipo: paso.tipo };
}

/** A row of data whose cells all come from the same records. */
export function filaDeDatos(
  celdas: readonly string[],
  origen: readonly Registro[],
  marcadas: readonly number[],
): FilaDeTabla {
  return { tipo: 'dato', celdas, origen, origenDeCelda: null, marcadas };
}
