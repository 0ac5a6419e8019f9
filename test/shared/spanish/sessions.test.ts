import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  capitalizar,
  leerSesion,
  nombreSesionCorto,
  nombreSesionLargo,
  ordinalFemenino,
  unirLista,
} from '../../../shared/spanish/sesiones/ordinales.ts';

const numero = fc.integer({ min: 1, max: 999 });
const tipo = fc.constantFrom('Ordinaria', 'Extraordinaria', 'Urgente', 'Especial');

describe('ordinalFemenino', () => {
  it.each([
    [1, 'primera'],
    [7, 'séptima'],
    [10, 'décima'],
    [11, 'décima primera'],
    [12, 'décima segunda'],
    [20, 'vigésima'],
    [21, 'vigésima primera'],
    [38, 'trigésima octava'],
    [99, 'nonagésima novena'],
    [100, 'centésima'],
    [101, 'centésima primera'],
    [555, 'quingentésima quincuagésima quinta'],
    [1000, '1000ª'],
  ])('writes %d as «%s»', (n, texto) => {
    expect(ordinalFemenino(n)).toBe(texto);
  });

  it('gives every number its own name', () => {
    expect(new Set(Array.from({ length: 999 }, (_, i) => ordinalFemenino(i + 1))).size).toBe(999);
  });
});

describe('leerSesion', () => {
  it('reads every way of writing a session', () => {
    const forma = fc.constantFrom<(n: number, t: string) => string>(
      nombreSesionCorto,
      nombreSesionLargo,
      (n, t) => `${ordinalFemenino(n)} ${t}`,
      (n, t) => `${ordinalFemenino(n).replace(/a(?= |$)/g, 'o')} ${t}`,
      (n, t) => `${String(n)}ª ${t}`,
      (n, t) => `${String(n)}.ª sesión ${t}`,
      (n, t) => `${String(n)}a ${t}`,
      (n, t) => `${String(n)} ${t}`,
      (n, t) => `Sesión ${String(n)} ${t}`,
      (n, t) => `la sesión ${t} ${String(n)}`,
    );
    const cola = fc.constantFrom('', ' de 2021', ' del 2021', '.');
    const caso = fc.constantFrom(
      (s: string) => s,
      (s: string) => s.toUpperCase(),
      (s: string) => s.normalize('NFD').replace(/\p{M}/gu, ''),
      (s: string) => `  ${s.replace(' ', '\u00a0')} `,
    );
    fc.assert(
      fc.property(numero, tipo, forma, cola, caso, (n, t, escribir, fin, c) => {
        const texto = c(escribir(n, t) + fin);
        expect(leerSesion(texto), texto).toEqual({ numero: n, tipo: t.toLowerCase() });
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['Décima primera', 11, 'ordinaria'],
    ['Décima primera ordinaria', 11, 'ordinaria'],
    ['Décima primera sesión ordinaria', 11, 'ordinaria'],
    ['Décimo primera', 11, 'ordinaria'],
    ['Decimoprimera', 11, 'ordinaria'],
    ['Decimatercera', 13, 'ordinaria'],
    ['vigesimoquinta extraordinaria', 25, 'extraordinaria'],
    ['Undécima', 11, 'ordinaria'],
    ['Duodécima', 12, 'ordinaria'],
    ['Centésima undécima', 111, 'ordinaria'],
    ['11ª ordinaria', 11, 'ordinaria'],
    ['11a Ordinaria', 11, 'ordinaria'],
    ['11.ª', 11, 'ordinaria'],
    ['11', 11, 'ordinaria'],
    ['1ra', 1, 'ordinaria'],
    ['3era. ordinaria', 3, 'ordinaria'],
    ['1ª extraordinaria', 1, 'extraordinaria'],
    ['Primera sesión extraordinaria', 1, 'extraordinaria'],
    ['sesión', null, ''],
    ['', null, ''],
    ['ordinaria', null, ''],
    ['0ª ordinaria', null, ''],
    ['Primera décima', null, ''],
    ['Undécima primera', null, ''],
    ['Décima décima', null, ''],
    ['Primera solemne', null, ''],
    ['Primera sesión extraordinaria urgente', null, ''],
    ['Primera temporada', null, ''],
    ['Décima; Décima primera', null, ''],
  ])('reads «%s»', (texto, n, t) => {
    expect(leerSesion(texto)).toEqual(n === null ? null : { numero: n, tipo: t });
  });

  it('knows the types it is given', () => {
    const tipos = ['Ordinaria', 'Solemne', 'Extraordinaria urgente'];
    expect(leerSesion('Primera solemne', tipos)).toEqual({ numero: 1, tipo: 'solemne' });
    expect(leerSesion('2ª Extraordinaria Urgente', tipos)).toEqual({
      numero: 2,
      tipo: 'extraordinaria urgente',
    });
    expect(leerSesion('Primera extraordinaria', tipos)).toBeNull();
  });
});

describe('the names of sessions', () => {
  it('are those of the contract', () => {
    expect(nombreSesionCorto(10, 'Ordinaria')).toBe('Décima');
    expect(nombreSesionCorto(1, 'Extraordinaria')).toBe('Primera extraordinaria');
    expect(nombreSesionLargo(11, 'Ordinaria')).toBe('Décima primera sesión ordinaria');
    expect(nombreSesionLargo(1, 'extraordinaria')).toBe('Primera sesión extraordinaria');
  });

  it('are capitalised with their accent', () => {
    expect(capitalizar('única')).toBe('Única');
    expect(capitalizar('')).toBe('');
  });
});

describe('unirLista', () => {
  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A y B'],
    [['Décima', 'Décima primera', 'Décima segunda'], 'Décima, Décima primera y Décima segunda'],
    [['Coyoacán', 'Iztapalapa'], 'Coyoacán e Iztapalapa'],
    [['padres', 'hijos'], 'padres e hijos'],
    [['agua', 'hielo'], 'agua y hielo'],
    [['INE', 'IECM'], 'INE e IECM'],
    [['I', 'II'], 'I y II'],
    [['A', '“Identidad”'], 'A e “Identidad”'],
    [['A', 'Yucatán'], 'A y Yucatán'],
  ])('joins %j', (partes, texto) => {
    expect(unirLista(partes)).toBe(texto);
  });
});
