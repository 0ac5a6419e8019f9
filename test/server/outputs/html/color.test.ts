import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contraste, legible } from '../../../../server/outputs/html/color.ts';
import { CLARO, OSCURO } from '../../../../server/outputs/html/estilo/colores.ts';

const color = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

describe('an institutional colour', () => {
  it('reads as text on both grounds, whatever it is', () => {
    fc.assert(
      fc.property(color, fc.constantFrom(CLARO, OSCURO), (c, tema) => {
        const fondos = [tema.fondo, tema.papel, tema.rayado, tema.pista, tema.avisoFondo];
        const leido = legible(c, fondos, '#1f5a68');
        for (const fondo of fondos) expect(contraste(leido, fondo)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('stays as it is where it reads already', () => {
    expect(legible('#6b1f5c', ['#ffffff'], '#000000')).toBe('#6b1f5c');
  });

  it('gives way to another where it cannot be read', () => {
    expect(legible('rojo', ['#ffffff'], '#1f5a68')).toBe('#1f5a68');
  });

  it('measures contrast as WCAG does', () => {
    expect(contraste('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contraste('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe('the themes', () => {
  it.each([
    ['light', CLARO],
    ['dark', OSCURO],
  ] as const)('give bars and text enough contrast: %s', (_, tema) => {
    for (const serie of tema.series) expect(contraste(serie, tema.papel)).toBeGreaterThanOrEqual(3);
    for (const fondo of [tema.fondo, tema.papel, tema.rayado, tema.pista, tema.cifra, tema.avisoFondo]) {
      expect(contraste(tema.tinta, fondo)).toBeGreaterThanOrEqual(7);
    }
    for (const fondo of [tema.fondo, tema.papel, tema.rayado]) {
      expect(contraste(tema.suave, fondo)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contraste(tema.aviso, tema.avisoFondo)).toBeGreaterThanOrEqual(4.5);
  });
});
