import { expect, it } from 'vitest';
import { enCadaAlmacen } from '../../../support/almacenes.ts';
import { abrirCiclo, type CicloDePrueba } from '../../../support/ciclo.ts';
import { LIBROS_DEL_CICLO } from '../../../support/libros-de-ciclo.ts';
import { tallerDelArchivo } from '../../../support/servicio.ts';

const taller = tallerDelArchivo();

enCadaAlmacen('The history of an órgano is never a step behind', (abrir) => {
  const ciclo = () => abrirCiclo(abrir, { taller: taller() });

  /** Of each área what its first cell says. */
  const celdas = async (s: CicloDePrueba) => {
    const { filas } = (await s.hacer(s.enlace, 'historial')).json;
    return Object.fromEntries(
      filas.map(({ area, celdas: [primera] }) => [
        area,
        [primera?.estado, primera?.plazo, primera?.envios, primera?.filas],
      ]),
    );
  };
  const NADA = ['sin-enviar', 'en-plazo', 0, 0];

  it('as areas send, again too, and are returned and accepted', async () => {
    const s = await ciclo();
    expect(await celdas(s)).toEqual({ dep: NADA, se: NADA, utsi: NADA });
    const { json } = await s.enviar('se', LIBROS_DEL_CICLO.se);
    expect(await celdas(s)).toEqual({ dep: NADA, se: ['enviado', 'a-tiempo', 1, 2], utsi: NADA });
    await s.hacer(s.enlace, 'devolver', {
      parametros: { envio: json.envio.id },
      cuerpo: { motivo: 'Complete' },
      siVersion: (await s.libroDe('se')).version,
    });
    expect((await celdas(s))['se']).toEqual(['observado', 'a-tiempo', 1, 2]);
    await s.enviar('se', undefined, { cuerpo: { sinActividades: [{ linea: '1', motivo: 'No hubo' }] } });
    expect((await celdas(s))['se']).toEqual(['enviado', 'a-tiempo', 2, 0]);
    await s.aceptado('utsi');
    expect((await celdas(s))['utsi']).toEqual(['aceptado', 'a-tiempo', 1, 2]);
  });

  it('as days go by, the cut-off is moved and an área leaves', async () => {
    const s = await ciclo();
    await s.enviar('se', LIBROS_DEL_CICLO.se);
    await celdas(s);
    s.reloj.ahora = new Date('2022-01-15T06:00:00.000Z');
    expect((await celdas(s))['utsi']).toEqual(['sin-enviar', 'vencido', 0, 0]);
    await s.hacer(s.enlace, 'cambiarPeriodo', { cuerpo: { corte: '2022-01-20' }, siVersion: 1 });
    expect((await celdas(s))['utsi']).toEqual(NADA);
    for (const area of ['se', 'utsi'])
      await s.hacer(s.administracion, 'cambiarArea', {
        parametros: { area },
        cuerpo: { activa: false },
        siVersion: 1,
      });
    expect(Object.keys(await celdas(s))).toEqual(['dep', 'se']);
  });
});
