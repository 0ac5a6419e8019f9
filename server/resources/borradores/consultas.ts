import { Problem } from '../../../shared/problem.ts';
import { crearBorrador } from '../../store/borradores/crear-borrador.ts';
import { estadoDeBorrador } from '../../store/borradores/estado-de-borrador.ts';
import { borradorEn, lotesDesde } from '../../store/borradores/historia.ts';
import { deUnaVez, leerBorrador, versionDeBorrador } from '../../store/borradores/leer-borrador.ts';
import { vivasDesde } from '../../store/borradores/presencias.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import type { Borrador } from '../../../shared/borrador/borrador.ts';
import { areaHallada } from '../areas/consultas.ts';
import type { Quien } from '../quien.ts';
import { quienPide, recurso, type Recursos } from '../recurso.ts';
import type { Servicio } from '../servicio.ts';
import { bloqueoDe } from './bloqueo.ts';
import { borradorInicial } from './borrador-inicial.ts';
import { eventosDeBorrador } from './eventos.ts';

/**
 * The borrador, made where nobody asked for it before. Of a period that is closed none is made any more: what it would hold is
 * shown.
 */
export async function abrirBorrador(servicio: Servicio, lugar: LugarDeArea, quien: Quien): Promise<Borrador> {
  const { almacen } = servicio;
  const leer = () => deUnaVez(almacen.db, (db) => leerBorrador(db, lugar));
  const hay = await leer();
  if (hay !== null) return hay;
  const { borrador, de } = await borradorInicial(almacen.db, lugar);
  if (lugar.estadoPeriodo === 'cerrado') return borrador;
  await almacen.cambiar(`personas/${quien.persona}`, (cambio) => crearBorrador(cambio, lugar, borrador, de));
  // Somebody else may have made it first, of something else
  return (await leer()) ?? borrador;
}

/** Reading a borrador: as it is, as it was, as it changes. */
export const CONSULTAS_DE_BORRADOR = {
  borrador: recurso('borrador', {
    buscar: areaHallada,
    hacer: async (pedido, { lugar }) => {
      const { servicio } = pedido;
      const quien = quienPide(pedido);
      const { version, hojas } = await abrirBorrador(servicio, lugar, quien);
      const estado = await estadoDeBorrador(servicio.almacen.db, lugar, vivasDesde(servicio.reloj()));
      const bloqueado = bloqueoDe(estado, lugar, quien);
      return { estado: 200, json: { version, hojas, bloqueado, personas: estado.personas } };
    },
  }),
  lotes: recurso('lotes', {
    buscar: areaHallada,
    hacer: async ({ servicio: { almacen }, consulta: { desde, cuantos } }, { lugar }) => {
      const version = (await versionDeBorrador(almacen.db, lugar)) ?? 0;
      return { estado: 200, json: { version, lotes: await lotesDesde(almacen.db, lugar, desde, cuantos) } };
    },
  }),
  borradorEn: recurso('borradorEn', {
    buscar: areaHallada,
    hacer: async ({ servicio: { almacen }, parametros: { numero } }, { lugar }) => {
      const json = await deUnaVez(almacen.db, (db) => borradorEn(db, lugar, numero));
      if (json === null)
        throw new Problem('no-encontrado', { que: `el borrador después del lote ${String(numero)}` });
      return { estado: 200, json };
    },
  }),
  eventosDeBorrador: recurso('eventosDeBorrador', {
    buscar: areaHallada,
    hacer: (pedido, { lugar }) => {
      const { servicio, consulta, ultimoEvento } = pedido;
      const quien = quienPide(pedido);
      const escucha = servicio.vigia.escuchar(lugar, quien.persona);
      const desde = ultimoEvento ?? consulta.desde ?? null;
      const eventos = eventosDeBorrador(servicio, lugar, quien, escucha, desde);
      return Promise.resolve({ estado: 200, flujo: { eventos, cortar: escucha.cerrar } });
    },
  }),
} satisfies Recursos;
