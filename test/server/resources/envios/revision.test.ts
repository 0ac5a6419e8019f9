import { describe, expect, it } from 'vitest';
import type { Llamada } from '../../../../server/resources/llamar.ts';
import type { Quien } from '../../../../server/resources/quien.ts';
import { enCadaAlmacen } from '../../../support/almacenes.ts';
import { abrirCiclo, type CicloDePrueba } from '../../../support/ciclo.ts';
import { actividades, libroDelCiclo, LIBROS_DEL_CICLO } from '../../../support/libros-de-ciclo.ts';
import { tallerDelArchivo } from '../../../support/servicio.ts';

const taller = tallerDelArchivo();

const OTRO = libroDelCiclo('dep', { Actividades: actividades('Feria de la participación') });

enCadaAlmacen('The review of an envío', (abrir) => {
  const ciclo = () => abrirCiclo(abrir, { taller: taller() });

  type Paso = 'devolver' | 'aceptar' | 'darVistoBueno';
  /** Takes a step on the version in force. */
  const dar = async <N extends Paso>(
    s: CicloDePrueba,
    quien: Quien,
    paso: N,
    envio: string,
    cuerpo: Llamada<N>['cuerpo'],
  ) => {
    const { version } = await s.hacer(s.enlace, 'envio', { parametros: { envio } });
    return s.hacer(quien, paso, { parametros: { envio }, cuerpo, siVersion: version ?? null } as never);
  };
  const enviado = async (s: CicloDePrueba) => (await s.enviar('dep', LIBROS_DEL_CICLO.dep)).json.envio.id;

  describe('by the enlace', () => {
    it('returns it with a reason, and the área sends again', async () => {
      const s = await ciclo();
      const envio = await enviado(s);
      const { json } = await dar(s, s.enlace, 'devolver', envio, { motivo: 'Falta la línea 4' });
      expect(json).toMatchObject({
        revision: 'devuelto',
        estadoDelLibro: 'observado',
        revisiones: [{ tipo: 'devuelto', quien: 'Elena Enlace', motivo: 'Falta la línea 4' }],
      });
      const { json: otro } = await s.enviar('dep', OTRO);
      expect(otro.envio).toMatchObject({ numero: 2, vigente: true, revision: 'por-revisar' });
      const { json: lista } = await s.hacer(await s.de('dep'), 'envios', { parametros: { area: 'dep' } });
      expect(lista.elementos.map((e) => [e.numero, e.revision, e.vigente])).toEqual([
        [2, 'por-revisar', true],
        [1, 'devuelto', false],
      ]);
    });

    it('has it back with the same acuse where the área stands by it, and may accept it', async () => {
      const s = await ciclo();
      const { json: primero } = await s.enviar('dep', LIBROS_DEL_CICLO.dep);
      await dar(s, s.enlace, 'devolver', primero.envio.id, { motivo: 'Falta la línea 4' });
      const otraVez = await s.enviar('dep', LIBROS_DEL_CICLO.dep, { claveDeIdempotencia: 'otra' });
      expect([otraVez.estado, otraVez.json.repetido, otraVez.json.acuse]).toEqual([200, true, primero.acuse]);
      const { json } = await s.hacer(s.enlace, 'envio', { parametros: { envio: primero.envio.id } });
      expect([json.revision, json.estadoDelLibro]).toEqual(['por-revisar', 'enviado']);
      expect(json.revisiones.map((r) => [r.tipo, r.quien])).toEqual([
        ['devuelto', 'Elena Enlace'],
        ['reenviado', 'Capturista de dep'],
      ]);
      expect((await dar(s, s.enlace, 'aceptar', primero.envio.id, {})).json.revision).toBe('aceptado');
    });

    it('keeps what it returned so, when the first request comes late once more', async () => {
      const s = await ciclo();
      const pedido = { claveDeIdempotencia: 'la-misma' };
      const { json } = await s.enviar('dep', LIBROS_DEL_CICLO.dep, pedido);
      await dar(s, s.enlace, 'devolver', json.envio.id, { motivo: 'Falta la línea 4' });
      await s.enviar('dep', LIBROS_DEL_CICLO.dep, pedido);
      expect((await s.libroDe('dep')).estado).toBe('observado');
    });

    it('accepts it, and the libro is locked until it is reopened with a reason', async () => {
      const s = await ciclo();
      const envio = await enviado(s);
      const { json } = await dar(s, s.enlace, 'aceptar', envio, {});
      expect([json.revision, json.estadoDelLibro]).toEqual(['aceptado', 'aceptado']);
      await expect(s.enviar('dep', OTRO)).rejects.toMatchObject({
        codigo: 'libro-aceptado',
        datos: { area: 'DEP' },
      });
      const { version } = await s.libroDe('dep');
      const reabrir = (quien: Quien) =>
        s.hacer(quien, 'reabrirLibro', {
          parametros: { area: 'dep' },
          cuerpo: { motivo: 'Faltó una feria' },
          siVersion: version,
        });
      await expect(reabrir(await s.de('dep'))).rejects.toMatchObject({ codigo: 'sin-permiso' });
      const abierto = await reabrir(s.enlace);
      expect(abierto.json).toMatchObject({ estado: 'observado', envio: { revision: 'devuelto' } });
      expect((await s.enviar('dep', OTRO)).json.envio.numero).toBe(2);
      await expect(reabrir(s.enlace)).rejects.toMatchObject({ codigo: 'version-cambiada' });
    });

    it('gives the acuse again for what was accepted already', async () => {
      const s = await ciclo();
      await s.aceptado('dep');
      expect((await s.enviar('dep', LIBROS_DEL_CICLO.dep)).json).toMatchObject({ repetido: true });
    });

    it('is of the last envío, at the version that was read', async () => {
      const s = await ciclo();
      const viejo = await enviado(s);
      const { version } = await s.libroDe('dep');
      const parametros = { envio: viejo };
      await s.enviar('dep', OTRO);
      const aceptar = (siVersion: number | null) =>
        s.hacer(s.enlace, 'aceptar', { parametros, cuerpo: {}, siVersion });
      await expect(aceptar(version)).rejects.toMatchObject({ codigo: 'version-cambiada' });
      await expect(aceptar(null)).rejects.toMatchObject({
        codigo: 'estado-no-admite',
        datos: { motivo: 'Ese envío ya no es el último del área. Abra el último y revíselo.' },
      });
    });

    it('is taken once where two decide at once', async () => {
      const s = await ciclo();
      const envio = await enviado(s);
      const { version } = await s.libroDe('dep');
      const comun = { parametros: { envio }, siVersion: version };
      const hechos = await Promise.allSettled([
        s.hacer(s.enlace, 'aceptar', { ...comun, cuerpo: {} }),
        s.hacer(s.enlace, 'devolver', { ...comun, cuerpo: { motivo: 'No' } }),
      ]);
      expect(hechos.map((h) => h.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(hechos.find((h) => h.status === 'rejected')?.reason).toMatchObject({
        codigo: 'version-cambiada',
      });
      const { json } = await s.hacer(s.enlace, 'envio', { parametros: { envio } });
      expect(json.revisiones).toHaveLength(1);
    });

    it.each(['devolver', 'aceptar'] as const)(
      'is not for an área, nor for who only reads: %s',
      async (paso) => {
        const s = await ciclo();
        const envio = await enviado(s);
        const cuerpo = paso === 'aceptar' ? {} : { motivo: 'No' };
        for (const quien of [
          await s.de('dep'),
          await s.de('dep', 'visto-bueno'),
          s.consulta,
          s.administracion,
        ])
          await expect(dar(s, quien, paso, envio, cuerpo as never)).rejects.toMatchObject({
            codigo: 'sin-permiso',
          });
      },
    );
  });

  describe('where the órgano wants the visto bueno', () => {
    const conVistoBueno = async () => {
      const s = await ciclo();
      await s.hacer(s.administracion, 'cambiarOrgano', { cuerpo: { vistoBueno: true }, siVersion: 1 });
      return s;
    };
    /** What the next version of the report would take from the área. */
    const entra = async (s: CicloDePrueba) => {
      const { json } = await s.hacer(s.enlace, 'consolidar', { cuerpo: { borrador: true } });
      return json.insumos.find((i) => i.area === 'dep')?.numero ?? null;
    };

    it.each(['visto-bueno', 'suplencia'] as const)('waits for it, and %s may give it', async (funcion) => {
      const s = await conVistoBueno();
      const envio = await enviado(s);
      expect((await s.libroDe('dep')).estado).toBe('por-visto-bueno');
      expect(await entra(s)).toBeNull();
      for (const paso of ['aceptar', 'devolver'] as const)
        await expect(
          dar(s, s.enlace, paso, envio, (paso === 'aceptar' ? {} : { motivo: 'No' }) as never),
        ).rejects.toMatchObject({ codigo: 'estado-no-admite' });
      const otorgar = async (quien: Quien) =>
        dar(s, quien, 'darVistoBueno', envio, { decision: 'otorgado', motivo: '' });
      await expect(otorgar(await s.de('dep'))).rejects.toMatchObject({ codigo: 'sin-facultad' });
      await expect(otorgar(await s.de('se', 'visto-bueno'))).rejects.toMatchObject({ codigo: 'sin-permiso' });
      await expect(otorgar(s.enlace)).rejects.toMatchObject({ codigo: 'sin-permiso' });
      const { json } = await otorgar(await s.de('dep', funcion));
      expect(json).toMatchObject({ estadoDelLibro: 'enviado', revision: 'por-revisar' });
      expect(json.revisiones.map((r) => r.tipo)).toEqual(['visto-bueno']);
      expect(await entra(s)).toBe(1);
      await expect(otorgar(await s.de('dep', funcion))).rejects.toMatchObject({ codigo: 'estado-no-admite' });
      await dar(s, s.enlace, 'aceptar', envio, {});
    });

    it('counts at once when the titular sends', async () => {
      const s = await conVistoBueno();
      const { json } = await s.enviar('dep', LIBROS_DEL_CICLO.dep, { como: 'visto-bueno' });
      expect(json.envio.revision).toBe('por-revisar');
      const { json: envio } = await s.hacer(s.enlace, 'envio', { parametros: { envio: json.envio.id } });
      expect(envio.revisiones).toMatchObject([{ tipo: 'visto-bueno', quien: 'Titular de dep' }]);
      expect(await entra(s)).toBe(1);
    });

    it('counts for nothing when it is refused, until who refused it gives it after all', async () => {
      const s = await conVistoBueno();
      const envio = await enviado(s);
      const titular = await s.de('dep', 'visto-bueno');
      const { json } = await dar(s, titular, 'darVistoBueno', envio, {
        decision: 'negado',
        motivo: 'Falta una feria',
      });
      expect(json).toMatchObject({
        estadoDelLibro: 'observado',
        revisiones: [{ tipo: 'sin-visto-bueno', motivo: 'Falta una feria' }],
      });
      expect(await entra(s)).toBeNull();
      await expect(dar(s, s.enlace, 'aceptar', envio, {})).rejects.toMatchObject({
        codigo: 'estado-no-admite',
        detalle: expect.stringContaining('visto bueno') as string,
      });
      const otorgado = await dar(s, titular, 'darVistoBueno', envio, { decision: 'otorgado', motivo: '' });
      expect(otorgado.json.estadoDelLibro).toBe('enviado');
      expect(await entra(s)).toBe(1);
    });

    it('is waited for again where the área stands by what was refused', async () => {
      const s = await conVistoBueno();
      const envio = await enviado(s);
      const titular = await s.de('dep', 'visto-bueno');
      await dar(s, titular, 'darVistoBueno', envio, { decision: 'negado', motivo: 'Falta una feria' });
      expect((await s.enviar('dep', LIBROS_DEL_CICLO.dep)).json.envio.revision).toBe('por-visto-bueno');
      expect(await entra(s)).toBeNull();
      await dar(s, titular, 'darVistoBueno', envio, { decision: 'otorgado', motivo: '' });
      expect(await entra(s)).toBe(1);
    });

    it('cannot be given over what the enlace returned', async () => {
      const s = await conVistoBueno();
      const { json } = await s.enviar('dep', LIBROS_DEL_CICLO.dep, { como: 'visto-bueno' });
      await dar(s, s.enlace, 'devolver', json.envio.id, { motivo: 'Falta la línea 4' });
      const titular = await s.de('dep', 'visto-bueno');
      await expect(
        dar(s, titular, 'darVistoBueno', json.envio.id, { decision: 'otorgado', motivo: '' }),
      ).rejects.toMatchObject({ codigo: 'estado-no-admite' });
    });

    it('leaves the envío before in the report while a new one waits', async () => {
      const s = await conVistoBueno();
      await s.enviar('dep', LIBROS_DEL_CICLO.dep, { como: 'visto-bueno' });
      await s.enviar('dep', OTRO);
      expect((await s.libroDe('dep')).estado).toBe('por-visto-bueno');
      expect(await entra(s)).toBe(1);
    });

    it('lets go of what waits when the órgano wants it no more', async () => {
      const s = await conVistoBueno();
      const envio = await enviado(s);
      await s.hacer(s.administracion, 'cambiarOrgano', { cuerpo: { vistoBueno: false }, siVersion: 2 });
      expect(await entra(s)).toBe(1);
      const { json } = await dar(s, s.enlace, 'aceptar', envio, {});
      expect(json.estadoDelLibro).toBe('aceptado');
    });
  });

  describe('what changed', () => {
    const cambios = async (s: CicloDePrueba, envio: string, contra?: string) => {
      const consulta = contra === undefined ? {} : { contra };
      const { json } = await s.hacer(s.enlace, 'cambiosDeEnvio', { parametros: { envio }, consulta });
      return {
        contra: json.contra?.numero ?? null,
        diferencias: json.diferencias.map((d) =>
          [d.tipo, d.hoja, String(d.filaAnterior), String(d.fila), ...d.celdas.map((c) => c.ahora)].join(' '),
        ),
      };
    };

    it('is told since the envío before, or since any other of the área', async () => {
      const s = await ciclo();
      const ids = [];
      for (const titulos of [['Feria', 'Consulta'], ['Consulta'], ['Consulta a juventudes']])
        ids.push(
          (await s.enviar('dep', libroDelCiclo('dep', { Actividades: actividades(...titulos) }))).json.envio
            .id,
        );
      const [uno = '', dos = '', tres = ''] = ids;
      expect(await cambios(s, dos)).toEqual({
        contra: 1,
        diferencias: ['cambiada Actividades 2 2 Consulta', 'quitada Actividades 3 null   '],
      });
      expect(await cambios(s, tres)).toMatchObject({ contra: 2 });
      expect((await cambios(s, tres, uno)).contra).toBe(1);
      const primero = await cambios(s, uno);
      expect(primero.contra).toBeNull();
      expect(primero.diferencias.every((d) => d.startsWith('agregada'))).toBe(true);
      const { json } = await s.enviar('se', LIBROS_DEL_CICLO.se);
      await expect(cambios(s, tres, json.envio.id)).rejects.toMatchObject({ codigo: 'no-encontrado' });
    });
  });
});
