import { expect, it } from 'vitest';
import { limpiar } from '../../../shared/borrador/celdas.ts';

it.each([
  ['a\u0001b\u000bc\u001fd', 'abcd'],
  ['a\ud83db', 'ab'],
  ['\udc00', ''],
  ['a\ufffeb\uffff', 'ab'],
  ['\ud83d\ude00 dos\nrenglones\ty e\u0301', '\ud83d\ude00 dos\nrenglones\ty \u00e9'],
  ["' a ", "' a "],
])('A cell holds nothing that a file could not give back: %j', (texto, limpio) => {
  expect(limpiar(texto)).toBe(limpio);
  expect(limpiar(limpio)).toBe(limpio);
});
