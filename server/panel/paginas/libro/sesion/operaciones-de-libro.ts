import type { LugarDeLibro } from './lugar-de-libro.ts';

const DEL_AREA = {
  leer: 'borrador',
  mandar: 'hacerLotes',
  lotes: 'lotes',
  entonces: 'borradorEn',
  restaurar: 'restaurarBorrador',
  eventos: 'eventosDeBorrador',
  estar: 'estarEnBorrador',
  abrir: 'abrirEnBorrador',
  xlsx: 'borradorXlsx',
} as const;

const DEL_ENLACE = {
  leer: 'borradorDelEnlace',
  mandar: 'hacerLotesDelEnlace',
  lotes: 'lotesDelEnlace',
  entonces: 'borradorDelEnlaceEn',
  restaurar: 'restaurarBorradorDelEnlace',
  eventos: 'eventosDelEnlace',
  estar: 'estarEnLibroDelEnlace',
  abrir: 'abrirEnLibroDelEnlace',
  xlsx: 'borradorDelEnlaceXlsx',
} as const;

/** The operations of a libro: those of the enlace's take and give the same, at an address without an área. */
export const operacionesDe = ({ area }: LugarDeLibro): typeof DEL_AREA =>
  area === '' ? (DEL_ENLACE as unknown as typeof DEL_AREA) : DEL_AREA;
