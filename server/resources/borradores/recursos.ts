import { borradorDeAreaHallado, borradorDelEnlaceHallado, type BuscarBorrador } from './borrador-hallado.ts';
import { consultasDe, eventosDe } from './consultas.ts';
import { alrededorDe, ordenesDe } from './ordenes.ts';
import type { Recursos } from '../recurso.ts';
import { PUBLICAR } from './publicar.ts';
import { TRAER_VERSION } from './traer-version.ts';

/** What can be done with a libro that is filled in, wherever it is looked up. */
const recursosDe = (buscar: BuscarBorrador) => ({
  ...consultasDe(buscar),
  ...eventosDe(buscar),
  ...ordenesDe(buscar),
  ...alrededorDe(buscar),
});

const delEnlace = recursosDe(borradorDelEnlaceHallado);

/** Libros that are filled in the browser: those of the áreas, and that of the enlace by the same operations. */
export const RECURSOS_DE_BORRADORES = {
  ...recursosDe(borradorDeAreaHallado),
  borradorDelEnlace: delEnlace.borrador,
  lotesDelEnlace: delEnlace.lotes,
  borradorDelEnlaceEn: delEnlace.borradorEn,
  eventosDelEnlace: delEnlace.eventosDeBorrador,
  hacerLotesDelEnlace: delEnlace.hacerLotes,
  restaurarBorradorDelEnlace: delEnlace.restaurarBorrador,
  estarEnLibroDelEnlace: delEnlace.estarEnBorrador,
  abrirEnLibroDelEnlace: delEnlace.abrirEnBorrador,
  borradorDelEnlaceXlsx: delEnlace.borradorXlsx,
  ...PUBLICAR,
  ...TRAER_VERSION,
} satisfies Recursos;
