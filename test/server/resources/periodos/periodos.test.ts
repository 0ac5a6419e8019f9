import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonico } from '../../../../shared/libro/canonico.ts';
import type { Libro } from '../../../../shared/libro/model.ts';
import { RECURSOS_DE_PERIODOS } from '../../../../server/resources/periodos/recursos.ts';
import { recorrerBitacora } from '../../../../server/store/bitacora.ts';
import type { Almacen } from '../../../../server/store/almacen.ts';
import type { NombreDeOperacion } from '../../../../shared/api/catalogo-de-operaciones.ts';
import { LIMITES } from '../../../../server/libros/limites.ts';
import { enCadaAlmacen } from '../../../support/almacenes.ts';
import { librosDeEjemplo } from '../../../support/libros.ts';
import {
  pedir,
  quienEs,
  sembrarOrgano,
  sembrarPersona,
  type PedidoDePrueba,
} from '../../../support/organo-de-prueba.ts';
import { abrirTaller } from '../../../../server/taller/abrir-taller.ts';
import type { Taller } from '../../../../server/taller/taller.ts';

const AHORA = new Date('2022-01-05T18:00:00.000Z');
const T4 = { organo: 'cvoe', periodo: '2021-t4' };

const real = (): Libro => {
  const hallado = librosDeEjemplo('2021-t4').find((l) => l.nombre === 'enlace-utvoe');
  if (hallado === undefined) throw new Error('the example has no libro of the enlace');
  return hallado;
};
const enJson = (l: Libro): unknown => JSON.parse(canonico(l));

/** The real libro with one text in place of another. */
const conTexto = (antes: string, despues: string): Libro => {
  const hojas = real().hojas.map((h) => ({
    ...h,
    filas: h.filas.map((f) => ({ ...f, celdas: f.celdas.map((c) => c.replace(antes, despues)) })),
  }));
  return { nombre: 'enlace', hojas };
};

let taller: Taller;
beforeAll(() => {
  const programa = new URL('../../../../dist/obrero.js', import.meta.url);
  taller = abrirTaller({ hilos: 1, memoriaMb: 512, tiempoMs: 60_000, programa });
});
afterAll(() => taller.cerrar());

async function preparar(almacen: Almacen) {
  const { organo } = await sembrarOrgano(almacen, 'cvoe');
  const persona = await sembrarPersona(almacen, 'Ana Enlace', [{ papel: 'enlace', organo }]);
  const quien = await quienEs(almacen, persona);
  const servicio = { almacen, taller, limites: LIMITES, reloj: () => AHORA };
  const hacer = (nombre: NombreDeOperacion, pedido: PedidoDePrueba = {}) =>
    pedir(servicio, RECURSOS_DE_PERIODOS, nombre, quien, {
      parametros: T4,
      ...pedido,
    });
  return { hacer, organo, persona, quien, servicio };
}

const abrirReal = (hacer: Awaited<ReturnType<typeof preparar>>['hacer'], cual = real()) =>
  hacer('abrirPeriodoDesdeLibro', { cuerpo: { libro: enJson(cual) } });

/** A consolidation that was approved, as if it had been made. */
async function aprobar({ db }: Almacen, clave: string): Promise<void> {
  const { id } = await db
    .selectFrom('periodos')
    .select('id')
    .where('clave', '=', clave)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('consolidaciones')
    .values({
      id: 'c1',
      periodo: id,
      numero: 1,
      calidad: 'aprobado',
      estado: 'lista',
      paso: '',
      autor: 'x',
      pedida: AHORA.toISOString(),
      termino: AHORA.toISOString(),
      obrero: null,
      arriendo: null,
      intentos: 1,
      insumos: '[]',
      faltantes: '[]',
      resumen: null,
      problema: null,
      aprobacion: null,
    })
    .execute();
}

