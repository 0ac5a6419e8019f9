import { describe, expect, it } from 'vitest';
import { laUltimaVez } from '../../../shared/libro/la-ultima-vez.ts';

describe('what is remembered of the last time', () => {
  it('is given again for the same, and worked out for anything else', () => {
    const hechos: string[] = [];
    const doble = laUltimaVez(
      ({ texto }: { readonly texto: string }) => {
        hechos.push(texto);
        return texto + texto;
      },
      ({ texto }) => texto,
    );
    expect(['a', 'a', 'b', 'a'].map((texto) => doble({ texto }))).toEqual(['aa', 'aa', 'bb', 'aa']);
    expect(hechos).toEqual(['a', 'b', 'a']);
  });
});
