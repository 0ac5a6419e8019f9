import { describe, expect, it } from 'vitest';
import { crearNombres } from '../../../../server/panel/paginas/libro/sesion/nombres-de-lotes.ts';

const ordenados = (claves: readonly string[]): string[] => [...claves].sort();

describe('Lotes that wait in the browser', () => {
  it('come back in the order in which they were done', () => {
    const claves = crearNombres(1_800_000_000_000).de(['b', 'a', 'c']);
    expect(ordenados(claves)).toEqual(claves);
    expect(claves.map((clave) => clave.split(' ')[2])).toEqual(['b', 'a', 'c']);
  });

  it('do so though the clock was put back in between, even by decades', () => {
    const antes = crearNombres(1_800_000_000_000).de(['a', 'b']);
    for (const ahora of [1_700_000_000_000, 0]) {
      const nombres = crearNombres(ahora);
      nombres.recordar('a', antes[0] ?? '');
      nombres.recordar('b', antes[1] ?? '');
      const claves = nombres.de(['a', 'b', 'c']);
      expect(claves.slice(0, 2)).toEqual(antes);
      expect(ordenados(claves)).toEqual(claves);
    }
  });

  it('do so though the first of them goes on under another id', () => {
    const nombres = crearNombres(0);
    nombres.de(['a', 'b']);
    const claves = nombres.de(['resto-de-a', 'b', 'c']);
    expect(ordenados(claves)).toEqual(claves);
    expect(new Set(claves).size).toBe(3);
    expect(nombres.de(['resto-de-a', 'b', 'c'])).toEqual(claves);
  });
});
