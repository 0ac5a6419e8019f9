import { sql, type RawBuilder } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { AcuseSinFirma } from '../../../shared/api/esquemas/acuse.ts';
import { verificarAlmacen } from '../../../server/resources/verificar-almacen.ts';
import { guardarContenido, sha256De } from '../../../server/store/contenidos.ts';
import { enCadaAlmacen } from '../../support/almacenes.ts';
import { abrirCiclo, type CicloDePrueba } from '../../support/ciclo.ts';
import {
  actividades,
  AREAS_DEL_CICLO,
  LIBROS_DEL_CICLO,
  libroDelCiclo,
} from '../../support/libros-de-ciclo.ts';
import { tallerDelArchivo } from '../../support/servicio.ts';

/** Two mebibytes and some: three parts. */
const GRANDE = Buffer.alloc(2_500_000, 'dato');

const OTRO_DE_DEP = libroDelCiclo('dep', {
  Actividades: actividades('Feria de la participación', 'Consulta a juventudes', 'Coloquio'),
  'Sin actividades': [
    ['Línea', 'Motivo'],
    ['4', 'No hubo nada que difundir'],
  ],
});

const EN = 'En organos/cvoe/periodos/2021-t4';
const taller = tallerDelArchivo();

enCadaAlmacen('The whole store, verified', (abrir) => {
  const verificar = async ({ servicio, almacen }: CicloDePrueba) =>
    verificarAlmacen(almacen.db, await servicio.firmante.publicas(almacen.db));
  const fallas = ({ comprobaciones }: Awaited<ReturnType<typeof verificarAlmacen>>) =>
    comprobaciones.flatMap((c) => c.fallas);

  /** A period with a bit of everything: returned and sent again, accepted and reopened, keys rotated, lists changed. */
  const lleno = async (): Promise<CicloDePrueba> => {
    const s = await abrirCiclo(abrir, { taller: taller() });
    const { json } = await s.enviar('dep', LIBROS_DEL_CICLO.dep);
    const { envio } = json;
    const { version } = await s.libroDe('dep');
    await s.hacer(s.enlace, 'devolver', {
      parametros: { envio: envio.id },
      cuerpo: { motivo: 'Falta el coloquio' },
      siVersion: version,
    });
    await s.almacen.cambiar('sistema', s.servicio.firmante.rotar);
    await s.enviar('dep', OTRO_DE_DEP);
    await s.hacer(s.enlace, 'agregarValor', {
      cuerpo: { catalogo: 'Destinatarios', valor: 'Juventudes' },
    });
    await s.aceptar('dep');
    await s.aceptado('se');
    await s.hacer(s.enlace, 'borrador', { parametros: { area: 'se' } });
    await s.consolidar();
    return s;
  };

  it('finds nothing in a store that nobody altered, and says how much it looked at', async () => {
    const s = await lleno();
    const visto = await verificar(s);
    expect(fallas(visto)).toEqual([]);
    expect(visto.integro).toBe(true);
    const cuentas = Object.fromEntries(visto.comprobaciones.map((c) => [c.que, c.comprobados]));
    expect(cuentas).toMatchObject({
      'entradas de la bitácora': visto.cabeza.n,
      'envíos, con su acuse y su revisión': 3,
      'folios de cada periodo, sin saltos': 3,
      'libros de áreas, en el estado que se asentó': 3,
      'libros en el navegador y su historia': 1,
      'periodos, con las versiones del libro del enlace': 1,
      'versiones del informe, como se asentaron': 1,
      'llaves que firman los acuses': 2,
    });
    expect(Math.min(...Object.values(cuentas))).toBeGreaterThan(0);
  });

  it('finds nothing after a whole period either, approved, signed, closed', async () => {
    const s = await abrirCiclo(abrir, { taller: taller() });
    for (const area of AREAS_DEL_CICLO) await s.aceptado(area);
    const { numero } = await s.consolidar();
    const aprobada = await s.hacer(s.enlace, 'aprobar', {
      parametros: { numero },
      cuerpo: { acuerdo: 'CVOE/1/22', sesion: 'Primera sesión ordinaria', fecha: '2022-01-20' },
    });
    await s.terminada(aprobada.json.numero);
    for (const sha256DelFirmado of ['a'.repeat(64), 'b'.repeat(64)])
      await s.hacer(s.enlace, 'asentarFirmado', {
        parametros: { numero: aprobada.json.numero },
        cuerpo: { sha256DelFirmado },
      });
    const { version = null } = await s.hacer(s.enlace, 'periodo');
    await s.hacer(s.enlace, 'cerrarPeriodo', { cuerpo: { motivo: 'Terminó' }, siVersion: version });
    expect(fallas(await verificar(s))).toEqual([]);
    await sql`update consolidaciones set aprobacion = replace(aprobacion, 'bbb', 'aaa')`.execute(
      s.almacen.db,
    );
    expect(fallas(await verificar(s))).toEqual([
      `${EN}/consolidaciones/2, su aprobación no es la que se asentó.`,
    ]);
  });

  it('holds on an empty store', async () => {
    const { db } = await abrir();
    expect(await verificarAlmacen(db, [])).toMatchObject({ integro: true, cabeza: { n: 0 } });
  });

  it('names a content whose bytes are not those of its name, be it a later part', async () => {
    const almacen = await abrir();
    await almacen.cambiar('sistema', (cambio) => guardarContenido(cambio, GRANDE));
    expect(fallas(await verificarAlmacen(almacen.db, []))).toEqual([]);
    await sql`update contenido_partes set datos = ${Buffer.from('otra')} where parte = 2`.execute(almacen.db);
    expect(fallas(await verificarAlmacen(almacen.db, []))).toEqual([
      `El contenido ${sha256De(GRANDE)} no es el que se guardó.`,
    ]);
  });

  describe('sees that somebody altered', () => {
    const DE_DEP = sql`envios.folio = 2`;
    const otroLibro = sql`(select sha256 from envios where folio = 1)`;
    const alteraciones: readonly (readonly [string, RawBuilder<unknown>, string | RegExp])[] = [
      // The bitácora
      [
        'an entry',
        sql`update bitacora set quien = 'personas/otra' where n = 2`,
        'La entrada 2 no es la que se asentó.',
      ],
      [
        'the end of the bitácora',
        sql`delete from bitacora where n = (select max(n) from bitacora)`,
        /^La entrada \d+ no concuerda con la última que el almacén dice tener\.$/,
      ],
      // Envíos
      ['a folio', sql`update envios set folio = 9 where folio = 3`, /su acuse tiene otro folio/],
      [
        'a time',
        sql`update envios set cuando = '2021-01-01T00:00:00.000Z' where ${DE_DEP}`,
        `${EN}/areas/dep/envios/2, su acuse dice otra hora.`,
      ],
      ['a content', sql`update envios set sha256 = ${otroLibro} where ${DE_DEP}`, /habla de otro contenido/],
      ['an author', sql`update envios set autor_nombre = 'Otra' where ${DE_DEP}`, /nombra a otra persona/],
      ['who sent it', sql`update envios set autor = 'otra' where ${DE_DEP}`, /la bitácora nombra a otra/],
      ['how it came', sql`update envios set via = 'panel' where ${DE_DEP}`, /llegó por otro medio/],
      ['whether it was on time', sql`update envios set a_tiempo = 0 where ${DE_DEP}`, /otra cosa del plazo/],
      ['its rows', sql`update envios set filas = '[]' where ${DE_DEP}`, /su acuse cuenta otras filas/],
      [
        'an acuse',
        sql`update envios set acuse = replace(acuse, '"aTiempo": true', '"aTiempo": false') where ${DE_DEP}`,
        /no tiene una firma válida/,
      ],
      [
        'the spaces of an acuse',
        sql`update envios set acuse = acuse || ' ' where ${DE_DEP}`,
        /como se entregó/,
      ],
      [
        'the count of folios',
        sql`update periodos set folio = 4`,
        `${EN} se dieron 4 folios y hay 3 envíos con folio propio.`,
      ],
      // Review
      [
        'a reason',
        sql`update revisiones set motivo = 'Otro' where tipo = 'devuelto'`,
        `${EN}/areas/dep/envios/1, su revisión no es la que se asentó.`,
      ],
      [
        'a review, taken away',
        sql`delete from revisiones where tipo = 'aceptado'`,
        `${EN}/areas/dep/envios/2, su revisión no es la que se asentó.`,
      ],
      [
        'the state of a libro',
        sql`update libros set estado = 'enviado' where area = (select id from areas where clave = 'dep')`,
        `${EN}/areas/dep, su estado no es el que se asentó.`,
      ],
      [
        'the state of one that was never sent',
        sql`update libros set estado = 'aceptado' where area = (select id from areas where clave = 'utsi')`,
        `${EN}/areas/utsi, su estado no es el que se asentó.`,
      ],
      [
        'the envío in force',
        sql`update libros set envio = (select id from envios where folio = 1) where numero = 2`,
        `${EN}/areas/dep, su envío vigente no es el último.`,
      ],
      // The period
      [
        'its cut-off',
        sql`update periodos set corte = '2022-12-31'`,
        `${EN}, su corte no es el que se asentó.`,
      ],
      ['its state', sql`update periodos set estado = 'cerrado'`, `${EN}, su estado no es el que se asentó.`],
      [
        'a version of the libro of the enlace',
        sql`update versiones_de_libro set sha256 = ${otroLibro} where numero = 1`,
        `${EN}, la versión 1 del libro del enlace no es la que se asentó.`,
      ],
      [
        'the version that a list was changed in',
        sql`update versiones_de_libro set sha256 = ${otroLibro} where numero = 2`,
        `${EN}, la versión 2 del libro del enlace no es la que se asentó.`,
      ],
      [
        'the version in force',
        sql`update periodos set libro = 1`,
        `${EN}, su libro del enlace vigente no es el último.`,
      ],
      // The report
      [
        'a product, put in the place of another',
        sql`update productos set sha256 = (select sha256 from productos where ruta = 'informe.html'),
            bytes = (select bytes from productos where ruta = 'informe.html') where ruta = 'informe.docx'`,
        `${EN}/consolidaciones/1, sus productos no son los que se asentaron.`,
      ],
      [
        'a product whose bytes are gone',
        sql`delete from contenido_partes where sha256 = (select sha256 from productos where ruta = 'informe.docx')`,
        `${EN}/consolidaciones/1, informe.docx no es el que se hizo.`,
      ],
      [
        'the standing of a version',
        sql`update consolidaciones set calidad = 'aprobado'`,
        `${EN}/consolidaciones/1, su calidad no es la que se asentó.`,
      ],
      [
        'an approval',
        sql`update consolidaciones set aprobacion = '{"acuerdo":"CVOE/1/22"}'`,
        `${EN}/consolidaciones/1, su aprobación no es la que se asentó.`,
      ],
      // Keys
      [
        'the public half of a key',
        sql`update llaves set publica = replace(publica, '"x":"', '"x":"A') where retirada is null`,
        /^La llave \S+ no es la que se creó\.$/,
      ],
      ['a key, taken away', sql`delete from llaves where retirada is null`, /^Falta la llave /],
      [
        'a key, put in use again',
        sql`update llaves set retirada = null`,
        /^La llave \S+ se retiró y está en uso\.$/,
      ],
      [
        'a key, planted',
        sql`insert into llaves (kid, publica, privada, creada, retirada)
            select 'plantada', publica, '', creada, creada from llaves where retirada is null`,
        'La bitácora no cuenta que se creó la llave plantada.',
      ],
    ];

    /** What a verification finds in the store as somebody would leave it; afterwards it is as before. */
    const fallasTras = async (s: CicloDePrueba, orden: RawBuilder<unknown>): Promise<string[]> => {
      const deshacer = new Error('undone');
      let dichas: string[] = [];
      await s.almacen.db
        .transaction()
        .execute(async (tx) => {
          await orden.execute(tx);
          dichas = fallas(await verificarAlmacen(tx, await s.servicio.firmante.publicas(tx)));
          throw deshacer;
        })
        .catch((error: unknown) => {
          if (error !== deshacer) throw error;
        });
      return dichas;
    };

    it('each kind of thing, and names it', async () => {
      const s = await lleno();
      for (const [que, orden, esperada] of alteraciones) {
        const dichas = await fallasTras(s, orden);
        const hallada = dichas.some((f) =>
          typeof esperada === 'string' ? f === esperada : esperada.test(f),
        );
        expect(hallada, `${que}: ${dichas.join(' | ') || 'nothing was seen'}`).toBe(true);
      }
      expect(fallas(await verificar(s))).toEqual([]);
    }, 60_000);
  });

  it('sees an envío taken away with its folio, as the bitácora still counts it', async () => {
    const s = await abrirCiclo(abrir, { taller: taller() });
    await s.enviar('dep', LIBROS_DEL_CICLO.dep);
    const { json } = await s.enviar('se', LIBROS_DEL_CICLO.se);
    const { id } = json.envio;
    await sql`update libros set envio = null, numero = 0, estado = 'sin-enviar' where envio = ${id}`.execute(
      s.almacen.db,
    );
    await sql`delete from hallazgos_de_envio where envio = ${id}`.execute(s.almacen.db);
    await sql`delete from envios where id = ${id}`.execute(s.almacen.db);
    await sql`update periodos set folio = 1`.execute(s.almacen.db);
    expect(fallas(await verificar(s))).toContain(
      'La bitácora cuenta 2 envíos recibidos y el almacén tiene 1.',
    );
  });

  it('sees an envío whose acuse was signed anew with the store’s own key', async () => {
    const s = await abrirCiclo(abrir, { taller: taller() });
    await s.enviar('dep', LIBROS_DEL_CICLO.dep);
    await s.enviar('dep', OTRO_DE_DEP);
    const [primero, segundo] = await s.almacen.db.selectFrom('envios').selectAll().orderBy('folio').execute();
    const { firma, ...datos } = JSON.parse(segundo?.acuse ?? '{}') as { firma: unknown };
    expect(firma).toBeDefined();
    await s.almacen.cambiar('sistema', async (cambio) => {
      const otro = { ...datos, sha256: primero?.sha256 } as AcuseSinFirma;
      const acuse = await s.servicio.firmante.firmar(cambio, otro);
      await cambio.db
        .updateTable('envios')
        .set({ acuse, sha256: primero?.sha256 ?? '' })
        .where('folio', '=', 2)
        .execute();
    });
    expect(fallas(await verificar(s))).toEqual([
      'En organos/cvoe/periodos/2021-t4/areas/dep/envios/2, la bitácora habla de otro contenido.',
    ]);
  });
});
