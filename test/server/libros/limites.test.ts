import { describe, expect, it } from 'vitest';
import { LIMITES, limitesConfigurados } from '../../../server/libros/limites.ts';
import { problemaDe } from './ayuda.ts';

describe('the limits', () => {
  it('are the stated ones until the environment says otherwise', () => {
    expect(limitesConfigurados({ PATH: '/bin' })).toEqual(LIMITES);
    expect(limitesConfigurados({ TRIMESTRAL_FILAS_POR_HOJA: '500000', TRIMESTRAL_LIBROS: '' })).toEqual({
      ...LIMITES,
      filasPorHoja: 500_000,
    });
  });

  it.each(['0', '-1', '1e3', 'muchas'])('are refused when they are no whole number: %s', async (valor) => {
    const problema = await problemaDe(() => limitesConfigurados({ TRIMESTRAL_BYTES_POR_ARCHIVO: valor }));
    expect(problema.codigo).toBe('uso-incorrecto');
    expect(problema.detalle).toContain('TRIMESTRAL_BYTES_POR_ARCHIVO');
  });
});
