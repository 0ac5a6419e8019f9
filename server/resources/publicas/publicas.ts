import { sql } from 'kysely';
import { escribirVeredicto } from '../../../shared/messages/de-acuse.ts';
import { Problem } from '../../../shared/problem.ts';
import { verificarAcuse } from '../../firma/verificar-acuse.ts';
import { acuseRegistrado } from '../../store/envios/acuse-registrado.ts';
import { VERSION } from '../../version.ts';
import { recurso, SIN_AMBITO, type Recursos } from '../recurso.ts';

const enNinguno = () => Promise.resolve(SIN_AMBITO);

/** What is open to all. */
export const RECURSOS_PUBLICOS = {
  salud: recurso('salud', {
    buscar: enNinguno,
    hacer: () =>
      Promise.resolve({ estado: 200, json: { estado: 'bien' as const, version: VERSION, detalle: '' } }),
  }),
  listo: recurso('listo', {
    buscar: enNinguno,
    hacer: async ({ servicio: { almacen } }) => {
      try {
        await sql`select 1`.execute(almacen.db);
      } catch {
        throw new Problem('almacen-no-disponible', { motivo: 'no contesta' });
      }
      return { estado: 200, json: { estado: 'bien' as const, version: VERSION, detalle: almacen.version } };
    },
  }),
  verificarAcuse: recurso('verificarAcuse', {
    buscar: enNinguno,
    hacer: async ({ servicio, cuerpo }) => {
      const { db } = servicio.almacen;
      const veredicto = verificarAcuse(cuerpo?.acuse ?? '', await servicio.firmante.publicas(db));
      const { titulo, detalle } = escribirVeredicto(veredicto);
      const valido = veredicto.tipo === 'valido';
      const registrado = valido && (await acuseRegistrado(db, veredicto.acuse));
      return { estado: 200, json: { valido, titulo, detalle, registrado } };
    },
  }),
} satisfies Recursos;
