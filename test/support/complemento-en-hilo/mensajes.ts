import type { PedidoDeRed, RespuestaDeRed } from '../../doubles/apps-script/red-de-doble.ts';
import type { GuionConstruido } from '../apps-script/guion-construido.ts';
import type { HojasDePrueba, ValorPuesto } from '../host-de-prueba.ts';

/** What the thread begins with. */
export interface DatosDelHilo {
  readonly construido: GuionConstruido;
  readonly hojas: HojasDePrueba;
  readonly persona: string;
  /** The present instant, in milliseconds. */
  readonly ahora: number;
  /** Set to 1 when an answer was posted. */
  readonly senal: Int32Array<SharedArrayBuffer>;
}

/** What the script asks from outside, and waits for: `UrlFetchApp.fetch` and `getIdentityToken` answer at once. */
export type Pregunta = { readonly tipo: 'red'; readonly pedido: PedidoDeRed } | { readonly tipo: 'token' };

export type Respondido = { readonly valor: RespuestaDeRed | string } | { readonly falla: string };

/** What a test does with the spreadsheet and its script. */
export type Orden =
  | { readonly tipo: 'llamar'; readonly funcion: string; readonly valores: readonly unknown[] }
  /** Opens the sidebar from the menu; its page. */
  | { readonly tipo: 'barra'; readonly funcion: string }
  | { readonly tipo: 'hojas' }
  | { readonly tipo: 'aspecto'; readonly hoja: string; readonly fila: number; readonly columna: number }
  | {
      readonly tipo: 'editar';
      readonly hoja: string;
      readonly fila: number;
      readonly columna: number;
      readonly valor: ValorPuesto;
    }
  | { readonly tipo: 'seleccion' };
