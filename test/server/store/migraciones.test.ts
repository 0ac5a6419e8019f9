import type { Kysely } from 'kysely';
import { expect, it } from 'vitest';
import { TABLAS } from '../../../server/store/esquema/tablas.ts';
import { TABLAS_DE_LIBROS } from '../../../server/store/migraciones/0001/tablas-de-libros.ts';
import { TABLAS_DE_PERSONAS } from '../../../server/store/migraciones/0001/tablas-de-personas.ts';
import { TABLAS_DE_REVISION } from '../../../server/store/migraciones/0001/tablas-de-revision.ts';
import { MIGRACIONES, migrar } from '../../../server/store/migraciones/migrar.ts';
import { enCadaAlmacen } from '../../support/almacenes.ts';
import { sembrarOrgano } from '../../support/organo-de-prueba.ts';

const PRIMERAS = { ...TABLAS_DE_PERSONAS, ...TABLAS_DE_LIBROS, ...TABLAS_DE_REVISION };
/** Tables that came after the first migration. */
const DESPUES = Object.keys(TABLAS).filter((tabla) => !(tabla in PRIMERAS));

interface ConMigraciones {
  kysely_migration: { name: string };
}

enCadaAlmacen('A store of the version before', (abrir) => {
  it('is brought to the form of this one, with all that it holds', async () => {
    const almacen = await abrir();
    const { organo } = await sembrarOrgano(almacen, 'cvoe', ['dep']);
    const db = almacen.db as unknown as Kysely<ConMigraciones>;
    // As the first migration left it
    for (const tabla of DESPUES.toReversed()) await db.schema.dropTable(tabla).execute();
    await db
      .deleteFrom('kysely_migration')
      .where('name', '!=', MIGRACIONES[0] ?? '')
      .execute();
    await migrar(db as unknown as Kysely<unknown>, almacen.motor);
    const hechas = await db.selectFrom('kysely_migration').select('name').orderBy('name').execute();
    expect(hechas.map(({ name }) => name)).toEqual(MIGRACIONES);
    expect(DESPUES).toContain('libros_de_google');
    expect(await almacen.db.selectFrom('libros_de_google').selectAll().execute()).toEqual([]);
    expect(await almacen.db.selectFrom('organos').select('id').execute()).toEqual([{ id: organo }]);
  });
});
