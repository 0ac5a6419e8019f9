import type {
  Bloque,
  ColumnaDeTabla,
  Informe,
  Portada,
  Seccion,
  Tabla,
} from '../../../../shared/report/arbol.ts';

const PORTADA: Portada = {
  institucion: 'Instituto Electoral de la Ciudad de México',
  siglasDeInstitucion: 'IECM',
  organo: 'Comisión Permanente de Vinculación con Organismos Externos',
  siglasDeOrgano: 'CVOE',
  area: 'Unidad Técnica de Vinculación con Organismos Externos',
  siglasDeArea: 'UTVOE',
  titulo:
    'Cuarto informe trimestral de actividades de la Comisión Permanente de Vinculación con Organismos Externos 2021',
  periodoLargo: 'octubre a diciembre de 2021',
  acuerdo: 'CVOE/004/22',
  sesion: 'Primera sesión ordinaria',
  fecha: 'Lunes 24 de enero de 2022',
  punto: '4',
  responsable: 'Cecilia Aída Hernández Cruz',
  firmas: [],
  logotipo: '',
  color: null,
};

type Clase = ColumnaDeTabla['clase'];

function claseDe(encabezado: string): Clase {
  const clases: Readonly<Record<string, Clase>> = {
    'No.': 'orden',
    Fecha: 'fecha',
    Registros: 'numero',
    Liga: 'liga',
    Descripción: 'prosa',
  };
  return clases[encabezado] ?? (encabezado.endsWith('ordinaria') ? 'marca' : 'texto');
}

/** A table from its rows, the first of them the header. */
export function tablaDePrueba(
  linea: string,
  filas: readonly (readonly string[])[],
  resto: Partial<Tabla> = {},
): Tabla {
  const [encabezado = [], ...datos] = filas;
  return {
    archivo: `${linea}-1.csv`,
    linea,
    numero: null,
    titulo: null,
    fuente: 'Actividades',
    forma: 'Lista',
    columnas: encabezado.map((e) => ({ encabezado: e, clase: claseDe(e), columna: null, tipo: null })),
    filas: datos.map((celdas) => ({ tipo: 'dato', celdas, origen: [], origenDeCelda: null, marcadas: [] })),
    grupos: null,
    notas: [],
    ...resto,
  };
}

/** A block of a text and a table, or of one of them. */
export function bloqueDePrueba(linea: string, texto: string, tabla: Tabla | null = null): Bloque {
  return { linea, ordinal: 1, texto: texto === '' ? null : [{ tipo: 'literal', texto }], tabla, vacio: null };
}

export function seccionDePrueba(linea: string, titulo: string, bloques: readonly Bloque[] = []): Seccion {
  return { linea, nivel: linea.split('.').length, titulo, numerada: !linea.startsWith('0'), bloques };
}

export function informeDePrueba(
  secciones: readonly Seccion[],
  resto: Partial<Informe> = {},
  portada: Partial<Portada> = {},
): Informe {
  return {
    portada: { ...PORTADA, ...portada },
    periodo: {
      desde: { anio: 2021, mes: 10, dia: 1 },
      hasta: { anio: 2021, mes: 12, dia: 31 },
      clave: '2021-T4',
    },
    estado: 'informe',
    secciones,
    pendientes: [],
    ...resto,
  };
}
