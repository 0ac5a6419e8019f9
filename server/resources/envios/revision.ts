import { randomUUID } from 'node:crypto';
import { Problem } from '../../../shared/problem.ts';
import type { Cambio } from '../../store/almacen.ts';
import { comentariosAbiertos, resolverComentarios } from '../../store/envios/comentarios.ts';
import { envioPorId, libroDe, revisionesDe } from '../../store/envios/consultar-envios.ts';
import { lugarDeArea, type LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import { PASOS, type Paso } from '../../store/envios/pasos-de-revision.ts';
import { darPaso } from '../../store/envios/revisar-envio.ts';
import { quienPide, recurso, type Pedido, type Recursos } from '../recurso.ts';
import type { Quien } from '../quien.ts';
import type { Servicio } from '../servicio.ts';
import { libroDeAreaDeAhora } from '../areas/libro-de-area.ts';
import { envioDeAhora, hallarEnvio, type EnvioHallado } from './hallar-envio.ts';

/** Takes a step of the review and answers with the envío as it is then. */
async function paso(
  pedido: Pick<Pedido, 'servicio' | 'siVersion'> & { readonly quien: Quien },
  hallado: EnvioHallado,
  definido: Paso,
  motivo: string,
  alDarlo: (cambio: Cambio) => Promise<void> = () => Promise.resolve(),
) {
  const { almacen } = pedido.servicio;
  const autor = pedido.quien.persona;
  const json = await almacen.cambiar(`personas/${autor}`, async (cambio) => {
    const decision = { id: randomUUID(), autor, motivo, siVersion: pedido.siVersion };
    await darPaso(cambio, hallado.lugar, hallado.fila, definido, decision);
    await alDarlo(cambio);
    return envioDeAhora(cambio.db, hallado);
  });
  return { estado: 200, json, version: json.version };
}

/**
 * Takes the comments that nobody resolved as attended.
 * @param vistos how many of them whoever accepts has seen
 * @throws Problem `estado-no-admite` where there are more
 */
async function atenderComentarios(cambio: Cambio, lugar: LugarDeArea, vistos: number): Promise<void> {
  const quedan = (await comentariosAbiertos(cambio.db, lugar)).length;
  if (quedan > vistos)
    throw new Problem('estado-no-admite', {
      motivo:
        quedan === 1
          ? 'Queda 1 comentario sin atender. Revíselo, o acepte diciendo que lo da por atendido.'
          : `Quedan ${quedan} comentarios sin atender. Revíselos, o acepte diciendo que los da por atendidos.`,
    });
  await resolverComentarios(cambio, lugar);
}

/** Whether somebody may give the área's visto bueno: its titular, or whoever stands in. */
export const daVistoBueno = (quien: Quien, area: string): boolean =>
  quien.papeles.some((p) => p.area === area && (p.funcion === 'visto-bueno' || p.funcion === 'suplencia'));

/** Giving the visto bueno: at once, or after refusing it, while nobody has decided since. */
async function pasoDeVistoBueno({ almacen: { db } }: Servicio, { fila }: EnvioHallado): Promise<Paso> {
  const ultima = (await revisionesDe(db, [fila.id])).at(-1);
  return ultima?.tipo === 'sin-visto-bueno' ? PASOS.vistoBuenoDespues : PASOS.vistoBueno;
}

/** The review of an envío. */
export const REVISION = {
  darVistoBueno: recurso('darVistoBueno', {
    buscar: hallarEnvio,
    hacer: async (pedido, hallado) => {
      const quien = quienPide(pedido);
      if (!daVistoBueno(quien, hallado.lugar.area)) throw new Problem('sin-facultad', {});
      const { decision = 'negado', motivo = '' } = pedido.cuerpo ?? {};
      const definido =
        decision === 'negado' ? PASOS.sinVistoBueno : await pasoDeVistoBueno(pedido.servicio, hallado);
      return paso({ ...pedido, quien }, hallado, definido, motivo);
    },
  }),
  devolver: recurso('devolver', {
    buscar: hallarEnvio,
    hacer: (pedido, hallado) =>
      paso({ ...pedido, quien: quienPide(pedido) }, hallado, PASOS.devolucion, pedido.cuerpo?.motivo ?? ''),
  }),
  aceptar: recurso('aceptar', {
    buscar: hallarEnvio,
    hacer: (pedido, hallado) => {
      const vistos = pedido.cuerpo?.comentariosAbiertos ?? 0;
      const alDarlo = (cambio: Cambio) => atenderComentarios(cambio, hallado.lugar, vistos);
      return paso({ ...pedido, quien: quienPide(pedido) }, hallado, PASOS.aceptacion, '', alDarlo);
    },
  }),
  reabrirLibro: recurso('reabrirLibro', {
    buscar: async ({ servicio, parametros }) => {
      const lugar = await lugarDeArea(servicio.almacen.db, parametros);
      return { organo: lugar.organo, area: lugar.area, lugar };
    },
    hacer: async (pedido, { lugar }) => {
      const { almacen } = pedido.servicio;
      const libro = await libroDe(almacen.db, lugar);
      if (libro?.envio === null || libro === null)
        throw new Problem('estado-no-admite', { motivo: PASOS.reapertura.siNo });
      const fila = await envioPorId(almacen.db, libro.envio);
      const hallado = { organo: lugar.organo, area: lugar.area, lugar, fila };
      await paso(
        { ...pedido, quien: quienPide(pedido) },
        hallado,
        PASOS.reapertura,
        pedido.cuerpo?.motivo ?? '',
      );
      const json = await libroDeAreaDeAhora(pedido.servicio, lugar);
      return { estado: 200, json, version: json.version };
    },
  }),
} satisfies Recursos;
