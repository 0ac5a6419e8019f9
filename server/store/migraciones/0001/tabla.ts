/** A column's type; `?` where it may be null. */
export type TipoDeColumna = 'texto' | 'texto?' | 'entero' | 'entero?' | 'bytes';

export interface Tabla {
  readonly columnas: Readonly<Record<string, TipoDeColumna>>;
  /** The primary key; empty for none. */
  readonly llave: readonly string[];
  readonly unicos?: readonly (readonly string[])[];
  readonly indices?: readonly (readonly string[])[];
  /** Column → `table.column`. */
  readonly refiere?: Readonly<Record<string, string>>;
}

/** In the order of their references. */
export type Tablas = Readonly<Record<string, Tabla>>;
