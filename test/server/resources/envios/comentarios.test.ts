import { describe, expect, it } from 'vitest';
import { enCadaAlmacen } from '../../../support/almacenes.ts';
import { abrirCiclo, type CicloDePrueba } from '../../../support/ciclo.ts';
import { actividades, convenios, libroDelCiclo, LIBROS_DEL_CICLO } from '../../../support/libros-de-ciclo.ts';
import { tallerDelArchivo } from '../../../support/servicio.ts';

const taller = tallerDelArchivo();

const UAM = ['CONV-001', 'Universidad Autónoma Metropolitana'] as const;
const RADIO = ['CONV-007', 'Radio Educación'] as const;
const SENADO = ['CONV-008', 'Senado de la República'] as const;
const conConvenios = (...filas: readonly (readonly [string, string])[]) =>
  libroDelCiclo('se', { Convenios: convenios('se', ...filas) });

enCadaAlmacen('Comments on an envío', (abrir) => {
  const ciclo = () => abrirCiclo(abrir, { taller: taller() });

  const enviado = async (s: CicloDePrueba, ...filas: readonly (readonly [string, string])[]) =>
    (await s.enviar('se', conConvenios(...filas))).json.envio.id;
  const comentar = (s: CicloDePrueba, envio: string, fila: number, columna: string, texto: string) =>
    s.hacer(s.enlace, 'comentar', {
      parametros: { envio },
      cuerpo: { hoja: 'convenios', fila, columna, texto },
    });
  const leer = async (s: CicloDePrueba, envio: string) => {
    const { json } = await s.hacer(await s.de('se'), 'comentarios', { parametros: { envio } });
    return json.comentarios.map((c) => [c.fila, c.columna, c.clave, c.texto, c.resuelto !== null]);
  };

  describe('are', () => {
    it('on a cell or a whole row, with what stood there', async () => {
      const s = await ciclo();
      const envio = await enviado(s, UAM, RADIO);
      const { estado, json } = await comentar(s, envio, 3, 'CONTRAPARTE', 'Falta el nombre completo');
      expect(estado).toBe(201);
      expect(json).toMatchObject({
        envio,
        hoja: 'Convenios',
        fila: 3,
        columna: 'Contraparte',
        clave: 'CONV-007',
        valor: 'Radio Educación',
        autor: 'Elena Enlace',
        resuelto: null,
        version: 1,
      });
      const deFila = await comentar(s, envio, 2, '', 'Ya se informó antes');
      expect(deFila.json).toMatchObject({ columna: '', clave: 'CONV-001', valor: '' });
      for (const [fila, columna] of [
        [9, ''],
        [2, 'Sector'],
      ] as const)
        await expect(comentar(s, envio, fila, columna, 'No está')).rejects.toMatchObject({
          codigo: 'no-encontrado',
        });
    });

    it('seen by the área where it works, and written by the enlace alone', async () => {
      const s = await ciclo();
      const envio = await enviado(s, UAM);
      await comentar(s, envio, 2, 'Etapa', 'Ya está suscrito');
      const { json } = await s.hacer(await s.de('se'), 'libroDeArea', { parametros: { area: 'se' } });
      expect(json.comentarios).toMatchObject([{ fila: 2, columna: 'Etapa', texto: 'Ya está suscrito' }]);
      const deOtra = s.hacer(await s.de('utsi'), 'comentarios', { parametros: { envio } });
      await expect(deOtra).rejects.toMatchObject({ codigo: 'sin-permiso' });
      const deArea = s.hacer(await s.de('se'), 'comentar', {
        parametros: { envio },
        cuerpo: { hoja: 'Convenios', fila: 2, texto: 'No' },
      });
      await expect(deArea).rejects.toMatchObject({ codigo: 'sin-permiso' });
    });

    it('corrected, resolved, opened again and taken away, at the version that was read', async () => {
      const s = await ciclo();
      const envio = await enviado(s, UAM);
      const { json } = await comentar(s, envio, 2, 'Etapa', 'Ya está suscrto');
      const parametros = { envio, comentario: json.id };
      const cambiar = (cuerpo: { texto?: string; resuelto?: boolean }, siVersion: number) =>
        s.hacer(s.enlace, 'cambiarComentario', { parametros, cuerpo, siVersion });
      const corregido = await cambiar({ texto: 'Ya está suscrito' }, 1);
      expect(corregido.json).toMatchObject({ texto: 'Ya está suscrito', version: 2, resuelto: null });
      await expect(cambiar({ resuelto: true }, 1)).rejects.toMatchObject({ codigo: 'version-cambiada' });
      expect((await cambiar({ resuelto: true }, 2)).json.resuelto).toMatch(/^2022-01-05T18:/);
      expect((await s.libroDe('se')).comentarios).toEqual([]);
      expect((await cambiar({ resuelto: false }, 3)).json).toMatchObject({ resuelto: null, version: 4 });
      const quitar = (siVersion: number) => s.hacer(s.enlace, 'quitarComentario', { parametros, siVersion });
      await expect(quitar(3)).rejects.toMatchObject({ codigo: 'version-cambiada' });
      await quitar(4);
      expect(await leer(s, envio)).toEqual([]);
      await expect(cambiar({ resuelto: true }, 4)).rejects.toMatchObject({ codigo: 'no-encontrado' });
    });
  });

  describe('that nobody resolved', () => {
    it('go on to the next envío, at the row where the record stands now', async () => {
      const s = await ciclo();
      const uno = await enviado(s, UAM, RADIO);
      const abierto = await comentar(s, uno, 3, 'Contraparte', 'Falta el nombre completo');
      const { json: resuelto } = await comentar(s, uno, 2, 'Etapa', 'Ya está suscrito');
      await s.hacer(s.enlace, 'cambiarComentario', {
        parametros: { envio: uno, comentario: resuelto.id },
        cuerpo: { resuelto: true },
        siVersion: 1,
      });
      const dos = await enviado(s, SENADO, UAM, RADIO);
      expect(await leer(s, uno)).toEqual([
        [2, 'Etapa', 'CONV-001', 'Ya está suscrito', true],
        [3, 'Contraparte', 'CONV-007', 'Falta el nombre completo', false],
      ]);
      expect(await leer(s, dos)).toEqual([[4, 'Contraparte', 'CONV-007', 'Falta el nombre completo', false]]);
      expect((await s.libroDe('se')).comentarios.map((c) => c.fila)).toEqual([4]);
      await s.hacer(s.enlace, 'cambiarComentario', {
        parametros: { envio: dos, comentario: abierto.json.id },
        cuerpo: { resuelto: true },
        siVersion: 1,
      });
      const tres = await enviado(s, UAM);
      expect(await leer(s, dos)).toEqual([[4, 'Contraparte', 'CONV-007', 'Falta el nombre completo', true]]);
      expect(await leer(s, tres)).toEqual([]);
    });

    it('keep their row where the tab has no key', async () => {
      const s = await ciclo();
      const { json } = await s.enviar('dep', LIBROS_DEL_CICLO.dep);
      await s.hacer(s.enlace, 'comentar', {
        parametros: { envio: json.envio.id },
        cuerpo: { hoja: 'Actividades', fila: 3, columna: 'Título', texto: '¿Cuántas personas?' },
      });
      const otro = libroDelCiclo('dep', { Actividades: actividades('Feria', 'Consulta') });
      const { json: dos } = await s.enviar('dep', otro);
      const { json: lista } = await s.hacer(s.enlace, 'comentarios', { parametros: { envio: dos.envio.id } });
      expect(lista.comentarios).toMatchObject([
        { envio: json.envio.id, fila: 3, valor: 'Consulta a juventudes' },
      ]);
    });

    it('are taken as attended only by who has seen how many there are', async () => {
      const s = await ciclo();
      const envio = await enviado(s, UAM);
      await comentar(s, envio, 2, 'Etapa', 'Ya está suscrito');
      const aceptar = async (cuerpo: { comentariosAbiertos?: number }) =>
        s.hacer(s.enlace, 'aceptar', {
          parametros: { envio },
          cuerpo,
          siVersion: (await s.libroDe('se')).version,
        });
      await expect(aceptar({})).rejects.toMatchObject({
        codigo: 'estado-no-admite',
        datos: {
          motivo: 'Queda 1 comentario sin atender. Revíselo, o acepte diciendo que lo da por atendido.',
        },
      });
      await comentar(s, envio, 2, 'Contraparte', 'Falta el nombre completo');
      await expect(aceptar({ comentariosAbiertos: 1 })).rejects.toMatchObject({
        detalle: expect.stringMatching(/^Quedan 2 comentarios sin atender\. Revíselos, /) as string,
      });
      await aceptar({ comentariosAbiertos: 2 });
      expect((await leer(s, envio)).every(([, , , , resuelto]) => resuelto)).toBe(true);
    });
  });
});
