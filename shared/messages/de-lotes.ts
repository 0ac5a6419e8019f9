import type { Borrador, HojaDeBorrador } from '../borrador/borrador.ts';
import type { CambioDeBorrador, Lote } from '../borrador/cambio-de-borrador.ts';
import { unirLista } from '../spanish/sesiones/ordinales.ts';
import { cita } from './redaccion.ts';

/** What the history calls a lote by its `que`, where more than its changes is to be told. */
const VERBOS: Readonly<Record<string, string>> = {
  pegar: 'Pegó',
  rellenar: 'Rellenó hacia abajo',
  corregir: 'Aplicó una corrección',
  explicar: 'Explicó un hallazgo',
  preparar: 'Preparó el libro',
  deshacer: 'Deshizo',
  rehacer: 'Rehizo',
  abrir: 'Abrió un libro',
  restaurar: 'Volvió a una versión anterior',
  traer: 'Trajo la versión vigente',
};

/** The parts of a borrador that a text names; a lote may be of a time when they were others. */
type Nombres = Pick<Borrador, 'hojas'>;

const cuantas = (n: number, una: string, varias: string): string => (n === 1 ? una : `${n} ${varias}`);

const hojaDe = (cambio: CambioDeBorrador): string =>
  typeof cambio.hoja === 'string' ? cambio.hoja : cambio.hoja.id;

/** How a tab is called: as it is now, or as the lote itself says. */
function nombreDe(id: string, { hojas }: Nombres, cambios: readonly CambioDeBorrador[]): string {
  const propia = cambios.flatMap((c) => (c.tipo === 'hoja' && c.hoja.id === id ? [c.hoja.nombre] : []));
  return hojas.find((h) => h.id === id)?.nombre ?? propia[0] ?? 'una hoja que ya no está';
}

const columnaDe = (hoja: HojaDeBorrador | undefined, id: string): string =>
  hoja?.columnas.find((c) => c.id === id)?.encabezado ?? '';

/** `Etapa: «Vigente» en lugar de «Suscrito»`, for the one cell of a lote. */
function unaCelda(cambio: Extract<CambioDeBorrador, { tipo: 'celda' }>, { hojas }: Nombres): string {
  const columna = columnaDe(
    hojas.find(({ id }) => id === cambio.hoja),
    cambio.columna,
  );
  const donde = columna === '' ? '' : `${columna}: `;
  if (cambio.nuevo === '') return `${donde}borró ${cita(cambio.esperado)}`;
  const antes = cambio.esperado === '' ? '' : ` en lugar de ${cita(cambio.esperado)}`;
  return `${donde}${cita(cambio.nuevo)}${antes}`;
}

/** What is counted of each kind of change. */
function deTipo(tipo: CambioDeBorrador['tipo'], cambios: readonly CambioDeBorrador[]): string {
  const filas = cambios.reduce((suma, c) => {
    if (c.tipo === 'quitar-filas') return suma + c.esperadas.length;
    return c.tipo === 'filas' || c.tipo === 'mover-filas' ? suma + c.filas.length : suma;
  }, 0);
  switch (tipo) {
    case 'celda':
      return cuantas(cambios.length, 'una celda', 'celdas');
    case 'filas':
      return cuantas(filas, 'una fila nueva', 'filas nuevas');
    case 'quitar-filas':
      return cuantas(filas, 'una fila quitada', 'filas quitadas');
    case 'mover-filas':
      return cuantas(filas, 'una fila movida', 'filas movidas');
    case 'columna':
      return cuantas(cambios.length, 'una columna nueva', 'columnas nuevas');
    case 'quitar-columna':
      return cuantas(cambios.length, 'una columna quitada', 'columnas quitadas');
    case 'encabezado':
      return cuantas(cambios.length, 'un encabezado', 'encabezados');
    case 'hoja':
      return cuantas(cambios.length, 'una hoja nueva', 'hojas nuevas');
    case 'quitar-hoja':
      return cuantas(cambios.length, 'una hoja quitada', 'hojas quitadas');
  }
}

function contenidoDe(cambios: readonly CambioDeBorrador[], nombres: Nombres): string {
  const [primero] = cambios;
  if (cambios.length === 1 && primero?.tipo === 'celda') return unaCelda(primero, nombres);
  const tipos = [...new Set(cambios.map(({ tipo }) => tipo))];
  return unirLista(
    tipos.map((tipo) =>
      deTipo(
        tipo,
        cambios.filter((c) => c.tipo === tipo),
      ),
    ),
  );
}

/**
 * A lote in words, for the history: `Convenios, Etapa: «Vigente» en lugar de «Suscrito»`, `Pegó: 10 filas nuevas en Convenios`.
 * @param nombres the borrador as it is: how its tabs and columns are called
 */
export function resumenDeLote({ que, cambios }: Pick<Lote, 'que' | 'cambios'>, nombres: Nombres): string {
  const hojas = [...new Set(cambios.map(hojaDe))].map((id) => nombreDe(id, nombres, cambios));
  const verbo = VERBOS[que];
  const contenido = contenidoDe(cambios, nombres);
  const donde = hojas.length > 3 ? `${hojas.length} hojas` : unirLista(hojas);
  if (verbo === undefined && cambios.length === 1 && cambios[0]?.tipo === 'celda')
    return `${donde}, ${contenido}`;
  const hecho = `${contenido} en ${donde}`;
  return verbo === undefined ? hecho.charAt(0).toUpperCase() + hecho.slice(1) : `${verbo}: ${hecho}`;
}
