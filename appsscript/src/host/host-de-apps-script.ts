import type { OyenteDeEdicion, SheetHost } from '../../../shared/addon/sheet-host.ts';
import { aplicar } from './aplicar.ts';
import { hojasDe, pestanasDe } from './hojas.ts';
import { leerHoja } from './leer-hoja.ts';
import { marcar } from './marcar.ts';
import { preparar } from './preparar.ts';
import { valoresDe, type Valores } from './valores.ts';

/** The spreadsheet that the script is open in; `editada` tells it what Google's trigger says. */
export interface HostDeAppsScript extends SheetHost {
  readonly editada: (celda: Parameters<OyenteDeEdicion>[0]) => void;
}

/** Nothing is asked of Google until it is needed, so that it may be made at any time. */
export function hostDeAppsScript(): HostDeAppsScript {
  const libro = SpreadsheetApp.getActiveSpreadsheet();
  let oyente: OyenteDeEdicion | null = null;
  const hallar = hojasDe(libro);
  let sabidos: Valores | null = null;
  const valores = (): Valores => (sabidos ??= valoresDe(libro.getSpreadsheetTimeZone()));
  return {
    tabs: () =>
      pestanasDe(libro).map((hoja) => ({
        nombre: hoja.getName(),
        filas: hoja.getLastRow(),
        columnas: hoja.getLastColumn(),
      })),
    read: (nombre) => {
      const hoja = hallar(nombre);
      return hoja === undefined ? null : leerHoja(hoja, valores());
    },
    apply: (cambios) => aplicar(hallar, cambios, valores()),
    select: ({ hoja: nombre, fila, columna }) => {
      const hoja = hallar(nombre)?.activate();
      // A row that was deleted meanwhile: the last one is near
      hoja?.getRange(Math.min(fila, hoja.getMaxRows()), Math.min(columna, hoja.getMaxColumns())).activate();
    },
    toast: (texto) => {
      libro.toast(texto, 'Trimestral');
    },
    onEdit: (nuevo) => {
      oyente = nuevo;
    },
    editada: (celda) => oyente?.(celda),
    setup: (definicion) => {
      sabidos = null;
      return preparar(libro, hallar, definicion, valores);
    },
    mark: (nombres, marcas) => {
      marcar(hallar, nombres, marcas);
    },
    locale: () => libro.getSpreadsheetLocale(),
  };
}
