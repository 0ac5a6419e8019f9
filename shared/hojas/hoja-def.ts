/** What a column holds; it decides how a cell is read, checked, offered in a template and drawn. */
export type TipoColumna =
  | 'texto' // one line of free text
  | 'prosa' // running text: may have several paragraphs
  | 'fecha'
  | 'vigencia' // a date or «Indefinida»
  | 'numero'
  | 'entero'
  | 'sesion' // a reference to one session
  | 'sesiones' // several references, `;` between
  | 'linea' // a line of the programme
  | 'areas' // one or several areas, ` / ` or `;` between
  | 'contrapartes' // one or several counterparts, ` / ` or `;` between
  | 'personas' // one per line; the name runs up to the first comma
  | 'liga';

/** A column of a hoja, as the contract lists it (§2). */
export interface ColumnaDef {
  readonly nombre: string;
  readonly tipo: TipoColumna;
  readonly requerida: boolean;
  /** The closed list given by the contract; extended by a `Catálogo` of the column's name. */
  readonly lista: readonly string[];
  /** The hoja whose record the cell names, if any. */
  readonly referencia: NombreHoja | null;
  /** A value that a person may imitate. */
  readonly ejemplo: string;
}

/** How a record falls in time: contract §2, «A record's own date». */
export type FechaPropia =
  | { readonly tipo: 'ninguna' }
  | { readonly tipo: 'fecha'; readonly columna: string }
  | { readonly tipo: 'tramo'; readonly inicio: string; readonly fin: string }
  /** Counts only while `Etapa` is Suscrito. */
  | { readonly tipo: 'suscripcion'; readonly columna: string; readonly etapa: string };

export type Forma = 'Lista' | 'Agrupada' | 'Matriz' | 'Conteo' | 'Viñetas' | 'Párrafos';

/** A value that the program works out; it can be named in `Programa` like a column. */
interface ColumnaCalculada {
  readonly nombre: string;
  readonly tipo: TipoColumna;
  /** The columns it is worked out from: a finding in one of them marks it on a draft. */
  readonly de: readonly string[];
}

/** One record type: the single definition from which reading, rules, tables, templates and docs derive. */
export interface HojaDef {
  readonly nombre: NombreHoja;
  /** Only the enlace's libro may hold it. */
  readonly soloEnlace: boolean;
  readonly columnas: readonly ColumnaDef[];
  readonly calculadas: readonly ColumnaCalculada[];
  /** The column that names a record (contract §2, `Justificaciones.Clave`), or null. */
  readonly clave: string | null;
  readonly fecha: FechaPropia;
  /** The column that refers to the session(s) of a record, or null. */
  readonly sesion: string | null;
  /** The default table, in the programme's own language (contract §4). */
  readonly forma: Forma;
  readonly columnasPorDefecto: string;
}

export type NombreHoja =
  | 'Carátula'
  | 'Programa'
  | 'Catálogos'
  | 'Sesiones'
  | 'Integrantes'
  | 'Asistencia'
  | 'Acuerdos'
  | 'Puntos'
  | 'Convenios'
  | 'Avances'
  | 'Opiniones'
  | 'Seguimiento'
  | 'SIVOPLE'
  | 'Difusión'
  | 'Actividades'
  | 'Notas ejecutivas'
  | 'Indicadores'
  | 'Cooperación'
  | 'Actividades adicionales'
  | 'Compromisos'
  | 'Anexos'
  | 'Sin actividades'
  | 'Justificaciones';

type ColumnaParcial = Partial<Omit<ColumnaDef, 'nombre' | 'tipo'>>;

/** Writes a column briefly; everything not said is optional free text. */
export function columna(nombre: string, tipo: TipoColumna = 'texto', resto: ColumnaParcial = {}): ColumnaDef {
  return {
    nombre,
    tipo,
    requerida: false,
    lista: [],
    referencia: null,
    ejemplo: '',
    ...resto,
  };
}

type HojaParcial = Pick<HojaDef, 'nombre' | 'columnas' | 'columnasPorDefecto'> & Partial<HojaDef>;

/** Writes a hoja briefly; everything not said is: any libro, no key, no date, drawn as a list. */
export function hoja(parcial: HojaParcial): HojaDef {
  return {
    soloEnlace: false,
    calculadas: [],
    clave: null,
    fecha: { tipo: 'ninguna' },
    sesion: null,
    forma: 'Lista',
    ...parcial,
  };
}
