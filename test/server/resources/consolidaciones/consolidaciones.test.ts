import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { tomarTrabajo } from '../../../../server/store/consolidaciones/cola.ts';
import { enCadaAlmacen } from '../../../support/almacenes.ts';
import { abrirCiclo, type CicloDePrueba } from '../../../support/ciclo.ts';
import {
  AREAS_DEL_CICLO,
  enApi,
  enlaceDelCiclo,
  LIBROS_DEL_CICLO,
} from '../../../support/libros-de-ciclo.ts';
import { servicioSobre, tallerDelArchivo } from '../../../support/servicio.ts';

const taller = tallerDelArchivo();
const APROBACION = { acuerdo: 'CVOE/004/22', sesion: 'Primera sesión ordinaria', fecha: '2022-01-24' };

enCadaAlmacen('Versions of the report', (abrir, _otraVez, rival) => {
  const ciclo = () => abrirCiclo(abrir, { taller: taller() });
  const conTodo = async () => {
    const s = await ciclo();
    for (const area of AREAS_DEL_CICLO) await s.aceptado(area);
    return s;
  };
  const aprobar = (s: CicloDePrueba, numero: number, aprobacion = APROBACION) =>
    s.hacer(s.enlace, 'aprobar', { parametros: { numero }, cuerpo: aprobacion });
  const lista = async (s: CicloDePrueba) => {
    const { json } = await s.hacer(s.consulta, 'consolidaciones');
    return json.elementos.map((v) => [v.numero, v.calidad, v.estado]);
  };

  it('are drafts until every área is accepted, then a proyecto, then approved with its acuerdo', async () => {
    const s = await ciclo();
    expect((await s.consolidar()).insumos.map((i) => i.libro)).toEqual(['enlace']);
    await s.aceptado('se');
    await s.enviar('utsi', LIBROS_DEL_CICLO.utsi);
    const borrador = await s.consolidar();
    expect(borrador).toMatchObject({ calidad: 'borrador', estado: 'lista', faltantes: ['dep', 'utsi'] });
    expect(borrador.insumos.map((i) => i.area)).toEqual([null, 'se', 'utsi']);
    await expect(aprobar(s, 2)).rejects.toMatchObject({ codigo: 'estado-no-admite' });
    await s.aceptar('utsi');
    await s.aceptado('dep');
    expect((await s.consolidar()).calidad).toBe('proyecto');
    expect((await s.consolidar(true)).calidad).toBe('borrador');
    expect((await aprobar(s, 3)).json.numero).toBe(5);
    await s.terminada(5);
    expect(await lista(s)).toEqual([
      [5, 'aprobado', 'lista'],
      [4, 'borrador', 'lista'],
      [3, 'proyecto', 'lista'],
      [2, 'borrador', 'lista'],
      [1, 'borrador', 'lista'],
    ]);
    const { json } = await s.hacer(s.consulta, 'consolidaciones', { consulta: { pagina: 2, tamano: 2 } });
    expect([json.total, json.elementos.map((v) => v.numero)]).toEqual([5, [3, 2]]);
  });

  it('keep the SHA-256 of the signed file, which may be set anew', async () => {
    const s = await conTodo();
    await s.consolidar();
    const asentar = (numero: number, sha256DelFirmado: string) =>
      s.hacer(s.enlace, 'asentarFirmado', { parametros: { numero }, cuerpo: { sha256DelFirmado } });
    await expect(asentar(1, 'a'.repeat(64))).rejects.toMatchObject({ codigo: 'estado-no-admite' });
    await aprobar(s, 1);
    const antes = await s.terminada(2);
    await asentar(2, 'a'.repeat(64));
    const { json } = await asentar(2, 'b'.repeat(64));
    expect(json).toEqual({
      ...antes,
      aprobacion: { ...APROBACION, sha256DelFirmado: 'b'.repeat(64) },
    });
  });

  it('keep in the bitácora which SHA-256 gave way, though two set it at once', async () => {
    const s = await conTodo();
    await s.consolidar();
    await aprobar(s, 1);
    await s.terminada(2);
    await Promise.all(
      ['a', 'b'].map((letra) =>
        s.hacer(s.enlace, 'asentarFirmado', {
          parametros: { numero: 2 },
          cuerpo: { sha256DelFirmado: letra.repeat(64) },
        }),
      ),
    );
    const { json } = await s.hacer(s.consulta, 'bitacora', { consulta: { accion: 'consolidacion.firmada' } });
    const [ultima, primera] = json.elementos;
    expect([primera?.de, ultima?.de]).toEqual([null, primera?.a]);
  });

  it('are gone on with where the clock of whoever left them half-way was ahead', async () => {
    const s = await conTodo();
    const { json } = await s.hacer(s.enlace, 'consolidar', { cuerpo: {} });
    await s.terminada(json.numero);
    const dentroDe = (horas: number) => new Date(s.reloj.ahora.getTime() + horas * 3_600_000).toISOString();
    const dejar = (arriendo: string) =>
      s.almacen.db
        .updateTable('consolidaciones')
        .set({ estado: 'en-proceso', obrero: 'otra', arriendo })
        .execute();
    await dejar(dentroDe(0.5));
    expect(await tomarTrabajo(s.almacen, 'esta')).toBeNull();
    await dejar(dentroDe(24));
    expect(await tomarTrabajo(s.almacen, 'esta')).toMatchObject({ numero: 1, obrero: 'esta' });
  });

  it('are not found by a name that no store keeps', async () => {
    const s = await conTodo();
    await s.consolidar();
    const parametros = { numero: 1, archivo: 'nada\0.csv' };
    await expect(s.hacer(s.consulta, 'producto', { parametros })).rejects.toBeInstanceOf(z.ZodError);
    await expect(
      s.hacer(s.consulta, 'bitacora', { consulta: { objeto: 'periodos/\0' } }),
    ).rejects.toBeInstanceOf(z.ZodError);
  });

  it('are not approved on a day that the calendar does not have', async () => {
    const s = await conTodo();
    await s.consolidar();
    await expect(aprobar(s, 1, { ...APROBACION, fecha: '2022-02-30' })).rejects.toMatchObject({
      codigo: 'peticion-no-valida',
    });
    expect(await lista(s)).toHaveLength(1);
  });

  it('are numbered without gaps, whoever asks at once, and each is made once by whichever instance', async () => {
    const s = await conTodo();
    const almacen = await rival(s.almacen, { reloj: s.reloj.leer });
    await servicioSobre(almacen, { taller: taller(), reloj: s.reloj });
    const pedidas = await Promise.all(
      [1, 2, 3, 4].map(() => s.hacer(s.enlace, 'consolidar', { cuerpo: {} })),
    );
    expect(pedidas.map((p) => p.json.numero).sort()).toEqual([1, 2, 3, 4]);
    const hechas = [];
    for (const numero of [1, 2, 3, 4]) hechas.push(await s.terminada(numero));
    expect(hechas.map((h) => h.estado)).toEqual(Array(4).fill('lista'));
    // Same libros, same bytes
    expect(new Set(hechas.map((h) => JSON.stringify(h.productos))).size).toBe(1);
    const { json } = await s.hacer(s.consulta, 'bitacora', { consulta: { accion: 'consolidacion.hecha' } });
    expect(json.total).toBe(4);
  });

  describe('that findings stand in the way of', () => {
    /** SE and UTSI have sent; afterwards the enlace takes away the type of convenio of both. */
    const conErrores = async () => {
      const s = await conTodo();
      const sinTipo = enlaceDelCiclo({
        Catálogos: [
          ['Catálogo', 'Valor', 'Siglas'],
          ['Área', 'Secretaría Ejecutiva', 'SE'],
          ['Área', 'Unidad Técnica de Servicios Informáticos', 'UTSI'],
          ['Área', 'Dirección de Participación', 'DEP'],
          ['Tipo de convenio', 'Convenio General', ''],
        ],
      });
      await s.hacer(s.enlace, 'cambiarLibroDelEnlace', { cuerpo: { libro: enApi(sinTipo) }, siVersion: 1 });
      return s;
    };

    it('have their findings and nothing else, and are told apart in the bitácora', async () => {
      const s = await conErrores();
      const version = await s.consolidar();
      expect(version).toMatchObject({
        calidad: 'proyecto',
        estado: 'impedida',
        resumen: { errores: 2, tablas: 0 },
        productos: [{ ruta: 'hallazgos.csv' }],
      });
      const parametros = { numero: 1 };
      const { archivo } = await s.hacer(s.consulta, 'hallazgosDeConsolidacion', { parametros });
      const { hallazgos } = JSON.parse(Buffer.from(archivo?.bytes ?? []).toString()) as {
        hallazgos: { libro: string; regla: string }[];
      };
      expect(hallazgos.map((h) => [h.libro, h.regla])).toEqual([
        ['area-se', 'catalogo-desconocido'],
        ['area-utsi', 'catalogo-desconocido'],
      ]);
      await expect(s.hacer(s.consulta, 'vista', { parametros })).rejects.toMatchObject({
        codigo: 'consolidacion-sin-informe',
        detalle: expect.stringContaining('hallazgos que hay que corregir') as string,
      });
      await expect(
        s.hacer(s.consulta, 'producto', { parametros: { ...parametros, archivo: 'informe.docx' } }),
      ).rejects.toMatchObject({ codigo: 'consolidacion-sin-informe' });
      await expect(
        s.hacer(s.consulta, 'procedencia', { parametros, consulta: { archivo: '1-1.csv', fila: '2' } }),
      ).rejects.toMatchObject({ codigo: 'consolidacion-sin-informe' });
      await expect(aprobar(s, 1)).rejects.toMatchObject({ codigo: 'estado-no-admite' });
      const { json } = await s.hacer(s.consulta, 'bitacora', {
        consulta: { accion: 'consolidacion.impedida' },
      });
      expect(json.elementos.map((e) => [e.quien, e.objeto])).toEqual([
        ['El servicio', 'organos/cvoe/periodos/2021-t4/consolidaciones/1'],
      ]);
    });

    it('are made as a draft without the rows in error', async () => {
      const s = await conErrores();
      const borrador = await s.consolidar(true);
      expect(borrador).toMatchObject({ calidad: 'borrador', estado: 'lista', resumen: { errores: 2 } });
    });
  });

  it('give no product that is the service’s own, nor one that there is not', async () => {
    const s = await conTodo();
    await s.consolidar();
    const producto = (archivo: string) =>
      s.hacer(s.consulta, 'producto', { parametros: { numero: 1, archivo } });
    await expect(producto('.vista.json')).rejects.toMatchObject({ codigo: 'no-encontrado' });
    await expect(producto('informe.pdf')).rejects.toMatchObject({ codigo: 'consolidacion-sin-informe' });
    expect((await producto('tablas/1-1.csv')).archivo).toMatchObject({
      nombre: '1-1.csv',
      tipo: 'text/csv; charset=utf-8',
    });
    const { archivo } = await s.hacer(s.consulta, 'vista', { parametros: { numero: 1 } });
    expect(JSON.parse(Buffer.from(archivo?.bytes ?? []).toString())).toMatchObject({
      secciones: expect.any(Array) as unknown[],
    });
    for (const numero of [2, 999_999])
      await expect(s.hacer(s.consulta, 'consolidacion', { parametros: { numero } })).rejects.toMatchObject({
        codigo: 'no-encontrado',
      });
  });

  it('are asked for by the enlace, and read by who reads everything; not by the áreas', async () => {
    const s = await conTodo();
    await s.consolidar();
    for (const quien of [await s.de('se'), await s.de('se', 'visto-bueno')])
      await expect(s.hacer(quien, 'consolidacion', { parametros: { numero: 1 } })).rejects.toMatchObject({
        codigo: 'sin-permiso',
      });
    for (const quien of [await s.de('se'), s.consulta, s.administracion])
      await expect(s.hacer(quien, 'consolidar', { cuerpo: {} })).rejects.toMatchObject({
        codigo: 'sin-permiso',
      });
  });
});
