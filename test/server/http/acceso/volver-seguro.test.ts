import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { volverSeguro } from '../../../../server/http/acceso/volver-seguro.ts';

describe('Where to go after signing in', () => {
  it.each([
    ['/', '/'],
    ['/organos/cvoe/tablero?orden=-fecha#pie', '/organos/cvoe/tablero?orden=-fecha#pie'],
    ['/áreas/ñ', '/%C3%A1reas/%C3%B1'],
    ['/busca?q=https://otro.mx', '/busca?q=https://otro.mx'],
    ['/autorizaciones', '/autorizaciones'],
  ])('is the page of this site that was asked for: %s', (pedido, destino) => {
    expect(volverSeguro(pedido)).toBe(destino);
  });

  it.each([
    '',
    'organos',
    'https://otro.mx',
    '//otro.mx',
    '///otro.mx',
    '/\\otro.mx',
    '\\\\otro.mx',
    '/\t/otro.mx',
    '/\n/otro.mx',
    '/.//otro.mx',
    '/..//otro.mx',
    '/a/..//otro.mx',
    '/./\\otro.mx',
    '/%2e//otro.mx',
    ' /panel',
    'javascript:alert(1)',
    'http:otro.mx',
    '/auth',
    '/auth/entrar',
    '/auth/salir?x=1',
    '/./auth/entrar',
    `/${'a'.repeat(2_000)}`,
    undefined,
    null,
    ['/organos'],
    { ruta: '/organos' },
  ])('is the first page where that is no page of this site: %j', (pedido) => {
    expect(volverSeguro(pedido)).toBe('/');
  });

  it('never leaves the site, whatever is asked for', () => {
    const piezas = [
      '/',
      '\\',
      '.',
      '..',
      '//',
      '@',
      ':',
      '?',
      '#',
      '%2f',
      '%5c',
      '\t',
      '\n',
      '\r',
      '\0',
      ' ',
      'otro.mx',
    ];
    const pedido = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(fc.constantFrom(...piezas), fc.string({ maxLength: 3 }))).map((p) => p.join('')),
    );
    fc.assert(
      fc.property(pedido, (texto) => {
        const destino = volverSeguro(texto);
        for (const base of [
          'https://informes.institucion.mx/auth/vuelta?code=1',
          'http://127.0.0.1:8080/auth/vuelta',
        ])
          expect(new URL(destino, base).origin).toBe(new URL(base).origin);
      }),
      { numRuns: 5_000 },
    );
  });
});
