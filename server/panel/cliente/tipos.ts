import type * as z from 'zod';
import type { NombreDeOperacion, Operaciones } from '../../../shared/api/catalogo-de-operaciones.ts';
import type { JsonDe } from '../../../shared/api/operacion.ts';

type Valor = string | number;

type Parametros<O> = O extends { parametros: infer E extends z.ZodType }
  ? { readonly parametros: Readonly<Record<keyof z.output<E>, Valor>> }
  : { readonly parametros?: undefined };

type Consulta<O> = O extends { consulta: infer E extends z.ZodType }
  ? { readonly consulta?: Readonly<Partial<Record<keyof z.output<E>, Valor | undefined>>> }
  : { readonly consulta?: undefined };

type Cuerpo<O> = O extends { cuerpo: infer E extends z.ZodType }
  ? O extends { archivos: 'opcionales' }
    ? { readonly cuerpo?: z.input<E> }
    : { readonly cuerpo: z.input<E> }
  : { readonly cuerpo?: undefined };

/** Where an operation acts: the holes of its path, and its query. */
export type LugarDe<N extends NombreDeOperacion> = Parametros<Operaciones[N]> & Consulta<Operaciones[N]>;

/** A request. */
export type PedidoDe<N extends NombreDeOperacion> = LugarDe<N> &
  Cuerpo<Operaciones[N]> & {
    /** The `version` that was read; goes as `If-Match`. */
    readonly siVersion?: number;
    /** The ETag of what is already here; the answer may then be `sinCambio`. */
    readonly siNoEs?: string | null;
    readonly claveDeIdempotencia?: string;
    readonly senal?: AbortSignal;
  };

export type JsonDeOperacion<N extends NombreDeOperacion> = JsonDe<Operaciones[N]>;

/** An answer. */
export interface Contestacion<Json> {
  readonly json: Json;
  readonly etag: string | null;
}
