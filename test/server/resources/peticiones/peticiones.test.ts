import { describe, expect, it } from 'vitest';
import { enCadaAlmacen } from '../../../support/almacenes.ts';
import { abrirCiclo, type CicloDePrueba } from '../../../support/ciclo.ts';
import { convenios, enApi, enlaceDelCiclo, libroDelCiclo } from '../../../support/libros-de-ciclo.ts';
import { tallerDelArchivo } from '../../../support/servicio.ts';

const taller = tallerDelArchivo();

/** A type of convenio and a session that the enlace has not listed. */
const conFaltantes = libroDelCiclo('se', {
  Convenios: convenios('se', ['CONV-001', 'Universidad Autónoma Metropolitana']).map((fila, i) =>
    i === 0 ? fila : fila.map((celda) => (celda === 'Convenio Marco' ? 'Carta de intención' : celda)),
  ),
  Avances: [
    ['Convenio', 'Sesión', 'Avance'],
    ['CONV-001', 'Duodécima', 'Se instaló la mesa'],
  ],
});
const DE_TIPO = {
  tipo: 'catalogo' as const,
  hoja: 'Convenios',
  columna: 'Tipo de convenio',
  valor: 'Carta de intención',
  texto: 'La Secretaría firmó una carta de intención',
};
const DE_SESION = {
  tipo: 'sesion' as const,
  hoja: 'Avances',
  columna: 'Sesión',
  fila: 2,
  texto: 'Falta la duodécima sesión',
};

