import { expect, it } from 'vitest';
import { primerArranque } from '../../../server/resources/primer-arranque.ts';
import { gastarEnlaceDeEntrada } from '../../../server/store/personas/entradas.ts';
import { enCadaAlmacen } from '../../support/almacenes.ts';
import { quienEs } from '../../support/organo-de-prueba.ts';

enCadaAlmacen('The first start', (abrir, _otraVez, rival) => {
  let hechos = 0;
  const credenciales = {
    tokenDeApi: () => ({ id: 'tokenuno', secreto: '', hash: '' }),
    enlaceDeEntrada: () => {
      hechos += 1;
      return { secreto: `secreto-${hechos}`, hash: `hash-${hechos}` };
    },
  };

  it('gives one link for each start, all to one person who administers the whole service', async () => {
    const almacen = await abrir();
    const otro = await rival(almacen);
    const primero = hechos + 1;
    const enlaces = await Promise.all(
      [almacen, otro, almacen].map((a) => primerArranque(a, credenciales, { hayEmisor: false })),
    );
    expect(new Set(enlaces.map((e) => e?.secreto)).size).toBe(3);
    const personas = await almacen.db.selectFrom('personas').select(['id', 'nombre']).execute();
    expect(personas).toMatchObject([{ nombre: 'Administración local' }]);
    const gastado = await almacen.cambiar('sistema', (c) => gastarEnlaceDeEntrada(c, `hash-${primero}`));
    expect(gastado).toBe(personas[0]?.id);
    const { papeles } = await quienEs(almacen, gastado ?? '');
    expect(papeles).toMatchObject([{ papel: 'administracion', organo: null }]);
  });

  it('gives none where people sign in with their issuer, but on an empty store', async () => {
    const almacen = await abrir();
    expect(await primerArranque(almacen, credenciales, { hayEmisor: true })).not.toBeNull();
    expect(await primerArranque(almacen, credenciales, { hayEmisor: true })).toBeNull();
  });

  it('lets whoever runs the server in though its person was put out of use', async () => {
    const almacen = await abrir();
    await primerArranque(almacen, credenciales, { hayEmisor: false });
    await almacen.db.updateTable('personas').set({ activa: 0 }).execute();
    await primerArranque(almacen, credenciales, { hayEmisor: false });
    const hash = `hash-${hechos}`;
    expect(await almacen.cambiar('sistema', (c) => gastarEnlaceDeEntrada(c, hash))).not.toBeNull();
  });
});
