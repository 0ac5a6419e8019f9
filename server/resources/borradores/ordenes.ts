import { hacerLotes } from '../../store/borradores/hacer-lotes.ts';
import { ponerPresencia } from '../../store/borradores/presencias.ts';
import { cuerpoDe, quienPide, recurso, type Recursos } from '../recurso.ts';
import { abrirLibroEnBorrador } from './abrir-libro.ts';
import type { BuscarBorrador } from './borrador-hallado.ts';
import { libroXlsxDeBorrador } from './libro-xlsx.ts';
import { restaurarBorrador } from './restaurar.ts';

/** Conflicts of one lote that are told: a person looks at the first ones. */
const CONFLICTOS = 100;

/** Writing in a borrador. */
export const ordenesDe = (buscar: BuscarBorrador) =>
  ({
    hacerLotes: recurso('hacerLotes', {
      buscar,
      hacer: async (pedido, { lugar }) => {
        const { almacen, vigia } = pedido.servicio;
        const { persona, nombre } = quienPide(pedido);
        const { lotes } = cuerpoDe(pedido);
        const { version, hechos, rechazados } = await almacen.cambiar(`personas/${persona}`, (cambio) =>
          hacerLotes(cambio, lugar, { persona, nombre }, lotes),
        );
        vigia.avisar(lugar);
        const dichos = rechazados.map((r) => ({ ...r, conflictos: r.conflictos.slice(0, CONFLICTOS) }));
        return { estado: 200, json: { version, hechos, rechazados: dichos } };
      },
    }),
    restaurarBorrador: recurso('restaurarBorrador', {
      buscar,
      hacer: async (pedido, { lugar }) => {
        const json = await restaurarBorrador(
          pedido.servicio,
          lugar,
          quienPide(pedido),
          cuerpoDe(pedido).numero,
        );
        return { estado: 200, json };
      },
    }),
  }) satisfies Recursos;

/** Where people are in it, and files that come and go. */
export const alrededorDe = (buscar: BuscarBorrador) =>
  ({
    estarEnBorrador: recurso('estarEnBorrador', {
      buscar,
      hacer: async (pedido, { lugar }) => {
        const { almacen, reloj, vigia } = pedido.servicio;
        const { persona } = quienPide(pedido);
        await ponerPresencia(almacen.db, lugar, persona, cuerpoDe(pedido), reloj().toISOString());
        vigia.avisar(lugar);
        return { estado: 204 };
      },
    }),
    abrirEnBorrador: recurso('abrirEnBorrador', {
      buscar,
      hacer: async (pedido, { lugar }) => ({
        estado: 200,
        json: await abrirLibroEnBorrador(
          pedido.servicio,
          lugar,
          quienPide(pedido),
          pedido.cuerpo,
          pedido.archivos,
        ),
      }),
    }),
    borradorXlsx: recurso('borradorXlsx', {
      buscar,
      hacer: async (pedido, { lugar }) => ({
        estado: 200,
        archivo: await libroXlsxDeBorrador(pedido.servicio, lugar, quienPide(pedido)),
      }),
    }),
  }) satisfies Recursos;
