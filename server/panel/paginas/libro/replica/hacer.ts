import { aplicarLote } from '../../../../../shared/borrador/aplicar-lote.ts';
import type { CambioDeBorrador, Conflicto, Lote } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import type { Paso, Replica } from './replica.ts';

/** Steps that can be undone. */
const PASOS = 300;

/** Not done: what stands in the way. */
export interface Impedido {
  readonly conflictos: readonly Conflicto[];
}

interface Hecho {
  readonly replica: Replica;
  readonly paso: Paso;
}

/** Does a lote over what the person sees, without a place among the steps to undo. */
function poner(replica: Replica, lote: Lote): Hecho | Impedido {
  const hecho = aplicarLote(replica.vista, lote);
  if ('conflictos' in hecho) return hecho;
  return {
    replica: {
      ...replica,
      vista: hecho.borrador,
      pendientes: [...replica.pendientes, { lote, numero: null }],
    },
    paso: { id: lote.id, que: lote.que, inversos: hecho.inversos },
  };
}

/** Does a step of the person's. */
export function hacer(replica: Replica, lote: Lote): Replica | Impedido {
  const hecho = poner(replica, lote);
  if ('conflictos' in hecho) return hecho;
  return { ...hecho.replica, deshacer: [...replica.deshacer, hecho.paso].slice(-PASOS), rehacer: [] };
}

/** What became of undoing: `impedido` says what somebody changed since, and then that step can no longer be undone. */
export interface Vuelta {
  readonly replica: Replica;
  /** The step that was undone or done again; null where there was none. */
  readonly paso: Paso | null;
  readonly cambios: readonly CambioDeBorrador[];
  readonly impedido: readonly Conflicto[];
}

type Pila = 'deshacer' | 'rehacer';

function volver(replica: Replica, id: string, de: Pila, a: Pila): Vuelta {
  const paso = replica[de].at(-1);
  if (paso === undefined) return { replica, paso: null, cambios: [], impedido: [] };
  const sin = { ...replica, [de]: replica[de].slice(0, -1) };
  const hecho = poner(sin, { id, cambios: paso.inversos, que: de });
  if ('conflictos' in hecho) return { replica: sin, paso, cambios: [], impedido: hecho.conflictos };
  const contrario: Paso = { ...hecho.paso, que: paso.que };
  return {
    replica: { ...hecho.replica, [a]: [...sin[a], contrario] },
    paso,
    cambios: paso.inversos,
    impedido: [],
  };
}

/** Undoes the last step. @param id of the lote that does it */
export const deshacer = (replica: Replica, id: string): Vuelta => volver(replica, id, 'deshacer', 'rehacer');

/** Does again what was undone last. @param id of the lote that does it */
export const rehacer = (replica: Replica, id: string): Vuelta => volver(replica, id, 'rehacer', 'deshacer');
