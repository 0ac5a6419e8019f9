import type { Cambio, Correccion } from '../fixes/correccion.ts';
import type { BuzonDeLibro } from '../envio/buzon-de-libro.ts';
import type { Libro } from '../libro/model.ts';
import type { DefinicionDeLibro } from './definicion-de-libro.ts';
import type { CambioDeCelda, Celda, Marca, Pestana, Rejilla } from './sheet-host.ts';

/** A finding as the sidebar shows it: the same fields as the service's and the command line's. */
export interface HallazgoDeBarra {
  readonly libro: string;
  readonly hoja: string;
  readonly fila: number | null;
  readonly columna: string;
  readonly regla: string;
  readonly gravedad: 'Error' | 'Advertencia' | 'Justificada';
  readonly valor: string;
  readonly mensaje: string;
  readonly sugerencia: string;
  readonly justificacion: string | null;
  readonly correcciones: readonly Correccion[];
  readonly depende: 'otras-areas' | null;
  /** Its cell; null where it has none (a tab, a missing column). */
  readonly celda: Celda | null;
  /** Whether the área may ask the enlace for what is missing, and send meanwhile. */
  readonly sePuedePedir: boolean;
  /** Whether it was asked for, so that it keeps nobody from sending. */
  readonly pedido: boolean;
  /** What the page words it from, as `textoDeDatos` writes it: the script has no room for the words. */
  readonly datos?: string;
}

export interface Revision {
  /** In reading order. */
  readonly hallazgos: readonly HallazgoDeBarra[];
  /** Null for the whole libro. */
  readonly hoja: string | null;
  readonly admisible: boolean;
  /** What is missing to send; '' where nothing is. */
  readonly motivo: string;
  /** Counts up with every edit that was heard of: what is shown is older where it differs. */
  readonly edicion: number;
  /** Of how the libro was read: another language, rows that are hidden. */
  readonly avisos: readonly string[];
  /** Where its findings are still to be worded, and marked in their cells, by the page. */
  readonly porDecir?: { readonly siglasDelEnlace: string };
}

export interface ComentarioDeBarra {
  readonly id: string;
  readonly hoja: string;
  /** Where the record stands now, found by its key; as it was sent where it has none. */
  readonly fila: number;
  /** '' where it is about the whole row. */
  readonly columna: string;
  readonly celda: Celda | null;
  /** What the cell said when it was commented. */
  readonly valor: string;
  readonly texto: string;
  readonly autor: string;
  readonly cuando: string;
}

export interface EnvioDeBarra {
  readonly id: string;
  readonly folio: string;
  /** With its offset. */
  readonly cuando: string;
  readonly autor: string;
  readonly aTiempo: boolean;
  /** `por-visto-bueno`, `por-revisar`, `devuelto`, `aceptado`, `sustituido` */
  readonly revision: string;
  readonly sha256: string;
}

/** One of those that the person may send to. */
export interface Destino {
  readonly organo: string;
  readonly periodo: string;
  readonly area: string;
  /** `CVOE, 2021-T4, UTSI` */
  readonly nombre: string;
}

/** What the sidebar opens with. */
export interface EstadoDeBarra {
  readonly version: string;
  readonly libro: {
    readonly tipo: 'Enlace' | 'Área' | null;
    readonly area: string;
    readonly siglas: string;
    readonly periodo: string;
    /** Tabs that are there, in their order. */
    readonly hojas: readonly string[];
  };
  /** ISO date; null where it is not known. */
  readonly corte: string | null;
  /** Days left until the cut-off; negative once it is past. */
  readonly dias: number | null;
  /** The enlace's siglas, for «Enviar a la DVOE»; '' where not known. */
  readonly enlace: string;
  readonly modo: 'envia' | 'recoge' | 'sin-servicio';
  /** `sin-enviar`, `por-visto-bueno`, `enviado`, `observado`, `aceptado`; null where the service was not asked. */
  readonly estado: string | null;
  readonly destino: Destino | null;
  /** More than one where the person must choose. */
  readonly destinos: readonly Destino[];
  readonly lineas: readonly { readonly linea: string; readonly titulo: string }[];
  readonly comentarios: readonly ComentarioDeBarra[];
  /** The last one first. */
  readonly envios: readonly EnvioDeBarra[];
  /** An envío that was begun and had no answer: sent again, it is the same. */
  readonly enCurso: boolean;
  /** What keeps the service from being asked, in words; '' where nothing does. */
  readonly sinServicio: string;
  readonly persona: string;
  readonly avisos: readonly string[];
  readonly edicion: number;
}

