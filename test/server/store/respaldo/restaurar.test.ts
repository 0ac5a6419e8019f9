import { sql } from 'kysely';
import { readFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { abrirAlmacen } from '../../../../server/store/abrir-almacen.ts';
import type { Almacen } from '../../../../server/store/almacen.ts';
import { TABLAS } from '../../../../server/store/esquema/tablas.ts';
import { restaurar } from '../../../../server/store/respaldo/restaurar.ts';
import { conLugares, MOTORES, PARES, type Lugar } from '../../../support/lugares.ts';
import { respaldarEn } from '../../../support/respaldos.ts';
import { filasDe, llenarTablas } from '../../../support/tablas-llenas.ts';

/** What lets somebody in now: it is not carried over. */
const DE_ACCESO = ['auth_sesiones', 'auth_pendientes', 'auth_enlaces', 'presencias_en_borrador'];

async function abrir(lugar: Lugar): Promise<Almacen> {
  const almacen = await abrirAlmacen({ ...lugar, conexiones: 2 });
  onTestFinished(() => almacen.cerrar());
  return almacen;
}

const cargar = (almacen: Almacen, ruta: string) =>
  restaurar(almacen, ruta, { donde: 'el almacén', alAvanzar: () => undefined });

/** The lines of a backup that tell its parts, without their compressed bytes. */
const lineasDe = (ruta: string): string[] =>
  [...readFileSync(ruta, 'latin1').matchAll(/\{"tabla":"[^\n]+\}(?=\n)/g)].map(([linea]) => linea);

conLugares('A store that is backed up and restored', (nuevoLugar) => {
  it.each(PARES)('has every table with every value, from $de to $a', async ({ de, a }) => {
    const [origen, destino] = [await nuevoLugar(de), await nuevoLugar(a)];
    const [viejo, nuevo] = [await abrir(origen), await abrir(destino)];
    await llenarTablas(viejo, 40);
    const { ruta, filas } = await respaldarEn(origen);
    expect(Object.keys(filas)).toEqual(Object.keys(TABLAS).filter((t) => !DE_ACCESO.includes(t)));
    const cabecera = await cargar(nuevo, ruta);
    expect(cabecera).toMatchObject({ motor: de, cabeza: { n: 77 } });
    for (const tabla of Object.keys(TABLAS)) {
      const antes = await filasDe(viejo, tabla);
      expect(antes.length, tabla).toBeGreaterThan(0);
      expect(await filasDe(nuevo, tabla), tabla).toEqual(DE_ACCESO.includes(tabla) ? [] : antes);
    }
  });

  it.each(PARES)('gives the same parts when it is backed up again, from $de to $a', async ({ de, a }) => {
    const [origen, destino] = [await nuevoLugar(de), await nuevoLugar(a)];
    await llenarTablas(await abrir(origen), 25);
    const primero = await respaldarEn(origen);
    await cargar(await abrir(destino), primero.ruta);
    const segundo = await respaldarEn(destino);
    expect(lineasDe(segundo.ruta)).toEqual(lineasDe(primero.ruta));
    expect(lineasDe(primero.ruta).length).toBeGreaterThan(20);
  });
});

conLugares('The definition of the tables', (nuevoLugar) => {
  it.each(MOTORES)('is what the migrations make, on %s', async (motor) => {
    const { db } = await abrir(await nuevoLugar(motor));
    const tablas = await db.introspection.getTables();
    const hechas = tablas.map(({ name, columns }) => [
      name,
      columns.map((c) => `${c.name}${c.isNullable ? '?' : ''}`).sort(),
    ]);
    const definidas = Object.entries(TABLAS).map(([nombre, { columnas }]) => [
      nombre,
      Object.entries(columnas)
        .map(([columna, tipo]) => `${columna}${tipo.endsWith('?') ? '?' : ''}`)
        .sort(),
    ]);
    expect(Object.fromEntries(hechas)).toEqual(Object.fromEntries(definidas));
  });

  it.each(MOTORES)('has rows that are wholly alike, where a table has no key, on %s', async (motor) => {
    const [origen, destino] = [await nuevoLugar(motor), await nuevoLugar('sqlite')];
    const viejo = await abrir(origen);
    await llenarTablas(viejo, 3);
    // More than any page: alike rows go on over several
    for (let i = 0; i < 11; i += 1)
      await sql`insert into claves_de_cruce select * from claves_de_cruce
        where fila = (select min(fila) from claves_de_cruce)`.execute(viejo.db);
    const { ruta, filas } = await respaldarEn(origen);
    const antes = await filasDe(viejo, 'claves_de_cruce');
    expect(antes.length).toBeGreaterThan(2_000);
    expect(filas['claves_de_cruce']).toBe(antes.length);
    const nuevo = await abrir(destino);
    await cargar(nuevo, ruta);
    expect(await filasDe(nuevo, 'claves_de_cruce')).toEqual(antes);
  });
});
