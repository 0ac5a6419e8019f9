import type { HallazgoDeApi } from '../../shared/api/esquemas/envios.ts';
import type { Libro } from '../../shared/libro/model.ts';
import type { ClaveDeCruce } from '../../shared/rules/cruces/clave-de-cruce.ts';
import type { Vecino } from '../../shared/rules/cruces/vecindad.ts';
import type { Periodo } from '../../shared/spanish/fechas/periodo.ts';
import type { LibroEnTexto } from '../consolidacion/lectura-en-memoria.ts';
import type { Limites } from '../libros/limites.ts';
import type { ArchivoSubido } from '../libros/subida/archivos-de-subida.ts';
import type { Sheet } from '../outputs/xlsx/ooxml/model.ts';

/** How many records each hoja has, in the contract's order. */
export type FilasPorHoja = { readonly hoja: string; readonly filas: number }[];

export interface LibroEntregado {
  readonly canonico: string;
  /** Of `canonico` in UTF-8, hexadecimal. */
  readonly sha256: string;
  readonly filasPorHoja: FilasPorHoja;
  /** Spanish sentences for the person. */
  readonly avisos: string[];
  /** The image that its `Logotipo` names. */
  readonly adjuntos: ArchivoSubido[];
}

/** A libro with the área's own tabs and columns too, as it is filled in. */
export interface LibroEntero {
  readonly libro: Libro;
  readonly avisos: string[];
}

/** The enlace's libro; its SHA-256 tells a thread that it has it open already. */
export interface EnlaceEnTexto extends LibroEnTexto {
  readonly sha256: string;
}

export interface PedidoDeRevision {
  /** Null where there is none: the libro is then looked at alone. */
  readonly enlace: EnlaceEnTexto | null;
  /** Its name must differ from that of every other. */
  readonly libro: LibroEnTexto;
  /** Other áreas' libros that meet this one; with `cruce`, of them only the rows concerned. */
  readonly vecinos: readonly (LibroEnTexto & { readonly cruce?: Omit<Vecino, 'libro'> })[];
  /** Null for that of the enlace's `Carátula`. */
  readonly periodo: Periodo | null;
}

export interface ResumenDeHallazgos {
  readonly errores: number;
  readonly advertencias: number;
  readonly explicadas: number;
}

export interface Revision {
  readonly hallazgos: HallazgoDeApi[];
  readonly resumen: ResumenDeHallazgos;
  /** Of the hojas with a finding. */
  readonly resumenPorHoja: ({ readonly hoja: string } & ResumenDeHallazgos)[];
  readonly filasPorHoja: FilasPorHoja;
  /** Lines of the programme with a block that takes a record of this libro, as `Programa` writes them. */
  readonly lineas: string[];
  readonly sinActividades: { readonly linea: string; readonly motivo: string }[];
  /** Fields of its `Carátula` that are filled in. */
  readonly caratula: Readonly<Record<string, string>>;
}

/** By which keys a libro meets others: what it leaves behind, and what it looks for. */
export interface Cruces {
  readonly claves: ClaveDeCruce[];
  readonly buscadas: ClaveDeCruce[];
}

export interface PedidoDeConsolidacion {
  readonly enlace: LibroEnTexto;
  readonly libros: readonly LibroEnTexto[];
  readonly adjuntos: readonly ArchivoSubido[];
  readonly periodo: Periodo | null;
  readonly modo: 'normal' | 'borrador' | 'definitivo';
  readonly soloTablas: boolean;
}

