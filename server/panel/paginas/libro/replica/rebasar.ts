import { aplicarLote } from '../../../../../shared/borrador/aplicar-lote.ts';
import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador, Conflicto, Lote } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import type { Choque, Paso, Pendiente, Replica } from './replica.ts';

type Lugar = Pick<Conflicto, 'hoja' | 'fila' | 'columna'>;

const claveDe = ({ hoja, fila, columna }: Lugar): string => [hoja, fila ?? '', columna ?? ''].join('\n');

/** Whether each change stands for itself, so that those nobody is in the way of may be done without the others. */
const separable = (cambios: readonly CambioDeBorrador[]): boolean => cambios.every((c) => c.tipo === 'celda');

const deCelda = (cambio: CambioDeBorrador): string => (cambio.tipo === 'celda' ? claveDe(cambio) : '');

interface Partido {
  readonly quedan: readonly CambioDeBorrador[];
  readonly choques: readonly Choque[];
}

/** Parts a lote into what may still be done and what the person must decide. */
export function partir({ id, cambios, que }: Lote, conflictos: readonly Conflicto[]): Partido {
  if (!separable(cambios)) return { quedan: [], choques: [{ clave: id, que, cambios, conflictos }] };
  const porCelda = new Map(conflictos.map((c) => [claveDe(c), c]));
  const choques = cambios.flatMap((cambio): Choque[] => {
    const clave = deCelda(cambio);
    const conflicto = porCelda.get(clave) ?? deFilaEntera(conflictos, cambio);
    return conflicto === undefined ? [] : [{ clave, que, cambios: [cambio], conflictos: [conflicto] }];
  });
  const chocan = new Set(choques.map(({ clave }) => clave));
  return { quedan: cambios.filter((c) => !chocan.has(deCelda(c))), choques };
}

/** A row, a column or a tab that was taken away is in the way of all its cells. */
function deFilaEntera(conflictos: readonly Conflicto[], cambio: CambioDeBorrador): Conflicto | undefined {
  if (cambio.tipo !== 'celda') return undefined;
  return conflictos.find(
    ({ hoja, fila, columna }) =>
      (fila === null || columna === null) &&
      hoja === cambio.hoja &&
      (fila ?? cambio.fila) === cambio.fila &&
      (columna ?? cambio.columna) === cambio.columna,
  );
}

/** The same place once: what the person wrote last there is what they want. */
export function juntarChoques(antes: readonly Choque[], nuevos: readonly Choque[]): readonly Choque[] {
  if (nuevos.length === 0) return antes;
  const juntos = new Map(antes.map((c) => [c.clave, c]));
  for (const nuevo of nuevos) {
    const previo = juntos.get(nuevo.clave);
    juntos.set(nuevo.clave, previo === undefined ? nuevo : { ...nuevo, conflictos: previo.conflictos });
  }
  return [...juntos.values()];
}

interface Rebasado {
  readonly vista: Borrador;
  readonly pendientes: readonly Pendiente[];
  readonly choques: readonly Choque[];
  /** Of each lote that was done over the new base, what undoes it now; null for one that was not. */
  readonly pasos: ReadonlyMap<string, Paso | null>;
}

/** Place of the version's digit in a UUID. */
const LUGAR = 14;

/** Another id that follows from one: whoever works it out again gets the same. */
const idDeResto = (id: string): string => {
  const digito = (Number.parseInt(id[LUGAR] ?? 'f', 16) + 1) % 16;
  return id.slice(0, LUGAR) + digito.toString(16) + id.slice(LUGAR + 1);
};

/** What goes on of a lote that somebody is in the way of: under another id, as the service refuses the lote whole. */
export const restoDe = (lote: Lote, quedan: readonly CambioDeBorrador[]): Lote => ({
  ...lote,
  id: idDeResto(lote.id),
  cambios: quedan,
});

function rebasarUno(vista: Borrador, pendiente: Pendiente): Omit<Rebasado, 'pasos'> & { paso: Paso | null } {
  const { lote } = pendiente;
  const hecho = aplicarLote(vista, lote);
  if ('borrador' in hecho) {
    const paso = { id: lote.id, que: lote.que, inversos: hecho.inversos };
    return { vista: hecho.borrador, pendientes: [pendiente], choques: [], paso };
  }
  const { quedan, choques } = partir(lote, hecho.conflictos);
  if (quedan.length === 0 || choques.length === 0)
    return { vista, pendientes: [], choques: enteros(lote, hecho.conflictos, choques), paso: null };
  const resto = rebasarUno(vista, { lote: restoDe(lote, quedan), numero: null });
  return { ...resto, choques: [...choques, ...resto.choques] };
}

/** No lote is dropped without a word. @param motivo why it was not kept, where nobody was faster */
export const enteros = (
  { id, que, cambios }: Lote,
  conflictos: readonly Conflicto[],
  choques: readonly Choque[],
  motivo = '',
): readonly Choque[] => {
  if (choques.length > 0) return choques;
  return [{ clave: id, que, cambios, conflictos, ...(motivo === '' ? {} : { motivo }) }];
};

function rebasarTodos(base: Borrador, pendientes: readonly Pendiente[]): Rebasado {
  const quedan: Pendiente[] = [];
  const choques: Choque[] = [];
  const pasos = new Map<string, Paso | null>();
  let vista = base;
  for (const pendiente of pendientes) {
    const uno = rebasarUno(vista, pendiente);
    vista = uno.vista;
    quedan.push(...uno.pendientes);
    choques.push(...uno.choques);
    pasos.set(pendiente.lote.id, uno.paso);
  }
  return { vista, pendientes: quedan, choques, pasos };
}

/** Steps as they are undone over the new base; those that were not done there can no longer be. */
const alDia = (pila: readonly Paso[], pasos: Rebasado['pasos']): readonly Paso[] =>
  pila.flatMap((paso) => {
    const nuevo = pasos.get(paso.id);
    if (nuevo === undefined) return [paso];
    return nuevo === null ? [] : [{ ...nuevo, que: paso.que }];
  });

/** The replica over another base, without the pending lotes that the base holds. */
export function rebasar(replica: Replica, base: Borrador, pendientes: readonly Pendiente[]): Replica {
  const { vista, pendientes: quedan, choques, pasos } = rebasarTodos(base, pendientes);
  return {
    base,
    vista,
    pendientes: quedan,
    choques: juntarChoques(replica.choques, choques),
    deshacer: alDia(replica.deshacer, pasos),
    rehacer: alDia(replica.rehacer, pasos),
  };
}
