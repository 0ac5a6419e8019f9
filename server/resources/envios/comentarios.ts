import { randomUUID } from 'node:crypto';
import {
  cambiarComentario,
  comentarioPorId,
  comentariosDeEnvio,
  quitarComentario,
  type FilaDeComentario,
} from '../../store/envios/comentarios.ts';
import { direccionDeArea } from '../../store/envios/lugar-de-area.ts';
import { sostenerPeriodo } from '../../store/envios/revisar-envio.ts';
import { quienPide, recurso, type Recursos } from '../recurso.ts';
import { celdaComentada } from './celda-comentada.ts';
import { enSuLugar } from './comentarios-en-su-lugar.ts';
import { hallarEnvio, type EnvioHallado } from './hallar-envio.ts';
import { libroDeContenido } from './libro-de-contenido.ts';
import { nombreDeLibro } from '../../../shared/envio/nombre-de-libro.ts';

/** A comment as the API gives it. */
export const comoComentario = (fila: FilaDeComentario) => ({
  id: fila.id,
  envio: fila.envio,
  hoja: fila.hoja,
  fila: fila.fila,
  columna: fila.columna,
  clave: fila.clave,
  valor: fila.valor,
  texto: fila.texto,
  autor: fila.nombre,
  cuando: fila.cuando,
  resuelto: fila.resuelto,
  version: fila.version,
});

const objetoDe = ({ lugar, fila }: EnvioHallado): string => `${direccionDeArea(lugar)}/envios/${fila.numero}`;

/** Comments on the rows and cells of an envío. */
export const COMENTARIOS = {
  comentarios: recurso('comentarios', {
    buscar: hallarEnvio,
    hacer: async ({ servicio: { almacen } }, { lugar, fila }) => {
      const filas = await comentariosDeEnvio(almacen.db, fila);
      const puestas = await enSuLugar(almacen.db, lugar, fila, filas);
      return { estado: 200, json: { comentarios: puestas.map(comoComentario) } };
    },
  }),
  comentar: recurso('comentar', {
    buscar: hallarEnvio,
    hacer: async (pedido, hallado) => {
      const { lugar, fila } = hallado;
      const { almacen } = pedido.servicio;
      const { hoja = '', fila: numero = 0, columna = '', texto = '' } = pedido.cuerpo ?? {};
      const libro = await libroDeContenido(almacen.db, fila.sha256, nombreDeLibro(lugar.claveArea));
      const celda = celdaComentada(libro, { hoja, fila: numero, columna });
      const { persona } = quienPide(pedido);
      const id = randomUUID();
      const json = await almacen.cambiar(`personas/${persona}`, async (cambio) => {
        await sostenerPeriodo(cambio, lugar);
        await cambio.db
          .insertInto('comentarios')
          .values({
            ...celda,
            id,
            periodo: lugar.periodo,
            area: lugar.area,
            envio: fila.id,
            texto,
            autor: persona,
            cuando: cambio.ahora,
            resuelto: null,
            version: 1,
          })
          .execute();
        const a = JSON.stringify({ id, hoja: celda.hoja, fila: celda.fila, columna: celda.columna });
        cambio.anotar({ accion: 'comentario.agregado', objeto: objetoDe(hallado), a });
        return comoComentario(await comentarioPorId(cambio.db, lugar, id));
      });
      return { estado: 201, json, version: json.version, ubicacion: `/envios/${fila.id}/comentarios/${id}` };
    },
  }),
  cambiarComentario: recurso('cambiarComentario', {
    buscar: async (pedido) => {
      const hallado = await hallarEnvio(pedido);
      const { comentario } = pedido.parametros;
      return {
        ...hallado,
        comentario: await comentarioPorId(pedido.servicio.almacen.db, hallado.lugar, comentario),
      };
    },
    hacer: async (pedido, hallado) => {
      const { texto, resuelto } = pedido.cuerpo ?? {};
      const { id } = hallado.comentario;
      const json = await pedido.servicio.almacen.cambiar(
        `personas/${quienPide(pedido).persona}`,
        async (cambio) => {
          await sostenerPeriodo(cambio, hallado.lugar);
          await cambiarComentario(cambio, id, pedido.siVersion, {
            ...(texto === undefined ? {} : { texto }),
            ...(resuelto === undefined ? {} : { resuelto: resuelto ? cambio.ahora : null }),
          });
          const a = JSON.stringify({ id, campos: Object.keys(pedido.cuerpo ?? {}) });
          cambio.anotar({ accion: 'comentario.cambiado', objeto: objetoDe(hallado), a });
          return comoComentario(await comentarioPorId(cambio.db, hallado.lugar, id));
        },
      );
      return { estado: 200, json, version: json.version };
    },
  }),
  quitarComentario: recurso('quitarComentario', {
    buscar: hallarEnvio,
    hacer: async (pedido, hallado) => {
      const { comentario } = pedido.parametros;
      await pedido.servicio.almacen.cambiar(`personas/${quienPide(pedido).persona}`, async (cambio) => {
        await sostenerPeriodo(cambio, hallado.lugar);
        const { id } = await comentarioPorId(cambio.db, hallado.lugar, comentario);
        await quitarComentario(cambio, id, pedido.siVersion);
        cambio.anotar({ accion: 'comentario.quitado', objeto: objetoDe(hallado), de: id });
      });
      return { estado: 204 };
    },
  }),
} satisfies Recursos;
