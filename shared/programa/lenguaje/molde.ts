import type { HojaDef } from '../../hojas/hoja-def.ts';
import type { Anotar } from './problema.ts';
import { leerRuta, rutaLeida, type ColumnasPropias, type Ruta } from './ruta.ts';

/** A piece of a template per record: text as typed, or a column's value. */
interface PiezaDeMolde {
  readonly texto: string;
  readonly ruta: Ruta | null;
  readonly negrita: boolean;
}

export type Molde = readonly PiezaDeMolde[];

/** Splits text at braces; the odd pieces are what stands between them. Null where one is not closed. */
export function partirEnLlaves(texto: string): string[] | null {
  const partes = texto.split(/[{}]/);
  const llaves = texto.replace(/[^{}]/g, '');
  return /^(?:\{\})*$/.test(llaves) ? partes : null;
}

/** Reads a template such as `**{Clave}.** {Acuerdo}` (contract §2, Viñetas). */
export function leerMolde(texto: string, def: HojaDef, propias: ColumnasPropias, anotar: Anotar): Molde {
  const partes = partirEnLlaves(texto);
  if (partes === null) {
    anotar('llave-sin-cerrar', texto, ['**{Clave}.** {Acuerdo}']);
    return [];
  }
  const piezas: PiezaDeMolde[] = [];
  let negrita = false;
  partes.forEach((parte, i) => {
    if (i % 2 === 1) {
      const leida = leerRuta(parte.trim(), def, propias);
      if (rutaLeida(leida)) piezas.push({ texto: '', ruta: leida, negrita });
      else anotar('columna-desconocida', `{${parte}}`, leida.validas);
      return;
    }
    parte.split('**').forEach((trozo, j) => {
      if (j > 0) negrita = !negrita;
      if (trozo !== '') piezas.push({ texto: trozo, ruta: null, negrita });
    });
  });
  return piezas;
}
