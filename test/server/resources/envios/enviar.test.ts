import { describe, expect, it } from 'vitest';
import type { HallazgoDeApi } from '../../../../shared/api/esquemas/envios.ts';
import { canonico } from '../../../../shared/libro/canonico.ts';
import { sha256De } from '../../../../server/store/contenidos.ts';
import { enCadaAlmacen } from '../../../support/almacenes.ts';
import { abrirCiclo } from '../../../support/ciclo.ts';
import {
  actividades,
  convenios,
  enApi,
  enlaceDelCiclo,
  libroDelCiclo,
  LIBROS_DEL_CICLO,
} from '../../../support/libros-de-ciclo.ts';
import { libro } from '../../../support/libros.ts';
import { tallerDelArchivo } from '../../../support/servicio.ts';

const taller = tallerDelArchivo();

const breve = ({ hoja, fila, columna, regla, gravedad, depende }: HallazgoDeApi): string =>
  [gravedad, hoja, String(fila), columna, regla, ...(depende === null ? [] : [depende])].join(' ');

/** SE reports an advance of the convenio that UTSI has still to send. */
const conAvanceAjeno = libroDelCiclo('se', {
  Convenios: convenios('se', ['CONV-001', 'Universidad Autónoma Metropolitana']),
  Avances: [
    ['Convenio', 'Sesión', 'Avance'],
    ['CONV-002', 'Décima', 'Se instaló la mesa'],
  ],
});
/** A date outside the period: a warning. */
const conAdvertencia = (justificaciones: readonly string[][] = []) =>
  libroDelCiclo('dep', {
    Actividades: [
      ['Línea', 'Fecha inicio', 'Título'],
      ['3', '2021-09-30', 'Feria de la participación'],
    ],
    'Sin actividades': [
      ['Línea', 'Motivo'],
      ['4', 'No hubo nada que difundir'],
    ],
    ...(justificaciones.length === 0
      ? {}
      : { Justificaciones: [['Hoja', 'Regla', 'Clave', 'Valor', 'Motivo'], ...justificaciones] }),
  });