export interface ConsolidacionHecha {
  /** True where findings stand in the way: then `hallazgos.csv` is the only product. */
  readonly impedida: boolean;
  readonly hallazgos: HallazgoDeApi[];
  readonly resumen: ResumenDeHallazgos & { readonly tablas: number };
  readonly productos: { readonly ruta: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
  /** JSON of `esquemaDeVista`; null where there is no report. */
  readonly vista: Uint8Array<ArrayBuffer> | null;
  /** All products in one .zip. */
  readonly paquete: Uint8Array<ArrayBuffer>;
  readonly avisos: string[];
}

/** A workbook's sheets before they are drawn as any kind of file. */
export interface HojasDeCalculo {
  readonly titulo: string;
  readonly hojas: Sheet[];
}

/** What is asked of a thread, and what it gives. */
export interface Trabajos {
  readonly leer: {
    pide: { readonly archivos: readonly ArchivoSubido[]; readonly nombre: string; readonly limites: Limites };
    da: LibroEntregado;
  };
  readonly leerJson: {
    pide: { readonly dato: unknown; readonly nombre: string; readonly limites: Limites };
    da: LibroEntregado;
  };
  readonly leerEntero: { pide: Trabajos['leer']['pide']; da: LibroEntero };
  readonly leerEnteroDeJson: { pide: Trabajos['leerJson']['pide']; da: LibroEntero };
  readonly cruces: { pide: Pick<PedidoDeRevision, 'enlace' | 'libro' | 'periodo'>; da: Cruces };
  readonly revisarEnvio: { pide: PedidoDeRevision; da: Revision };
  readonly consolidar: { pide: PedidoDeConsolidacion; da: ConsolidacionHecha };
  readonly plantilla: {
    pide: {
      readonly enlace: EnlaceEnTexto;
      readonly area: { readonly nombre: string; readonly siglas: string };
      /** What goes on from the period before, which it holds already. */
      readonly previo: LibroEnTexto | null;
    };
    da: Uint8Array<ArrayBuffer>;
  };
  readonly hojasDePlantilla: { pide: Trabajos['plantilla']['pide']; da: HojasDeCalculo };
  readonly hojasDeTablas: { pide: PedidoDeConsolidacion; da: HojasDeCalculo };
  readonly libroXlsx: { pide: LibroEnTexto; da: Uint8Array<ArrayBuffer> };
  readonly libroLleno: {
    pide: {
      /** Whose it is; null for the libro of the enlace itself. */
      readonly de: Pick<Trabajos['plantilla']['pide'], 'enlace' | 'area'> | null;
      readonly libro: Libro;
    };
    da: Uint8Array<ArrayBuffer>;
  };
}

export type NombreDeTrabajo = keyof Trabajos;
type Hacer<K extends NombreDeTrabajo> = (pide: Trabajos[K]['pide']) => Promise<Trabajos[K]['da']>;

/**
 * Threads that do what would tie the process up. Each work throws what it throws where it is done, and Problem
 * `trabajo-demasiado-largo` where it takes more time or memory than it is given; the others go on.
 */
export interface Taller {
  /**
   * An uploaded libro. The bytes of `archivos` are handed over: they are empty afterwards.
   * @throws Problem as `leerSubida`
   */
  readonly leer: Hacer<'leer'>;
  /**
   * A libro that a client posts as JSON (`esquemaDeLibroCanonico`).
   * @throws Problem `libro-mal-formado`, `hoja-repetida`, or the limit that it passes
   */
  readonly leerJson: Hacer<'leerJson'>;
  /** An uploaded libro with all that it holds. @throws Problem as `leer` */
  readonly leerEntero: Hacer<'leerEntero'>;
  /** @throws Problem as `leerJson` */
  readonly leerEnteroDeJson: Hacer<'leerEnteroDeJson'>;
  /** The keys by which to look up `vecinos`. */
  readonly cruces: Hacer<'cruces'>;
  /** What the rules say of one libro, beside those that it meets. */
  readonly revisarEnvio: Hacer<'revisarEnvio'>;
  /**
   * Makes the report, on a thread of its own. The bytes of `adjuntos` are handed over.
   * @param avanzar told of each step, in Spanish
   * @throws Problem `carpeta-sin-enlace`, `carpeta-con-dos-enlaces`, `periodo-faltante`
   */
  readonly consolidar: (
    pide: PedidoDeConsolidacion,
    avanzar?: (paso: string) => void,
  ) => Promise<ConsolidacionHecha>;
  /** The .xlsx for an área to fill in. */
  readonly plantilla: Hacer<'plantilla'>;
  /** The same to fill in as sheets, for another kind of spreadsheet. */
  readonly hojasDePlantilla: Hacer<'hojasDePlantilla'>;
  /**
   * The tables of a report as sheets, as they stand in its .xlsx; on the thread of consolidations.
   * @throws Problem as `consolidar`; `consolidacion-sin-informe` where findings stand in the way
   */
  readonly hojasDeTablas: Hacer<'hojasDeTablas'>;
  /** A libro as .xlsx: read again it has the same content. */
  readonly libroXlsx: Hacer<'libroXlsx'>;
  /** A libro with the look, the lists and the notes of the template that it was begun from. */
  readonly libroLleno: Hacer<'libroLleno'>;
  /** Lets what was begun or waits come to its end, then ends the threads. */
  readonly cerrar: () => Promise<void>;
}
