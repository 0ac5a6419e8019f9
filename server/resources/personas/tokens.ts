import { Problem } from '../../../shared/problem.ts';
import {
  insertarToken,
  revocarToken,
  tokensDePersona,
  type FilaDeToken,
} from '../../store/personas/tokens.ts';
import type { Quien } from '../quien.ts';
import { cuerpoDe, quienPide, recurso, SIN_AMBITO, type Recursos } from '../recurso.ts';

/** A token as the API gives it: without what proves it. */
const comoToken = ({ id, nombre, alcance, creado, caduca, usado, revocado }: FilaDeToken) => ({
  id,
  nombre,
  alcance,
  creado,
  caduca,
  usado,
  revocado,
});

/** A token that leaked must not outlive its revocation by making another. @throws Problem `sin-permiso` */
function exigirQueNoSeaToken({ via }: Quien): void {
  if (via === 'token')
    throw new Problem('sin-permiso', { operacion: 'crear un token con otro; créelo desde el panel' });
}

/** Keys that scripts act with. */
export const TOKENS = {
  misTokens: recurso('misTokens', {
    buscar: () => Promise.resolve(SIN_AMBITO),
    hacer: async (pedido) => {
      const filas = await tokensDePersona(pedido.servicio.almacen.db, quienPide(pedido).persona);
      return { estado: 200, json: { tokens: filas.map(comoToken) } };
    },
  }),
  crearToken: recurso('crearToken', {
    buscar: () => Promise.resolve(SIN_AMBITO),
    hacer: async (pedido) => {
      const quien = quienPide(pedido);
      exigirQueNoSeaToken(quien);
      const { nombre, alcance, caduca } = cuerpoDe(pedido);
      if (caduca !== null && caduca <= pedido.servicio.reloj().toISOString())
        throw new Problem('peticion-no-valida', { motivo: 'el token ya habría caducado al crearlo' });
      const { id, hash, secreto } = pedido.servicio.credenciales.tokenDeApi();
      const { persona } = quien;
      const fila = await pedido.servicio.almacen.cambiar(`personas/${persona}`, (cambio) =>
        insertarToken(cambio, { id, persona, nombre, hash, alcance, caduca }),
      );
      return { estado: 201, json: { token: comoToken(fila), secreto } };
    },
  }),
  revocarToken: recurso('revocarToken', {
    buscar: () => Promise.resolve(SIN_AMBITO),
    hacer: async (pedido) => {
      const { persona } = quienPide(pedido);
      const { token: id } = pedido.parametros;
      await pedido.servicio.almacen.cambiar(`personas/${persona}`, (cambio) =>
        revocarToken(cambio, { persona, id }),
      );
      return { estado: 204 };
    },
  }),
} satisfies Recursos;
