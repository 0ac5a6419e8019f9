import type { Request } from 'express';
import { describe, expect, it } from 'vitest';
import { memoriaDeCuerpos } from '../../../../server/http/limites/memoria-de-cuerpos.ts';

const con = (encabezados: Readonly<Record<string, string>>): Request =>
  ({ get: (nombre: string) => encabezados[nombre] }) as unknown as Request;

describe('The memory of bodies', () => {
  it('sets aside what a body declares, and gives it back once', () => {
    const memoria = memoriaDeCuerpos(100);
    const devolver = memoria.apartar(con({ 'Content-Length': '60' }), 80);
    expect(() => memoria.apartar(con({ 'Content-Length': '60' }), 80)).toThrow(/peticiones/);
    devolver();
    devolver();
    memoria.apartar(con({ 'Content-Length': '60' }), 80);
    expect(() => memoria.apartar(con({ 'Content-Length': '60' }), 80)).toThrow(/peticiones/);
  });

  it.each([{ 'Content-Length': '1', 'Content-Encoding': 'gzip' }, { 'Transfer-Encoding': 'chunked' }])(
    'sets aside the most that a body may have where it does not say how long it is once read: %o',
    (encabezados) => {
      const memoria = memoriaDeCuerpos(100);
      memoria.apartar(con(encabezados), 80);
      expect(() => memoria.apartar(con(encabezados), 80)).toThrow(/peticiones/);
    },
  );
});
