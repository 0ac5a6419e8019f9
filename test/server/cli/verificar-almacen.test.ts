import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { verificarTodo, type OpcionesDeVerificarAlmacen } from '../../../server/cli/verificar-almacen.ts';
import { abrirAlmacen, ARCHIVO } from '../../../server/store/abrir-almacen.ts';
import { cabezaDeBitacora } from '../../../server/store/bitacora.ts';
import type { Entorno } from '../../../server/entorno.ts';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';
import { abrirCiclo, type CicloDePrueba } from '../../support/ciclo.ts';
import { LIBROS_DEL_CICLO } from '../../support/libros-de-ciclo.ts';
import { conLugares, MOTORES, type Lugar } from '../../support/lugares.ts';
import { tallerDelArchivo } from '../../support/servicio.ts';
import { terminalDePrueba } from '../../support/terminal-de-prueba.ts';
import { trimestral } from '../../support/trimestral.ts';

const taller = tallerDelArchivo();

/** What a command line and its environment say of a store. */
const dicho = ({ url, datos }: Lugar): { opciones: OpcionesDeVerificarAlmacen; entorno: Entorno } =>
  url === null ? { opciones: { datos }, entorno: {} } : { opciones: {}, entorno: { DATABASE_URL: url } };

async function verificar(lugar: Lugar, mas: OpcionesDeVerificarAlmacen = {}) {
  const { opciones, entorno } = dicho(lugar);
  const terminal = terminalDePrueba();
  const codigo = await verificarTodo(terminal, { ...opciones, ...mas }, entorno);
  return { codigo, salida: terminal.salida() };
}

async function conEnvio(lugar: Lugar): Promise<CicloDePrueba> {
  const s = await abrirCiclo(
    async (opciones) => {
      const almacen = await abrirAlmacen({ ...lugar, conexiones: 3, ...opciones });
      onTestFinished(() => almacen.cerrar());
      return almacen;
    },
    { taller: taller() },
  );
  await s.enviar('dep', LIBROS_DEL_CICLO.dep);
  return s;
}

