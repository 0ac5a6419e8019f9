import type { Vista } from '../addon/acciones.ts';
import type { CorredorDeScript } from './puente/puente-de-sheets.ts';

declare global {
  /** Of HtmlService (developers.google.com/apps-script/guides/html/reference). */
  const google: {
    readonly script: {
      readonly run: CorredorDeScript;
      readonly host: { readonly editor: { readonly focus: () => void } };
    };
  };

  interface Window {
    /** What the menu opened the page at; written by its template. */
    readonly trimestral?: { readonly vista: Vista; readonly hoja: string | null };
  }
}
