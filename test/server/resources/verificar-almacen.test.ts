import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { AVISO_DE_ACUSE } from '../../../shared/messages/de-acuse.ts';
import { abrirFirmante } from '../../../server/resources/firmante.ts';
import { verificarAlmacen } from '../../../server/resources/verificar-almacen.ts';
import type { Almacen } from '../../../server/store/almacen.ts';
import { guardarContenido, sha256De } from '../../../server/store/contenidos.ts';
import { guardarEnvio } from '../../../server/store/envios/guardar-envio.ts';
import { lugarDeArea } from '../../../server/store/envios/lugar-de-area.ts';
import { enCadaAlmacen } from '../../support/almacenes.ts';
import { sembrarOrgano, sembrarPersona } from '../../support/organo-de-prueba.ts';

/** Two mebibytes and some: three parts. */
const GRANDE = Buffer.alloc(2_500_000, 'dato');

async function sembrarPeriodo({ db }: Almacen, organo: string): Promise<string> {
  const id = randomUUID();
  const corte = '2022-01-14';
  const fechas = { desde: '2021-10-01', hasta: '2021-12-31', corte, apertura: '2022-01-01T00:00:00.000Z' };
  await db
    .insertInto('periodos')
    .values({
      ...fechas,
      id,
      organo,
      clave: '2021-t4',
      estado: 'abierto',
      libro: 1,
      folio: 0,
      cierre: null,
      version: 1,
    })
    .execute();
  return id;
}

