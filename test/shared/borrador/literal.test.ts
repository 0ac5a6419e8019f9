import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { borradorDeLibro, idsDeLote } from '../../../shared/borrador/borrador-de-libro.ts';
import { libroDeBorrador } from '../../../shared/borrador/libro-de-borrador.ts';
import { recortar, normalizarTexto } from '../../../shared/libro/texto-de-celda.ts';
import { libro } from '../../support/libros.ts';

describe('A text that begins with an apostrophe', () => {
  it('is that text in the libro, and the apostrophe that says so is not', () => {
    const columnas = [{ id: 'c', encabezado: 'Folio' }];
    const filas = ["'0042", "''tis", "'  x ", '12'].map((celda, i) => ({
      id: String(i),
      celdas: { c: celda },
    }));
    const hojas = [{ id: 'h', nombre: 'Convenios', columnas, filas }];
    const [hoja] = libroDeBorrador({ version: 0, hojas }, 'a').hojas;
    expect(hoja?.filas.map((f) => f.celdas[0])).toEqual(['0042', "'tis", 'x', '12']);
  });

  it('comes back from a libro as it was, whatever it says', () => {
    const texto = fc
      .oneof(
        fc.string({ minLength: 1 }),
        fc.string().map((t) => `'${t}`),
      )
      .map((t) => recortar(normalizarTexto(t)))
      .filter((t) => t !== '');
    fc.assert(
      fc.property(fc.array(texto, { minLength: 1 }), (textos) => {
        const antes = libro('a', { Convenios: [['Folio'], ...textos.map((t) => [t])] });
        expect(libroDeBorrador(borradorDeLibro(antes, idsDeLote(1)), 'a').hojas).toEqual(antes.hojas);
      }),
    );
  });
});