enCadaAlmacen('periods', (abrir) => {
  describe('opened from the libro of the enlace', () => {
    it('take span and cut-off from its Carátula, and say what was supposed', async () => {
      const almacen = await abrir();
      const { hacer } = await preparar(almacen);
      const { estado, json, version } = await abrirReal(hacer);
      expect([estado, version]).toEqual([201, 1]);
      expect(json).toMatchObject({
        clave: '2021-t4',
        nombre: 'octubre a diciembre de 2021',
        corte: '2022-01-10',
        estado: 'abierto',
        versionDelLibro: 1,
      });
      expect(json?.['avisos']).toEqual([
        expect.stringMatching(
          /^La Carátula no dice «Fecha de corte»: se puso el 10 de enero de 2022, 10 días/,
        ),
      ]);
    });

    it('say so where the libro is of another órgano', async () => {
      const { hacer } = await preparar(await abrir());
      const { json } = await abrirReal(hacer, conTexto('CVOE', 'CORI'));
      expect((json?.['avisos'] as string[])[1]).toMatch(
        /^El libro es de «Comisión Permanente .* «Comisión CVOE»/,
      );
    });

    it('make the áreas that its lists give siglas, and a libro not sent for each', async () => {
      const almacen = await abrir();
      const { hacer } = await preparar(almacen);
      await abrirReal(hacer);
      const areas = await almacen.db
        .selectFrom('areas')
        .select(['clave', 'siglas'])
        .orderBy('clave')
        .execute();
      expect(areas).toEqual([
        { clave: 'depcyc', siglas: 'DEPCyC' },
        { clave: 'se', siglas: 'SE' },
        { clave: 'utcsyd', siglas: 'UTCSyD' },
        { clave: 'utsi', siglas: 'UTSI' },
        { clave: 'utvoe', siglas: 'UTVOE' },
      ]);
      const libros = await almacen.db.selectFrom('libros').select(['estado', 'numero', 'version']).execute();
      expect(libros).toEqual(areas.map(() => ({ estado: 'sin-enviar', numero: 0, version: 1 })));
    });

    it('are opened once', async () => {
      const { hacer } = await preparar(await abrir());
      await abrirReal(hacer);
      await expect(abrirReal(hacer)).rejects.toMatchObject({ codigo: 'ya-existe' });
    });

    it.each([
      ['no-es-del-enlace', conTexto('Enlace', 'Área')],
      ['periodo-faltante', conTexto('2021-T4', '')],
      ['periodo-invalido', conTexto('2021-T4', '2021-T9')],
    ])('are refused with %s, and nothing is kept', async (codigo, malo) => {
      const almacen = await abrir();
      const { hacer } = await preparar(almacen);
      await expect(abrirReal(hacer, malo)).rejects.toMatchObject({ codigo });
      for (const tabla of ['periodos', 'areas', 'contenidos', 'bitacora'] as const)
        expect(await almacen.db.selectFrom(tabla).selectAll().execute()).toEqual([]);
    });

    it('show the errors of the programme, and open all the same', async () => {
      const { hacer } = await preparar(await abrir());
      const { json } = await abrirReal(hacer, conTexto('Seguimiento', 'Seguimientto'));
      expect(json?.['hallazgos']).toContainEqual(
        expect.objectContaining({ regla: 'programa-invalido', hoja: 'Programa' }),
      );
    });
  });

  describe('opened from the one before', () => {
    it('carry the libro over, point out what is left, and keep both', async () => {
      const { hacer } = await preparar(await abrir());
      await abrirReal(hacer);
      const cuerpo = { desde: '2022-01-01', hasta: '2022-03-31', corte: '2022-04-08', anterior: '2021-t4' };
      const { json } = await hacer('abrirPeriodo', { cuerpo });
      expect(json).toMatchObject({ clave: '2022-t1', corte: '2022-04-08', versionDelLibro: 1 });
      expect(
        (json?.['porActualizar'] as { hoja: string }[]).filter((p) => p.hoja === 'Programa'),
      ).toHaveLength(9);
      const lista = await hacer('periodos');
      expect((lista.json?.['periodos'] as { clave: string }[]).map((p) => p.clave)).toEqual([
        '2022-t1',
        '2021-t4',
      ]);
    });

    it.each([
      ['periodo-invalido', { desde: '2022-03-31', hasta: '2022-01-01', corte: '2022-04-08' }],
      ['peticion-no-valida', { desde: '2022-02-30', hasta: '2022-03-31', corte: '2022-04-08' }],
      ['peticion-no-valida', { desde: '2022-01-01', hasta: '2022-03-31', corte: '2021-12-31' }],
      [
        'no-encontrado',
        { desde: '2022-01-01', hasta: '2022-03-31', corte: '2022-04-08', anterior: '2020-t1' },
      ],
    ])('are refused with %s for %o', async (codigo, cuerpo) => {
      const { hacer } = await preparar(await abrir());
      await abrirReal(hacer);
      const pedido = { cuerpo: { anterior: '2021-t4', ...cuerpo } };
      await expect(hacer('abrirPeriodo', pedido)).rejects.toMatchObject({ codigo });
    });
  });

  describe('under way', () => {
    it('change their cut-off and state upon the version that was read, alone', async () => {
      const { hacer } = await preparar(await abrir());
      await abrirReal(hacer);
      const { json } = await hacer('cambiarPeriodo', {
        cuerpo: { corte: '2022-01-14', estado: 'en-revision' },
        siVersion: 1,
      });
      expect(json).toMatchObject({ corte: '2022-01-14', estado: 'en-revision', version: 2 });
      const tarde = hacer('cambiarPeriodo', { cuerpo: { corte: '2022-01-15' }, siVersion: 1 });
      await expect(tarde).rejects.toMatchObject({ codigo: 'version-cambiada' });
    });

    it('close with an approved report, and then nothing of them changes', async () => {
      const almacen = await abrir();
      const { hacer } = await preparar(almacen);
      await abrirReal(hacer);
      const cerrar = () => hacer('cerrarPeriodo', { cuerpo: { motivo: 'Acuerdo 4' }, siVersion: 1 });
      await expect(cerrar()).rejects.toMatchObject({ codigo: 'periodo-sin-aprobar' });
      await aprobar(almacen, '2021-t4');
      expect((await cerrar()).json).toMatchObject({
        estado: 'cerrado',
        cierre: expect.stringMatching(/Z$/) as string,
        version: 2,
      });
      const cambios: [NombreDeOperacion, PedidoDePrueba][] = [
        ['cambiarPeriodo', { cuerpo: { estado: 'abierto' } }],
        ['cerrarPeriodo', { cuerpo: {} }],
        ['cambiarLibroDelEnlace', { cuerpo: { libro: enJson(real()) } }],
        ['restaurarLibro', { parametros: { ...T4, numero: '1' } }],
        ['agregarValor', { cuerpo: { catalogo: 'Área', valor: 'Otra' } }],
      ];
      for (const [nombre, pedido] of cambios)
        await expect(hacer(nombre, { ...pedido, siVersion: 2 })).rejects.toMatchObject({
          codigo: 'periodo-cerrado',
        });
    });

    it('leave each change in the bitácora, with what it was and became', async () => {
      const almacen = await abrir();
      const { hacer, persona } = await preparar(almacen);
      await abrirReal(hacer);
      await hacer('cambiarPeriodo', { cuerpo: { corte: '2022-01-14' }, siVersion: 1 });
      const entradas = [];
      for await (const e of recorrerBitacora(almacen.db)) entradas.push(e);
      expect(entradas.map((e) => e.accion)).toEqual([
        ...Array<string>(5).fill('area.agregada'),
        'periodo.abierto',
        'periodo.cambiado',
      ]);
      expect(entradas.at(-1)).toMatchObject({
        quien: `personas/${persona}`,
        objeto: 'organos/cvoe/periodos/2021-t4',
        de: '{"corte":"2022-01-10","estado":"abierto"}',
        a: '{"corte":"2022-01-14","estado":"abierto"}',
      });
    });
  });

  describe('their libro of the enlace', () => {
    it('comes back as it was sent, with its findings', async () => {
      const { hacer } = await preparar(await abrir());
      await abrirReal(hacer);
      const { json } = await hacer('libroDelEnlace');
      expect(json).toMatchObject({
        numero: 1,
        autor: 'Ana Enlace',
        libro: enJson(real()),
        porActualizar: [],
      });
      expect((json?.['hallazgos'] as unknown[]).length).toBeGreaterThan(0);
    });

    it('keeps every version, and goes back to one as a new one', async () => {
      const { hacer } = await preparar(await abrir());
      await abrirReal(hacer);
      const nuevo = conTexto('Cuarto', 'Quinto');
      const guardado = await hacer('cambiarLibroDelEnlace', {
        cuerpo: { libro: enJson(nuevo) },
        siVersion: 1,
      });
      expect(guardado).toMatchObject({ version: 2, json: { numero: 2, libro: enJson(nuevo) } });
      const tarde = hacer('cambiarLibroDelEnlace', { cuerpo: { libro: enJson(nuevo) }, siVersion: 1 });
      await expect(tarde).rejects.toMatchObject({ codigo: 'version-cambiada' });
      const vuelto = await hacer('restaurarLibro', { parametros: { ...T4, numero: '1' }, siVersion: 2 });
      expect(vuelto).toMatchObject({ version: 3, json: { numero: 3, libro: enJson(real()) } });
      const { json } = await hacer('versionesDelLibro');
      expect(
        (json?.['versiones'] as { numero: number; motivo: string }[]).map((v) => [v.numero, v.motivo]),
      ).toEqual([
        [3, 'Se volvió a la versión 1'],
        [2, 'Libro guardado'],
        [1, 'Apertura del periodo'],
      ]);
    });

    it('is refused where it is of another period', async () => {
      const { hacer } = await preparar(await abrir());
      await abrirReal(hacer);
      const otro = { libro: enJson(conTexto('2021-T4', '2021-T3')) };
      await expect(hacer('cambiarLibroDelEnlace', { cuerpo: otro, siVersion: 1 })).rejects.toMatchObject({
        codigo: 'libro-de-otro-periodo',
      });
    });

    it('loses from its list what was written anew, and what people confirmed by saving', async () => {
      const { hacer } = await preparar(await abrir());
      await abrirReal(hacer);
      const T1 = { organo: 'cvoe', periodo: '2022-t1' };
      await hacer('abrirPeriodo', {
        cuerpo: { desde: '2022-01-01', hasta: '2022-03-31', corte: '2022-04-08', anterior: '2021-t4' },
      });
      const antes = await hacer('libroDelEnlace', { parametros: T1 });
      const texto = JSON.stringify(antes.json?.['libro']).replace(
        'cuarto trimestre de 2021',
        'primer trimestre de 2022',
      );
      const cuerpo = { libro: JSON.parse(texto) as unknown };
      const { json } = await hacer('cambiarLibroDelEnlace', { parametros: T1, cuerpo, siVersion: 1 });
      const quedan = json?.['porActualizar'] as { hoja: string; fila: number }[];
      expect(quedan.map((p) => p.hoja)).toEqual(Array<string>(8).fill('Programa'));
      expect(quedan.some((p) => p.fila === 2)).toBe(false);
    });

    it('is given as a workbook', async () => {
      const { hacer } = await preparar(await abrir());
      await abrirReal(hacer);
      const { archivo } = await hacer('libroDelEnlaceXlsx');
      expect(archivo?.nombre).toBe('enlace-cvoe-2021-t4.xlsx');
      expect(
        Buffer.from(archivo?.bytes ?? [])
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
    });
  });

  describe('their lists', () => {
    it('show values, sessions and lines', async () => {
      const { hacer } = await preparar(await abrir());
      await abrirReal(hacer);
      const { json } = await hacer('catalogos');
      expect(json).toMatchObject({
        sesiones: [
          { nombre: 'Décima sesión ordinaria', fecha: '2021-10-21', estatus: 'Celebrada' },
          { nombre: 'Décima primera sesión ordinaria' },
          { nombre: 'Décima segunda sesión ordinaria' },
        ],
      });
      expect((json?.['lineas'] as { linea: string }[])[0]).toMatchObject({
        linea: 'I',
        hojas: ['Sesiones', 'Asistencia'],
      });
    });

    it('take a new value as a new version, and two at once both enter', async () => {
      const { hacer } = await preparar(await abrir());
      await abrirReal(hacer);
      const valores = ['Carta de intención', 'Adenda'];
      await Promise.all(
        valores.map((valor) => hacer('agregarValor', { cuerpo: { catalogo: 'Tipo de convenio', valor } })),
      );
      const { json } = await hacer('catalogos');
      const lista = (json?.['catalogos'] as { catalogo: string; valores: { valor: string }[] }[]).find(
        (c) => c.catalogo === 'Tipo de convenio',
      );
      expect(json?.['versionDelLibro']).toBe(3);
      expect(lista?.valores.map((v) => v.valor)).toEqual(expect.arrayContaining(valores));
    });

    it('do not grow where the value stands there just so', async () => {
      const { hacer } = await preparar(await abrir());
      await abrirReal(hacer);
      const cuerpo = { catalogo: 'Área', valor: 'Secretaría Ejecutiva', siglas: 'SE' };
      expect((await hacer('agregarValor', { cuerpo })).json?.['versionDelLibro']).toBe(1);
    });
  });
});
