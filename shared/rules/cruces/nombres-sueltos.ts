import type { Carpeta, Registro } from '../../libro/carpeta.ts';
import { unaVez } from '../../libro/una-vez.ts';
import { LETRAS_DISTINTAS, LETRAS_MINIMAS, letrasDe } from '../../libro/nombres.ts';
import { desplazamientos, segmentos } from '../../spanish/cercania/near.ts';
import { claveNombre, numerosEn } from '../../spanish/texto/fold.ts';
import { recorrerNombres } from '../nombres/menciones-de-nombres.ts';
import { nombresDeCatalogo, type FormaDeCatalogo } from '../nombres/nombres-de-catalogo.ts';
import { claveDe, type ClaveDeCruce } from './clave-de-cruce.ts';

const llave = (texto: string): string => `${numerosEn(texto)}\n${claveNombre(texto)}`;

const llavesDe = unaVez((formas: readonly FormaDeCatalogo[]) => new Set(formas.map((f) => llave(f.texto))));

/**
 * The spellings of a carpeta's libros that `Catálogos` do not settle, each with the first record that has
 * it. One that they admit is right, and one that differs from them in accents or blanks alone is wrong,
 * whatever other libros hold.
 */
function sueltos(carpeta: Carpeta): Map<string, Registro> {
  const catalogo = nombresDeCatalogo(carpeta);
  const listadas = llavesDe(catalogo.formas);
  const primeros = new Map<string, Registro | null>();
  recorrerNombres(carpeta, (texto, registro) => {
    if (primeros.has(texto)) return;
    const resuelto = claveNombre(texto) === '' || catalogo.admite(texto) || listadas.has(llave(texto));
    primeros.set(texto, resuelto ? null : registro);
  });
  const hallados = new Map<string, Registro>();
  for (const [texto, registro] of primeros) if (registro !== null) hallados.set(texto, registro);
  return hallados;
}

/** The key of a part of a folded name: only names with the same numbers, and parts of the same place, meet. */
function claveDeParte(numeros: string, largo: number, lugar: number, parte: string): string {
  return claveDe('nombre', `${numeros}/${String(largo)}.${String(lugar)}/${parte}`);
}

/** A short name is found by its folded spelling alone. */
function claveEntera(numeros: string, clave: string): string {
  return claveDe('nombre', `${numeros}//${clave}`);
}

/** Three segments: two letters that differ leave one untouched (see `segmentos`). */
function partesPropias(clave: string, numeros: string): string[] {
  return segmentos(clave.length, LETRAS_DISTINTAS).map(({ inicio, largo }, s) =>
    claveDeParte(numeros, clave.length, s, clave.slice(inicio, inicio + largo)),
  );
}

/** Where a segment of a name up to two letters shorter or longer may stand in this one. */
function partesAjenas(clave: string, numeros: string): string[] {
  const claves: string[] = [];
  for (let delta = -LETRAS_DISTINTAS; delta <= LETRAS_DISTINTAS; delta += 1) {
    const ajeno = clave.length - delta;
    if (ajeno < LETRAS_MINIMAS) continue;
    const saltos = desplazamientos(delta, LETRAS_DISTINTAS);
    segmentos(ajeno, LETRAS_DISTINTAS).forEach(({ inicio, largo }, s) => {
      for (const d of saltos) {
        const en = inicio + d;
        if (en < 0 || en + largo > clave.length) continue;
        claves.push(claveDeParte(numeros, ajeno, s, clave.slice(en, en + largo)));
      }
    });
  }
  return [...new Set(claves)];
}

function claves(carpeta: Carpeta, partes: (clave: string, numeros: string) => string[]): ClaveDeCruce[] {
  return [...sueltos(carpeta)].flatMap(([texto, { hoja, fila }]) => {
    const [clave, numeros] = [claveNombre(texto), numerosEn(texto)];
    const todas = letrasDe(clave) < LETRAS_MINIMAS ? [claveEntera(numeros, clave)] : partes(clave, numeros);
    return todas.map((c) => ({ clave: c, valor: texto, hoja: hoja.def.nombre, fila: fila.numero }));
  });
}

/** What is kept of each spelling: at most three keys. */
export function clavesDeNombres(carpeta: Carpeta): ClaveDeCruce[] {
  return claves(carpeta, partesPropias);
}

/** By what each spelling is looked up: at most 39 keys. */
export function nombresBuscados(carpeta: Carpeta): ClaveDeCruce[] {
  return claves(carpeta, partesAjenas);
}
