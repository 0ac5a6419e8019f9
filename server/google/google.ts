import type { AjustesDeRed } from '../red/ajustes-de-red.ts';
import type { sheets_v4 as v4 } from 'googleapis/build/src/apis/sheets/v4.js';

/** How Google is reached. */
export interface OpcionesDeGoogle {
  /** The JSON of a file; null for the credentials that the machine has. */
  readonly credenciales: Readonly<Record<string, unknown>> | null;
  /** Empty for none. */
  readonly unidad: string;
  /** Empty for the account itself. */
  readonly como: string;
  /** Reads, and writes, of one minute at most. */
  readonly porMinuto: number;
  /** Null for Google's own. */
  readonly raiz: string | null;
  /** By what way, and whose certificates are trusted. */
  readonly red: AjustesDeRed;
}

/** A spreadsheet as Drive knows it. */
export interface ArchivoDeGoogle {
  readonly id: string;
  readonly nombre: string;
  /** Counts up with every change of the file. */
  readonly version: string;
  readonly enPapelera: boolean;
}

/** A spreadsheet to make in the shared drive. */
interface LibroPorCrear {
  readonly titulo: string;
  /** What tells it from others of the same name, kept with the file: a second request finds it and makes no other. */
  readonly llave: string;
}

/** What the service asks of Google: Sheets and Drive, with the account of the settings. @throws Problem `google-…` */
export interface Google {
  /** Whom a spreadsheet has to be shared with. */
  readonly cuenta: string;
  /** Whether a shared drive was named to make spreadsheets in. */
  readonly conUnidad: boolean;
  /** Everything but values; one read. @param campos a field mask */
  readonly metadatos: (id: string, campos: string) => Promise<v4.Schema$Spreadsheet>;
  /** Unformatted values with dates as serial numbers, a list of rows for each range; one read. */
  readonly valores: (id: string, rangos: readonly string[]) => Promise<readonly (readonly unknown[][])[]>;
  /** All or nothing; one write. */
  readonly aplicar: (id: string, solicitudes: readonly v4.Schema$Request[]) => Promise<void>;
  /** Those in the shared drive and those shared with the account, trashed ones too; a call for each thousand. */
  readonly archivos: () => Promise<readonly ArchivoDeGoogle[]>;
  readonly archivo: (id: string) => Promise<ArchivoDeGoogle>;
  /** Makes an empty one, or gives the one with that `llave`. */
  readonly crear: (libro: LibroPorCrear) => Promise<ArchivoDeGoogle & { readonly nuevo: boolean }>;
  /**
   * Who may write in it; those that may already are left as they are, and nobody is sent a mail.
   * @throws Problem of the first who could not be let in, once the others were
   */
  readonly compartir: (id: string, correos: readonly string[]) => Promise<void>;
}
