import { randomUUID } from 'node:crypto';
import { direccionDeArea } from '../../store/envios/lugar-de-area.ts';
import { peticionesDeArea } from '../../store/envios/peticiones-de-area.ts';
import { sostenerPeriodo } from '../../store/envios/revisar-envio.ts';
import { quienPide, recurso, type Recursos } from '../recurso.ts';
import { areaHallada } from './consultas.ts';

/** Asking the enlace for what only it can add, before anything is sent. */
export const PEDIR = {
  pedir: recurso('pedir', {
    buscar: areaHallada,
    hacer: async (pedido, { lugar }) => {
      const { cuerpo } = pedido;
      if (cuerpo === undefined) throw new Error('The router asks for a body');
      const { persona } = quienPide(pedido);
      const id = randomUUID();
      const json = await pedido.servicio.almacen.cambiar(`personas/${persona}`, async (cambio) => {
        await sostenerPeriodo(cambio, lugar);
        await cambio.db
          .insertInto('peticiones')
          .values({
            ...cuerpo,
            id,
            periodo: lugar.periodo,
            area: lugar.area,
            envio: null,
            estado: 'abierta',
            respuesta: '',
            autor: persona,
            creada: cambio.ahora,
            version: 1,
          })
          .execute();
        cambio.anotar({ accion: 'peticion.hecha', objeto: direccionDeArea(lugar), a: cuerpo.tipo });
        const hecha = (await peticionesDeArea(cambio.db, lugar)).find((p) => p.id === id);
        if (hecha === undefined) throw new Error('The petición just kept is not there');
        return hecha;
      });
      return { estado: 201, json, version: json.version };
    },
  }),
} satisfies Recursos;