/** Of a change that was made, what undoes it. */
export interface Hecho {
  readonly revision: Revision;
  readonly deshacer: readonly CambioDeCelda[];
}

export type Enviado =
  | { readonly tipo: 'recibido'; readonly envio: EnvioDeBarra; readonly repetido: boolean }
  /** The service found more than the libro alone shows. */
  | { readonly tipo: 'con-hallazgos'; readonly revision: Revision }
  /** In an institution that opens no port: it will be fetched. */
  | { readonly tipo: 'marcado'; readonly cuando: string };

/** A field of a form: drawn by the sidebar, written by the add-on. */
export interface CampoDeFormulario {
  /** The column's header. */
  readonly nombre: string;
  readonly tipo: 'texto' | 'prosa' | 'fecha' | 'vigencia' | 'lista' | 'numero';
  readonly requerido: boolean;
  readonly valores: readonly string[];
  /** '' for what `ayudaDe` says: the page has it, the script has no room. */
  readonly ayuda: string;
  readonly valor: string;
}

export interface Formulario {
  readonly hoja: string;
  readonly campos: readonly CampoDeFormulario[];
}

export type Campos = Readonly<Record<string, string>>;

/** A record that is in the way, or that is meant. */
export interface Parecido {
  readonly celda: Celda;
  /** Its key, `CONV-042`. */
  readonly clave: string;
  readonly nombre: string;
}

export interface ConvenioDeBarra extends Parecido {
  readonly contraparte: string;
  readonly etapa: string;
  /** ISO date, `Indefinida`, or '' */
  readonly vigenciaHasta: string;
  /** Days until it ends; null where it does not or nobody knows. */
  readonly dias: number | null;
  /** What was reported of it at the session that is asked for; null where nothing was. */
  readonly avance: string | null;
}

export interface SesionDeAsistencia {
  /** `10ª ordinaria` */
  readonly corto: string;
  /** Whether the matrix has its column. */
  readonly puesta: boolean;
  readonly presentes: number;
  readonly justificadas: number;
  readonly ausentes: number;
}

export interface Asistencia {
  readonly sesiones: readonly SesionDeAsistencia[];
  readonly integrantes: readonly { readonly nombre: string; readonly asistencias: number }[];
  /** Members without a row yet. */
  readonly faltan: readonly string[];
}

/** Of what follows what this libro is to hold. */
export interface ParaPreparar {
  readonly tipo: 'Enlace' | 'Área';
  /** Its own Carátula: values by field. */
  readonly caratula: Campos;
  readonly area: { readonly nombre: string; readonly siglas: string };
  /** The enlace's libro, which may be this one; null where nobody knows it. */
  readonly enlace: Libro | null;
  /** What goes on from the period before. */
  readonly previo: Libro | null;
}

/** Tabs as they stand, for what is worked out in the page: the script has no room for it. */
export interface HojasLeidas {
  readonly pestanas: readonly Pestana[];
  /** In the order in which they were asked for; null where there is no such tab. */
  readonly hojas: readonly (Rejilla | null)[];
  readonly buzon: BuzonDeLibro | null;
  /** `2021-12-01` */
  readonly hoy: string;
}

export type PasoEnHojas =
  { readonly cambios: readonly CambioDeCelda[] } | { readonly definicion: DefinicionDeLibro };

/**
 * What the sidebar may ask of the add-on. It travels as plain values: in Sheets through `google.script.run`, in the
 * browser as a call. Each is `(pide) => da`.
 */
