import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NombresDeHoja } from '../../../../server/outputs/xlsx/nombres-de-hoja.ts';

it('gives names that Excel takes, each once, case aside', () => {
  const trozo = fc.constantFrom('a', 'A', "'", '[', ']', ':', '*', '?', '/', '\\', '.', 'í', ' ', '2.F-1');
  const nombre = fc.array(trozo, { maxLength: 40 }).map((partes) => partes.join(''));
  fc.assert(
    fc.property(fc.array(nombre, { maxLength: 30 }), (pedidos) => {
      const nombres = new NombresDeHoja(['Índice']);
      const dados = pedidos.map((pedido) => nombres.tomar(pedido));
      for (const dado of dados) {
        expect(dado.length).toBeGreaterThan(0);
        expect(dado.length).toBeLessThanOrEqual(31);
        expect(dado).not.toMatch(/[[\]:*?/\\]|^'|'$/);
      }
      expect(new Set(dados.map((dado) => dado.toLowerCase())).size).toBe(dados.length);
    }),
  );
});

it('leaves a good name as it is and takes none that is reserved', () => {
  const nombres = new NombresDeHoja(['Índice']);
  expect(nombres.tomar('2.C-1')).toBe('2.C-1');
  expect(nombres.tomar('índice')).not.toBe('índice');
  expect(nombres.tomar('History')).not.toBe('History');
});
