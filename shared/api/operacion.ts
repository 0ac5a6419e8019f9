import type * as z from 'zod';
import type { CodigoDeProblema } from '../problemas.ts';

/** What a person may be (docs/seguridad.md): each papel is held in an órgano, that of área in one of its áreas. */
export const PAPELES = ['area', 'enlace', 'consulta', 'administracion'] as const;
export type Papel = (typeof PAPELES)[number];

/** What a person does for an área. */
export const FUNCIONES = ['captura', 'visto-bueno', 'suplencia'] as const;

/** What a token of a script may do; a person who signed in may do all that the papeles allow. */
export const ALCANCES = ['leer', 'enviar', 'gestionar'] as const;
export type Alcance = (typeof ALCANCES)[number];

/** An answer: JSON by a schema, or a file. */
export type RespuestaDefinida =
  | { readonly descripcion: string; readonly esquema: z.ZodType }
  | { readonly descripcion: string; readonly tipo: string }
  | { readonly descripcion: string };

/** What an operation of the API takes, gives and demands. OpenAPI, the router and the tests are derived from it. */
export interface Operacion {
  readonly metodo: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below `/api/v1`, with `{parametro}`s. */
  readonly ruta: string;
  readonly etiqueta: string;
  readonly resumen: string;
  /** Who: everybody, whoever is signed in, or who holds one of these papeles where the operation acts. */
  readonly acceso: 'publico' | 'identificado' | readonly Papel[];
  readonly alcance: Alcance;
  /** Every value is text. */
  readonly parametros?: z.ZodObject;
  readonly consulta?: z.ZodObject;
  /** A JSON body. With `archivos`, multipart/form-data with files is taken too. */
  readonly cuerpo?: z.ZodType;
  /** Files by multipart: `requeridos`, or as another form of the JSON body. */
  readonly archivos?: 'requeridos' | 'opcionales';
  /** What may be said beside files, as JSON in the field `datos`: the parts of the body that are no libro. */
  readonly datosConArchivos?: z.ZodObject;
  /** Whether the answer bears an ETag (not where a thing was taken away), or the request must bear `If-Match`. */
  readonly version?: 'da' | 'exige';
  /** Whether `Idempotency-Key` is understood. */
  readonly idempotente?: true;
  readonly respuestas: Readonly<Record<number, RespuestaDefinida>>;
  readonly problemas?: readonly CodigoDeProblema[];
}

/** Keeps the literal types of an operation, from which its handler's are derived. */
export const operacion = <const O extends Operacion>(definida: O): O => definida;

type Salida<E> = E extends z.ZodType ? z.output<E> : undefined;

export type ParametrosDe<O extends Operacion> = O extends { parametros: infer E } ? Salida<E> : undefined;
export type ConsultaDe<O extends Operacion> = O extends { consulta: infer E } ? Salida<E> : undefined;
export type CuerpoDe<O extends Operacion> = O extends { cuerpo: infer E } ? Salida<E> : undefined;
export type DatosConArchivosDe<O extends Operacion> = O extends { datosConArchivos: infer E }
  ? Salida<E>
  : undefined;

/** The JSON that an operation answers with, over all its successful answers. */
export type JsonDe<O extends Operacion> = {
  [S in keyof O['respuestas']]: O['respuestas'][S] extends { esquema: infer E } ? Salida<E> : never;
}[keyof O['respuestas']];
