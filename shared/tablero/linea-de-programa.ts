import { HOJAS } from '../hojas/catalogo-de-hojas.ts';
import type { NombreHoja } from '../hojas/hoja-def.ts';
import type { Carpeta } from '../libro/carpeta.ts';
import { celda, registrosDe } from '../libro/registros.ts';
import { plegar } from '../spanish/texto/fold.ts';

/** A line of the programme: who reports in it and in which tabs. */
export interface LineaDeTablero {
  readonly linea: string;
  readonly titulo: string;
  /** As `Programa.Áreas` names them. */
  readonly areas: readonly string[];
  /** Every spelling, folded, of those areas: what is typed, and what `Catálogos` says that it stands for. */
  readonly nombresDeAreas: readonly string[];
  /** The tabs that its blocks take rows from, in the contract's order. */
  readonly hojas: readonly NombreHoja[];
}

const POR_CLAVE: ReadonlyMap<string, NombreHoja> = new Map(HOJAS.map((h) => [plegar(h.nombre), h.nombre]));
const LUGAR: ReadonlyMap<NombreHoja, number> = new Map(HOJAS.map((h, i) => [h.nombre, i]));

/** Tabs in the contract's order, each once. */
export const enOrden = (hojas: Iterable<NombreHoja>): NombreHoja[] =>
  [...new Set(hojas)].sort((a, b) => (LUGAR.get(a) ?? 0) - (LUGAR.get(b) ?? 0));

function fuentesPorLinea(carpeta: Carpeta): Map<string, NombreHoja[]> {
  const fuentes = new Map<string, NombreHoja[]>();
  for (const registro of registrosDe(carpeta, 'Programa')) {
    const hoja = POR_CLAVE.get(plegar(celda(registro, 'Fuente')));
    if (hoja === undefined) continue;
    const linea = plegar(celda(registro, 'Línea'));
    fuentes.set(linea, [...(fuentes.get(linea) ?? []), hoja]);
  }
  return fuentes;
}

/** The lines of a programme, in its order. */
export function lineasDeTablero(carpeta: Carpeta): LineaDeTablero[] {
  const fuentes = fuentesPorLinea(carpeta);
  const areas = carpeta.catalogos.todos.get(plegar('Área'));
  return [...carpeta.lineas].map(([clave, linea]) => ({
    linea: linea.linea,
    titulo: linea.titulo,
    areas: linea.areas,
    nombresDeAreas: [
      ...new Set(linea.areas.flatMap((a) => [a, areas?.resolver(a) ?? a]).map((a) => plegar(a))),
    ],
    hojas: enOrden(fuentes.get(clave) ?? []),
  }));
}
