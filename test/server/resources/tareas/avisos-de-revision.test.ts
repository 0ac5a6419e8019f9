import { describe, expect, it } from 'vitest';
import { ronda } from '../../../../server/resources/programador.ts';
import type { Servicio } from '../../../../server/resources/servicio.ts';
import { avisosDeRevision } from '../../../../server/resources/tareas/avisos-de-revision.ts';
import { enCadaAlmacen } from '../../../support/almacenes.ts';
import { entradasDe } from '../../../support/bitacora.ts';
import { abrirCiclo } from '../../../support/ciclo.ts';
import { correoDePrueba, encabezado, paraQuienes, textoDe } from '../../../support/correo.ts';
import { LIBROS_DEL_CICLO } from '../../../support/libros-de-ciclo.ts';
import { servicioSobre, tallerDelArchivo } from '../../../support/servicio.ts';

const taller = tallerDelArchivo();
const SE = 'capturista.de.se@ejemplo.mx';
const ENVIO = 'organos/cvoe/periodos/2021-t4/areas/se/envios/1';

enCadaAlmacen('What the enlace decides of an envío, by mail', (abrir, _otraVez, rival) => {
  const preparar = async () => {
    const correo = await correoDePrueba();
    const s = await abrirCiclo(abrir, { taller: taller(), correo: correo.correo });
    const { json } = await s.enviar('se', LIBROS_DEL_CICLO.se);
    const parametros = { envio: json.envio.id };
    const devolver = async (motivo: string) => {
      const { version } = await s.libroDe('se');
      return s.hacer(s.enlace, 'devolver', { parametros, cuerpo: { motivo }, siVersion: version });
    };
    const pasar = (servicio: Servicio = s.servicio) => ronda(servicio, [avisosDeRevision]);
    const despues = (minutos: number): void => {
      s.reloj.ahora = new Date(s.reloj.ahora.getTime() + minutos * 60_000);
    };
    return { s, correo, parametros, devolver, pasar, despues };
  };

  it('is told to the área when its libro is returned, with the reason and how many cells', async () => {
    const { s, correo, parametros, devolver, pasar } = await preparar();
    for (const texto of ['Escriba el nombre completo', 'Revise el nombre'])
      await s.hacer(s.enlace, 'comentar', {
        parametros,
        cuerpo: { hoja: 'Convenios', fila: 2, columna: 'Contraparte', texto },
      });
    await devolver('Falta un convenio');
    await pasar();
    const [recibido] = correo.smtp().recibidos;
    if (recibido === undefined) throw new Error('No mail came');
    expect(recibido.para).toEqual([SE]);
    expect(encabezado(recibido, 'Subject')).toBe(
      'Se devolvió el libro de Secretaría Ejecutiva (octubre a diciembre de 2021) para corregirlo',
    );
    expect(textoDe(recibido)).toContain('Motivo: «Falta un convenio»');
    expect(textoDe(recibido)).toContain('Hay 2 comentarios en las celdas del libro.');
    const { persona } = await s.de('se');
    expect(await entradasDe(s.almacen, 'aviso.')).toEqual([
      {
        quien: 'sistema',
        accion: 'aviso.enviado',
        objeto: ENVIO,
        a: { tipo: 'devuelto', personas: [persona] },
      },
    ]);
  });

  it('is told when it is accepted, with the folio of the acuse', async () => {
    const { s, correo, parametros, pasar } = await preparar();
    const { version } = await s.libroDe('se');
    await s.hacer(s.enlace, 'aceptar', { parametros, cuerpo: {}, siVersion: version });
    await pasar();
    const [recibido] = correo.smtp().recibidos;
    if (recibido === undefined) throw new Error('No mail came');
    expect(encabezado(recibido, 'Subject')).toMatch(/^Se aceptó el libro de Secretaría Ejecutiva/);
    expect(textoDe(recibido)).toContain('El folio de su acuse es CVOE/2021-T4/000001.');
  });

  it('is told once, by one of the instances', async () => {
    const { s, correo, devolver, pasar } = await preparar();
    const otro = await servicioSobre(await rival(s.almacen, { reloj: s.reloj.leer }), {
      taller: taller(),
      reloj: s.reloj,
      correo: correo.correo,
    });
    await devolver('Falta');
    correo.smtp().comportamiento.tarda = 20;
    await Promise.all([pasar(), pasar(otro), pasar(), pasar(otro)]);
    await pasar();
    expect(paraQuienes(correo.smtp().recibidos)).toEqual([SE]);
  });

  it('is not among the reminders', async () => {
    const { s, devolver, pasar } = await preparar();
    await devolver('Falta');
    await pasar();
    expect((await s.hacer(s.enlace, 'recordatorios')).json.recordatorios).toEqual([]);
  });

  describe('when the mail server is down', () => {
    it('neither delays nor breaks the decision, and goes out when it is back', async () => {
      const { s, correo, devolver, pasar, despues } = await preparar();
      await correo.apagar();
      expect((await devolver('Falta')).estado).toBe(200);
      await pasar();
      despues(30);
      await pasar();
      expect((await entradasDe(s.almacen, 'aviso.')).map((e) => e.accion)).toEqual(['aviso.fallido']);
      await correo.encender();
      despues(31);
      await pasar();
      expect(paraQuienes(correo.smtp().recibidos)).toEqual([SE]);
      expect((await entradasDe(s.almacen, 'aviso.')).map((e) => e.accion)).toEqual([
        'aviso.fallido',
        'aviso.enviado',
      ]);
    });

    it('is left once it is no news any more', async () => {
      const { correo, devolver, pasar, despues } = await preparar();
      await correo.apagar();
      await devolver('Falta');
      await pasar();
      await correo.encender();
      despues(3 * 24 * 60);
      await pasar();
      expect(correo.smtp().recibidos).toEqual([]);
    });
  });
});
