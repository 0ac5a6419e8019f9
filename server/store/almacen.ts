import type { Kysely, Transaction } from 'kysely';
import type { Esquema } from './esquema/esquema.ts';
import type { Motor } from './motores/motor.ts';

/** Either the store or a transaction: whoever only reads takes this. */
export type Consultable = Kysely<Esquema>;

/** One change for the bitácora. */
export interface Anotacion {
  /** `envio.recibido`, `periodo.abierto`: what happened; the list is `shared/messages/de-bitacora.ts`. */
  readonly accion: string;
  /** As the address of the thing: `organos/cvoe/periodos/2021-t4/areas/depcyc`. */
  readonly objeto: string;
  /** What it was and what it became; JSON text where it is more than a word. */
  readonly de?: string | null;
  readonly a?: string | null;
}

/** A change under way: its queries, and its entries of the bitácora, are kept together or not at all. */
export interface Cambio {
  readonly db: Transaction<Esquema>;
  readonly motor: Motor;
  /** The time of the change, by this process's clock. */
  readonly ahora: string;
  /** Notes a change. Entries are chained when the transaction ends, in the order of these calls. */
  readonly anotar: (anotacion: Anotacion) => void;
}

/** The store. */
export interface Almacen {
  readonly db: Kysely<Esquema>;
  readonly motor: Motor;
  /** Name and version of the engine, for people. */
  readonly version: string;
  /**
   * Runs a change, and keeps it whole with its entries of the bitácora. It is run again when the engine gave up for
   * a conflict with another; so it must do nothing but queries.
   *
   * @param quien `personas/<id>`, `sistema` or `terminal`
   * @throws Problem `almacen-no-disponible`, `almacen-lleno`
   */
  readonly cambiar: <T>(quien: string, hacer: (cambio: Cambio) => Promise<T>) => Promise<T>;
  readonly cerrar: () => Promise<void>;
}
