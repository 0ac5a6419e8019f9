import { describe, expect, it } from 'vitest';
import { ronda } from '../../../../server/resources/programador.ts';
import { tareasDelServicio } from '../../../../server/resources/tareas/tareas-del-servicio.ts';
import type { Servicio } from '../../../../server/resources/servicio.ts';
import { enCadaAlmacen } from '../../../support/almacenes.ts';
import { entradasDe } from '../../../support/bitacora.ts';
import { abrirCiclo, type CicloDePrueba } from '../../../support/ciclo.ts';
import { correoDePrueba, encabezado, paraQuienes, textoDe } from '../../../support/correo.ts';
import { LIBROS_DEL_CICLO } from '../../../support/libros-de-ciclo.ts';
import { sembrarPersona } from '../../../support/organo-de-prueba.ts';
import { servicioSobre, tallerDelArchivo } from '../../../support/servicio.ts';

const taller = tallerDelArchivo();
const TAREAS = tareasDelServicio(null);

const SE = 'capturista.de.se@ejemplo.mx';
const UTSI = 'capturista.de.utsi@ejemplo.mx';
const DEP = 'capturista.de.dep@ejemplo.mx';

enCadaAlmacen('Reminders that go out by themselves', (abrir, _otraVez, rival) => {
  /** A period opened on 5 January with its cut-off on the 14th, and somebody in each área. */
  const preparar = async () => {
    const correo = await correoDePrueba();
    const s = await abrirCiclo(abrir, { taller: taller(), correo: correo.correo });
    for (const area of ['se', 'utsi', 'dep']) await s.de(area);
    const enMexico = (dia: string, hora = '09:30'): void => {
      s.reloj.ahora = new Date(`2022-01-${dia}T${hora}:00.000-06:00`);
    };
    const pasar = async (servicio: Servicio = s.servicio) => {
      const { recibidos } = correo.smtp();
      const antes = recibidos.length;
      await ronda(servicio, TAREAS);
      return paraQuienes(recibidos.slice(antes));
    };
    return { s, correo, enMexico, pasar };
  };
  const periodo = async (s: CicloDePrueba) => (await s.hacer(s.enlace, 'periodo')).json;

  it('go to each área at the opening, half-way and on the eve, each once', async () => {
    const { correo, enMexico, pasar } = await preparar();
    const vistos: Record<string, number> = {};
    for (const dia of ['05', '06', '08', '09', '10', '12', '13', '14', '15'])
      for (const hora of ['08:00', '09:00', '12:00', '23:59']) {
        enMexico(dia, hora);
        const para = await pasar();
        if (para.length > 0) vistos[`${dia} ${hora}`] = para.length;
      }
    // The period was opened at noon of the 5th; the clock of this test goes back to that morning
    expect(vistos).toEqual({ '05 09:00': 3, '09 09:00': 3, '13 09:00': 3 });
    const asuntos = correo
      .smtp()
      .recibidos.filter(({ para }) => para.includes(SE))
      .map((r) => encabezado(r, 'Subject'));
    expect(asuntos).toEqual([
      'Ya puede enviar el libro de Secretaría Ejecutiva: octubre a diciembre de 2021',
      'Falta el libro de Secretaría Ejecutiva (octubre a diciembre de 2021): faltan 5 días',
      'Falta el libro de Secretaría Ejecutiva (octubre a diciembre de 2021): mañana es la fecha de corte',
    ]);
  });

  it('say what is expected of the área, where it is sent and whom to ask', async () => {
    const { correo, enMexico, pasar } = await preparar();
    enMexico('09');
    await pasar();
    const mensaje = correo.smtp().recibidos.find(({ para }) => para.includes(UTSI));
    const texto = mensaje === undefined ? '' : textoDe(mensaje);
    expect(texto).toContain('Buen día, Capturista de utsi:');
    expect(texto).toContain('- 1 Convenios');
    expect(texto).toContain('- 3 Actividades');
    expect(texto).not.toContain('Difusión');
    expect(texto).toContain('https://trimestral.ejemplo.mx/organos/cvoe/periodos/2021-t4/areas/utsi');
    expect(texto).toContain('escriba a Elena Enlace, elena.enlace@ejemplo.mx.');
  });

  it('leave alone the áreas that have sent, and those put out of use', async () => {
    const { s, enMexico, pasar } = await preparar();
    await s.enviar('se', LIBROS_DEL_CICLO.se);
    await s.almacen.db.updateTable('areas').set({ activa: 0 }).where('clave', '=', 'dep').execute();
    enMexico('09');
    expect(await pasar()).toEqual([UTSI]);
  });

  it('leave alone an área whose libro was returned: it has sent, and another mail told it', async () => {
    const { s, correo, enMexico, pasar } = await preparar();
    const { json } = await s.enviar('se', LIBROS_DEL_CICLO.se);
    const { version } = await s.libroDe('se');
    const parametros = { envio: json.envio.id };
    await s.hacer(s.enlace, 'devolver', { parametros, cuerpo: { motivo: 'Falta' }, siVersion: version });
    enMexico('05', '13:00');
    expect(await pasar()).toEqual([DEP, SE, UTSI]);
    const alArea = correo.smtp().recibidos.filter(({ para }) => para.includes(SE));
    expect(alArea.map((r) => encabezado(r, 'Subject'))).toEqual([
      'Se devolvió el libro de Secretaría Ejecutiva (octubre a diciembre de 2021) para corregirlo',
    ]);
    enMexico('09');
    expect(await pasar()).toEqual([DEP, UTSI]);
  });

  it('go to an área that came after the period was opened, and to all who act for one', async () => {
    const { s, enMexico, pasar } = await preparar();
    await s.de('se', 'visto-bueno');
    const nueva = { clave: 'nueva', nombre: 'Unidad Nueva', siglas: 'UN' };
    await s.hacer(s.administracion, 'crearArea', { parametros: { organo: 'cvoe' }, cuerpo: nueva });
    await s.de('nueva');
    enMexico('09');
    expect(await pasar()).toEqual([
      DEP,
      'capturista.de.nueva@ejemplo.mx',
      SE,
      UTSI,
      'titular.de.se@ejemplo.mx',
    ]);
  });

  it('do not go past the cut-off, nor of a closed period', async () => {
    const { s, enMexico, pasar } = await preparar();
    enMexico('15', '00:01');
    expect(await pasar()).toEqual([]);
    await s.almacen.db.updateTable('periodos').set({ estado: 'cerrado' }).execute();
    enMexico('13');
    expect(await pasar()).toEqual([]);
  });

  it('go on the eve of a cut-off that was put off', async () => {
    const { s, enMexico, pasar } = await preparar();
    enMexico('13');
    expect(await pasar()).toHaveLength(3);
    const { version } = await periodo(s);
    await s.hacer(s.enlace, 'cambiarPeriodo', { cuerpo: { corte: '2022-01-21' }, siVersion: version });
    // Half-way of the longer span was the 13th: nothing else is due until the eve
    const vistos: string[] = [];
    for (const dia of ['14', '15', '19', '20', '21']) {
      enMexico(dia);
      if ((await pasar()).length > 0) vistos.push(dia);
    }
    expect(vistos).toEqual(['14', '20']);
  });

  it('are in the bitácora: what was sent to whom, people by their id', async () => {
    const { s, enMexico, pasar } = await preparar();
    enMexico('09');
    await pasar();
    const { persona } = await s.de('se');
    const entradas = await entradasDe(s.almacen, 'recordatorio.');
    expect(entradas).toHaveLength(3);
    expect(entradas).toContainEqual({
      quien: 'sistema',
      accion: 'recordatorio.enviado',
      objeto: 'organos/cvoe/periodos/2021-t4/areas/se',
      a: { tipo: 'mitad', personas: [persona] },
    });
    const { json } = await s.hacer(s.enlace, 'recordatorios');
    expect(json.recordatorios.map((r) => [r.area, r.tipo, r.destinatarios, r.resultado])).toEqual([
      ['dep', 'mitad', 1, 'enviado'],
      ['se', 'mitad', 1, 'enviado'],
      ['utsi', 'mitad', 1, 'enviado'],
    ]);
  });

  describe('when the mail server', () => {
    it('is down, fail once in the bitácora and go out when it is back', async () => {
      const { s, correo, enMexico, pasar } = await preparar();
      await correo.apagar();
      for (const minuto of ['00', '01', '02', '03', '04', '05']) {
        enMexico('09', `10:${minuto}`);
        await pasar();
      }
      enMexico('09', '11:30');
      await pasar();
      const fallidos = await entradasDe(s.almacen, 'recordatorio.');
      expect(fallidos.map((e) => e.accion)).toEqual(Array(3).fill('recordatorio.fallido'));
      expect(fallidos.map((e) => e.objeto.split('/').at(-1)).sort()).toEqual(['dep', 'se', 'utsi']);
      expect(fallidos[0]?.a).toMatchObject({ tipo: 'mitad', fallas: [{ motivo: 'conexion' }] });
      await correo.encender();
      enMexico('09', '12:45');
      expect(await pasar()).toEqual([DEP, SE, UTSI]);
      enMexico('09', '15:00');
      expect(await pasar()).toEqual([]);
      const { json } = await s.hacer(s.enlace, 'recordatorios');
      expect(new Set(json.recordatorios.map((r) => r.resultado))).toEqual(new Set(['enviado']));
    });

    it('puts one person off, write again to that person alone', async () => {
      const { s, correo, enMexico, pasar } = await preparar();
      await s.de('se', 'visto-bueno');
      correo.smtp().comportamiento.pospuestos = [SE];
      enMexico('09', '10:00');
      expect(await pasar()).toEqual([DEP, UTSI, 'titular.de.se@ejemplo.mx']);
      enMexico('09', '10:30');
      expect(await pasar()).toEqual([]);
      correo.smtp().comportamiento.pospuestos = [];
      enMexico('09', '11:10');
      expect(await pasar()).toEqual([SE]);
      const deSe = (await entradasDe(s.almacen, 'recordatorio.')).filter((e) => e.objeto.endsWith('/se'));
      const [captura, titular] = [await s.de('se'), await s.de('se', 'visto-bueno')].map((q) => q.persona);
      expect(deSe.map(({ accion, a }) => ({ accion, a }))).toEqual([
        { accion: 'recordatorio.enviado', a: { tipo: 'mitad', personas: [titular] } },
        {
          accion: 'recordatorio.fallido',
          a: { tipo: 'mitad', fallas: [{ persona: captura, motivo: 'ocupado' }] },
        },
        { accion: 'recordatorio.enviado', a: { tipo: 'mitad', personas: [captura] } },
      ]);
    });

    it('refuses one of two mailboxes for good, leave it at that', async () => {
      const { s, correo, enMexico, pasar } = await preparar();
      await s.de('se', 'visto-bueno');
      correo.smtp().comportamiento.rechazados = [SE];
      enMexico('09', '10:00');
      await pasar();
      enMexico('09', '12:00');
      expect(await pasar()).toEqual([]);
      const { json } = await s.hacer(s.enlace, 'recordatorios');
      expect(json.recordatorios.find((r) => r.area === 'se')).toMatchObject({
        destinatarios: 1,
        resultado: 'enviado',
      });
    });
  });

  it('fail where nobody acts for the área, and go out once somebody does', async () => {
    const { s, enMexico, pasar } = await preparar();
    await s.almacen.db.deleteFrom('papeles').where('funcion', '=', 'captura').execute();
    enMexico('09', '10:00');
    expect(await pasar()).toEqual([]);
    const fallidos = await entradasDe(s.almacen, 'recordatorio.');
    expect(fallidos.map((e) => [e.accion, e.a])).toEqual(
      Array(3).fill([
        'recordatorio.fallido',
        { tipo: 'mitad', fallas: [{ persona: null, motivo: 'sin-destinatarios' }] },
      ]),
    );
    const { id } = await s.almacen.db
      .selectFrom('areas')
      .select('id')
      .where('clave', '=', 'se')
      .executeTakeFirstOrThrow();
    await sembrarPersona(s.almacen, 'Nueva', [{ papel: 'area', organo: s.organo, area: id }]);
    enMexico('09', '11:30');
    expect(await pasar()).toEqual(['nueva@ejemplo.mx']);
  });

  it('go out once, however many instances look at the same moment', async () => {
    const { s, correo, enMexico, pasar } = await preparar();
    const otro = await servicioSobre(await rival(s.almacen, { reloj: s.reloj.leer }), {
      taller: taller(),
      reloj: s.reloj,
      correo: correo.correo,
    });
    correo.smtp().comportamiento.tarda = 20;
    for (const dia of ['05', '09', '13']) {
      enMexico(dia);
      await Promise.all([pasar(), pasar(otro), pasar(), pasar(otro)]);
    }
    const todos = paraQuienes(correo.smtp().recibidos);
    expect(todos).toEqual([DEP, DEP, DEP, SE, SE, SE, UTSI, UTSI, UTSI]);
    expect(await entradasDe(s.almacen, 'recordatorio.')).toHaveLength(9);
  });

  it('are taken up by another instance when the one that had them went away', async () => {
    const { s, enMexico, pasar } = await preparar();
    enMexico('09', '10:00');
    const se = await s.almacen.db
      .selectFrom('libros')
      .innerJoin('areas', 'areas.id', 'libros.area')
      .where('areas.clave', '=', 'se')
      .select(['libros.periodo', 'libros.area'])
      .executeTakeFirstOrThrow();
    const aMedias = { id: 'a', tipo: 'mitad', unico: 'mitad', resultado: 'por-enviar' } as const;
    await s.almacen.db
      .insertInto('correos')
      .values({
        ...se,
        ...aMedias,
        cuando: s.reloj.ahora.toISOString(),
        destinatarios: 0,
        entregados: '[]',
      })
      .execute();
    expect(await pasar()).toEqual([DEP, UTSI]);
    enMexico('09', '10:59');
    expect(await pasar()).toEqual([]);
    enMexico('09', '11:01');
    expect(await pasar()).toEqual([SE]);
  });

  it('wait for a service with mail where none is set', async () => {
    const { s, enMexico } = await preparar();
    enMexico('09');
    await ronda({ ...s.servicio, correo: null }, TAREAS);
    expect(await entradasDe(s.almacen, 'recordatorio.')).toEqual([]);
  });
});
