import { HOJAS } from '../../hojas/catalogo-de-hojas.ts';
import type { TipoColumna } from '../../hojas/hoja-def.ts';
import { decimal } from '../../libro/decimal-plano.ts';
import { diaSemana, iso } from '../../spanish/fechas/civil-date.ts';
import { leerFecha } from '../../spanish/fechas/parse-date.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import type { Valor } from '../sheet-host.ts';

/** What a column of a tab holds; null for one that the contract does not have, as those of sessions. */
export function tipoDeColumna(hoja: string, columna: string): TipoColumna | null {
  const def = HOJAS.find((h) => plegar(h.nombre) === plegar(hoja));
  return def?.columnas.find((c) => plegar(c.nombre) === plegar(columna))?.tipo ?? null;
}

/**
 * The value that a text is written as: a real date, number or check where the column holds such and nothing of the text is
 * lost, else that very text.
 */
export function valorDeTexto(texto: string, tipo: TipoColumna | null): Valor {
  if (texto === '') return null;
  if (tipo === 'fecha' || tipo === 'vigencia') {
    const leida = leerFecha(texto);
    if (leida === null) return texto;
    const { fecha, diaEscrito } = leida;
    return diaEscrito === null || diaEscrito === diaSemana(fecha) ? iso(fecha) : texto;
  }
  if (tipo === 'numero' || tipo === 'entero') {
    const numero = Number(texto);
    return Number.isFinite(numero) && decimal(numero) === texto ? numero : texto;
  }
  return tipo === null && (texto === 'TRUE' || texto === 'FALSE') ? texto === 'TRUE' : texto;
}
