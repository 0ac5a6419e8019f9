import { ESTILOS } from '../dibujo/estilos-datos.ts';
import { contarRenglones } from './medir.ts';
import type { Firma, Firmas } from '../partes/modelo.ts';
import { HOJAS } from './pagina.ts';

/** Room for the pen, above the line; twips. */
export const ESPACIO_DE_FIRMA = 1100;
const HUECO = 700;

/** Width of one signature: two stand side by side. */
export const ANCHO_DE_FIRMA = Math.floor((HOJAS.vertical.anchoUtil - HUECO) / 2);

function altoDeTexto(texto: string, id: 'Firma' | 'FirmaCargo'): number {
  if (texto === '') return 0;
  const { cuerpo, renglon } = ESTILOS[id];
  return (
    contarRenglones([{ texto }], { ancho: ANCHO_DE_FIRMA - 230, cuerpo, negrita: id === 'Firma' }) * renglon
  );
}

/** Height of the names and posts of one row of signatures. */
export function altoDeNombres(fila: readonly Firma[]): number {
  return (
    Math.max(...fila.map((f) => altoDeTexto(f.nombre, 'Firma') + altoDeTexto(f.cargo, 'FirmaCargo'))) + 80
  );
}

/** Height of the whole block, which stands on one page. */
export function altoDeFirmas(firmas: Firmas): number {
  return firmas.filas.reduce((suma, fila) => suma + ESPACIO_DE_FIRMA + altoDeNombres(fila), 0);
}
