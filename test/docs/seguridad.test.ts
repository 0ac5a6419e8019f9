import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RAIZ } from '../support/trimestral.ts';
import { PUNTOS_DE_ASVS } from './puntos-de-asvs.ts';

const PAGINA = readFileSync(`${RAIZ}docs/seguridad.md`, 'utf8');
const [, ASVS = ''] = PAGINA.split('\n## OWASP ASVS');

/** A row of the tables of ASVS. */
const FILAS = [...ASVS.matchAll(/^\| (\d+\.\d+\.\d+) +\| (.+?) +\| (.+?) +\| (.+?) +\|$/gm)].map(
  ([, punto = '', pide = '', estado = '', como = '']) => ({ punto, pide, estado, como }),
);

const ESTADOS = ['Hecho', 'No aplica', 'No'];
const CARPETAS = /^(?:server|shared|test|scripts|deploy|docs)\//;

/** Files of the project that a text names between backquotes. */
const nombrados = (texto: string): string[] =>
  [...texto.matchAll(/`([^`\s]+)`/g)].map((m) => m[1] ?? '').filter((n) => CARPETAS.test(n));

describe('the answers to OWASP ASVS', () => {
  it('are to each requirement of levels 1 and 2, once, in order', () => {
    expect(PUNTOS_DE_ASVS).toHaveLength(253);
    expect(FILAS.map((f) => f.punto)).toEqual(PUNTOS_DE_ASVS);
  });

  it('are one of three, and say how or why', () => {
    expect(FILAS.filter((f) => !ESTADOS.includes(f.estado))).toEqual([]);
    expect(FILAS.filter((f) => f.pide.length < 8 || f.como.length < 8)).toEqual([]);
    for (const estado of ESTADOS) expect(FILAS.some((f) => f.estado === estado)).toBe(true);
  });

  it('are counted right', () => {
    const [hechos, noAplican, no] = ESTADOS.map((e) => FILAS.filter((f) => f.estado === e).length);
    expect(ASVS.replace(/\s+/g, ' ')).toContain(
      `${String(hechos)} hechos, ${String(noAplican)} que no aplican y ${String(no)} que no.`,
    );
  });
});

describe('the page of security', () => {
  it('names files that are there', () => {
    const nombres = nombrados(PAGINA);
    expect(nombres.length).toBeGreaterThan(100);
    expect([...new Set(nombres)].filter((n) => !existsSync(join(RAIZ, n)))).toEqual([]);
  });
});
