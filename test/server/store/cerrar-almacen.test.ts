import { describe, expect, it } from 'vitest';
import { abrirAlmacen } from '../../../server/store/abrir-almacen.ts';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';

describe('A store on SQLite that is closed over a change', () => {
  it('fails the change and keeps nothing of it, and the process goes on', async () => {
    const datos = carpetaTemporal();
    const almacen = await abrirAlmacen({ url: null, datos });
    const cambio = almacen.cambiar('sistema', async ({ db, anotar }) => {
      await db.insertInto('ajustes').values({ clave: 'a-medias', valor: '1' }).execute();
      anotar({ accion: 'organo.creado', objeto: 'organos/nada' });
      await almacen.cerrar();
      await db.insertInto('ajustes').values({ clave: 'despues', valor: '1' }).execute();
    });
    await expect(cambio).rejects.toMatchObject({ codigo: 'almacen-no-disponible' });
    const otra = await abrirAlmacen({ url: null, datos });
    expect(await otra.db.selectFrom('ajustes').select('clave').execute()).toEqual([]);
    expect((await otra.db.selectFrom('bitacora').select('n').execute()).length).toBe(0);
    await otra.cerrar();
  });
});
