import type { NombreHoja } from '../../hojas/hoja-def.ts';
import type { Carpeta } from '../../libro/carpeta.ts';
import { claveNormal } from '../../libro/claves.ts';
import { hojasDe, indiceDe } from '../../libro/registros.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import { masCercano } from '../../spanish/cercania/near.ts';
import { conBuenas } from '../valores/buenas.ts';
import { conMemoria } from '../valores/sugerir.ts';

/** Looks up what a cell refers to. */
export interface Busca {
  readonly existe: (texto: string) => boolean;
  /** The one that may be meant, as it should be typed, or null. */
  readonly parecida: (texto: string) => string | null;
}

/** So many candidates are held against one wrong key; more of one number tell nothing anyway. */
const MAX_CANDIDATOS = 200;
const SIN_SIGNOS = /[^\p{L}\d]+/gu;

/** The texts of a column over all libros, empty ones left out. */
function textosDe(carpeta: Carpeta, nombre: NombreHoja, columna: string): string[] {
  return hojasDe(carpeta, nombre).flatMap((hoja) => {
    const indice = indiceDe(hoja, columna);
    return hoja.registros.map((r) => r.fila.celdas[indice] ?? '').filter((texto) => texto !== '');
  });
}

/** Runs of digits without padding: two keys with other numbers are two keys, however alike. */
function numerosDe(clave: string): string {
  return (clave.match(/\d+/g) ?? []).map((n) => n.replace(/^0+(?=\d)/, '')).join('|');
}

function parecidaEntre(pieza: string, candidatos: readonly string[]): string | null {
  const cerca = masCercano(pieza, candidatos.slice(0, MAX_CANDIDATOS));
  return cerca ?? (candidatos.length === 1 ? (candidatos[0] ?? null) : null);
}

function buscaClaves(claves: readonly string[]): Busca {
  const todas = new Set(claves.map(claveNormal));
  let porNumeros: Map<string, string[]> | null = null;
  const candidatos = (pieza: string): string[] => {
    porNumeros ??= agruparPorNumeros(claves);
    const numeros = numerosDe(pieza);
    return numeros === '' ? [] : (porNumeros.get(numeros) ?? []);
  };
  return {
    existe: (texto) => todas.has(claveNormal(texto)),
    parecida: conMemoria((texto) => parecidaEntre(texto, candidatos(texto))),
  };
}

function agruparPorNumeros(claves: readonly string[]): Map<string, string[]> {
  const grupos = new Map<string, string[]>();
  for (const clave of claves) {
    const numeros = numerosDe(clave);
    const grupo = grupos.get(numeros);
    if (grupo === undefined) grupos.set(numeros, [clave]);
    else if (grupo.length < MAX_CANDIDATOS) grupo.push(clave);
  }
  return grupos;
}

/** Folios of `Convenios` over all libros. */
export function buscaConvenios(carpeta: Carpeta): Busca {
  return buscaClaves(textosDe(carpeta, 'Convenios', 'Folio'));
}

/** Numbers of `Opiniones` over all libros. */
export function buscaOpiniones(carpeta: Carpeta): Busca {
  return buscaClaves(textosDe(carpeta, 'Opiniones', 'Número de opinión'));
}

/** Lines of the programme; a line typed without its points, or by its title, finds the one it means. */
export function buscaLineas(carpeta: Carpeta): Busca {
  const lineas = [...carpeta.lineas.values()];
  const deLetras = (texto: string): string => plegar(texto).replace(SIN_SIGNOS, '');
  const unica = (pasa: (l: (typeof lineas)[number]) => boolean): string | null => {
    const [primera, otra] = lineas.filter(pasa);
    return primera === undefined || otra !== undefined ? null : primera.linea;
  };
  return {
    existe: conBuenas((texto) => carpeta.lineas.has(plegar(texto))),
    parecida: conMemoria(
      (texto) =>
        unica((l) => deLetras(l.linea) === deLetras(texto)) ??
        unica((l) => l.titulo !== '' && plegar(l.titulo) === plegar(texto)),
    ),
  };
}