enCadaAlmacen("An área's libro", (abrir) => {
  const ciclo = () => abrirCiclo(abrir, { taller: taller() });

  describe('before it is sent', () => {
    it('is filled with the lists of the enlace, its sessions and what the área said last', async () => {
      const s = await ciclo();
      const parametros = { area: 'se' };
      const contexto = async () => s.hacer(await s.de('se'), 'contextoDeArea', { parametros });
      const antes = await contexto();
      expect(antes.json).toMatchObject({
        organo: 'CVOE',
        periodo: '2021-t4',
        corte: '2022-01-14',
        area: { clave: 'se', nombre: 'Secretaría Ejecutiva', siglas: 'SE' },
        siglasDelEnlace: 'DEP',
        versionDelLibro: 1,
        ultimoAceptado: null,
      });
      expect(antes.json.enlace.hojas.map((h) => h.nombre)).toEqual([
        'Carátula',
        'Programa',
        'Catálogos',
        'Sesiones',
      ]);
      await s.aceptado('se');
      const despues = await contexto();
      expect(despues.json.ultimoAceptado).toEqual(enApi(LIBROS_DEL_CICLO.se));
      const { archivo } = await s.hacer(await s.de('se'), 'plantilla', { parametros });
      expect(Buffer.from(archivo?.bytes ?? []).toString('latin1', 0, 2)).toBe('PK');
    });

    it('is held against what the others have sent: one convenio entered twice is seen', async () => {
      const s = await ciclo();
      await s.enviar('se', LIBROS_DEL_CICLO.se);
      const validar = async (folio: string) => {
        const repetido = libroDelCiclo('utsi', {
          Convenios: convenios('utsi', [folio, 'Universidad Autónoma Metropolitana']),
        });
        const { json } = await s.hacer(await s.de('utsi'), 'validar', {
          parametros: { area: 'utsi' },
          cuerpo: { libro: enApi(repetido) },
        });
        return { admisible: json.admisible, hallazgos: json.hallazgos.map(breve) };
      };
      expect(await validar('CONV-009')).toEqual({
        admisible: false,
        hallazgos: ['Advertencia Convenios 2 Contraparte registro-duplicado'],
      });
      expect(await validar('CONV-1')).toEqual({
        admisible: false,
        hallazgos: [
          'Error Convenios 2 Folio clave-duplicada',
          'Advertencia Convenios 2 Contraparte registro-duplicado',
        ],
      });
    });

    it('keeps nothing of what was only tried', async () => {
      const s = await ciclo();
      const entradas = () => s.almacen.db.selectFrom('bitacora').select('n').execute();
      const antes = await entradas();
      await s.hacer(await s.de('se'), 'validar', {
        parametros: { area: 'se' },
        cuerpo: { libro: enApi(LIBROS_DEL_CICLO.se) },
      });
      expect(await entradas()).toEqual(antes);
      expect((await s.libroDe('se')).estado).toBe('sin-enviar');
    });
  });

  describe('when it is sent', () => {
    it('is not held up by what only the libro of another área can mend', async () => {
      const s = await ciclo();
      const validar = async () => {
        const { json } = await s.hacer(await s.de('se'), 'validar', {
          parametros: { area: 'se' },
          cuerpo: { libro: enApi(conAvanceAjeno) },
        });
        return json;
      };
      const antes = await validar();
      expect([antes.admisible, antes.motivo, antes.hallazgos.map(breve)]).toEqual([
        true,
        '',
        ['Error Avances 2 Convenio referencia-inexistente otras-areas'],
      ]);
      const { estado, json } = await s.enviar('se', conAvanceAjeno);
      expect([estado, json.acuse.hallazgos.porOtrasAreas]).toEqual([201, 1]);
      await s.enviar('utsi', LIBROS_DEL_CICLO.utsi);
      expect((await validar()).hallazgos).toEqual([]);
    });

    it('is refused where its área is out of use, until it is put in use again', async () => {
      const s = await ciclo();
      const parametros = { area: 'se' };
      const poner = (activa: boolean, siVersion: number) =>
        s.hacer(s.enlace, 'cambiarArea', { parametros, cuerpo: { activa }, siVersion });
      await poner(false, 1);
      await expect(s.enviar('se', LIBROS_DEL_CICLO.se)).rejects.toMatchObject({ codigo: 'area-de-baja' });
      expect((await s.libroDe('se')).estado).toBe('sin-enviar');
      await poner(true, 2);
      expect((await s.enviar('se', LIBROS_DEL_CICLO.se)).estado).toBe(201);
    });

    it('is refused with its findings where there are errors, and nothing is kept', async () => {
      const s = await ciclo();
      const malo = libroDelCiclo('se', {
        Convenios: convenios('se', ['CONV-001', 'Radio Educación'], ['CONV-001', 'Senado de la República']),
      });
      await expect(s.enviar('se', malo)).rejects.toMatchObject({
        problema: {
          codigo: 'envio-con-hallazgos',
          detalle:
            'Queda 1 hallazgo por corregir. Corríjalo. No se guardó ningún envío; su libro sigue como estaba.',
        },
        detalles: { hallazgos: [{ regla: 'clave-duplicada', hoja: 'Convenios', fila: 3, peticion: false }] },
      });
      expect((await s.libroDe('se')).estado).toBe('sin-enviar');
      for (const tabla of ['envios', 'hallazgos_de_envio', 'claves_de_cruce'] as const)
        expect(await s.almacen.db.selectFrom(tabla).selectAll().execute()).toEqual([]);
    });

    it('has each warning fixed or explained', async () => {
      const s = await ciclo();
      await expect(s.enviar('dep', conAdvertencia())).rejects.toMatchObject({
        problema: {
          detalle: expect.stringMatching(
            /^Queda 1 hallazgo por revisar\. Corríjalo o explique por qué es correcto\./,
          ) as string,
        },
        detalles: { hallazgos: [{ regla: 'fecha-fuera-de-periodo', gravedad: 'Advertencia' }] },
      });
      const explicado = conAdvertencia([
        ['Actividades', 'fecha-fuera-de-periodo', '', '2021-09-30', 'Se informó tarde'],
      ]);
      const { json } = await s.enviar('dep', explicado);
      expect(json.acuse.hallazgos).toMatchObject({ errores: 0, explicados: 1 });
      expect(json.envio.resumen).toEqual({ errores: 0, advertencias: 0, explicadas: 1 });
      const { json: guardados } = await s.hacer(s.enlace, 'hallazgosDeEnvio', {
        parametros: { envio: json.envio.id },
      });
      expect(guardados.hallazgos.map((h) => [h.gravedad, h.justificacion])).toEqual([
        ['Justificada', 'Se informó tarde'],
      ]);
    });

    it('may be the lines that had no activity, each with its reason', async () => {
      const s = await ciclo();
      const sinActividades = [
        { linea: '3', motivo: 'No se programaron' },
        { linea: '4', motivo: 'No hubo nada que difundir' },
      ];
      const { json } = await s.enviar('dep', undefined, { cuerpo: { sinActividades } });
      expect(json.envio.sinActividades).toBe(true);
      expect(json.acuse).toMatchObject({
        sinActividades: true,
        filas: [
          { hoja: 'Carátula', filas: 4 },
          { hoja: 'Sin actividades', filas: 2 },
        ],
      });
      const { json: filas } = await s.hacer(s.enlace, 'filasDeEnvio', {
        parametros: { envio: json.envio.id },
        consulta: { hoja: 'sin actividades' },
      });
      expect(filas.filas.map((f) => f.celdas)).toEqual(sinActividades.map((l) => [l.linea, l.motivo]));
      const inventada = s.enviar('utsi', undefined, {
        cuerpo: { sinActividades: [{ linea: '9.Z', motivo: 'No se programaron' }] },
      });
      await expect(inventada).rejects.toMatchObject({
        detalles: { hallazgos: [{ regla: 'referencia-inexistente', valor: '9.Z' }] },
      });
    });

    it.each([
      ['siglas', libroDelCiclo('utsi', { Actividades: actividades('Taller') }), 'UTSI'],
      ['type', enlaceDelCiclo(), 'Enlace'],
      [
        'name alone',
        libro('otro', {
          Carátula: [
            ['Campo', 'Valor'],
            ['Tipo de libro', 'Área'],
            ['Área', 'Unidad Técnica de Servicios Informáticos'],
          ],
          Actividades: actividades('Taller'),
        }),
        'Unidad Técnica de Servicios Informáticos',
      ],
    ])('is refused where its Carátula is of somebody else, by its %s', async (_, ajeno, dice) => {
      const s = await ciclo();
      await expect(s.enviar('se', ajeno)).rejects.toMatchObject({
        codigo: 'libro-de-otra-area',
        datos: { dice, area: 'SE' },
      });
    });

    it.each([
      ['2022-01-15T05:59:59.000Z', true, 'a-tiempo'],
      ['2022-01-15T06:00:00.000Z', false, 'fuera-de-plazo'],
    ])('is in time until the day of the cut-off ends in Mexico City: %s', async (cuando, aTiempo, plazo) => {
      const s = await ciclo();
      s.reloj.ahora = new Date(cuando);
      const { json } = await s.enviar('dep', LIBROS_DEL_CICLO.dep);
      expect([json.acuse.cuando, json.acuse.aTiempo, json.envio.aTiempo]).toEqual([cuando, aTiempo, aTiempo]);
      expect((await s.libroDe('dep')).plazo).toBe(plazo);
    });

    it('has the same hash from JSON, CSVs or .xlsx, and is given back as .xlsx', async () => {
      const s = await ciclo();
      const { json } = await s.enviar('dep', LIBROS_DEL_CICLO.dep);
      expect(json.acuse.sha256).toBe(sha256De(Buffer.from(canonico(LIBROS_DEL_CICLO.dep))));
      const { archivo } = await s.hacer(await s.de('dep'), 'libroDeEnvio', {
        parametros: { envio: json.envio.id },
      });
      expect(archivo?.nombre).toBe('libro-cvoe-2021-t4-dep-1.xlsx');
      const csv = LIBROS_DEL_CICLO.dep.hojas.map(({ nombre, columnas, filas }) => ({
        nombre: `${nombre}.csv`,
        bytes: Buffer.from(
          [columnas.map((c) => c.encabezado), ...filas.map((f) => f.celdas)]
            .map((f) => f.join(','))
            .join('\n'),
        ),
      }));
      const formas = [csv, [{ nombre: 'Mi libro.xlsx', bytes: archivo?.bytes ?? new Uint8Array() }]];
      for (const archivos of formas) {
        const otraVez = await s.hacer(await s.de('dep'), 'enviar', { parametros: { area: 'dep' }, archivos });
        expect([otraVez.estado, otraVez.json.repetido, otraVez.json.acuse]).toEqual([200, true, json.acuse]);
      }
    });
  });
});
