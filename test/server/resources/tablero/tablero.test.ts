import { describe, expect, it } from 'vitest';
import type { Pedido } from '../../../../server/resources/recurso.ts';
import { tablero } from '../../../../server/resources/tablero/tablero.ts';
import { enCadaAlmacen } from '../../../support/almacenes.ts';
import { abrirCiclo, type CicloDePrueba } from '../../../support/ciclo.ts';
import { actividades, libroDelCiclo, LIBROS_DEL_CICLO } from '../../../support/libros-de-ciclo.ts';
import { EN, tallerDelArchivo } from '../../../support/servicio.ts';

const taller = tallerDelArchivo();

enCadaAlmacen('The board', (abrir) => {
  const ciclo = () => abrirCiclo(abrir, { taller: taller() });

  const ver = async (s: CicloDePrueba) => (await s.hacer(s.enlace, 'tablero')).json;
  const fila = async (s: CicloDePrueba, area: string) => {
    const hallada = (await ver(s)).filas.find((f) => f.area === area);
    if (hallada === undefined) throw new Error(`The board lacks ${area}`);
    return hallada;
  };
  /** An área's cells: tab → what it says. */
  const celdas = async (s: CicloDePrueba, area: string) =>
    Object.fromEntries((await fila(s, area)).hojas.map((h) => [h.hoja, h.estado]));

  it('is not kept as it was where the period changed while it was being made', async () => {
    const s = await ciclo();
    const pedido = { servicio: s.servicio, parametros: EN } as unknown as Pedido;
    const hallado = await tablero.buscar(pedido);
    await s.hacer(s.enlace, 'cambiarPeriodo', { cuerpo: { corte: '2022-01-20' }, siVersion: 1 });
    expect((await tablero.hacer(pedido, hallado)).json).toMatchObject({ corte: '2022-01-14' });
    expect((await ver(s)).corte).toBe('2022-01-20');
  });

  describe('shows áreas by tabs', () => {
    it('with what the programme expects before anything is sent', async () => {
      const s = await ciclo();
      const tablero = await ver(s);
      expect(tablero).toMatchObject({
        organo: 'cvoe',
        periodo: '2021-t4',
        nombre: 'octubre a diciembre de 2021',
        estado: 'abierto',
        corte: '2022-01-14',
        diasRestantes: 9,
        hojas: ['Convenios', 'Avances', 'Difusión', 'Actividades'],
        cuenta: { 'sin-enviar': 3, 'por-visto-bueno': 0, enviado: 0, observado: 0, aceptado: 0 },
      });
      expect(tablero.filas.map((f) => [f.siglas, f.estado, f.plazo, f.numero])).toEqual([
        ['DEP', 'sin-enviar', 'en-plazo', 0],
        ['SE', 'sin-enviar', 'en-plazo', 0],
        ['UTSI', 'sin-enviar', 'en-plazo', 0],
      ]);
      expect(await celdas(s, 'se')).toEqual({
        Convenios: 'sin-enviar',
        Avances: 'sin-enviar',
        Difusión: 'no-se-espera',
        Actividades: 'no-se-espera',
      });
    });

    it('through every state of the review', async () => {
      const s = await ciclo();
      const estado = async () => {
        const { estado: delLibro, hojas } = await fila(s, 'dep');
        return [delLibro, ...hojas.filter((h) => h.esperada).map((h) => h.estado)];
      };
      const { json } = await s.enviar('dep', LIBROS_DEL_CICLO.dep);
      const parametros = { envio: json.envio.id };
      expect(await estado()).toEqual(['enviado', 'sin-actividades', 'enviado']);
      await s.hacer(s.enlace, 'devolver', { parametros, cuerpo: { motivo: 'Falta' }, siVersion: 2 });
      expect(await estado()).toEqual(['observado', 'sin-actividades', 'observado']);
      await s.hacer(s.enlace, 'aceptar', { parametros, cuerpo: {}, siVersion: 3 });
      expect(await estado()).toEqual(['aceptado', 'sin-actividades', 'aceptado']);
      await s.hacer(s.administracion, 'cambiarOrgano', { cuerpo: { vistoBueno: true }, siVersion: 1 });
      await s.enviar('utsi', LIBROS_DEL_CICLO.utsi);
      expect((await ver(s)).cuenta).toEqual({
        'sin-enviar': 1,
        'por-visto-bueno': 1,
        enviado: 0,
        observado: 0,
        aceptado: 1,
      });
      expect(await celdas(s, 'utsi')).toMatchObject({ Convenios: 'enviado', Actividades: 'enviado' });
    });

    it('with the lines of which an envío says nothing', async () => {
      const s = await ciclo();
      await s.enviar('dep', libroDelCiclo('dep', { Actividades: actividades('Feria') }));
      const { hojas, resumen } = await fila(s, 'dep');
      expect(hojas.map((h) => [h.hoja, h.estado, h.filas, h.lineasPendientes])).toEqual([
        ['Convenios', 'no-se-espera', 0, []],
        ['Avances', 'no-se-espera', 0, []],
        ['Difusión', 'sin-enviar', 0, ['4']],
        ['Actividades', 'enviado', 1, []],
      ]);
      expect(resumen).toEqual({ errores: 0, advertencias: 0, explicadas: 0 });
    });

    it('in time, late or missing, as the days go by in Mexico City', async () => {
      const s = await ciclo();
      await s.enviar('se', LIBROS_DEL_CICLO.se);
      const plazos = async () => {
        const { diasRestantes, filas } = await ver(s);
        return [diasRestantes, ...filas.map((f) => f.plazo)];
      };
      s.reloj.ahora = new Date('2022-01-15T05:00:00.000Z');
      expect(await plazos()).toEqual([0, 'en-plazo', 'a-tiempo', 'en-plazo']);
      s.reloj.ahora = new Date('2022-01-15T06:00:00.000Z');
      expect(await plazos()).toEqual([-1, 'vencido', 'a-tiempo', 'vencido']);
      await s.enviar('utsi', LIBROS_DEL_CICLO.utsi);
      expect(await plazos()).toEqual([-1, 'vencido', 'a-tiempo', 'fuera-de-plazo']);
      await s.hacer(s.enlace, 'cambiarPeriodo', { cuerpo: { corte: '2022-01-20' }, siVersion: 1 });
      expect(await plazos()).toEqual([5, 'en-plazo', 'a-tiempo', 'fuera-de-plazo']);
    });
  });

  describe('is never a step behind', () => {
    const enviados = async () => {
      const s = await ciclo();
      const se = (await s.enviar('se', LIBROS_DEL_CICLO.se)).json.envio.id;
      const dep = (await s.enviar('dep', LIBROS_DEL_CICLO.dep)).json.envio.id;
      return { s, se, dep };
    };
    const comentar = (s: CicloDePrueba, envio: string, hoja: string) =>
      s.hacer(s.enlace, 'comentar', { parametros: { envio }, cuerpo: { hoja, fila: 2, texto: 'Revise' } });
    const comentarios = async (s: CicloDePrueba) => (await ver(s)).filas.map((f) => [f.area, f.comentarios]);

    it('when a comment is taken away and another made', async () => {
      const { s, se, dep } = await enviados();
      const { json } = await comentar(s, se, 'Convenios');
      expect(await comentarios(s)).toEqual([
        ['dep', 0],
        ['se', 1],
        ['utsi', 0],
      ]);
      await s.hacer(s.enlace, 'quitarComentario', { parametros: { envio: se, comentario: json.id } });
      await comentar(s, dep, 'Actividades');
      expect(await comentarios(s)).toEqual([
        ['dep', 1],
        ['se', 0],
        ['utsi', 0],
      ]);
    });

    it('when something is asked, and when the programme or an área changes', async () => {
      const { s } = await enviados();
      const version = async () => (await s.hacer(s.enlace, 'tablero')).version;
      const vistas = [await version()];
      await s.hacer(await s.de('utsi'), 'pedir', {
        parametros: { area: 'utsi' },
        cuerpo: { tipo: 'otro', texto: 'Una prórroga' },
      });
      vistas.push(await version());
      expect((await fila(s, 'utsi')).peticiones).toBe(1);
      await s.hacer(s.administracion, 'cambiarArea', {
        parametros: { area: 'utsi' },
        cuerpo: { siglas: 'UTI' },
        siVersion: 1,
      });
      vistas.push(await version());
      const { json } = await s.hacer(s.enlace, 'libroDelEnlace');
      const sinAvances = {
        ...json.libro,
        hojas: json.libro.hojas.map((h) => ({
          ...h,
          filas: h.filas.filter((f) => !f.celdas.includes('Avances')),
        })),
      };
      await s.hacer(s.enlace, 'cambiarLibroDelEnlace', { cuerpo: { libro: sinAvances }, siVersion: 1 });
      vistas.push(await version());
      expect(new Set(vistas).size).toBe(4);
      expect(await celdas(s, 'se')).toEqual({
        Convenios: 'enviado',
        Avances: 'enviado',
        Difusión: 'no-se-espera',
        Actividades: 'no-se-espera',
      });
      expect((await fila(s, 'se')).hojas.find((h) => h.hoja === 'Avances')?.esperada).toBe(false);
    });

    it('for who may read it: not the áreas', async () => {
      const { s } = await enviados();
      for (const quien of [s.consulta, s.administracion]) await s.hacer(quien, 'tablero');
      await expect(s.hacer(await s.de('se'), 'tablero')).rejects.toMatchObject({ codigo: 'sin-permiso' });
    });
  });

  describe('has the áreas', () => {
    it('that came later, and of those that left the ones that had sent', async () => {
      const s = await ciclo();
      await s.enviar('se', LIBROS_DEL_CICLO.se);
      await s.hacer(s.enlace, 'crearArea', {
        cuerpo: { clave: 'huesca', nombre: 'Oficina Huesca', siglas: 'OH' },
      });
      for (const area of ['se', 'utsi'])
        await s.hacer(s.enlace, 'cambiarArea', {
          parametros: { area },
          cuerpo: { activa: false },
          siVersion: 1,
        });
      expect((await ver(s)).filas.map((f) => [f.area, f.estado])).toEqual([
        ['dep', 'sin-enviar'],
        ['huesca', 'sin-enviar'],
        ['se', 'enviado'],
      ]);
      // The enlace's list does not have it yet: it asks, and sends
      const { json } = await s.enviar('huesca', undefined, {
        cuerpo: {
          sinActividades: [{ linea: '3', motivo: 'No se programaron' }],
          peticiones: [
            {
              tipo: 'catalogo',
              hoja: 'Carátula',
              columna: 'Valor',
              valor: 'Oficina Huesca',
              texto: 'Falta nuestra área',
            },
          ],
        },
      });
      expect(json.envio.numero).toBe(1);
      expect((await fila(s, 'huesca')).estado).toBe('enviado');
    });
  });
});
