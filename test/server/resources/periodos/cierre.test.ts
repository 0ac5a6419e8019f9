import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { OPERACIONES, type NombreDeOperacion } from '../../../../shared/api/catalogo-de-operaciones.ts';
import type { Operacion } from '../../../../shared/api/operacion.ts';
import { LIMITES } from '../../../../server/libros/limites.ts';
import { leerLibroXlsx } from '../../../../server/libros/xlsx/libro-xlsx.ts';
import type { Quien } from '../../../../server/resources/quien.ts';
import { enCadaAlmacen } from '../../../support/almacenes.ts';
import { abrirCiclo } from '../../../support/ciclo.ts';
import { accesoA, googleDePrueba } from '../../../support/google.ts';
import {
  actividades,
  AREAS_DEL_CICLO,
  enApi,
  enlaceDelCiclo,
  libroDelCiclo,
  LIBROS_DEL_CICLO,
  type AreaDelCiclo,
} from '../../../support/libros-de-ciclo.ts';
import { tallerDelArchivo, type LlamadaDePrueba } from '../../../support/servicio.ts';

const taller = tallerDelArchivo();
const APROBACION = { acuerdo: 'CVOE/004/22', sesion: 'Primera sesión ordinaria', fecha: '2022-01-24' };

/** They say where somebody is, and change nothing. */
const PRESENCIAS = ['estarEnBorrador', 'estarEnLibroDelEnlace'];

/** What is written elsewhere, and changes nothing of the period: its tables in a spreadsheet of the enlace. */
const AFUERA: readonly string[] = ['escribirTablasEnGoogle'];

/** Operations that change something of a period. */
const DE_PERIODO = Object.entries<Operacion>(OPERACIONES)
  .filter(([nombre]) => ![...PRESENCIAS, ...AFUERA].includes(nombre))
  .filter(([, o]) => o.metodo !== 'get' && /\{(?:periodo|envio)\}/.test(o.ruta))
  .map(([nombre]) => nombre)
  .sort();

