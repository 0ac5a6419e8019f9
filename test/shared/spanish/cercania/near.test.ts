import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numerosEn } from '../../../../shared/spanish/texto/fold.ts';
import { distanciaAcotada, grupoVecinos, masCercano } from '../../../../shared/spanish/cercania/near.ts';
import { segmentos } from '../../../../shared/spanish/cercania/near-by-segments.ts';

/** Optimal string alignment by the textbook: the whole matrix, no bound. */
function distancia(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const en = (i: number, j: number): number => d[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const igual = a[i - 1] === b[j - 1] ? 0 : 1;
      let v = Math.min(en(i - 1, j) + 1, en(i, j - 1) + 1, en(i - 1, j - 1) + igual);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        v = Math.min(v, en(i - 2, j - 2) + 1);
      const fila = d[i];
      if (fila) fila[j] = v;
    }
  }
  return en(a.length, b.length);
}

function fuerzaBruta(
  claves: readonly string[],
  max: (n: number) => number,
  clases?: readonly string[],
): string[] {
  const pares: string[] = [];
  claves.forEach((a, i) => {
    claves.slice(i + 1).forEach((b, k) => {
      const j = i + 1 + k;
      if (clases !== undefined && clases[i] !== clases[j]) return;
      if (Math.abs(a.length - b.length) > 3) return;
      if (a !== b && distancia(a, b) <= max(Math.min(a.length, b.length)))
        pares.push(`${String(i)}-${String(j)}`);
    });
  });
  return pares.sort();
}

const escritos = (pares: readonly (readonly [number, number])[]): string[] =>
  pares.map(([i, j]) => `${String(i)}-${String(j)}`).sort();

const letras = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });

/** A seeded generator, for lists too long for fast-check. */
function azar(semilla: number): (n: number) => number {
  let s = semilla;
  return (n) => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return Math.floor((s / 2 ** 32) * n);
  };
}

function palabra(r: (n: number) => number, largo: number): string {
  return Array.from({ length: largo }, () => String.fromCharCode(97 + r(26))).join('');
}

/** One random edit, of the four kinds. */
function errata(r: (n: number) => number, s: string): string {
  const i = r(s.length - 1);
  const otra = palabra(r, 1);
  const [antes, despues] = [s.slice(0, i), s.slice(i + 1)];
  if (r(4) === 0) return antes + despues;
  if (r(3) === 0) return antes + otra + s.slice(i);
  if (r(2) === 0) return antes + otra + despues;
  return antes + s.charAt(i + 1) + s.charAt(i) + s.slice(i + 2);
}

describe('distanciaAcotada', () => {
  it('is the textbook distance up to its bound', () => {
    fc.assert(
      fc.property(letras, letras, fc.nat(5), (a, b, max) => {
        expect(distanciaAcotada(a, b, max)).toBe(Math.min(distancia(a, b), max + 1));
      }),
      { numRuns: 20_000 },
    );
  });

  it('counts a swap once, and works on texts of any length', () => {
    expect(distanciaAcotada('servicio', 'sevricio', 2)).toBe(1);
    expect(distanciaAcotada('x'.repeat(500), `${'x'.repeat(250)}y${'x'.repeat(249)}`, 2)).toBe(1);
    expect(distanciaAcotada(`a${'x'.repeat(500)}b`, `c${'x'.repeat(500)}d`, 2)).toBe(2);
  });
});

