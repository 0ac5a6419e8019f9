import { expect, it } from 'vitest';
import * as z from 'zod';
import type { NombreDeOperacion } from '../../../../shared/api/catalogo-de-operaciones.ts';
import { ACCIONES_DE_BITACORA } from '../../../../shared/messages/de-bitacora.ts';
import type { Quien } from '../../../../server/resources/quien.ts';
import { verificarAlmacen } from '../../../../server/resources/verificar-almacen.ts';
import { recorrerBitacora } from '../../../../server/store/bitacora.ts';
import { enCadaAlmacen } from '../../../support/almacenes.ts';
import { abrirCiclo } from '../../../support/ciclo.ts';
import {
  actividades,
  enApi,
  enlaceDelCiclo,
  libroDelCiclo,
  LIBROS_DEL_CICLO,
} from '../../../support/libros-de-ciclo.ts';
import { tallerDelArchivo, type Contestada, type LlamadaDePrueba } from '../../../support/servicio.ts';

const taller = tallerDelArchivo();
const OTRO = libroDelCiclo('dep', { Actividades: actividades('Feria de la participación') });

enCadaAlmacen('The bitácora of a quarter', (abrir) => {
  it(
    'has one entry for each change, by whom it was made, and its chain holds',
    { timeout: 40_000 },
    async () => {
      const s = await abrirCiclo(abrir, { taller: taller() });
      const nombres = new Set(ACCIONES_DE_BITACORA.map(({ accion }) => accion));
      let vistas = 0;
      const nuevas = async () => {
        const entradas = [];
        for await (const e of recorrerBitacora(s.almacen.db)) entradas.push(e);
        const [desde, hasta] = [vistas, (vistas = entradas.length)];
        return entradas.slice(desde, hasta);
      };
      expect((await nuevas()).map((e) => [e.accion, e.objeto])).toEqual([
        ['llave.creada', expect.stringMatching(/^llaves\//)],
        ['area.agregada', 'organos/cvoe/areas/se'],
        ['area.agregada', 'organos/cvoe/areas/utsi'],
        ['area.agregada', 'organos/cvoe/areas/dep'],
        ['periodo.abierto', 'organos/cvoe/periodos/2021-t4'],
      ]);

      /** Does something, and holds what the bitácora says of it: entries as `accion objeto`, below the period. */
      const dejar = async <N extends NombreDeOperacion>(
        entradas: readonly string[],
        quien: Quien,
        nombre: N,
        llamada: LlamadaDePrueba<N> = {},
      ): Promise<Contestada<N>> => {
        const hecho = await s.hacer(quien, nombre, llamada);
        const suyas = await nuevas();
        const objeto = (e: { objeto: string }) =>
          e.objeto.replace(/^organos\/cvoe\/(?:periodos\/2021-t4\/?)?/, '');
        expect(
          suyas.map((e) => `${e.accion} ${objeto(e)}`.trim()),
          nombre,
        ).toEqual(entradas);
        for (const e of suyas) {
          expect(e.quien, nombre).toBe(`personas/${quien.persona}`);
          expect(nombres.has(e.accion), e.accion).toBe(true);
        }
        return hecho;
      };
      const captura = await s.de('dep');
      const dep = { area: 'dep' };
      await dejar(['periodo.cambiado'], s.enlace, 'cambiarPeriodo', {
        cuerpo: { corte: '2022-01-20' },
        siVersion: 1,
      });
      await dejar([], s.enlace, 'cambiarPeriodo', { cuerpo: { corte: '2022-01-20' }, siVersion: 2 });
      await dejar(['libro-del-enlace.guardado'], s.enlace, 'cambiarLibroDelEnlace', {
        cuerpo: {
          libro: enApi(
            enlaceDelCiclo({
              Anexos: [
                ['Número', 'Título'],
                ['1', 'Fotos'],
              ],
            }),
          ),
        },
        siVersion: 2,
      });
      await dejar(['libro-del-enlace.restaurado'], s.enlace, 'restaurarLibro', {
        parametros: { numero: 1 },
        siVersion: 3,
      });
      await dejar(['catalogo.cambiado'], s.enlace, 'agregarValor', {
        cuerpo: { catalogo: 'Tipo de convenio', valor: 'Carta de intención' },
      });
      await dejar([], s.enlace, 'agregarValor', {
        cuerpo: { catalogo: 'Tipo de convenio', valor: 'Carta de intención' },
      });
      await dejar([], captura, 'validar', { parametros: dep, cuerpo: { libro: enApi(OTRO) } });
      const pedida = await dejar(['peticion.hecha areas/dep'], captura, 'pedir', {
        parametros: dep,
        cuerpo: { tipo: 'otro', texto: 'Una prórroga' },
      });
      await dejar(['peticion.rechazada areas/dep'], s.enlace, 'responderPeticion', {
        parametros: { peticion: pedida.json.id },
        cuerpo: { estado: 'rechazada', respuesta: 'No procede' },
        siVersion: 1,
      });
      const conPeticion = {
        parametros: dep,
        cuerpo: {
          libro: enApi(OTRO),
          peticiones: [{ tipo: 'catalogo' as const, texto: 'Una red más', valor: 'Red juvenil' }],
        },
      };
      const uno = await dejar(
        ['envio.recibido areas/dep/envios/1', 'peticion.hecha areas/dep'],
        captura,
        'enviar',
        conPeticion,
      );
      await dejar([], captura, 'enviar', conPeticion);
      const [abierta] = (await s.libroDe('dep')).peticiones;
      await dejar(['catalogo.cambiado', 'peticion.atendida areas/dep'], s.enlace, 'responderPeticion', {
        parametros: { peticion: abierta?.id ?? '' },
        cuerpo: {
          estado: 'atendida',
          respuesta: 'Agregada',
          agregar: { catalogo: 'Destinatarios', valor: 'Red juvenil' },
        },
        siVersion: 1,
      });
      const enUno = { envio: uno.json.envio.id };
      const comentado = await dejar(['comentario.agregado areas/dep/envios/1'], s.enlace, 'comentar', {
        parametros: enUno,
        cuerpo: { hoja: 'Actividades', fila: 2, texto: 'Revise' },
      });
      const enComentario = { ...enUno, comentario: comentado.json.id };
      await dejar(['comentario.cambiado areas/dep/envios/1'], s.enlace, 'cambiarComentario', {
        parametros: enComentario,
        cuerpo: { resuelto: true },
        siVersion: 1,
      });
      await dejar(['comentario.quitado areas/dep/envios/1'], s.enlace, 'quitarComentario', {
        parametros: enComentario,
      });
      await dejar(['envio.devuelto areas/dep/envios/1'], s.enlace, 'devolver', {
        parametros: enUno,
        cuerpo: { motivo: 'Falta la línea 4' },
        siVersion: 2,
      });
      await dejar(['organo.cambiado organos/cvoe'], s.administracion, 'cambiarOrgano', {
        cuerpo: { vistoBueno: true },
        siVersion: 1,
      });
      const dos = await dejar(['envio.recibido areas/dep/envios/2'], captura, 'enviar', {
        parametros: dep,
        cuerpo: { libro: enApi(LIBROS_DEL_CICLO.dep) },
      });
      const enDos = { envio: dos.json.envio.id };
      const titular = await s.de('dep', 'visto-bueno');
      await dejar(['envio.sin-visto-bueno areas/dep/envios/2'], titular, 'darVistoBueno', {
        parametros: enDos,
        cuerpo: { decision: 'negado', motivo: 'Falta' },
        siVersion: 4,
      });
      await dejar(['envio.visto-bueno areas/dep/envios/2'], titular, 'darVistoBueno', {
        parametros: enDos,
        cuerpo: { decision: 'otorgado' },
        siVersion: 5,
      });
      await dejar(['envio.aceptado areas/dep/envios/2'], s.enlace, 'aceptar', {
        parametros: enDos,
        cuerpo: {},
        siVersion: 6,
      });
      await dejar(['libro.reabierto areas/dep/envios/2'], s.enlace, 'reabrirLibro', {
        parametros: dep,
        cuerpo: { motivo: 'Faltó una feria' },
        siVersion: 7,
      });
      await dejar(
        ['envio.recibido areas/dep/envios/3', 'envio.visto-bueno areas/dep/envios/3'],
        titular,
        'enviar',
        { parametros: dep, cuerpo: { libro: enApi(OTRO) } },
      );
      // Whoever consolidates writes by itself, and no entry is lost for that
      await s.consolidar();
      expect((await nuevas()).map((e) => [e.accion, e.quien])).toEqual([
        ['consolidacion.pedida', `personas/${s.enlace.persona}`],
        ['consolidacion.hecha', 'sistema'],
      ]);

      const { json } = await s.hacer(s.consulta, 'verificarBitacora');
      expect(json).toMatchObject({ integra: true, rota: null, entradas: vistas, cabeza: { n: vistas } });
      const almacen = await verificarAlmacen(s.almacen.db, await s.servicio.firmante.publicas(s.almacen.db));
      expect(almacen.comprobaciones.flatMap((c) => c.fallas)).toEqual([]);
      const { json: delOrgano } = await s.hacer(s.consulta, 'bitacora', { consulta: { tamano: 500 } });
      expect(delOrgano.total).toBe(vistas - 1);
      const { json: deLaArea } = await s.hacer(s.consulta, 'bitacora', {
        consulta: { objeto: 'periodos/2021-t4/areas/dep/envios/2', quien: 'titular' },
      });
      expect(deLaArea.elementos.map((e) => [e.accion, e.de, e.quien])).toEqual([
        ['envio.visto-bueno', 'observado', 'Titular de dep'],
        ['envio.sin-visto-bueno', 'por-visto-bueno', 'Titular de dep'],
      ]);
    },
  );

  it('is proven whatever is typed: half a character, which no store keeps, is refused', async () => {
    const s = await abrirCiclo(abrir, { taller: taller() });
    const { json } = await s.enviar('dep', LIBROS_DEL_CICLO.dep);
    const devolver = (motivo: string) =>
      s.hacer(s.enlace, 'devolver', {
        parametros: { envio: json.envio.id },
        cuerpo: { motivo },
        siVersion: 2,
      });
    await expect(devolver('Falta \ud83d')).rejects.toBeInstanceOf(z.ZodError);
    await devolver('Falta 🙂');
    const almacen = await verificarAlmacen(s.almacen.db, await s.servicio.firmante.publicas(s.almacen.db));
    expect(almacen.comprobaciones.flatMap((c) => c.fallas)).toEqual([]);
  });

  it('shows where somebody altered an entry', async () => {
    const s = await abrirCiclo(abrir, { taller: taller() });
    await s.enviar('dep', LIBROS_DEL_CICLO.dep);
    await s.almacen.db.updateTable('bitacora').set({ accion: 'envio.aceptado' }).where('n', '=', 4).execute();
    const { json } = await s.hacer(s.consulta, 'verificarBitacora');
    expect(json).toMatchObject({ integra: false, rota: { n: 4, motivo: 'alterada' } });
  });
});
