import type { Carpeta, Registro } from '../../libro/carpeta.ts';
import type { Catalogo } from '../../libro/catalogos.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import { partesDeVarios } from '../../libro/nombres.ts';
import { celda, hojasDe, indiceDe, lugarDe } from '../../libro/registros.ts';
import type { HojaDeLibro } from '../../libro/carpeta.ts';
import type { NombreHoja } from '../../hojas/hoja-def.ts';
import { claveNombre, plegar, sinAcentos } from '../../spanish/texto/fold.ts';
import { hallazgoEnCelda } from '../hallar.ts';
import type { Regla } from '../regla.ts';

const SIN_SIGNOS = /[^a-z0-9]+/g;

/** What makes two records of a hoja one: `identidad` gives it for a row's cells, or null. */
export interface Duplicado {
  readonly hoja: NombreHoja;
  readonly columna: string;
  readonly que: 'convenio' | 'opinion';
  identidad(carpeta: Carpeta, hoja: HojaDeLibro): (celdas: readonly string[]) => string | null;
}

/** By the list's value where there is one; a name without legal suffix, accents and the like. */
function contraparte(texto: string, lista: Catalogo | null): string {
  const clave = (pieza: string): string => claveNombre(lista?.resolver(pieza) ?? pieza);
  const partes = partesDeVarios(texto);
  return partes.length === 1 ? clave(texto) : partes.map(clave).sort().join(';');
}

/** The same type with the same counterpart. */
export const DUPLICADO_DE_CONVENIOS: Duplicado = {
  hoja: 'Convenios',
  columna: 'Contraparte',
  que: 'convenio',
  identidad({ catalogos }, hoja) {
    const [deTipo, deContraparte] = [indiceDe(hoja, 'Tipo de convenio'), indiceDe(hoja, 'Contraparte')];
    const tipos = catalogos.de('Convenios', 'Tipo de convenio');
    const contrapartes = catalogos.de('Convenios', 'Contraparte');
    return (celdas) => {
      const [tipo, quien] = [celdas[deTipo] ?? '', celdas[deContraparte] ?? ''];
      if (tipo === '' || quien === '') return null;
      return `${plegar(tipos?.resolver(tipo) ?? tipo)}\n${contraparte(quien, contrapartes)}`;
    };
  },
};

const OPINIONES: Duplicado = {
  hoja: 'Opiniones',
  columna: 'Instrumento jurídico opinado',
  que: 'opinion',
  identidad(_carpeta, hoja) {
    const indice = indiceDe(hoja, 'Instrumento jurídico opinado');
    return (celdas) => {
      const clave = sinAcentos(celdas[indice] ?? '')
        .toLowerCase()
        .replace(SIN_SIGNOS, ' ')
        .trim();
      return clave === '' ? null : clave;
    };
  },
};

/** The two tabs whose records may be entered twice. */
export const DUPLICADOS: readonly Duplicado[] = [DUPLICADO_DE_CONVENIOS, OPINIONES];

function repetido(registro: Registro, otro: Registro, { columna, que }: Duplicado): Hallazgo {
  const { clave } = otro.hoja.def;
  const otraClave = clave === null ? '' : celda(otro, clave);
  const datos = { regla: 'registro-duplicado', otro: lugarDe(otro, columna), otraClave, que } as const;
  return hallazgoEnCelda(registro, columna, celda(registro, columna), datos);
}

function revisarHojas(carpeta: Carpeta, duplicado: Duplicado): Hallazgo[] {
  const primeros = new Map<string, Registro>();
  const hallazgos: Hallazgo[] = [];
  for (const hoja of hojasDe(carpeta, duplicado.hoja)) {
    const identidad = duplicado.identidad(carpeta, hoja);
    for (const registro of hoja.registros) {
      const llave = identidad(registro.fila.celdas);
      if (llave === null) continue;
      const otro = primeros.get(llave);
      if (otro === undefined) primeros.set(llave, registro);
      else hallazgos.push(repetido(registro, otro, duplicado));
    }
  }
  return hallazgos;
}

/**
 * Contract §3, `registro-duplicado`: the same type and counterpart in two `Convenios`, or the same
 * instrument in two `Opiniones`, in one libro or in two; at the later row. Two spellings within a letter or
 * two are `nombre-variante` first: they meet here once corrected.
 */
export const registroDuplicado: Regla = {
  codigo: 'registro-duplicado',
  gravedad: 'Advertencia',
  revisar: (carpeta) => DUPLICADOS.flatMap((duplicado) => revisarHojas(carpeta, duplicado)),
};
