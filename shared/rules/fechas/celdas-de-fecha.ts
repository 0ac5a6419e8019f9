import { CAMPOS_CON_FECHA, INDEFINIDA } from '../../hojas/listas.ts';
import type { ColumnaDef } from '../../hojas/hoja-def.ts';
import type { LibroDeCarpeta } from '../../libro/carpeta.ts';
import type { Lugar } from '../../libro/lugar.ts';
import { plegar } from '../../spanish/texto/fold.ts';

/** Whether the cells of a column hold dates. */
export function esDeFecha(def: ColumnaDef): boolean {
  return def.tipo === 'fecha' || def.tipo === 'vigencia';
}

/** `Indefinida`, which a column of vigencia takes instead of a date (contract §2). */
export function esIndefinida(def: ColumnaDef, texto: string): boolean {
  return def.tipo === 'vigencia' && plegar(texto) === plegar(INDEFINIDA);
}

/** A field of a `Carátula` with its place. */
export interface CampoConLugar {
  readonly valor: string;
  readonly lugar: Lugar;
}

/** The place of a `Carátula`'s value: its row, column `Valor`. */
export function lugarDeCampo(libro: LibroDeCarpeta, fila: number): Lugar {
  return { libro: libro.nombre, hoja: 'Carátula', fila, columna: 'Valor' };
}

/** The fields of a `Carátula` that hold a date, empty ones left out. */
export function fechasDeCaratula(libro: LibroDeCarpeta): CampoConLugar[] {
  return CAMPOS_CON_FECHA.flatMap((nombre) => {
    const campo = libro.caratula.get(nombre);
    if (campo === undefined || campo.valor === '') return [];
    return [{ valor: campo.valor, lugar: lugarDeCampo(libro, campo.fila) }];
  });
}
