import { exigirAdministracionGeneral } from '../personas/facultades.ts';
import { quienPide, recurso, SIN_AMBITO, type Recursos } from '../recurso.ts';

/** The keys of the service. */
export const LLAVES = {
  llaves: recurso('llaves', {
    buscar: () => Promise.resolve(SIN_AMBITO),
    hacer: async ({ servicio }) => ({
      estado: 200,
      json: { keys: await servicio.firmante.publicas(servicio.almacen.db) },
    }),
  }),
  rotarLlave: recurso('rotarLlave', {
    buscar: () => Promise.resolve(SIN_AMBITO),
    hacer: async (pedido) => {
      const { servicio } = pedido;
      const quien = quienPide(pedido);
      exigirAdministracionGeneral(quien, 'cambiar la llave con que se firman los acuses');
      const json = await servicio.almacen.cambiar(`personas/${quien.persona}`, servicio.firmante.rotar);
      return { estado: 201, json };
    },
  }),
} satisfies Recursos;
