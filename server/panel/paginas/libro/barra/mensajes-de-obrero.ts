import type { NombreDeAccion, Respuesta } from '../../../../../shared/addon/acciones.ts';
import type { Celda } from '../../../../../shared/addon/sheet-host.ts';
import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import type { LibroAtado } from '../../../../../shared/envio/buzon-de-libro.ts';
import type { Efecto } from './mesa.ts';

/** What the thread of the core is told, in order: it keeps a libro like that of the page. */
export type AlObrero =
  | {
      readonly tipo: 'inicio';
      /** Null for the libro of the enlace. */
      readonly lugar: LibroAtado | null;
      /** Name of the person, as the panel shows it. */
      readonly persona: string;
      readonly version: string;
      /** What was kept in this browser, by its key. */
      readonly guardado: Readonly<Record<string, string>>;
    }
  | { readonly tipo: 'libro'; readonly borrador: Borrador }
  /** `editada` is the cell that a person changed, as far as it is one. */
  | {
      readonly tipo: 'cambios';
      readonly cambios: readonly CambioDeBorrador[];
      readonly editada: Celda | null;
    }
  | {
      readonly tipo: 'accion';
      readonly numero: number;
      readonly nombre: NombreDeAccion;
      readonly pide: unknown;
      /** Ids of the rows that a filter hides. */
      readonly ocultas: readonly string[];
    };

/** What it says. */
export type DelObrero =
  | {
      readonly tipo: 'respuesta';
      readonly numero: number;
      readonly respuesta: Respuesta;
      /** What the action did to the libro and wants of the page. */
      readonly efectos: readonly Efecto[];
    }
  /** What a review that nobody asked for wants of the page: marks at cells. */
  | { readonly tipo: 'efectos'; readonly efectos: readonly Efecto[] }
  | { readonly tipo: 'guardar'; readonly clave: string; readonly valor: string | null }
  /** It has another libro than the page: it wants it whole. */
  | { readonly tipo: 'perdido' };
