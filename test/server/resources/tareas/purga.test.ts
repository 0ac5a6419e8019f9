import { expect, it } from 'vitest';
import { ronda } from '../../../../server/resources/programador.ts';
import { purga } from '../../../../server/resources/tareas/purga.ts';
import { abrirServicio, relojDePrueba, tallerDelArchivo } from '../../../support/servicio.ts';
import { enCadaAlmacen } from '../../../support/almacenes.ts';

const taller = tallerDelArchivo();

enCadaAlmacen('Sessions and links that open nothing any more', (abrir) => {
  it('are thrown away every hour, and the rest is kept', async () => {
    const reloj = relojDePrueba('2022-01-05T18:00:00.000Z');
    const { servicio, almacen, enlace } = await abrirServicio(abrir, { taller: taller(), reloj });
    const { persona } = enlace;
    const creada = '2022-01-05T12:00:00.000Z';
    const sesion = (hash: string, caduca: string) => ({ hash, persona, creada, vista: creada, caduca });
    await almacen.db
      .insertInto('auth_sesiones')
      .values([
        sesion('vencida', '2022-01-05T17:59:59.999Z'),
        sesion('corta', '2022-01-05T18:30:00.000Z'),
        sesion('larga', '2022-01-06T18:00:00.000Z'),
      ])
      .execute();
    const quedan = async () => {
      await ronda(servicio, [purga]);
      const filas = await almacen.db.selectFrom('auth_sesiones').select('hash').orderBy('hash').execute();
      return filas.map(({ hash }) => hash);
    };
    expect(await quedan()).toEqual(['corta', 'larga']);
    reloj.ahora = new Date('2022-01-05T18:59:00.000Z');
    expect(await quedan()).toEqual(['corta', 'larga']);
    reloj.ahora = new Date('2022-01-05T19:00:00.000Z');
    expect(await quedan()).toEqual(['larga']);
  });
});