enCadaAlmacen('A period that was closed', (abrir) => {
  const cerrado = async () => {
    const s = await abrirCiclo(abrir, { taller: taller(), google: accesoA(await googleDePrueba()) });
    const envios = new Map<string, string>();
    for (const area of AREAS_DEL_CICLO) envios.set(area, await s.aceptado(area));
    const envio = envios.get('dep') ?? '';
    const { json: comentario } = await s.hacer(s.enlace, 'comentar', {
      parametros: { envio },
      cuerpo: { hoja: 'Actividades', fila: 2, texto: 'Bien' },
    });
    const { json: peticion } = await s.hacer(await s.de('dep'), 'pedir', {
      parametros: { area: 'dep' },
      cuerpo: { tipo: 'otro', texto: 'Una prórroga' },
    });
    await s.consolidar();
    await s.hacer(s.enlace, 'aprobar', { parametros: { numero: 1 }, cuerpo: APROBACION });
    await s.terminada(2);
    const { json } = await s.hacer(s.enlace, 'cerrarPeriodo', {
      cuerpo: { motivo: 'Aprobado en la primera sesión' },
      siVersion: 1,
    });
    expect(json.estado).toBe('cerrado');
    return { ...s, envio, comentario: comentario.id, peticion: peticion.id };
  };

  type Cerrado = Awaited<ReturnType<typeof cerrado>>;
  /** Every change of it that somebody with the papel may ask for. */
  async function cambios(s: Cerrado): Promise<Record<string, [Quien, LlamadaDePrueba<NombreDeOperacion>]>> {
    const { envio, comentario, peticion } = s;
    const [captura, titular] = [await s.de('dep'), await s.de('dep', 'visto-bueno')];
    const libro = { libro: enApi(enlaceDelCiclo()) };
    const enEnvio = { envio };
    const enArea = { area: 'dep' };
    const firmado = { sha256DelFirmado: 'a'.repeat(64) };
    const lotes = {
      lotes: [{ id: randomUUID(), que: 'escribir', cambios: [{ tipo: 'quitar-hoja', hoja: 'h0-1' }] }],
    };
    const hechos: Record<string, [Quien, object]> = {
      cambiarPeriodo: [s.enlace, { cuerpo: { corte: '2022-02-01' } }],
      cerrarPeriodo: [s.enlace, { cuerpo: {} }],
      cambiarLibroDelEnlace: [s.enlace, { cuerpo: libro }],
      restaurarLibro: [s.enlace, { parametros: { numero: 1 } }],
      agregarValor: [s.enlace, { cuerpo: { catalogo: 'Área', valor: 'Otra' } }],
      responderPeticion: [
        s.enlace,
        { parametros: { peticion }, cuerpo: { estado: 'atendida', respuesta: 'Sí' } },
      ],
      recordar: [s.enlace, { cuerpo: {} }],
      hacerLotes: [captura, { parametros: enArea, cuerpo: lotes }],
      restaurarBorrador: [captura, { parametros: enArea, cuerpo: { numero: 0 } }],
      abrirEnBorrador: [captura, { parametros: enArea, cuerpo: { libro: enApi(LIBROS_DEL_CICLO.dep) } }],
      hacerLotesDelEnlace: [s.enlace, { cuerpo: lotes }],
      restaurarBorradorDelEnlace: [s.enlace, { cuerpo: { numero: 0 } }],
      abrirEnLibroDelEnlace: [s.enlace, { cuerpo: libro }],
      publicarLibroDelEnlace: [s.enlace, { cuerpo: { borrador: 0 } }],
      traerVersionVigente: [s.enlace, {}],
      validar: [captura, { parametros: enArea, cuerpo: { libro: enApi(LIBROS_DEL_CICLO.dep) } }],
      enviar: [captura, { parametros: enArea, cuerpo: { sinActividades: [{ linea: '3', motivo: 'No' }] } }],
      pedir: [captura, { parametros: enArea, cuerpo: { tipo: 'otro', texto: 'Otra' } }],
      reabrirLibro: [s.enlace, { parametros: enArea, cuerpo: { motivo: 'Faltó' } }],
      comentar: [s.enlace, { parametros: enEnvio, cuerpo: { hoja: 'Actividades', fila: 2, texto: 'No' } }],
      cambiarComentario: [s.enlace, { parametros: { envio, comentario }, cuerpo: { resuelto: true } }],
      quitarComentario: [s.enlace, { parametros: { envio, comentario } }],
      darVistoBueno: [titular, { parametros: enEnvio, cuerpo: { decision: 'otorgado' } }],
      devolver: [s.enlace, { parametros: enEnvio, cuerpo: { motivo: 'Faltó' } }],
      aceptar: [s.enlace, { parametros: enEnvio, cuerpo: {} }],
      crearLibrosDeGoogle: [s.enlace, { cuerpo: {} }],
      traerLibrosDeGoogle: [s.enlace, { cuerpo: {} }],
      ligarLibroDeGoogle: [s.enlace, { parametros: enArea, cuerpo: { hoja: 'A'.repeat(44) } }],
      desligarLibroDeGoogle: [s.enlace, { parametros: enArea }],
      traerLibroDeGoogle: [s.enlace, { parametros: enArea, cuerpo: {} }],
      consolidar: [s.enlace, { cuerpo: {} }],
      aprobar: [s.enlace, { parametros: { numero: 1 }, cuerpo: APROBACION }],
      asentarFirmado: [s.enlace, { parametros: { numero: 2 }, cuerpo: firmado }],
    };
    return hechos;
  }

  describe('is frozen', () => {
    it('whatever is asked of it', { timeout: 40_000 }, async () => {
      const s = await cerrado();
      const hechos = await cambios(s);
      expect(Object.keys(hechos).sort()).toEqual(DE_PERIODO);
      const bitacora = () => s.almacen.db.selectFrom('bitacora').select('hash').execute();
      const antes = await bitacora();
      const codigos: Record<string, unknown> = {};
      for (const [nombre, [quien, llamada]] of Object.entries(hechos))
        codigos[nombre] = await s.hacer(quien, nombre as NombreDeOperacion, llamada).then(
          () => 'done',
          (error: unknown) => (error as { codigo?: string }).codigo ?? error,
        );
      expect(codigos).toEqual(Object.fromEntries(DE_PERIODO.map((nombre) => [nombre, 'periodo-cerrado'])));
      expect(await bitacora()).toEqual(antes);
      // And each of them says so in the description of the API
      const callados = DE_PERIODO.filter(
        (nombre) =>
          !(OPERACIONES[nombre as NombreDeOperacion] as Operacion).problemas?.includes('periodo-cerrado'),
      );
      expect(callados).toEqual([]);
    });

    it('and still read: its board, its report, its acuses, also for who sends the same again', async () => {
      const s = await cerrado();
      expect((await s.hacer(s.consulta, 'tablero')).json).toMatchObject({
        estado: 'cerrado',
        cuenta: { aceptado: 3 },
      });
      expect((await s.enviar('dep', LIBROS_DEL_CICLO.dep)).json).toMatchObject({ repetido: true });
      expect((await s.hacer(s.consulta, 'consolidacion', { parametros: { numero: 2 } })).json.estado).toBe(
        'lista',
      );
    });
  });

  it('is closed once by one of two at once, and not while no report is approved', async () => {
    const s = await abrirCiclo(abrir, { taller: taller() });
    const cerrar = () => s.hacer(s.enlace, 'cerrarPeriodo', { cuerpo: {}, siVersion: 1 });
    await expect(cerrar()).rejects.toMatchObject({ codigo: 'periodo-sin-aprobar' });
    for (const area of AREAS_DEL_CICLO) await s.aceptado(area);
    await s.consolidar();
    await expect(cerrar()).rejects.toMatchObject({ codigo: 'periodo-sin-aprobar' });
    await s.hacer(s.enlace, 'aprobar', { parametros: { numero: 1 }, cuerpo: APROBACION });
    await s.terminada(2);
    const hechos = await Promise.allSettled([cerrar(), cerrar()]);
    expect(hechos.map((h) => h.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is not closed while a libro says something else than the approved report has of it', async () => {
    const s = await abrirCiclo(abrir, { taller: taller() });
    const cerrar = () => s.hacer(s.enlace, 'cerrarPeriodo', { cuerpo: {}, siVersion: 1 });
    const aprobada = async (numero: number): Promise<void> => {
      await s.hacer(s.enlace, 'aprobar', { parametros: { numero }, cuerpo: APROBACION });
      await s.terminada(numero + 1);
    };
    const reabrir = async (area: AreaDelCiclo): Promise<void> => {
      const { version } = await s.libroDe(area);
      const cuerpo = { motivo: 'Faltó' };
      await s.hacer(s.enlace, 'reabrirLibro', { parametros: { area }, cuerpo, siVersion: version });
    };
    for (const area of AREAS_DEL_CICLO) await s.aceptado(area);
    await s.consolidar();
    await aprobada(1);
    for (const area of ['dep', 'utsi'] as const) await reabrir(area);
    await expect(cerrar()).rejects.toMatchObject({
      codigo: 'periodo-con-reabiertos',
      detalle: expect.stringContaining('DEP y UTSI') as string,
    });
    // What is sent again unchanged is what was approved
    await s.aceptado('utsi');
    await s.enviar('dep', libroDelCiclo('dep', { Actividades: actividades('Otra feria') }));
    await s.aceptar('dep');
    await expect(cerrar()).rejects.toMatchObject({
      codigo: 'periodo-con-reabiertos',
      detalle: expect.stringMatching(/libro de DEP/) as string,
    });
    await s.consolidar();
    await aprobada(3);
    expect((await cerrar()).json.estado).toBe('cerrado');
  });

  describe('is followed by the next', () => {
    const T1 = { organo: 'cvoe', periodo: '2022-t1' };
    const siguiente = async () => {
      const s = await cerrado();
      s.reloj.ahora = new Date('2022-04-02T18:00:00.000Z');
      const { json } = await s.hacer(s.enlace, 'abrirPeriodo', {
        cuerpo: { desde: '2022-01-01', hasta: '2022-03-31', corte: '2022-04-08', anterior: '2021-t4' },
      });
      return { ...s, abierto: json };
    };

    it('which takes its programme, lists and members over, and begins its folios anew', async () => {
      const s = await siguiente();
      expect(s.abierto).toMatchObject({ clave: '2022-t1', estado: 'abierto', versionDelLibro: 1 });
      const { json } = await s.hacer(s.enlace, 'libroDelEnlace', { parametros: T1 });
      const hojas = json.libro.hojas.map((h) => [h.nombre, h.filas.length]);
      expect(hojas).toContainEqual(['Programa', 4]);
      expect(hojas).toContainEqual(['Catálogos', 5]);
      const { json: envio } = await s.enviar('dep', undefined, {
        parametros: T1,
        cuerpo: { sinActividades: [{ linea: '3', motivo: 'No se programaron' }] },
      });
      expect([envio.envio.folio, envio.envio.numero]).toEqual(['CVOE/2022-T1/000001', 1]);
    });

    it('and gives each área what it said last: its convenios in force', async () => {
      const s = await siguiente();
      const contexto = async (area: string) =>
        (await s.hacer(await s.de(area), 'contextoDeArea', { parametros: { ...T1, area } })).json;
      const { ultimoAceptado } = await contexto('se');
      const convenios = LIBROS_DEL_CICLO.se.hojas.find((h) => h.nombre === 'Convenios');
      expect(ultimoAceptado?.hojas.map((h) => [h.nombre, h.filas.map((f) => f.celdas)])).toEqual([
        ['Convenios', convenios?.filas.map((f) => f.celdas)],
      ]);
      expect((await contexto('dep')).ultimoAceptado).toBeNull();
    });

    it('and they are in the .xlsx that each área fills in, until something of the period is accepted', async () => {
      const s = await siguiente();
      const plantilla = async () => {
        const parametros = { ...T1, area: 'se' };
        const { archivo } = await s.hacer(await s.de('se'), 'plantilla', { parametros });
        const { hojas } = leerLibroXlsx(Buffer.from(archivo?.bytes ?? []), 'a.xlsx', LIMITES);
        return hojas.find((h) => h.nombre === 'Convenios')?.filas.map((f) => f.celdas.join('|'));
      };
      const convenios = LIBROS_DEL_CICLO.se.hojas.find((h) => h.nombre === 'Convenios');
      expect(await plantilla()).toEqual([expect.stringContaining(convenios?.filas[0]?.celdas[0] ?? '-')]);
      const { json } = await s.enviar('se', undefined, {
        parametros: T1,
        cuerpo: { sinActividades: [{ linea: '3', motivo: 'No se programaron' }] },
      });
      const { version = null } = await s.hacer(await s.de('se'), 'libroDeArea', {
        parametros: { ...T1, area: 'se' },
      });
      const parametros = { envio: json.envio.id };
      await s.hacer(s.enlace, 'aceptar', { parametros, cuerpo: {}, siVersion: version });
      expect(await plantilla()).toEqual([]);
    });

    it('and both stand in the history of the áreas', async () => {
      const s = await siguiente();
      await s.enviar('dep', undefined, {
        parametros: T1,
        cuerpo: { sinActividades: [{ linea: '3', motivo: 'No se programaron' }] },
      });
      const { json } = await s.hacer(s.consulta, 'historial');
      expect(json.periodos).toEqual([
        { clave: '2021-t4', nombre: 'octubre a diciembre de 2021', estado: 'cerrado' },
        { clave: '2022-t1', nombre: 'enero a marzo de 2022', estado: 'abierto' },
      ]);
      expect(json.filas).toEqual([
        {
          area: 'dep',
          siglas: 'DEP',
          nombre: 'Dirección de Participación',
          celdas: [
            { estado: 'aceptado', plazo: 'a-tiempo', envios: 1, filas: 2 },
            { estado: 'enviado', plazo: 'a-tiempo', envios: 1, filas: 0 },
          ],
        },
        {
          area: 'se',
          siglas: 'SE',
          nombre: 'Secretaría Ejecutiva',
          celdas: [
            { estado: 'aceptado', plazo: 'a-tiempo', envios: 1, filas: 2 },
            { estado: 'sin-enviar', plazo: 'en-plazo', envios: 0, filas: 0 },
          ],
        },
        {
          area: 'utsi',
          siglas: 'UTSI',
          nombre: 'Unidad Técnica de Servicios Informáticos',
          celdas: [
            { estado: 'aceptado', plazo: 'a-tiempo', envios: 1, filas: 2 },
            { estado: 'sin-enviar', plazo: 'en-plazo', envios: 0, filas: 0 },
          ],
        },
      ]);
      const corto = await s.hacer(s.consulta, 'historial', { consulta: { periodos: 1 } });
      expect(corto.json.periodos.map((p) => p.clave)).toEqual(['2022-t1']);
    });
  });
});
