import type { Hallazgo } from '../../shared/libro/hallazgo.ts';
import type { Hoja, Libro } from '../../shared/libro/model.ts';
import { plegar } from '../../shared/spanish/texto/fold.ts';
import { gravedadDe } from '../../shared/rules/revisar.ts';

/** What a draft leaves out: whole tabs, and rows of tabs. */
interface Sobrante {
  readonly hojas: Set<string>;
  readonly filas: Map<string, Set<number>>;
}

const clave = (libro: string, hoja: string): string => `${libro}\n${plegar(hoja)}`;

/** A block that cannot be read is left out by the report itself; the `Carátula` says who speaks. */
function quedaFuera({ lugar, datos }: Hallazgo): boolean {
  return datos.regla !== 'programa-invalido' && plegar(lugar.hoja) !== 'caratula';
}

function sobrante(hallazgos: readonly Hallazgo[]): Sobrante {
  const [hojas, filas] = [new Set<string>(), new Map<string, Set<number>>()];
  for (const h of hallazgos) {
    if (gravedadDe(h) !== 'Error' || !quedaFuera(h)) continue;
    const llave = clave(h.lugar.libro, h.lugar.hoja);
    if (h.datos.regla === 'columna-faltante') hojas.add(llave);
    else if (h.lugar.fila !== null) filas.set(llave, (filas.get(llave) ?? new Set()).add(h.lugar.fila));
  }
  return { hojas, filas };
}

/**
 * The libros without what is in error (contract §4, `--borrador`): `columna-faltante` takes its tab, any
 * other error its row. Rows that stay keep their numbers.
 */
export function podar(libros: readonly Libro[], hallazgos: readonly Hallazgo[]): Libro[] {
  const { hojas, filas } = sobrante(hallazgos);
  return libros.map((libro) => {
    const podarHoja = (hoja: Hoja): Hoja => {
      const malas = filas.get(clave(libro.nombre, hoja.nombre));
      return malas === undefined ? hoja : { ...hoja, filas: hoja.filas.filter((f) => !malas.has(f.numero)) };
    };
    const quedan = libro.hojas.filter((hoja) => !hojas.has(clave(libro.nombre, hoja.nombre)));
    return { ...libro, hojas: quedan.map(podarHoja) };
  });
}
