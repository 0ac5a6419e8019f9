import type { TipoColumna } from '../../hojas/hoja-def.ts';
import { partesDeLista } from '../../libro/catalogos.ts';
import { nombresDeParticipantes, partesDeVarios } from '../../libro/nombres.ts';

/** What a cell names, each as typed: several areas, counterparts, sessions or persons; else the cell is one piece. */
export function piezasDe(texto: string, tipo: TipoColumna | null): string[] {
  if (tipo === 'areas' || tipo === 'contrapartes') return partesDeVarios(texto);
  if (tipo === 'sesiones') return partesDeLista(texto);
  return tipo === 'personas' ? nombresDeParticipantes(texto) : [texto];
}

/** The pieces of a cell that fail a test, each once. */
export function piezasQueFallan(piezas: readonly string[], pasa: (pieza: string) => boolean): string[] {
  return [...new Set(piezas.filter((pieza) => !pasa(pieza)))];
}
