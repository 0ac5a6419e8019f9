import { expect, it } from 'vitest';
import { abrirFirmante } from '../../../server/resources/firmante.ts';
import type { Almacen } from '../../../server/store/almacen.ts';
import { llaveVigente } from '../../../server/store/llaves.ts';
import { enCadaAlmacen } from '../../support/almacenes.ts';

const privadaDe = async (almacen: Almacen): Promise<string> =>
  (await llaveVigente(almacen.db))?.privada ?? '';

const acciones = async (almacen: Almacen): Promise<string[]> =>
  (await almacen.db.selectFrom('bitacora').select('accion').orderBy('n').execute()).map((e) => e.accion);

enCadaAlmacen('The signer', (abrir, otraVez) => {
  it('closes the key that was left open, once somebody gives a passphrase', async () => {
    const almacen = await abrir();
    await abrirFirmante(almacen, null);
    const abierta = await privadaDe(almacen);
    expect(abierta).toContain('PRIVATE KEY');
    await abrirFirmante(almacen, 'larga y secreta');
    const cerrada = await privadaDe(almacen);
    expect(cerrada).not.toContain('PRIVATE KEY');
    // Nothing more to do the next time
    await abrirFirmante(await otraVez(), 'larga y secreta');
    expect(await privadaDe(almacen)).toBe(cerrada);
    expect(await acciones(almacen)).toEqual(['llave.creada', 'llave.cerrada']);
  });

  it('closes it with another passphrase to whoever knows the one before', async () => {
    const almacen = await abrir();
    await abrirFirmante(almacen, 'la de antes');
    await expect(abrirFirmante(almacen, 'la nueva')).rejects.toThrow(/no es la suya/);
    await expect(abrirFirmante(almacen, 'la nueva', 'tampoco')).rejects.toThrow(/no es la suya/);
    await abrirFirmante(almacen, 'la nueva', 'la de antes');
    await expect(abrirFirmante(almacen, 'la de antes')).rejects.toThrow(/no es la suya/);
    await abrirFirmante(almacen, 'la nueva');
    const [publica] = await (await abrirFirmante(almacen, 'la nueva')).publicas(almacen.db);
    expect(publica?.retirada).toBeNull();
  });

  it('closes the key that a rotation put in force too', async () => {
    const almacen = await abrir();
    const firmante = await abrirFirmante(almacen, 'la de antes');
    const { kid } = await almacen.cambiar('sistema', firmante.rotar);
    await abrirFirmante(almacen, 'la nueva', 'la de antes');
    expect((await llaveVigente(almacen.db))?.kid).toBe(kid);
  });
});
