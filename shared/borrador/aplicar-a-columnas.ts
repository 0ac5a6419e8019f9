import { conflicto, negado, type Hecho } from './aplicar-a-filas.ts';
import type { CambioDeBorrador, Conflicto } from './cambio-de-borrador.ts';
import { celdaDe, limpiar } from './celdas.ts';
import type { HojaAbierta } from './hoja-abierta.ts';
import type { Obra } from './obra.ts';

type Cambio<T extends CambioDeBorrador['tipo']> = Extract<CambioDeBorrador, { readonly tipo: T }>;

export function ponerColumna(hoja: HojaAbierta, { despuesDe, columna }: Cambio<'columna'>): Hecho {
  if (hoja.columna(columna.id) !== undefined)
    return negado(conflicto('repetido', { hoja: hoja.id, columna: columna.id, hay: columna.id }));
  const lugar = despuesDe === null ? 0 : hoja.columnas.findIndex(({ id }) => id === despuesDe) + 1;
  if (despuesDe !== null && lugar === 0)
    return negado(conflicto('columna-quitada', { hoja: hoja.id, columna: despuesDe }));
  hoja.columnas.splice(lugar, 0, { id: columna.id, encabezado: limpiar(columna.encabezado) });
  return { inversos: [{ tipo: 'quitar-columna', hoja: hoja.id, columna: columna.id }] };
}

export function quitarColumna(hoja: HojaAbierta, { columna: deColumna }: Cambio<'quitar-columna'>): Hecho {
  const lugar = hoja.columnas.findIndex(({ id }) => id === deColumna);
  const columna = hoja.columnas[lugar];
  if (columna === undefined) return { inversos: [] };
  const llenas = hoja.filasCon(deColumna).map(({ id, celdas }): Conflicto =>
    conflicto('con-contenido', {
      hoja: hoja.id,
      fila: id,
      columna: deColumna,
      hay: celdaDe(celdas, deColumna),
    }),
  );
  if (llenas.length > 0) return { conflictos: llenas };
  const despuesDe = hoja.columnas[lugar - 1]?.id ?? null;
  hoja.columnas.splice(lugar, 1);
  return { inversos: [{ tipo: 'columna', hoja: hoja.id, despuesDe, columna }] };
}

export function escribirEncabezado(hoja: HojaAbierta, cambio: Cambio<'encabezado'>): Hecho {
  const lugar = { hoja: hoja.id, columna: cambio.columna, esperado: cambio.esperado };
  const indice = hoja.columnas.findIndex(({ id }) => id === cambio.columna);
  const columna = hoja.columnas[indice];
  if (columna === undefined) return negado(conflicto('columna-quitada', lugar));
  const nuevo = limpiar(cambio.nuevo);
  const { encabezado: hay } = columna;
  if (hay === nuevo) return { inversos: [] };
  if (hay !== cambio.esperado) return negado(conflicto('otro-valor', { ...lugar, hay }));
  hoja.columnas[indice] = { id: columna.id, encabezado: nuevo };
  return { inversos: [{ ...cambio, esperado: nuevo, nuevo: hay }] };
}

/** Tabs are told apart by id and by name: two that are called the same could not be read back. */
export function ponerHoja(obra: Obra, { despuesDe, hoja }: Cambio<'hoja'>): Hecho {
  const nombre = limpiar(hoja.nombre);
  const igual = obra.tiene(hoja.id) ? hoja.id : obra.llamada(nombre);
  if (igual !== undefined) return negado(conflicto('repetido', { hoja: igual, hay: nombre }));
  if (despuesDe !== null && !obra.tiene(despuesDe))
    return negado(conflicto('hoja-quitada', { hoja: despuesDe }));
  const ids = hoja.columnas.map(({ id }) => id);
  const doble = ids.find((id, i) => ids.indexOf(id) !== i);
  if (doble !== undefined)
    return negado(conflicto('repetido', { hoja: hoja.id, columna: doble, hay: doble }));
  const columnas = hoja.columnas.map(({ id, encabezado }) => ({ id, encabezado: limpiar(encabezado) }));
  obra.poner(despuesDe, { id: hoja.id, nombre, columnas, filas: [] });
  return { inversos: [{ tipo: 'quitar-hoja', hoja: hoja.id }] };
}

export function quitarHoja(obra: Obra, { hoja: deHoja }: Cambio<'quitar-hoja'>): Hecho {
  const hoja = obra.hoja(deHoja);
  if (hoja === undefined) return { inversos: [] };
  const [primera] = hoja.filas;
  if (primera !== undefined)
    return negado(conflicto('con-contenido', { hoja: deHoja, fila: primera.id, hay: hoja.nombre }));
  const despuesDe = obra.anterior(deHoja);
  obra.sacar(deHoja);
  const { id, nombre, columnas } = hoja;
  return { inversos: [{ tipo: 'hoja', despuesDe, hoja: { id, nombre, columnas } }] };
}
