import { Problem } from '../../../shared/problem.ts';
import { estadoDeBorrador } from '../../store/borradores/estado-de-borrador.ts';
import { borradorEn, lotesDesde } from '../../store/borradores/historia.ts';
import { deUnaVez, versionDeBorrador } from '../../store/borradores/leer-borrador.ts';
import { vivasDesde } from '../../store/borradores/presencias.ts';
import { quienPide, recurso, type Recursos } from '../recurso.ts';
import { abrirBorrador } from './abrir-borrador.ts';
import { bloqueoDe } from './bloqueo.ts';
import type { BuscarBorrador } from './borrador-hallado.ts';
import { eventosDeBorrador } from './eventos.ts';

/** Reading a borrador: as it is, as it was. */
export const consultasDe = (buscar: BuscarBorrador) =>
  ({
    borrador: recurso('borrador', {
      buscar,
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
      buscar,
      hacer: async ({ servicio: { almacen }, consulta: { desde, cuantos } }, { lugar }) => {
        const version = (await versionDeBorrador(almacen.db, lugar)) ?? 0;
        return { estado: 200, json: { version, lotes: await lotesDesde(almacen.db, lugar, desde, cuantos) } };
      },
    }),
    borradorEn: recurso('borradorEn', {
      buscar,
      hacer: async ({ servicio: { almacen }, parametros: { numero } }, { lugar }) => {
        const json = await deUnaVez(almacen.db, (db) => borradorEn(db, lugar, numero));
        if (json === null)
          throw new Problem('no-encontrado', { que: `el borrador después del lote ${String(numero)}` });
        return { estado: 200, json };
      },
    }),
  }) satisfies Recursos;

/** Hearing what happens in it while it happens. */
export const eventosDe = (buscar: BuscarBorrador) =>
  ({
    eventosDeBorrador: recurso('eventosDeBorrador', {
      buscar,
      hacer: (pedido, { lugar }) => {
        const { servicio, consulta, ultimoEvento } = pedido;
        const quien = quienPide(pedido);
        const escucha = servicio.vigia.escuchar(lugar, quien.persona);
        const desde = ultimoEvento ?? consulta.desde ?? null;
        const eventos = eventosDeBorrador(servicio, lugar, quien, escucha, desde);
        return Promise.resolve({ estado: 200, flujo: { eventos, cortar: escucha.cerrar } });
      },
    }),
  }) satisfies Recursos;
