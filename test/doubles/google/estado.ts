import type { sheets_v4 as v4 } from 'googleapis/build/src/apis/sheets/v4.js';

/** One cell: what it holds, and what was said of it. Places are 0-based, as in the API. */
export interface CeldaDeGoogle {
  valor: string | number | boolean | null;
  /** As typed, where it is a formula; `valor` is then its result, which the double never works out. */
  formula?: string;
  formato?: v4.Schema$CellFormat;
  nota?: string;
  validacion?: v4.Schema$DataValidationRule;
}

export interface HojaDeGoogle {
  readonly id: number;
  titulo: string;
  oculta: boolean;
  filas: number;
  columnas: number;
  filasFijas: number;
  columnasFijas: number;
  cuadricula: boolean;
  color: string | null;
  /** `celdas[fila][columna]`; sparse. */
  celdas: ((CeldaDeGoogle | undefined)[] | undefined)[];
  combinadas: v4.Schema$GridRange[];
  protegidas: v4.Schema$ProtectedRange[];
  condicionales: v4.Schema$ConditionalFormatRule[];
  filtro: v4.Schema$BasicFilter | null;
  filasOcultas: Set<number>;
  columnasOcultas: Set<number>;
  anchos: Map<number, number>;
}

export interface PermisoDeGoogle {
  readonly id: string;
  readonly correo: string;
  rol: 'reader' | 'commenter' | 'writer' | 'fileOrganizer' | 'organizer' | 'owner';
  readonly tipo: 'user' | 'group';
}

/** A spreadsheet with what Drive knows of its file. */
export interface LibroDeGoogle {
  readonly id: string;
  titulo: string;
  configuracion: string;
  zona: string;
  hojas: HojaDeGoogle[];
  metadatos: v4.Schema$DeveloperMetadata[];
  version: number;
  /** Milliseconds of the double's clock. */
  cambiado: number;
  cambiadoPor: string;
  enPapelera: boolean;
  readonly unidad: string | null;
  readonly carpetas: readonly string[];
  propiedades: Readonly<Record<string, string>>;
  permisos: PermisoDeGoogle[];
}

interface UnidadDeGoogle {
  readonly id: string;
  readonly nombre: string;
  readonly miembros: readonly { readonly correo: string; readonly rol: PermisoDeGoogle['rol'] }[];
}

/** A service account, with the public half of its key, and whom it may act for (domain-wide delegation). */
interface CuentaDeGoogle {
  readonly correo: string;
  readonly llavePublica: string;
  readonly idDeLlave: string;
  readonly delega: readonly string[];
}

/** All that this Google holds. */
export interface EstadoDeGoogle {
  readonly cuentas: Map<string, CuentaDeGoogle>;
  readonly unidades: Map<string, UnidadDeGoogle>;
  readonly libros: Map<string, LibroDeGoogle>;
  /** Hosts of APIs that are not enabled in the project. */
  readonly apagadas: Set<'sheets' | 'drive'>;
  /** Addresses of mail that are no account of Google. */
  readonly sinCuenta: Set<string>;
  /** Milliseconds; the tests set it forward. */
  ahora: number;
  /** The last number given to a file, sheet, permission or piece of metadata. */
  ultimo: number;
}

export const siguienteNumero = (estado: EstadoDeGoogle): number => (estado.ultimo += 1);

/** A new tab as Google makes it: 1000 rows and 26 columns, where nothing else is said. */
export function hojaVacia(id: number, titulo: string): HojaDeGoogle {
  return {
    ...{ id, titulo, oculta: false, filas: 1_000, columnas: 26, filasFijas: 0, columnasFijas: 0 },
    ...{ cuadricula: true, color: null, celdas: [], combinadas: [], protegidas: [], condicionales: [] },
    ...{ filtro: null, filasOcultas: new Set(), columnasOcultas: new Set(), anchos: new Map() },
  };
}

/** Every change of a file, content or not, counts its version up (Drive v3, files.version). */
export function tocar(estado: EstadoDeGoogle, libro: LibroDeGoogle, quien: string): void {
  libro.version += 1;
  libro.cambiado = estado.ahora;
  libro.cambiadoPor = quien;
}
