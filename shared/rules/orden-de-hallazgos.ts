import { HOJAS, lugarDeHoja } from '../hojas/catalogo-de-hojas.ts';
import type { Carpeta } from '../libro/carpeta.ts';
import type { Hallazgo } from '../libro/hallazgo.ts';
import type { Hoja } from '../libro/model.ts';
import { plegar } from '../spanish/texto/fold.ts';

interface HojaConLugar {
  readonly lugar: number;
  readonly columnas: ReadonlyMap<string, number>;
}

interface Puesto {
  readonly hallazgo: Hallazgo;
  readonly libro: number;
  readonly hoja: number;
  readonly fila: number;
  readonly columna: number;
}

function columnasDe(hoja: Hoja | undefined): Map<string, number> {
  const columnas = new Map<string, number>();
  for (const { encabezado, posicion } of hoja?.columnas ?? []) {
    const clave = plegar(encabezado);
    if (clave !== '' && !columnas.has(clave)) columnas.set(clave, posicion);
  }
  return columnas;
}

/** Tabs by name as typed: those of the contract in its order, then the others as they stand in the libro. */
function lugaresDeHojas(hojas: readonly Hoja[]): Map<string, HojaConLugar> {
  const lugares = new Map<string, HojaConLugar>();
  hojas.forEach((hoja, i) => {
    const lugar = lugarDeHoja(hoja.nombre) ?? HOJAS.length + i;
    const puesta = { lugar, columnas: columnasDe(hoja) };
    for (const nombre of [hoja.nombre, HOJAS[lugar]?.nombre ?? hoja.nombre]) {
      if (!lugares.has(nombre)) lugares.set(nombre, puesta);
    }
  });
  return lugares;
}

type Situar = (hallazgo: Hallazgo) => Puesto;

function situador(carpeta: Carpeta): Situar {
  const libros = new Map(
    carpeta.libros.map((l) => [l.nombre, { orden: l.orden, hojas: lugaresDeHojas(l.libro.hojas) }]),
  );
  const ninguna: HojaConLugar = { lugar: Number.MAX_SAFE_INTEGER, columnas: new Map() };
  return (hallazgo) => {
    const { libro, hoja, fila, columna } = hallazgo.lugar;
    const deLibro = libros.get(libro);
    const { lugar, columnas } = deLibro?.hojas.get(hoja) ?? ninguna;
    return {
      hallazgo,
      libro: deLibro?.orden ?? Number.MAX_SAFE_INTEGER,
      hoja: deLibro?.hojas.has(hoja) === true ? lugar : (lugarDeHoja(hoja) ?? lugar),
      fila: fila ?? 0,
      columna: columnas.get(plegar(columna)) ?? Number.MAX_SAFE_INTEGER,
    };
  };
}

function porRegla(a: Hallazgo, b: Hallazgo): number {
  if (a.datos.regla === b.datos.regla) return 0;
  return a.datos.regla < b.datos.regla ? -1 : 1;
}

/**
 * Sorts findings (contract §3): libros in reading order, tabs in the document's order with unknown ones
 * last, rows, the column's place in the sheet (a missing one last), then the rule's code; several pieces of
 * one cell stay as they were found.
 */
export function ordenarHallazgos(hallazgos: readonly Hallazgo[], carpeta: Carpeta): Hallazgo[] {
  return hallazgos
    .map(situador(carpeta))
    .sort(
      (a, b) =>
        a.libro - b.libro ||
        a.hoja - b.hoja ||
        a.fila - b.fila ||
        a.columna - b.columna ||
        porRegla(a.hallazgo, b.hallazgo),
    )
    .map((p) => p.hallazgo);
}
