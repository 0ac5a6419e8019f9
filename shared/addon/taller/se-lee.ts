import { HOJAS_DE_LECTURA } from '../../hojas/catalogo-de-hojas.ts';
import { esPropia } from '../../libro/abrir-carpeta.ts';
import { recortar } from '../../libro/texto-de-celda.ts';
import { plegar } from '../../spanish/texto/fold.ts';

const DE_LECTURA: ReadonlySet<string> = new Set(HOJAS_DE_LECTURA.map(plegar));

/** Whether the rules look at a tab: others need no reading. */
export const seLee = (nombre: string): boolean =>
  !esPropia(recortar(nombre)) && !DE_LECTURA.has(plegar(nombre));
