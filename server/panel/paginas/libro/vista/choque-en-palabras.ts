import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador, Conflicto } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import { celdaDe } from '../../../../../shared/borrador/celdas.ts';
import { contar } from '../../../texto/contar.ts';
import { loMio } from '../replica/decidir.ts';
import type { Choque, Replica } from '../replica/replica.ts';
import { dichoDeLote } from './acciones-de-lote.ts';

/** A dispute, as people read it. */
export interface ChoqueDicho {
  readonly lugar: string;
  /** What happened meanwhile. */
  readonly que: string;
  readonly mio: { readonly titulo: string; readonly texto: string };
  /** What stands; null where nothing does any more, or where nobody was in the way. */
  readonly hay: { readonly titulo: string; readonly texto: string } | null;
  /** Whether the person's own can still be put there. */
  readonly cabe: boolean;
}

const QUITADO: Partial<Record<Conflicto['motivo'], string>> = {
  'fila-quitada': 'eliminó esa fila',
  'columna-quitada': 'eliminó esa columna',
  'hoja-quitada': 'eliminó esa hoja',
};

const QUE: Partial<Record<CambioDeBorrador['tipo'], string>> = {
  'quitar-filas': 'Eliminar las filas',
  'mover-filas': 'Mover las filas',
  filas: 'Agregar filas',
  columna: 'Agregar una columna',
  'quitar-columna': 'Eliminar la columna',
  hoja: 'Agregar la hoja',
  'quitar-hoja': 'Eliminar la hoja',
};

const o = (texto: string): string => (texto === '' ? '(vacío)' : texto);

/** Where it is, as people see it. */
function lugarDe({ hojas }: Borrador, { cambios: [cambio], conflictos: [conflicto] }: Choque): string {
  const deHoja = conflicto?.hoja ?? (cambio?.tipo === 'hoja' ? cambio.hoja.id : cambio?.hoja);
  const hoja = hojas.find((h) => h.id === deHoja);
  if (hoja === undefined) return 'En una hoja que ya no está';
  const [deFila, deColumna] =
    cambio?.tipo === 'celda' ? [cambio.fila, cambio.columna] : [conflicto?.fila, conflicto?.columna];
  const columna = hoja.columnas.find((c) => c.id === deColumna)?.encabezado;
  const fila = hoja.filas.findIndex((f) => f.id === deFila);
  return [`Hoja ${hoja.nombre}`, columna, fila === -1 ? undefined : `fila ${String(fila + 2)}`]
    .filter((parte) => parte !== undefined && parte !== '')
    .join(', ');
}

function mioDe({ cambios, que }: Choque): ChoqueDicho['mio'] {
  const [cambio] = cambios;
  const otros = cambios.length > 1 ? ` y ${contar(cambios.length - 1, 'cambio')} más` : '';
  if (cambio?.tipo === 'celda' || cambio?.tipo === 'encabezado')
    return { titulo: 'Usted escribió', texto: o(cambio.nuevo) + otros };
  return { titulo: 'Usted quiso', texto: (QUE[cambio?.tipo ?? 'hoja'] ?? dichoDeLote(que)) + otros };
}

/** What a cell says now: it may have changed again since. */
function ahora({ hojas }: Borrador, { hoja, fila, columna, hay }: Conflicto): string {
  const celdas = hojas.find(({ id }) => id === hoja)?.filas.find(({ id }) => id === fila)?.celdas;
  return celdas === undefined || columna === null ? hay : celdaDe(celdas, columna);
}

/** @param autor who was faster; '' where it is not known */
export function choqueEnPalabras(replica: Replica, choque: Choque, autor: string): ChoqueDicho {
  const [conflicto] = choque.conflictos;
  const comunes = {
    lugar: lugarDe(replica.vista, choque),
    mio: mioDe(choque),
    cabe: loMio(replica, choque).length > 0,
  };
  if (conflicto === undefined) {
    const motivo = choque.motivo ?? 'el servicio no lo aceptó.';
    return {
      ...comunes,
      que: `No se guardó: ${motivo.charAt(0).toLowerCase()}${motivo.slice(1)}`,
      hay: null,
    };
  }
  const quien = autor === '' ? 'Alguien' : autor;
  const quitado = QUITADO[conflicto.motivo];
  if (quitado !== undefined)
    return { ...comunes, que: `${quien} ${quitado} mientras usted escribía.`, hay: null };
  const titulo = autor === '' ? 'Ahora dice' : `${autor} puso`;
  const texto =
    conflicto.motivo === 'otro-valor' || conflicto.motivo === 'con-contenido'
      ? o(ahora(replica.vista, conflicto))
      : 'Ya existe';
  return { ...comunes, que: `${quien} cambió lo mismo mientras usted escribía.`, hay: { titulo, texto } };
}