enCadaAlmacen('What an área asks of the enlace', (abrir) => {
  const ciclo = () => abrirCiclo(abrir, { taller: taller() });

  const pendientes = async (s: CicloDePrueba) => {
    const { json } = await s.hacer(s.enlace, 'peticiones');
    return json.peticiones;
  };
  const hallazgos = async (s: CicloDePrueba) => {
    const { json } = await s.hacer(await s.de('se'), 'validar', {
      parametros: { area: 'se' },
      cuerpo: { libro: enApi(conFaltantes) },
    });
    return json.hallazgos.map((h) => [h.regla, h.peticion]);
  };
  const responder = (
    s: CicloDePrueba,
    id: string,
    cuerpo: { estado: 'atendida' | 'rechazada'; respuesta: string; agregar?: object },
    siVersion = 1,
  ) =>
    s.hacer(s.enlace, 'responderPeticion', {
      parametros: { peticion: id },
      cuerpo: cuerpo as never,
      siVersion,
    });

  describe('with its libro', () => {
    it('keeps it from being stuck: it sends, and the enlace sees what is asked', async () => {
      const s = await ciclo();
      await expect(s.enviar('se', conFaltantes)).rejects.toMatchObject({
        problema: { codigo: 'envio-con-hallazgos' },
      });
      expect(await pendientes(s)).toEqual([]);
      const { json } = await s.enviar('se', conFaltantes, { cuerpo: { peticiones: [DE_TIPO, DE_SESION] } });
      expect(json.acuse.hallazgos.peticiones).toBe(2);
      expect(await pendientes(s)).toMatchObject(
        expect.arrayContaining([
          expect.objectContaining({
            area: 'se',
            envio: json.envio.id,
            estado: 'abierta',
            valor: 'Carta de intención',
            autor: 'Capturista de se',
          }),
          expect.objectContaining({ tipo: 'sesion', fila: 2 }),
        ]) as object,
      );
      expect((await s.libroDe('se')).peticiones).toHaveLength(2);
    });

    it('is asked for once: the same libro again is no other envío, unless it asks for more', async () => {
      const s = await ciclo();
      const con = (...peticiones: readonly (typeof DE_TIPO | typeof DE_SESION)[]) =>
        s.enviar('se', conFaltantes, { cuerpo: { peticiones: [...peticiones] } });
      const { json: uno } = await con(DE_TIPO, DE_SESION);
      for (const otraVez of [await con(DE_TIPO, DE_SESION), await con()])
        expect([otraVez.estado, otraVez.json.acuse]).toEqual([200, uno.acuse]);
      expect(await pendientes(s)).toHaveLength(2);
      expect((await con({ ...DE_TIPO, valor: 'Otra' })).json.envio.numero).toBe(2);
      expect(await pendientes(s)).toHaveLength(3);
    });

    it('covers only what the enlace can mend, at the cell that is asked for', async () => {
      const s = await ciclo();
      const otraFila = { ...DE_SESION, fila: 3 };
      await expect(
        s.enviar('se', conFaltantes, { cuerpo: { peticiones: [DE_TIPO, otraFila] } }),
      ).rejects.toMatchObject({
        detalles: {
          hallazgos: [
            { regla: 'catalogo-desconocido', peticion: true },
            { regla: 'sesion-inexistente', peticion: false },
          ],
        },
      });
      const sinInstrumento = libroDelCiclo('se', {
        Convenios: [
          ['Folio', 'Tipo de convenio', 'Instrumento', 'Contraparte', 'Área responsable operativa', 'Etapa'],
          ['CONV-001', 'Convenio Marco', '', 'Radio Educación', 'SE', 'Vigente'],
        ],
      });
      await expect(
        s.enviar('se', sinInstrumento, {
          cuerpo: {
            peticiones: [
              { tipo: 'otro', hoja: 'Convenios', columna: 'Instrumento', fila: 2, texto: 'No lo tengo' },
            ],
          },
        }),
      ).rejects.toMatchObject({ detalles: { hallazgos: [{ regla: 'valor-requerido', peticion: false }] } });
    });
  });

  describe('before it sends', () => {
    it('counts until the enlace answers', async () => {
      const s = await ciclo();
      const pedir = async (cuerpo: typeof DE_TIPO | typeof DE_SESION) =>
        s.hacer(await s.de('se'), 'pedir', { parametros: { area: 'se' }, cuerpo });
      const { estado, json } = await pedir(DE_TIPO);
      expect([estado, json.envio, json.version]).toEqual([201, null, 1]);
      expect(await hallazgos(s)).toEqual([
        ['catalogo-desconocido', true],
        ['sesion-inexistente', false],
      ]);
      await pedir(DE_SESION);
      const enviado = await s.enviar('se', conFaltantes);
      expect(enviado.json.acuse.hallazgos.peticiones).toBe(2);
      await responder(s, json.id, { estado: 'rechazada', respuesta: 'Es un convenio marco' });
      expect(await hallazgos(s)).toEqual([
        ['catalogo-desconocido', false],
        ['sesion-inexistente', true],
      ]);
    });

    it('is not for another área, nor for who only reads', async () => {
      const s = await ciclo();
      for (const quien of [await s.de('utsi'), s.consulta])
        await expect(
          s.hacer(quien, 'pedir', { parametros: { area: 'se' }, cuerpo: DE_TIPO }),
        ).rejects.toMatchObject({ codigo: 'sin-permiso' });
      await expect(s.hacer(await s.de('se'), 'peticiones')).rejects.toMatchObject({ codigo: 'sin-permiso' });
    });
  });

  describe('is answered', () => {
    const conPeticion = async () => {
      const s = await ciclo();
      const { json } = await s.hacer(await s.de('se'), 'pedir', {
        parametros: { area: 'se' },
        cuerpo: DE_TIPO,
      });
      return { s, id: json.id };
    };
    const ATENDIDA = {
      estado: 'atendida' as const,
      respuesta: 'Ya está en la lista',
      agregar: { catalogo: 'Tipo de convenio', valor: 'Carta de intención' },
    };

    it('by adding the value to the list, in the same change', async () => {
      const { s, id } = await conPeticion();
      const { json } = await responder(s, id, ATENDIDA);
      expect(json).toMatchObject({ estado: 'atendida', respuesta: 'Ya está en la lista', version: 2 });
      expect(await hallazgos(s)).toEqual([['sesion-inexistente', false]]);
      const { json: listas } = await s.hacer(await s.de('se'), 'catalogos');
      expect(listas.versionDelLibro).toBe(2);
      const tipos = listas.catalogos.find((c) => c.catalogo === 'Tipo de convenio')?.valores;
      expect(tipos?.map((t) => t.valor)).toEqual(['Convenio Marco', 'Carta de intención']);
      expect((await s.libroDe('se')).peticiones).toMatchObject([{ estado: 'atendida' }]);
    });

    it('by a new version of the libro of the enlace too', async () => {
      const { s, id } = await conPeticion();
      const nuevo = enlaceDelCiclo({
        Sesiones: [
          ['Número', 'Tipo', 'Fecha'],
          ['10', 'Ordinaria', '2021-10-21'],
          ['12', 'Ordinaria', '2021-12-16'],
        ],
      });
      await s.hacer(s.enlace, 'cambiarLibroDelEnlace', { cuerpo: { libro: enApi(nuevo) }, siVersion: 1 });
      await responder(s, id, { estado: 'atendida', respuesta: 'Ya está la sesión' });
      expect(await hallazgos(s)).toEqual([['catalogo-desconocido', false]]);
    });

    it('once, upon the version that was read, and adds nothing when it is refused', async () => {
      const { s, id } = await conPeticion();
      await expect(responder(s, id, ATENDIDA, 7)).rejects.toMatchObject({ codigo: 'version-cambiada' });
      await expect(responder(s, id, { ...ATENDIDA, estado: 'rechazada' })).rejects.toMatchObject({
        codigo: 'peticion-no-valida',
      });
      await responder(s, id, { estado: 'rechazada', respuesta: 'Es un convenio marco' });
      await expect(responder(s, id, ATENDIDA, 2)).rejects.toMatchObject({ codigo: 'estado-no-admite' });
      expect((await s.hacer(s.enlace, 'catalogos')).json.versionDelLibro).toBe(1);
      expect((await pendientes(s)).map((p) => [p.estado, p.respuesta])).toEqual([
        ['rechazada', 'Es un convenio marco'],
      ]);
    });

    it('by one of two who answer at once', async () => {
      const { s, id } = await conPeticion();
      const hechos = await Promise.allSettled([
        responder(s, id, ATENDIDA),
        responder(s, id, { estado: 'rechazada', respuesta: 'No' }),
      ]);
      expect(hechos.map((h) => h.status).sort()).toEqual(['fulfilled', 'rejected']);
      const [quedo] = await pendientes(s);
      const { json } = await s.hacer(s.enlace, 'catalogos');
      expect(json.versionDelLibro).toBe(quedo?.estado === 'atendida' ? 2 : 1);
    });
  });
});