describe('grupoVecinos', () => {
  const tolerancia = (n: number): number => (n >= 12 ? 2 : n >= 6 ? 1 : 0);

  it('finds exactly the pairs that comparing all would find', () => {
    const base = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 4, maxLength: 40 });
    const lista = fc.uniqueArray(base, { maxLength: 60 });
    fc.assert(
      fc.property(
        lista,
        fc.constantFrom(
          tolerancia,
          () => 1,
          () => 2,
          () => 3,
        ),
        (claves, max) => {
          expect(escritos(grupoVecinos(claves, max))).toEqual(fuerzaBruta(claves, max));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds every misspelling in crowded lists, too', () => {
    for (let semilla = 1; semilla <= 10; semilla += 1) {
      const r = azar(semilla);
      const prefijos = ['', palabra(r, 30), palabra(r, 55)];
      const sufijos = ['', palabra(r, 14), palabra(r, 33)];
      const nombres = new Set<string>();
      while (nombres.size < 120) {
        const nombre = (prefijos[r(3)] ?? '') + palabra(r, 2 + r(14)) + (sufijos[r(3)] ?? '');
        nombres.add(nombre);
        if (nombre.length > 3) nombres.add(errata(r, errata(r, nombre)));
        if (nombre.length > 3 && r(2) === 0) nombres.add(errata(r, nombre));
      }
      const claves = [...nombres];
      expect(escritos(grupoVecinos(claves, tolerancia))).toEqual(fuerzaBruta(claves, tolerancia));
    }
  });

  it('finds pairs that swap the letters at a border between segments', () => {
    for (let largo = 15; largo <= 40; largo += 1) {
      const s = palabra(azar(largo), largo);
      for (let i = 0; i + 1 < largo; i += 1) {
        for (let j = i + 2; j + 1 < largo; j += 1) {
          const cruzar = (t: string, k: number): string =>
            t.slice(0, k) + t.charAt(k + 1) + t.charAt(k) + t.slice(k + 2);
          const otra = cruzar(cruzar(s, i), j);
          if (otra !== s) expect(grupoVecinos([s, otra], tolerancia), `${s} ${otra}`).toHaveLength(1);
        }
      }
    }
  });

  it('compares texts of one class alone', () => {
    const nombres = [
      'Distrito electoral 1',
      'Distrito electoral 2',
      'Distrito electora 1',
      'Distritos electoral 2',
    ];
    const clases = nombres.map(numerosEn);
    expect(escritos(grupoVecinos(nombres, () => 2, { clases }))).toEqual(['0-2', '1-3']);
    expect(fuerzaBruta(nombres, () => 2, clases)).toEqual(['0-2', '1-3']);
  });

  it('leaves equal texts out', () => {
    expect(grupoVecinos(['universidad nacional', 'universidad nacional'], () => 2)).toEqual([]);
  });

  it('cuts a text into one segment more than edits, a letter apart', () => {
    for (let n = 11; n < 90; n += 1) {
      for (const k of [1, 2]) {
        const partes = segmentos(n, k);
        expect(partes).toHaveLength(k + 1);
        partes.forEach((p, i) => {
          const siguiente = partes[i + 1];
          expect(p.inicio + p.largo).toBe(siguiente === undefined ? n : siguiente.inicio - 1);
          expect(p.largo).toBeGreaterThan(0);
        });
      }
    }
  });
});

describe('grupoVecinos over long lists', () => {
  const N = 100_000;
  const lista = (hacer: (r: (n: number) => number, i: number) => string, n = N): string[] => {
    const r = azar(7);
    const nombres = new Set<string>();
    for (let i = 0; nombres.size < n; i += 1) nombres.add(hacer(r, i));
    return [...nombres];
  };
  const comienzos = [
    'universidad autonoma de ',
    'instituto electoral de ',
    'demarcacion ',
    'centro de investigacion de ',
  ];

  it.each<[string, string[], boolean]>([
    ['of words', lista((r) => `${palabra(r, 8)} ${palabra(r, 6)} ${palabra(r, 2 + r(30))}`), false],
    ['with few beginnings', lista((r) => (comienzos[r(4)] ?? '') + palabra(r, 8 + r(8))), false],
    [
      'with one long beginning',
      lista((r) => 'unidad tecnica de vinculacion con organismos externos ' + palabra(r, 9)),
      false,
    ],
    [
      'with one long end',
      lista((r) => `${palabra(r, 9)} de la secretaria de la contraloria general de la ciudad`, 30_000),
      false,
    ],
    [
      'with a long middle',
      lista((r) => `${palabra(r, 5)} de la secretaria de la contraloria general ${palabra(r, 5)}`, 30_000),
      false,
    ],
    ['that differ in their number', lista((_, i) => `demarcacion ${String(i).padStart(6, '0')}`), true],
  ])('%s compares a bounded number of pairs', (_, claves, conClases) => {
    const conteo = { verificaciones: 0 };
    const clases = conClases ? { clases: claves.map(numerosEn) } : {};
    grupoVecinos(claves, (n) => (n >= 12 ? 2 : 0), { ...clases, conteo });
    expect(conteo.verificaciones).toBeLessThan(10 * claves.length);
  });
});

describe('masCercano', () => {
  const valores = ['Pendiente', 'En proceso', 'Cumplido', 'Cancelado', 'Oficio', 'Sí', 'Nota', 'Rota'];
  it.each([
    ['pendinte', 'Pendiente'],
    ['EN PROCSEO', 'En proceso'],
    ['Cumplida', 'Cumplido'],
    ['Notaa', 'Nota'],
    ['Sota', null],
    ['No', null],
    ['Concluido', null],
    ['', null],
  ])('of «%s» is %s', (texto, esperado) => {
    expect(masCercano(texto, valores)).toBe(esperado);
  });
});
