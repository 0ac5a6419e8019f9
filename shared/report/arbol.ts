import type { Forma, NombreHoja, TipoColumna } from '../hojas/hoja-def.ts';
import type { Registro } from '../libro/carpeta.ts';
import type { Hallazgo } from '../libro/hallazgo.ts';
import type { Periodo } from '../spanish/fechas/periodo.ts';

/**
 * The report as a tree, built once. CSV, XLSX, DOCX, HTML and the panel are drawings of it; they
 * compute nothing. Every value knows the records that it comes from.
 */
export interface Informe {
  readonly portada: Portada;
  readonly periodo: Periodo;
  readonly estado: Estado;
  /** Lines of the programme in the sheet's order. */
  readonly secciones: readonly Seccion[];
  /** What is pending, on a draft's last page; empty otherwise. */
  readonly pendientes: readonly Hallazgo[];
}

export type Estado = 'borrador' | 'informe';

/** What the cover, header, footer and signature block say; '' where the `Carátula` is silent. */
export interface Portada {
  readonly institucion: string;
  readonly siglasDeInstitucion: string;
  readonly organo: string;
  readonly siglasDeOrgano: string;
  /** The enlace's área: who answers for the report. */
  readonly area: string;
  readonly siglasDeArea: string;
  /** `Cuarto informe trimestral de actividades de la Comisión … 2021`; writers put it in capitals. */
  readonly titulo: string;
  readonly periodoLargo: string;
  readonly acuerdo: string;
  readonly sesion: string;
  /** As the report writes it: `Lunes 24 de enero de 2022`. */
  readonly fecha: string;
  readonly punto: string;
  readonly responsable: string;
  readonly firmas: readonly { readonly nombre: string; readonly cargo: string }[];
  /** File name beside the enlace's libro, as typed; '' for none. Writers receive its bytes apart. */
  readonly logotipo: string;
  /** `#rrggbb`, lower case, or null. */
  readonly color: string | null;
}

/** One line of the programme. */
export interface Seccion {
  readonly linea: string;
  /** Depth of the heading, from 1: `2` is 1, `2.F` is 2, `2.2.4.1` is 4. */
  readonly nivel: number;
  readonly titulo: string;
  /** False for lines that begin with `0`: their title prints without number. */
  readonly numerada: boolean;
  readonly bloques: readonly Bloque[];
}

/** One row of `Programa`. */
export interface Bloque {
  readonly linea: string;
  /** Ordinal of the row within its line, from 1 (`textos.csv`, `Bloque`). */
  readonly ordinal: number;
  readonly texto: readonly Trozo[] | null;
  /** The table, where the block has records. */
  readonly tabla: Tabla | null;
  /** Where the block has a `Fuente` and no record: what prints instead. */
  readonly vacio: BloqueVacio | null;
}

export interface BloqueVacio {
  readonly numero: string | null;
  readonly titulo: string | null;
  /** From `Sin actividades`, printed once per line: '' where none is given or it was printed above. */
  readonly motivo: string;
  readonly origen: readonly Registro[];
}

/** A piece of running text; a computed one knows its records. */
export type Trozo =
  | { readonly tipo: 'literal'; readonly texto: string }
  /** Digits that a person typed into the text: told apart from what was computed. */
  | { readonly tipo: 'cifra'; readonly texto: string }
  | {
      readonly tipo: 'calculado';
      readonly texto: string;
      /** The placeholder as typed, without braces. */
      readonly marcador: string;
      readonly origen: readonly Registro[];
      /** True where it could not be computed (`s/d`). */
      readonly sinDato: boolean;
    };

export interface Tabla {
  /** `2.C-1.csv` */
  readonly archivo: string;
  readonly linea: string;
  /** `2.3`: the section's number, then the table's place in it; null without a title. */
  readonly numero: string | null;
  readonly titulo: string | null;
  readonly fuente: NombreHoja;
  readonly forma: Forma;
  readonly columnas: readonly ColumnaDeTabla[];
  readonly filas: readonly FilaDeTabla[];
  /** Set for Viñetas and Párrafos: what the document draws instead of the table. */
  readonly grupos: readonly Grupo[] | null;
  /** What prints under the table: what a mark means. */
  readonly notas: readonly string[];
}

export interface ColumnaDeTabla {
  readonly encabezado: string;
  /** How its cells are to be aligned and typed: 'fecha' cells are long dates, 'marca' ✓ or J. */
  readonly clase: 'orden' | 'texto' | 'prosa' | 'fecha' | 'numero' | 'marca' | 'liga';
  /** The column of the `Fuente` that it prints, where it prints one. */
  readonly columna: string | null;
  readonly tipo: TipoColumna | null;
}

export interface FilaDeTabla {
  readonly tipo: 'dato' | 'total';
  /** One text per column, as the report prints it (not yet neutralised for CSV). */
  readonly celdas: readonly string[];
  /** The records that the row comes from. */
  readonly origen: readonly Registro[];
  /** Records of single cells where they differ from the row's (crossings, counts): by column index. */
  readonly origenDeCelda: ReadonlyMap<number, readonly Registro[]> | null;
  /** On a draft: indexes of the cells that stand under a finding. */
  readonly marcadas: readonly number[];
}

/** A heading with its bullets or paragraphs. */
export interface Grupo {
  readonly titulo: string | null;
  readonly elementos: readonly Elemento[];
}

export interface Elemento {
  readonly partes: readonly { readonly texto: string; readonly negrita: boolean }[];
  readonly origen: readonly Registro[];
  readonly marcado: boolean;
}
