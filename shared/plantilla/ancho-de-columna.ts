import type { ColumnaDef, TipoColumna } from '../hojas/hoja-def.ts';

const ANCHOS: Readonly<Record<TipoColumna, number>> = {
  texto: 24,
  prosa: 48,
  fecha: 36,
  vigencia: 36,
  numero: 16,
  entero: 12,
  sesion: 22,
  sesiones: 28,
  linea: 11,
  areas: 40,
  contrapartes: 40,
  personas: 44,
  liga: 34,
};

/** Characters that a column of a libro to fill in is wide: none breaks a word of its header. */
export function anchoDeColumna({ tipo, nombre }: ColumnaDef): number {
  const palabra = Math.max(...nombre.split(' ').map((p) => p.length));
  return Math.max(ANCHOS[tipo], palabra + 5);
}
