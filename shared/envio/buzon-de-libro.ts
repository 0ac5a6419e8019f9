import type {
  ContextoDeArea,
  EnvioBreve,
  HallazgoDeApi,
  LibroDeArea,
  PeticionNueva,
} from '../api/esquemas/envios.ts';

/**
 * What a spreadsheet carries between the add-on and a service that opens no port: the add-on writes and reads it beside the
 * cells, the service fetches it and answers, with outgoing calls alone.
 */

/** Developer metadata that says whose libro a spreadsheet is: `LibroAtado` as JSON. */
export const CLAVE_DE_LIBRO = 'trimestral.libro';
/** Developer metadata of a libro that is marked as sent: `MarcaDeEnvio` as JSON. */
export const CLAVE_DE_ENVIO = 'trimestral.envio';
/** The hidden tab in which the service leaves `BuzonDeLibro` as JSON, cut in pieces: one for each cell of its first column. */
export const HOJA_DE_BUZON = '_Trimestral';
/** Characters of a piece; a cell of Sheets holds 50,000. */
export const LARGO_DE_PEDAZO = 40_000;

/** Whose libro it is, by the keys of the API's addresses. */
export interface LibroAtado {
  readonly organo: string;
  readonly periodo: string;
  readonly area: string;
}

/** «Enviar», where the service fetches. The same `clave` asked for again is the same envío. */
export interface MarcaDeEnvio {
  readonly clave: string;
  /** E-mail, as Sheets knows the person. */
  readonly persona: string;
  readonly cuando: string;
  /** Of the canonical content. */
  readonly sha256: string;
  /** What the área asks of the enlace with it. */
  readonly peticiones?: readonly PeticionNueva[];
}

/** What became of a mark, for whoever set it. */
export type RespuestaDeEnvio = { readonly clave: string; readonly cuando: string } & (
  | {
      readonly tipo: 'recibido';
      readonly envio: EnvioBreve;
      readonly repetido: boolean;
      readonly html: string;
    }
  | { readonly tipo: 'con-hallazgos'; readonly hallazgos: readonly HallazgoDeApi[] }
  | { readonly tipo: 'problema'; readonly codigo: string; readonly titulo: string; readonly detalle: string }
);

/** What the service leaves in `HOJA_DE_BUZON`: what the add-on would ask it for, had it a port. */
export interface BuzonDeLibro {
  readonly version: 1;
  readonly cuando: string;
  readonly contexto: ContextoDeArea;
  readonly libro: LibroDeArea;
  /** The last one first. */
  readonly envios: readonly EnvioBreve[];
  readonly respuesta: RespuestaDeEnvio | null;
}
