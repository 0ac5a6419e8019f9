import { QUIEN_SIN_NOMBRE } from '../../../shared/messages/de-bitacora.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';
import type { Consultable } from '../../store/almacen.ts';
import { entradasDe } from '../../store/entradas-de-bitacora.ts';
import { nombresDe, todosLosNombres } from '../../store/personas/personas.ts';
import { organoHallado } from '../periodos/periodo-hallado.ts';
import { recurso, SIN_AMBITO, type Recursos } from '../recurso.ts';
import { verificarBitacora } from './verificar-bitacora.ts';

const DE_PERSONA = 'personas/';
const SIN_NOMBRE: ReadonlyMap<string, string> = new Map(Object.entries(QUIEN_SIN_NOMBRE));

/** Most people that one name finds: beyond it the name says too little. */
const HOMONIMOS = 200;

/** Whose entries are meant: by address (`personas/<id>`, `sistema`), or all whose name holds what was typed. */
async function quienesSon(db: Consultable, pedido: string): Promise<string[]> {
  if (pedido.startsWith(DE_PERSONA) || SIN_NOMBRE.has(pedido)) return [pedido];
  const parte = plegar(pedido);
  const contiene = (nombre: string): boolean => plegar(nombre).includes(parte);
  const personas = (await todosLosNombres(db)).filter(({ nombre }) => contiene(nombre));
  const otros = [...SIN_NOMBRE].filter(([, nombre]) => contiene(nombre)).map(([quien]) => quien);
  return [...otros, ...personas.slice(0, HOMONIMOS).map(({ id }) => `${DE_PERSONA}${id}`)];
}

/** Names of whoever made the entries. One whose person is gone keeps its address. */
async function nombrar(db: Consultable, quienes: readonly string[]): Promise<(quien: string) => string> {
  const ids = quienes.filter((q) => q.startsWith(DE_PERSONA)).map((q) => q.slice(DE_PERSONA.length));
  const nombres = await nombresDe(db, ids);
  return (quien) => SIN_NOMBRE.get(quien) ?? nombres.get(quien.slice(DE_PERSONA.length)) ?? quien;
}

/** An object may be typed from the órgano on (`periodos/2021-t4`) or whole (`organos/cvoe/periodos/2021-t4`). */
const comienzoDe = (organo: string, objeto: string): string =>
  objeto === '' || objeto.startsWith('organos/') ? objeto : `organos/${organo}/${objeto}`;

/** What was changed, by whom, and the proof that nothing was altered. */
export const BITACORA = {
  bitacora: recurso('bitacora', {
    buscar: organoHallado,
    hacer: async ({ servicio, consulta }, { filaDeOrgano }) => {
      const { db } = servicio.almacen;
      const { pagina, tamano, accion = null, quien, objeto = '' } = consulta;
      const { entradas, total } = await entradasDe(db, {
        bajo: `organos/${filaDeOrgano.clave}`,
        comienzo: comienzoDe(filaDeOrgano.clave, objeto),
        accion,
        quien: quien === undefined ? null : await quienesSon(db, quien),
        pagina,
        tamano,
      });
      const nombre = await nombrar(
        db,
        entradas.map((e) => e.quien),
      );
      const elementos = entradas.map((e) => ({ ...e, quien: nombre(e.quien) }));
      return { estado: 200, json: { elementos, total, pagina, tamano } };
    },
  }),
  verificarBitacora: recurso('verificarBitacora', {
    buscar: () => Promise.resolve(SIN_AMBITO),
    hacer: async ({ servicio }) => {
      const { cadena, cabeza } = await verificarBitacora(servicio.almacen.db);
      return {
        estado: 200,
        json: {
          integra: cadena.integra,
          entradas: cadena.entradas,
          cabeza: cabeza.n === 0 ? null : cabeza,
          rota: cadena.integra ? null : cadena.rota,
        },
      };
    },
  }),
} satisfies Recursos;
