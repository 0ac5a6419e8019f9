import type { NombreDeOperacion, Operaciones } from '../../shared/api/catalogo-de-operaciones.ts';
import type {
  ConsultaDe,
  CuerpoDe,
  DatosConArchivosDe,
  JsonDe,
  ParametrosDe,
} from '../../shared/api/operacion.ts';
import type { Ambito } from './permisos.ts';
import type { Quien } from './quien.ts';
import type { Servicio } from './servicio.ts';

/** A file of a multipart request. */
export interface ArchivoSubido {
  readonly nombre: string;
  readonly bytes: Uint8Array;
}

/** A request, parsed by the operation's schemas. */
export interface Pedido<N extends NombreDeOperacion = NombreDeOperacion> {
  readonly servicio: Servicio;
  /** Null where the operation is open to all and nobody is known. */
  readonly quien: Quien | null;
  readonly parametros: ParametrosDe<Operaciones[N]>;
  readonly consulta: ConsultaDe<Operaciones[N]>;
  /** Undefined where files came in its place. */
  readonly cuerpo: CuerpoDe<Operaciones[N]> | undefined;
  readonly archivos: readonly ArchivoSubido[];
  /** What was said beside the files; undefined where none came. */
  readonly datos: DatosConArchivosDe<Operaciones[N]> | undefined;
  /** The version of `If-Match`; null for `*` or none. Those operations that demand it never see none. */
  readonly siVersion: number | null;
  readonly claveDeIdempotencia: string | null;
  /** Client that sent it, as it says itself in `X-Trimestral-Via`: `panel`, `complemento`, `orden`. */
  readonly via: string;
  readonly id: string;
  /** The last event that whoever listens has heard (`Last-Event-ID`); null where none was said. */
  readonly ultimoEvento: number | null;
}

/** Something that happened, told to whoever listens (server-sent events). */
export interface Evento {
  /** `latido` says only that nothing happened. */
  readonly tipo: string;
  /** Those that count may be asked for from there on. */
  readonly id?: number;
  readonly datos?: object;
}

/** The same value, which whoever answers has no need to be able to change. */
type SoloLectura<T> = T extends readonly (infer E)[]
  ? readonly SoloLectura<E>[]
  : T extends object
    ? { readonly [K in keyof T]: SoloLectura<T[K]> }
    : T;

/** What a resource answers; the wrapper writes it once all is kept. */
export interface Respuesta<Json> {
  readonly estado: number;
  readonly json?: Json;
  readonly archivo?: {
    readonly bytes: Uint8Array;
    readonly tipo: string;
    /** For `Content-Disposition`; null shows it in the browser. */
    readonly nombre: string | null;
  };
  /** What goes on being told, until it is cut off or comes to its end. */
  readonly flujo?: { readonly eventos: AsyncIterable<Evento>; readonly cortar: () => void };
  /** Becomes the ETag `"v<version>"`. */
  readonly version?: number;
  /** Path below `/api/v1` of what was made. */
  readonly ubicacion?: string;
  /** True for what never changes: it may be kept by the browser. */
  readonly inmutable?: boolean;
}

/** An operation in three steps: look up, check permission (the wrapper does), act. */
export interface Recurso<N extends NombreDeOperacion, A extends Ambito> {
  /** @throws Problem `no-encontrado` */
  readonly buscar: (pedido: Pedido<N>) => Promise<A>;
  readonly hacer: (pedido: Pedido<N>, hallado: A) => Promise<Respuesta<SoloLectura<JsonDe<Operaciones[N]>>>>;
}

/** Binds a resource to the types of its operation. */
export const recurso = <N extends NombreDeOperacion, A extends Ambito>(
  _operacion: N,
  definido: Recurso<N, A>,
): RecursoDefinido => definido as unknown as RecursoDefinido;

/** A resource as the router sees it. */
export interface RecursoDefinido {
  readonly buscar: (pedido: Pedido) => Promise<Ambito>;
  readonly hacer: (pedido: Pedido, hallado: Ambito) => Promise<Respuesta<unknown>>;
}

/** Resources by the name of their operation. */
export type Recursos = Readonly<Partial<Record<NombreDeOperacion, RecursoDefinido>>>;

/** Where an operation acts in no órgano. */
export const SIN_AMBITO: Ambito = { organo: null, area: null };

/** Who asks, where the operation is not open to all: the wrapper has seen to it. */
export function quienPide(pedido: Pick<Pedido, 'quien'>): Quien {
  if (pedido.quien === null) throw new Error('The operation is open to all and asks who is there');
  return pedido.quien;
}

/** The body of an operation that takes JSON alone: the wrapper has seen to it. */
export function cuerpoDe<N extends NombreDeOperacion>(pedido: Pedido<N>): CuerpoDe<Operaciones[N]> {
  if (pedido.cuerpo === undefined) throw new Error('The operation has no body and asks for it');
  return pedido.cuerpo;
}
