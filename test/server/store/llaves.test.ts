import { expect, it } from 'vitest';
import { cambiarLlave, llavesPublicas, llaveVigente, primeraLlave } from '../../../server/store/llaves.ts';
import { enCadaAlmacen } from '../../support/almacenes.ts';
import { relojDePrueba } from '../../support/servicio.ts';

const llave = (kid: string) => ({ kid, publica: '{}', privada: 'PEM' });

enCadaAlmacen('Keys', (abrir, _otraVez, rival) => {
  it('has one first key, however many instances bring theirs at once', async () => {
    const almacen = await abrir();
    const otro = await rival(almacen);
    const dadas = await Promise.all(
      [almacen, otro, almacen, otro].map((a, i) =>
        a.cambiar('sistema', (cambio) => primeraLlave(cambio, llave(`kid-${i}`))),
      ),
    );
    const kids = new Set(dadas.map((d) => d.kid));
    expect(kids.size).toBe(1);
    expect(await llavesPublicas(almacen.db)).toHaveLength(1);
    expect(kids).toContain((await llaveVigente(almacen.db))?.kid);
  });

  it('retires the key before, keeps its public half, and has one in force though two rotate at once', async () => {
    const almacen = await abrir();
    const otro = await rival(almacen);
    expect(await llaveVigente(almacen.db)).toBeNull();
    await almacen.cambiar('sistema', (cambio) => primeraLlave(cambio, llave('a')));
    await Promise.all([
      almacen.cambiar('sistema', (cambio) => cambiarLlave(cambio, llave('b'))),
      otro.cambiar('sistema', (cambio) => cambiarLlave(cambio, llave('c'))),
    ]);
    const llaves = await llavesPublicas(almacen.db);
    expect(new Set(llaves.map((l) => l.kid))).toEqual(new Set(['a', 'b', 'c']));
    expect(llaves.filter((l) => l.retirada === null)).toHaveLength(1);
    expect(llaves.find((l) => l.kid === 'a')?.retirada).not.toBeNull();
    expect(JSON.stringify(llaves)).not.toContain('PEM');
  });

  it('retires no key before the last that it signed, though the clock went back', async () => {
    const reloj = relojDePrueba('2030-01-01T00:00:00.000Z');
    const almacen = await abrir({ reloj: reloj.leer });
    await almacen.cambiar('sistema', (cambio) => primeraLlave(cambio, llave('a')));
    reloj.ahora = new Date('2022-01-01T00:00:00.000Z');
    await almacen.cambiar('sistema', (cambio) => cambiarLlave(cambio, llave('b')));
    const [a, b] = await llavesPublicas(almacen.db);
    expect([a?.kid, a?.retirada]).toEqual(['a', '2030-01-01T00:00:00.000Z']);
    expect([b?.kid, b?.creada, b?.retirada]).toEqual(['b', '2030-01-01T00:00:00.000Z', null]);
  });

  it('forgets the private half of a key that signs no more', async () => {
    const almacen = await abrir();
    await almacen.cambiar('sistema', (cambio) => primeraLlave(cambio, llave('a')));
    await almacen.cambiar('sistema', (cambio) => cambiarLlave(cambio, llave('b')));
    const guardadas = await almacen.db
      .selectFrom('llaves')
      .select(['kid', 'privada'])
      .orderBy('kid')
      .execute();
    expect(guardadas).toEqual([
      { kid: 'a', privada: '' },
      { kid: 'b', privada: 'PEM' },
    ]);
  });
});
