import { describe, expect, it } from 'vitest';
import { enCadaAlmacen } from '../../../support/almacenes.ts';
import { entradasDe } from '../../../support/bitacora.ts';
import { abrirCiclo } from '../../../support/ciclo.ts';
import { correoDePrueba, encabezado, paraQuienes } from '../../../support/correo.ts';
import { LIBROS_DEL_CICLO } from '../../../support/libros-de-ciclo.ts';
import { hacerEn, tallerDelArchivo } from '../../../support/servicio.ts';

const taller = tallerDelArchivo();

const SE = 'capturista.de.se@ejemplo.mx';
const UTSI = 'capturista.de.utsi@ejemplo.mx';
const DEP = 'capturista.de.dep@ejemplo.mx';

enCadaAlmacen('A reminder that the enlace asks for', (abrir) => {
  const preparar = async () => {
    const correo = await correoDePrueba();
    const s = await abrirCiclo(abrir, { taller: taller(), correo: correo.correo });
    for (const area of ['se', 'utsi', 'dep']) await s.de(area);
    return { s, correo, recibidos: () => correo.smtp().recibidos };
  };

  it('goes now to every área that has not sent, and says to which', async () => {
    const { s, recibidos } = await preparar();
    await s.enviar('se', LIBROS_DEL_CICLO.se);
    const { json } = await s.hacer(s.enlace, 'recordar', { cuerpo: {} });
    expect(json.recordatorios.map((r) => [r.area, r.tipo, r.destinatarios, r.resultado])).toEqual([
      ['dep', 'a-mano', 1, 'enviado'],
      ['utsi', 'a-mano', 1, 'enviado'],
    ]);
    expect(paraQuienes(recibidos())).toEqual([DEP, UTSI]);
    expect((await s.hacer(s.consulta, 'recordatorios')).json).toEqual(json);
  });

  it('does not go to an área that sends while the others are written to', async () => {
    const { s, correo, recibidos } = await preparar();
    const enviarTodo = ['se', 'utsi', 'dep'] as const;
    let antes: Promise<unknown> | null = null;
    // Before the first of them is claimed, all have sent
    const almacen: typeof s.almacen = {
      ...s.almacen,
      cambiar: async (quien, hacer) => {
        antes ??= Promise.all(enviarTodo.map((area) => s.enviar(area, LIBROS_DEL_CICLO[area])));
        await antes;
        return s.almacen.cambiar(quien, hacer);
      },
    };
    const servicio = { ...s.servicio, almacen, correo: correo.correo };
    const { json } = await hacerEn(servicio, s.enlace, 'recordar', { cuerpo: {} });
    expect(json.recordatorios).toEqual([]);
    expect(recibidos()).toEqual([]);
  });

  it('goes to the áreas that it names, those that have sent left out', async () => {
    const { s, recibidos } = await preparar();
    await s.enviar('se', LIBROS_DEL_CICLO.se);
    const { json } = await s.hacer(s.enlace, 'recordar', { cuerpo: { areas: ['se', 'dep'] } });
    expect(json.recordatorios.map((r) => r.area)).toEqual(['dep']);
    expect(paraQuienes(recibidos())).toEqual([DEP]);
  });

  it('goes as often as it is asked for, past the cut-off too, and says that it is past', async () => {
    const { s, recibidos } = await preparar();
    const cuerpo = { areas: ['se'] };
    await s.hacer(s.enlace, 'recordar', { cuerpo });
    s.reloj.ahora = new Date('2022-01-20T18:00:00.000Z');
    await s.hacer(s.enlace, 'recordar', { cuerpo });
    expect(paraQuienes(recibidos())).toEqual([SE, SE]);
    expect(recibidos().map((r) => encabezado(r, 'Subject'))).toEqual([
      'Falta el libro de Secretaría Ejecutiva (octubre a diciembre de 2021): faltan 9 días',
      'Falta el libro de Secretaría Ejecutiva (octubre a diciembre de 2021): la fecha de corte ya pasó',
    ]);
  });

  it('is in the bitácora in the name of whoever asked', async () => {
    const { s } = await preparar();
    await s.hacer(s.enlace, 'recordar', { cuerpo: { areas: ['se'] } });
    const { persona } = await s.de('se');
    expect(await entradasDe(s.almacen, 'recordatorio.')).toEqual([
      {
        quien: `personas/${s.enlace.persona}`,
        accion: 'recordatorio.enviado',
        objeto: 'organos/cvoe/periodos/2021-t4/areas/se',
        a: { tipo: 'a-mano', personas: [persona] },
      },
    ]);
  });

  describe('is answered with what failed', () => {
    it('where the mail server is down, without waiting for it once for each área', async () => {
      const { s, correo } = await preparar();
      await correo.apagar();
      const { json } = await s.hacer(s.enlace, 'recordar', { cuerpo: {} });
      expect(json.recordatorios.map((r) => [r.area, r.destinatarios, r.resultado])).toEqual([
        ['dep', 0, 'fallido'],
        ['se', 0, 'fallido'],
        ['utsi', 0, 'fallido'],
      ]);
    });

    it('where an address is none, and reaches the rest', async () => {
      const { s, recibidos } = await preparar();
      await s.almacen.db
        .updateTable('personas')
        .set({ correo: 'administracion-local' })
        .where('correo', '=', DEP)
        .execute();
      const { json } = await s.hacer(s.enlace, 'recordar', { cuerpo: {} });
      expect(json.recordatorios.map((r) => [r.area, r.resultado])).toEqual([
        ['dep', 'fallido'],
        ['se', 'enviado'],
        ['utsi', 'enviado'],
      ]);
      expect(paraQuienes(recibidos())).toEqual([SE, UTSI]);
    });
  });

  describe('is refused', () => {
    it('where no mail server is set, the period is closed or the área is none of the órgano', async () => {
      const { s } = await preparar();
      const sinAreas = s.hacer(s.enlace, 'recordar', { cuerpo: { areas: ['se', 'ajena'] } });
      await expect(sinAreas).rejects.toMatchObject({ codigo: 'no-encontrado' });
      await s.almacen.db.updateTable('periodos').set({ estado: 'cerrado' }).execute();
      const cerrado = s.hacer(s.enlace, 'recordar', { cuerpo: {} });
      await expect(cerrado).rejects.toMatchObject({ codigo: 'periodo-cerrado' });
      const sinCorreo = await abrirCiclo(abrir, { taller: taller() });
      const mudo = sinCorreo.hacer(sinCorreo.enlace, 'recordar', { cuerpo: {} });
      await expect(mudo).rejects.toMatchObject({ codigo: 'correo-sin-configurar' });
    });

    it('to whoever is not of the enlace', async () => {
      const { s } = await preparar();
      for (const quien of [await s.de('se'), s.consulta])
        await expect(s.hacer(quien, 'recordar', { cuerpo: {} })).rejects.toMatchObject({
          codigo: 'sin-permiso',
        });
    });
  });
});