export interface Acciones {
  abrir: { pide: null; da: EstadoDeBarra };
  elegirDestino: { pide: Destino; da: EstadoDeBarra };
  /** The number of the last edit that was heard of. */
  edicion: { pide: null; da: number };
  validar: { pide: { readonly hoja: string | null }; da: Revision };
  irA: { pide: Celda; da: null };
  /** Replaces the marks of a tab, null for all; those that are there already are left, unless all is to be marked anew. */
  marcar: {
    pide: { readonly hoja: string | null; readonly marcas: readonly Marca[]; readonly deNuevo: boolean };
    da: null;
  };
  leerHojas: { pide: { readonly hojas: readonly string[] }; da: HojasLeidas };
  /** Each step done whole or not at all. @throws Problem `celda-cambiada` */
  escribirHojas: { pide: { readonly pasos: readonly PasoEnHojas[] }; da: null };
  /** One or many fixes as one step. @throws Problem `celda-cambiada`, and then nothing was changed */
  corregir: { pide: { readonly cambios: readonly Cambio[]; readonly hoja: string | null }; da: Hecho };
  deshacer: { pide: { readonly cambios: readonly CambioDeCelda[]; readonly hoja: string | null }; da: Hecho };
  /** `motivo` '' takes the explanation away. */
  explicar: {
    pide: { readonly hallazgo: HallazgoDeBarra; readonly motivo: string; readonly hoja: string | null };
    da: Hecho;
  };
  /** Asks the enlace for what a finding misses; it travels with the envío. `texto` '' takes it back. */
  pedir: {
    pide: { readonly hallazgo: HallazgoDeBarra; readonly texto: string; readonly hoja: string | null };
    da: Revision;
  };
  sinActividades: { pide: { readonly linea: string; readonly motivo: string }; da: Hecho };
  enviar: { pide: null; da: Enviado };
  /** The acuse as a page to print. */
  acuse: { pide: { readonly envio: string }; da: { readonly html: string } };
  paraPreparar: { pide: null; da: ParaPreparar };
  /** What `definicionDeEsteLibro` works out of it, in the page: the script has no room for it. */
  preparar: { pide: DefinicionDeLibro; da: { readonly hecho: readonly string[] } };
  asistencia: { pide: null; da: Asistencia };
  prepararAsistencia: { pide: null; da: Asistencia };
  todosPresentes: { pide: { readonly sesion: string }; da: Asistencia };
  agregarSesion: { pide: { readonly campos: Campos }; da: Asistencia };
  agregarIntegrante: { pide: { readonly campos: Campos }; da: Asistencia };
  /** An empty form of `Convenios`, `Opiniones`, `Sesiones` or `Integrantes`, with the next key where keys run. */
  formulario: { pide: { readonly hoja: string }; da: Formulario };
  /** Those that a new convenio would be a duplicate of. */
  convenioParecido: { pide: { readonly campos: Campos }; da: readonly Parecido[] };
  /** A new record in the first empty row. @throws Problem `campo-no-valido` */
  agregar: { pide: { readonly hoja: string; readonly campos: Campos }; da: { readonly celda: Celda } };
  /** Convenios that are not over, with what was reported of each at a session; '' for none. */
  convenios: { pide: { readonly sesion: string }; da: readonly ConvenioDeBarra[] };
  sesiones: { pide: null; da: readonly string[] };
  /** One row of `Avances` for each; what was reported of one at that session gives way. */
  reportarAvances: {
    pide: {
      readonly sesion: string;
      readonly avances: readonly { readonly folio: string; readonly avance: string }[];
    };
    da: { readonly agregados: number; readonly cambiados: number };
  };
  /** `Etapa` Suscrito, with the date and what else is known. */
  firmar: { pide: { readonly folio: string; readonly campos: Campos }; da: { readonly celda: Celda } };
  /** In force, and over within so many days. */
  porVencer: { pide: { readonly dias: number }; da: readonly ConvenioDeBarra[] };
  conveniosSinOpinion: { pide: null; da: readonly ConvenioDeBarra[] };
  opiniones: { pide: null; da: readonly Parecido[] };
  ligarOpinion: { pide: { readonly opinion: string; readonly folio: string }; da: { readonly celda: Celda } };
}

export type NombreDeAccion = keyof Acciones;
export type Pide<N extends NombreDeAccion> = Acciones[N]['pide'];
export type Da<N extends NombreDeAccion> = Acciones[N]['da'];

/** A failure across the bridge, in words for a person; `codigo` is of the one catalogue of problems. */
export interface ProblemaDeAccion {
  readonly codigo: string;
  readonly titulo: string;
  readonly detalle: string;
}

export type Respuesta<N extends NombreDeAccion = NombreDeAccion> =
  { readonly ok: true; readonly valor: Da<N> } | { readonly ok: false; readonly problema: ProblemaDeAccion };

/** How the sidebar reaches the add-on, wherever it runs. */
export type Puente = <N extends NombreDeAccion>(nombre: N, pide: Pide<N>) => Promise<Respuesta<N>>;

/** The view that a menu opens the sidebar at. */
export type Vista =
  | 'hallazgos-de-hoja'
  | 'hallazgos'
  | 'enviar'
  | 'asistencia'
  | 'sesion-nueva'
  | 'integrante-nuevo'
  | 'convenio-nuevo'
  | 'avances'
  | 'firmar'
  | 'por-vencer'
  | 'opinion-nueva'
  | 'ligar-opinion'
  | 'sin-opinion'
  | 'preparar'
  | 'ayuda';
