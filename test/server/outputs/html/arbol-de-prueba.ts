import type { Registro } from '../../../../shared/libro/carpeta.ts';
import type { NombreHoja } from '../../../../shared/hojas/hoja-def.ts';
import { registrosDe } from '../../../../shared/libro/registros.ts';
import type {
  Bloque,
  ColumnaDeTabla,
  FilaDeTabla,
  Informe,
  Seccion,
  Tabla,
} from '../../../../shared/report/arbol.ts';
import { carpeta, libro, type Filas } from '../../../support/libros.ts';
import { PERIODO, portadaDePrueba } from './informe-de-ejemplo.ts';

/** The records of one tab of an área's libro. */
export function registrosDePrueba(hoja: NombreHoja, filas: Filas): Registro[] {
  const enlace = libro('enlace', {
    Carátula: [
      ['Campo', 'Valor'],
      ['Tipo de libro', 'Enlace'],
    ],
  });
  return registrosDe(carpeta(enlace, libro('area-uno', { [hoja]: filas })), hoja);
}

export function columnaDePrueba(
  encabezado: string,
  clase: ColumnaDeTabla['clase'] = 'texto',
): ColumnaDeTabla {
  return { encabezado, clase, columna: encabezado, tipo: null };
}

export function filaDePrueba(celdas: readonly string[], resto: Partial<FilaDeTabla> = {}): FilaDeTabla {
  return { tipo: 'dato', celdas, origen: [], origenDeCelda: null, marcadas: [], ...resto };
}

export function tablaDePrueba(resto: Partial<Tabla> = {}): Tabla {
  return {
    archivo: '1-1.csv',
    linea: '1',
    numero: null,
    titulo: null,
    fuente: 'Seguimiento',
    forma: 'Lista',
    columnas: [columnaDePrueba('Concepto')],
    filas: [],
    grupos: null,
    notas: [],
    ...resto,
  };
}

export function bloqueDePrueba(resto: Partial<Bloque> = {}): Bloque {
  return { linea: '1', ordinal: 1, texto: null, tabla: null, vacio: null, ...resto };
}

export function seccionDePrueba(resto: Partial<Seccion> = {}): Seccion {
  return { linea: '1', nivel: 1, titulo: 'Línea uno', numerada: true, bloques: [], ...resto };
}

export function informeDePrueba(secciones: readonly Seccion[], resto: Partial<Informe> = {}): Informe {
  return {
    portada: portadaDePrueba(),
    periodo: PERIODO,
    estado: 'informe',
    secciones,
    pendientes: [],
    ...resto,
  };
}

/** A report of one table. */
export function informeConTabla(tabla: Tabla): Informe {
  return informeDePrueba([seccionDePrueba({ bloques: [bloqueDePrueba({ tabla })] })]);
}
