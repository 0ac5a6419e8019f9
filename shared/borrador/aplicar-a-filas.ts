import type { CambioDeBorrador, Conflicto } from './cambio-de-borrador.ts';
import { celdaDe, columnasDistintas, limpiar, limpiarCeldas, type Celdas } from './celdas.ts';
import { filaCerrada, type FilaAbierta, type HojaAbierta, type Tramo } from './hoja-abierta.ts';

type Cambio<T extends CambioDeBorrador['tipo']> = Extract<CambioDeBorrador, { readonly tipo: T }>;

/** What undoes a change, or why it is not done. */
export type Hecho =
  { readonly inversos: readonly CambioDeBorrador[] } | { readonly conflictos: readonly Conflicto[] };

export const conflicto = (
  motivo: Conflicto['motivo'],
  lugar: Pick<Conflicto, 'hoja'> & Partial<Conflicto>,
): Conflicto => ({ fila: null, columna: null, esperado: '', hay: '', motivo, ...lugar });

export const negado = (...conflictos: readonly Conflicto[]): Hecho => ({ conflictos });

const NADA: Hecho = { inversos: [] };

/** Writes a cell; where it holds that already nothing is left to do. */
export function escribirCelda(hoja: HojaAbierta, cambio: Cambio<'celda'>): Hecho {
  const { fila: deFila, columna, esperado } = cambio;
  const lugar = { hoja: hoja.id, fila: deFila, columna, esperado };
  const fila = hoja.fila(deFila);
  if (fila === undefined) return negado(conflicto('fila-quitada', lugar));
  if (hoja.columna(columna) === undefined) return negado(conflicto('columna-quitada', lugar));
  const hay = celdaDe(fila.celdas, columna);
  const nuevo = limpiar(cambio.nuevo);
  if (hay === nuevo) return NADA;
  if (hay !== esperado) return negado(conflicto('otro-valor', { ...lugar, hay }));
  hoja.escribir(fila, columna, nuevo);
  return { inversos: [{ ...cambio, esperado: nuevo, nuevo: hay }] };
}

/** What keeps new rows out: an id that is taken, a column that is no more. */
function estorbos(hoja: HojaAbierta, { filas, despuesDe }: Cambio<'filas'>): Conflicto[] {
  const vistas = new Set<string>();
  const deFilas = filas.flatMap(({ id, celdas }): Conflicto[] => {
    if (hoja.fila(id) !== undefined || vistas.has(id))
      return [conflicto('repetido', { hoja: hoja.id, fila: id, hay: id })];
    vistas.add(id);
    return Object.keys(celdas)
      .filter((columna) => hoja.columna(columna) === undefined)
      .map((columna) => conflicto('columna-quitada', { hoja: hoja.id, fila: id, columna }));
  });
  if (despuesDe === null || hoja.fila(despuesDe) !== undefined) return deFilas;
  return [conflicto('fila-quitada', { hoja: hoja.id, fila: despuesDe }), ...deFilas];
}

export function ponerFilas(hoja: HojaAbierta, cambio: Cambio<'filas'>): Hecho {
  const conflictos = estorbos(hoja, cambio);
  if (conflictos.length > 0) return { conflictos };
  const nuevas = cambio.filas.map(({ id, celdas }): FilaAbierta => ({
    id,
    celdas: limpiarCeldas(celdas),
    origen: null,
  }));
  if (nuevas.length === 0) return NADA;
  hoja.poner(cambio.despuesDe, nuevas);
  const esperadas = nuevas.map(({ id, celdas }) => ({ id, celdas }));
  return { inversos: [{ tipo: 'quitar-filas', hoja: hoja.id, esperadas }] };
}

function diferencias(hoja: string, { id, celdas }: FilaAbierta, esperadas: Celdas): Conflicto[] {
  return columnasDistintas(esperadas, celdas).map((columna) =>
    conflicto('otro-valor', {
      hoja,
      fila: id,
      columna,
      esperado: celdaDe(esperadas, columna),
      hay: celdaDe(celdas, columna),
    }),
  );
}

/** Takes rows away; those that somebody took away before are what was wanted. */
export function quitarFilas(hoja: HojaAbierta, { esperadas }: Cambio<'quitar-filas'>): Hecho {
  const presentes = new Set<FilaAbierta>();
  const conflictos = esperadas.flatMap(({ id, celdas }) => {
    const fila = hoja.fila(id);
    if (fila === undefined) return [];
    presentes.add(fila);
    return diferencias(hoja.id, fila, celdas);
  });
  if (conflictos.length > 0) return { conflictos };
  const inversos = hoja.sacar(presentes).map(({ despuesDe, filas }): CambioDeBorrador => ({
    tipo: 'filas',
    hoja: hoja.id,
    despuesDe,
    filas: filas.map(filaCerrada),
  }));
  return { inversos };
}

const deVuelta = (hoja: string, { despuesDe, filas }: Tramo): CambioDeBorrador => ({
  tipo: 'mover-filas',
  hoja,
  filas: filas.map(({ id }) => id),
  despuesDe,
});

/** Moves rows, in the order in which they are named, below one that stays: the nearest above where they should go. */
export function moverFilas(hoja: HojaAbierta, cambio: Cambio<'mover-filas'>): Hecho {
  const { despuesDe } = cambio;
  const nombradas = [...new Set(cambio.filas)];
  const faltan = [...nombradas, ...(despuesDe === null ? [] : [despuesDe])].filter(
    (id) => hoja.fila(id) === undefined,
  );
  if (faltan.length > 0)
    return negado(...faltan.map((fila) => conflicto('fila-quitada', { hoja: hoja.id, fila })));
  const filas = nombradas.flatMap((id) => hoja.fila(id) ?? []);
  const movidas = new Set(filas);
  const encima = hoja.quedaEncima(despuesDe, movidas);
  const tramos = hoja.sacar(movidas);
  hoja.poner(encima, filas);
  return { inversos: tramos.map((tramo) => deVuelta(hoja.id, tramo)) };
}
