import type { SheetHost } from './sheet-host.ts';

export interface Pedido {
  readonly metodo: 'get' | 'post';
  /** Below `/api/v1`, with its query. */
  readonly ruta: string;
  /** JSON, or null for none. */
  readonly cuerpo: string | null;
  /** Besides those of who asks and of what is sent. */
  readonly encabezados: Readonly<Record<string, string>>;
}

export interface Contestacion {
  /** HTTP status. */
  readonly estado: number;
  readonly cuerpo: string;
}

/** The sync service, asked as the person who uses the add-on. @throws Problem `servicio-no-responde` */
export type Servicio = (pedido: Pedido) => Contestacion;

/** What is kept with the spreadsheet, for whoever opens it; values of any length. */
export interface Propiedades {
  readonly leer: (clave: string) => string | null;
  /** Null takes it away. */
  readonly guardar: (clave: string, valor: string | null) => void;
}

/** All that the add-on's logic asks of the place that it runs in. */
export interface Puertos {
  readonly host: SheetHost;
  /** Null where the institution opens no port: then the service fetches the libro. */
  readonly servicio: Servicio | null;
  /** Shared by everybody who opens the spreadsheet. */
  readonly propiedades: Propiedades;
  /** Notes that whoever reads the spreadsheet from outside finds too (developer metadata). */
  readonly metadatos: Propiedades;
  /** The present instant, `2021-12-01T16:04:05Z`. */
  readonly ahora: () => string;
  /** The present day in Mexico City, `2021-12-01`. */
  readonly hoy: () => string;
  /** E-mail of the person; '' where it is not known. */
  readonly persona: () => string;
  readonly uuid: () => string;
  /** Of the text in UTF-8, in hexadecimal. */
  readonly sha256: (texto: string) => string;
  /** Does it while nobody else does. @throws Problem `libro-ocupado` */
  readonly candado: <T>(hacer: () => T) => T;
}
