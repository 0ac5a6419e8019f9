import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AJUSTES_DE_GOOGLE } from '../../server/google/ajustes-de-google.ts';
import { alcancesDe } from '../../server/google/alcances.ts';
import { PROBLEMAS_DE_GOOGLE } from '../../shared/problemas-de-google.ts';
import { RAIZ } from '../support/trimestral.ts';

const PAGINA = readFileSync(`${RAIZ}docs/google.md`, 'utf8');

/** First cells of the rows of a section's table. */
function filasDe(titulo: string): string[] {
  const [, seccion = ''] = PAGINA.split(`\n${titulo}\n`);
  const [propia = ''] = seccion.split(/\n##+ /);
  return [...propia.matchAll(/^\| (.+?) +\|/gm)].map((m) => m[1] ?? '');
}

const enCodigo = (filas: readonly string[]): string[] =>
  filas.flatMap((fila) => [...fila.matchAll(/`([^`]+)`/g)].map((m) => m[1] ?? ''));

describe('the page for whoever connects Google', () => {
  it('has every setting, and no other', () => {
    const escritos = enCodigo(filasDe('### 5. Los ajustes del servicio'));
    expect(escritos.toSorted()).toEqual(Object.keys(AJUSTES_DE_GOOGLE).toSorted());
  });

  it('has every scope that is asked for, and no other', () => {
    const pedidos = new Set(['', 'unidad'].flatMap((unidad) => alcancesDe({ unidad })));
    expect(enCodigo(filasDe('## Los alcances')).toSorted()).toEqual([...pedidos].toSorted());
  });

  it('has every failure with its title, and what to do', () => {
    const filas = filasDe('## Si algo falla').slice(2);
    const definidos = Object.entries(PROBLEMAS_DE_GOOGLE).map(
      ([codigo, { titulo }]) => `${titulo} (\`${codigo}\`)`,
    );
    expect(filas.toSorted()).toEqual(definidos.toSorted());
  });
});