enCadaAlmacen('The whole store, verified', (abrir) => {
  const enviar = async (
    almacen: Almacen,
    firmante: Awaited<ReturnType<typeof abrirFirmante>>,
    area: string,
    contenido: Buffer,
    autor: string,
  ) => {
    const lugar = await lugarDeArea(almacen.db, { organo: 'cvoe', periodo: '2021-t4', area });
    const sha256 = sha256De(contenido);
    await almacen.cambiar(`personas/${autor}`, (cambio) =>
      guardarEnvio(cambio, lugar, {
        id: randomUUID(),
        autor,
        autorNombre: 'Ana Ruiz',
        via: 'api',
        contenido,
        huella: sha256,
        claveDeIdempotencia: null,
        sinActividades: false,
        aTiempo: true,
        filas: '[]',
        resumen: '{}',
        resumenDeLibro: '{}',
        hallazgos: '[]',
        claves: [],
        peticiones: [],
        estado: 'enviado',
        firmar: ({ folio, numero, cuando }) =>
          firmante.firmar(cambio, {
            tipo: 'trimestral/acuse',
            version: 1,
            folio: `CVOE/2021-T4/${folio}`,
            numero: folio,
            institucion: { nombre: 'Instituto', siglas: 'IE' },
            organo: { nombre: 'Comisión', siglas: 'CVOE' },
            periodo: { clave: '2021-T4', desde: lugar.desde, hasta: lugar.hasta },
            area: { nombre: area, siglas: area },
            envio: numero,
            envia: 'Ana Ruiz',
            cuando,
            aTiempo: true,
            sha256,
            filas: [],
            hallazgos: { errores: 0, explicados: 0, peticiones: 0, porOtrasAreas: 0 },
            sinActividades: false,
            aviso: AVISO_DE_ACUSE,
          }),
      }),
    );
  };

  const lleno = async () => {
    const almacen = await abrir();
    const { organo } = await sembrarOrgano(almacen, 'cvoe', ['uno', 'dos']);
    const autor = await sembrarPersona(almacen, 'Ana Ruiz');
    const periodo = await sembrarPeriodo(almacen, organo);
    const firmante = await abrirFirmante(almacen, null);
    await enviar(almacen, firmante, 'uno', Buffer.from('a'), autor);
    await almacen.cambiar('sistema', firmante.rotar);
    await enviar(almacen, firmante, 'dos', GRANDE, autor);
    await enviar(almacen, firmante, 'uno', Buffer.from('b'), autor);
    await almacen.cambiar('sistema', async (cambio) => {
      const id = randomUUID();
      const nulos = {
        termino: null,
        obrero: null,
        arriendo: null,
        resumen: null,
        problema: null,
        aprobacion: null,
      };
      const textos = { paso: '', autor, pedida: cambio.ahora, insumos: '[]', faltantes: '[]' };
      await cambio.db
        .insertInto('consolidaciones')
        .values({
          ...nulos,
          ...textos,
          id,
          periodo,
          numero: 1,
          calidad: 'borrador',
          estado: 'lista',
          intentos: 1,
        })
        .execute();
      const sha256 = await guardarContenido(cambio, Buffer.from('informe'));
      await cambio.db
        .insertInto('productos')
        .values({ consolidacion: id, ruta: 'informe.docx', sha256, bytes: 7 })
        .execute();
    });
    const verificar = async () => verificarAlmacen(almacen.db, await firmante.publicas(almacen.db));
    return { almacen, verificar };
  };
  const fallas = ({ comprobaciones }: Awaited<ReturnType<typeof verificarAlmacen>>) =>
    comprobaciones.flatMap((c) => c.fallas);

  it('finds nothing in a store that nobody altered, and says how much it looked at', async () => {
    const { verificar } = await lleno();
    const visto = await verificar();
    expect(fallas(visto)).toEqual([]);
    expect(visto.integro).toBe(true);
    expect(visto.comprobaciones.map((c) => c.comprobados)).toEqual([5, 4, 3, 3, 1]);
    expect(visto.cabeza.n).toBe(5);
  });

  it('holds on an empty store', async () => {
    const { db } = await abrir();
    expect(await verificarAlmacen(db, [])).toMatchObject({ integro: true, cabeza: { n: 0 } });
  });

  it('names the envío whose bytes are not those received', async () => {
    const { almacen, verificar } = await lleno();
    await almacen.db
      .updateTable('contenido_partes')
      .set({ datos: Buffer.from('otra cosa') })
      .where('sha256', '=', sha256De(GRANDE))
      .where('parte', '=', 2)
      .execute();
    const visto = await verificar();
    expect(visto.integro).toBe(false);
    expect(fallas(visto)).toEqual([
      `El contenido ${sha256De(GRANDE)} no es el que se guardó.`,
      'En organos/cvoe/periodos/2021-t4/areas/dos/envios/1, el contenido no es el que se recibió.',
    ]);
  });

  it('names a product whose bytes are gone', async () => {
    const { almacen, verificar } = await lleno();
    const sha256 = sha256De(Buffer.from('informe'));
    await almacen.db.deleteFrom('contenido_partes').where('sha256', '=', sha256).execute();
    expect(fallas(await verificar()).at(-1)).toBe(
      'En organos/cvoe/periodos/2021-t4/consolidaciones/1, informe.docx no es el que se hizo.',
    );
  });

  it.each([
    ['folio', sql`update envios set folio = 9 where folio = 3`, /tiene otro folio/],
    ['time', sql`update envios set cuando = '2021-01-01T00:00:00.000Z' where folio = 3`, /dice otra hora/],
    [
      'content',
      sql`update envios set sha256 = (select sha256 from envios where folio = 1) where folio = 3`,
      /otro contenido/,
    ],
    ['author', sql`update envios set autor_nombre = 'Otra' where folio = 3`, /nombra a otra persona/],
    [
      'acuse',
      sql`update envios set acuse = replace(acuse, '"aTiempo": true', '"aTiempo": false') where folio = 3`,
      /firma válida/,
    ],
    ['spaces of its acuse', sql`update envios set acuse = acuse || ' ' where folio = 3`, /como se entregó/],
    ['count of folios', sql`update periodos set folio = 4`, /se dieron 4 folios y hay 3/],
    ['keys', sql`delete from llaves where retirada is null`, /firma válida/],
    [
      'bitácora',
      sql`update bitacora set quien = 'personas/otra' where n = 2`,
      /entrada 2 no es la que se asentó/,
    ],
    ['end of the bitácora', sql`delete from bitacora where n = 5`, /entrada 5 no concuerda/],
  ])('sees that somebody altered: %s', async (_que, alteracion, esperada) => {
    const { almacen, verificar } = await lleno();
    await alteracion.execute(almacen.db);
    const visto = await verificar();
    expect(visto.integro).toBe(false);
    expect(fallas(visto).join('\n')).toMatch(esperada);
  });

  it('sees an envío taken away with its folio, as the bitácora still counts it', async () => {
    const { almacen, verificar } = await lleno();
    const { id } = await almacen.db
      .selectFrom('envios')
      .select('id')
      .where('folio', '=', 3)
      .executeTakeFirstOrThrow();
    await almacen.db.updateTable('libros').set({ envio: null }).where('envio', '=', id).execute();
    await almacen.db.deleteFrom('hallazgos_de_envio').where('envio', '=', id).execute();
    await almacen.db.deleteFrom('envios').where('id', '=', id).execute();
    await almacen.db.updateTable('periodos').set({ folio: 2 }).execute();
    expect(fallas(await verificar())).toEqual([
      'La bitácora cuenta 3 envíos recibidos y el almacén tiene 2.',
    ]);
  });
});
