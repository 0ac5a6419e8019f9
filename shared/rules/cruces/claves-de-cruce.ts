import type { Libro } from '../../libro/model.ts';
import type { Periodo } from '../../spanish/fechas/periodo.ts';
import { sinRepetir, type ClaveDeCruce } from './clave-de-cruce.ts';
import {
  carpetaDe,
  citas,
  clavesDeColumna,
  contrapartes,
  identidades,
  menciones,
} from './cruces-del-libro.ts';
import { clavesDeNombres, nombresBuscados } from './nombres-sueltos.ts';

/**
 * What the index keeps of a libro that has been accepted for sending: the keys by which a libro that comes
 * later finds that the two meet. Linear in rows.
 *
 * They hold for the enlace's libro that they were made with: its lists say which spellings are settled and
 * what a type or counterpart stands for, its `Periodo` which convenios were signed in it. When another
 * version of it takes effect, the keys of every libro are made anew.
 *
 * @param enlace the enlace's libro, or null. Of an enlace's own libro no keys need be kept: it is always
 *   read beside the one that is sent
 * @param periodo the reported span, as `revisarConVecinos` is given it
 */
export function clavesDeCruce(
  libro: Libro,
  enlace: Libro | null,
  periodo: Periodo | null = null,
): ClaveDeCruce[] {
  const carpeta = carpetaDe(libro, enlace, periodo);
  const primeras = [
    ...clavesDeColumna(carpeta, 'Convenios', 'Folio', 'folio'),
    ...clavesDeColumna(carpeta, 'Opiniones', 'Número de opinión', 'opinion'),
    ...identidades(carpeta),
    ...clavesDeNombres(carpeta),
  ];
  // Here each row counts: of several convenios that one opinión serves, any may be the early one.
  const todas = [
    ...citas(carpeta),
    ...menciones(carpeta, 'mencion'),
    ...contrapartes(carpeta, 'contraparte'),
  ];
  return [...sinRepetir(primeras, false), ...sinRepetir(todas, true)];
}

/**
 * What a libro that is sent looks up in the keys of the others: other ones than it leaves behind itself
 * (`clavesDeCruce`), since a reference finds what it refers to, an opinión the convenios that may be waiting
 * for it, and a name all that is one or two letters away. Linear in rows.
 */
export function buscadasPor(
  libro: Libro,
  enlace: Libro | null,
  periodo: Periodo | null = null,
): ClaveDeCruce[] {
  const carpeta = carpetaDe(libro, enlace, periodo);
  return sinRepetir(
    [
      ...clavesDeColumna(carpeta, 'Convenios', 'Folio', 'folio'),
      ...clavesDeColumna(carpeta, 'Avances', 'Convenio', 'folio'),
      ...clavesDeColumna(carpeta, 'Opiniones', 'Número de opinión', 'opinion'),
      ...clavesDeColumna(carpeta, 'Convenios', 'Opinión', 'opinion', true),
      ...clavesDeColumna(carpeta, 'Opiniones', 'Número de opinión', 'cita'),
      ...identidades(carpeta),
      ...contrapartes(carpeta, 'mencion'),
      ...menciones(carpeta, 'contraparte'),
      ...nombresBuscados(carpeta),
    ],
    false,
  );
}