conLugares('A store verified from the command line', (nuevoLugar) => {
  it.each(MOTORES)(
    'while it is open: each check is told, the head, and that all is well, on %s',
    async (motor) => {
      const lugar = await nuevoLugar(motor);
      const { almacen } = await conEnvio(lugar);
      const { n, hash } = await cabezaDeBitacora(almacen.db);
      const { codigo, salida } = await verificar(lugar);
      expect(codigo).toBe(0);
      expect(salida).toMatch(new RegExp(`^Bien {6}Entradas de la bitácora: ${String(n)}\\n`));
      expect(salida).toContain('Bien      Envíos, con su acuse y su revisión: 1\n');
      expect(salida).toContain(`Cabeza de la bitácora  ${String(n)}:${hash}, de 2022-01-05T`);
      expect(salida).toMatch(/\nNada se alteró\.$/);
      expect(salida).not.toContain('Alterado');
    },
  );

  it.each(MOTORES)('exits 1 where something was altered, and names it, on %s', async (motor) => {
    const lugar = await nuevoLugar(motor);
    const { almacen } = await conEnvio(lugar);
    await sql`update envios set autor_nombre = 'Otra persona'`.execute(almacen.db);
    const { codigo, salida } = await verificar(lugar);
    expect(codigo).toBe(1);
    expect(salida).toContain(
      'Alterado  Envíos, con su acuse y su revisión: 1\n          En organos/cvoe/periodos/2021-t4/areas/dep/envios/1, su acuse nombra a otra persona.\n',
    );
    expect(salida).toMatch(/Hay cosas alteradas: no son las que el servicio guardó\.$/);
  });

  it.each(MOTORES)('is held against a head that was noted earlier, on %s', async (motor) => {
    const lugar = await nuevoLugar(motor);
    const s = await conEnvio(lugar);
    const { n, hash } = await cabezaDeBitacora(s.almacen.db);
    await s.enviar('se', LIBROS_DEL_CICLO.se);
    for (const cabeza of [hash, `${String(n)}:${hash}`, ` ${hash.toUpperCase()} `]) {
      const vista = await verificar(lugar, { cabeza });
      expect(vista).toMatchObject({ codigo: 0 });
      expect(vista.salida).toContain('Bien      Cabezas anotadas por las que pasa la bitácora: 1');
    }
    for (const cabeza of [`${String(n - 1)}:${hash}`, '0'.repeat(64)]) {
      const vista = await verificar(lugar, { cabeza });
      expect(vista).toMatchObject({ codigo: 1 });
      expect(vista.salida).toContain(`La bitácora no pasa por la cabeza ${cabeza}:`);
    }
  });

  it('sees by such a head that the whole bitácora was written anew', async () => {
    const lugar = await nuevoLugar('sqlite');
    const s = await conEnvio(lugar);
    const { hash } = await cabezaDeBitacora(s.almacen.db);
    const otro = await conEnvio(await nuevoLugar('sqlite'));
    const entradas = await otro.almacen.db.selectFrom('bitacora').selectAll().orderBy('n').execute();
    await sql`delete from bitacora`.execute(s.almacen.db);
    await s.almacen.db.insertInto('bitacora').values(entradas).execute();
    await s.almacen.db
      .updateTable('bitacora_cabeza')
      .set(await cabezaDeBitacora(otro.almacen.db))
      .execute();
    expect((await verificar(lugar)).salida).toContain('Bien      Entradas de la bitácora');
    expect((await verificar(lugar, { cabeza: hash })).salida).toContain('La bitácora no pasa por la cabeza');
  });

  it('takes the keys of a file in the place of those of the store', async () => {
    const lugar = await nuevoLugar('sqlite');
    const s = await conEnvio(lugar);
    const keys = await s.servicio.firmante.publicas(s.almacen.db);
    const archivo = join(carpetaTemporal(), 'llaves.json');
    writeFileSync(archivo, JSON.stringify({ keys }));
    expect(await verificar(lugar, { llaves: archivo })).toMatchObject({ codigo: 0 });
    writeFileSync(archivo, JSON.stringify({ keys: [] }));
    const { codigo, salida } = await verificar(lugar, { llaves: archivo });
    expect(codigo).toBe(1);
    expect(salida).toContain('su acuse no tiene una firma válida de este servicio');
  });

  it('says where there is no store, and makes none', async () => {
    const vacia = carpetaTemporal();
    for (const lugar of [{ url: null, datos: vacia }, await nuevoLugar('postgres')])
      await expect(verificar(lugar)).rejects.toMatchObject({ codigo: 'almacen-no-existe', salida: 2 });
    const { salida, error, codigo } = await trimestral(['verificar', '--datos', vacia]);
    expect({ salida, codigo }).toEqual({ salida: '', codigo: 2 });
    expect(error).toContain(`«${vacia}» no tiene un almacén de Trimestral`);
  });

  it('says that a file is broken, or of another version', async () => {
    const datos = carpetaTemporal();
    writeFileSync(join(datos, ARCHIVO), 'no es una base de datos, aunque se llame así'.repeat(100));
    await expect(verificar({ url: null, datos })).rejects.toMatchObject({ codigo: 'almacen-danado' });
    for (const motor of MOTORES) {
      const lugar = await nuevoLugar(motor);
      const almacen = await abrirAlmacen(lugar);
      onTestFinished(() => almacen.cerrar());
      await sql`insert into kysely_migration (name, timestamp) values ('9999-otra', '')`.execute(almacen.db);
      await expect(verificar(lugar)).rejects.toMatchObject({ codigo: 'almacen-mas-nuevo' });
    }
  });
});

describe('The command line of verificar', () => {
  it.each([
    [['verificar', '--cabeza', '12'], /Después de --cabeza va/],
    [['verificar', '--servidor', 'https://x.mx'], /«--servidor» no se usa al verificar todo el almacén/],
    [['verificar', 'acuse.json', '--datos', 'x'], /«--datos» no se usa al verificar un acuse/],
    [['verificar', 'acuse.json', '--cabeza', 'x'], /«--cabeza» no se usa al verificar un acuse/],
  ])('%j is no use of it', async (argumentos, motivo) => {
    const { codigo, error } = await trimestral(argumentos);
    expect(codigo).toBe(2);
    expect(error).toMatch(motivo);
  });

  it('takes no two stores at once', async () => {
    const { codigo, error } = await trimestral(['verificar', '--datos', 'x'], {
      DATABASE_URL: 'postgres://u:secreto@h/b',
    });
    expect(codigo).toBe(2);
    expect(error).toContain('DATABASE_URL nombra otro almacén');
    expect(error).not.toContain('secreto');
  });
});
