import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escribirBuzon, enPedazos, hojaDeBuzon } from '../../../../server/outputs/google/hoja-de-buzon.ts';

/** Texts with what a careless cut breaks between their letters: characters of two halves, accents that stand alone, spaces. */
const texto = fc
  .array(fc.constantFrom('ab', 'ñu', 'c d', 'e\nf', 'g🧾h', 'ie\u0301j', '{"x":1}', 'k\u00a0l'), {
    maxLength: 80,
  })
  .map((partes) => partes.join(''));

describe('A text in pieces', () => {
  it('is the text again, each piece within its length, whole and with nothing to trim', () => {
    fc.assert(
      fc.property(texto, fc.integer({ min: 30, max: 50 }), (entero, largo) => {
        const pedazos = enPedazos(entero, largo);
        expect(pedazos.join('')).toBe(entero);
        for (const pedazo of pedazos) expect(pedazo.length).toBeLessThanOrEqual(largo);
        for (const pedazo of pedazos) expect(pedazo).not.toMatch(/\p{Cs}/u);
        for (const pedazo of pedazos) expect(pedazo).not.toMatch(/^[\s\p{M}]|\s$/u);
      }),
    );
  });

  it('is never more than a cell holds', () => {
    const pedazos = enPedazos(JSON.stringify({ texto: 'Señal '.repeat(30_000) }));
    expect(Math.max(...pedazos.map((p) => p.length))).toBeLessThanOrEqual(50_000);
    expect(hojaDeBuzon('x'.repeat(90_000)).rows).toHaveLength(3);
  });
});

describe('The tab for the add-on', () => {
  it('is made hidden where there is none, and written over where there is', () => {
    const [nueva] = escribirBuzon('{}', new Map([['Carátula', 4]]));
    expect(nueva?.addSheet?.properties).toMatchObject({ sheetId: 5, title: '_Trimestral', hidden: true });
    const [cambiada, celdas] = escribirBuzon('{}', new Map([['_Trimestral', 9]]));
    expect(cambiada?.updateSheetProperties?.properties).toMatchObject({ sheetId: 9, hidden: true });
    expect(celdas?.updateCells?.start).toMatchObject({ sheetId: 9, rowIndex: 0 });
  });
});
