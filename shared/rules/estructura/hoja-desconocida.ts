import { HOJAS } from '../../hojas/catalogo-de-hojas.ts';
import type { LibroDeCarpeta } from '../../libro/carpeta.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import type { Hoja } from '../../libro/model.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import { masCercano } from '../../spanish/cercania/near.ts';
import type { Regla } from '../regla.ts';

/** The tab that was meant: one that this libro may hold and does not hold yet. */
function parecida(libro: LibroDeCarpeta, nombre: string): string | null {
  const libres = HOJAS.filter((h) => !libro.hojas.has(h.nombre) && (libro.esEnlace || !h.soloEnlace));
  return masCercano(
    nombre,
    libres.map((h) => h.nombre),
  );
}

function revisarHoja(libro: LibroDeCarpeta, hoja: Hoja): Hallazgo {
  const { nombre } = hoja;
  const def = HOJAS.find((h) => plegar(h.nombre) === plegar(nombre));
  const soloEnlace = def !== undefined && def.soloEnlace && !libro.esEnlace;
  return {
    lugar: { libro: libro.nombre, hoja: nombre, fila: null, columna: '' },
    valor: '',
    datos: {
      regla: 'hoja-desconocida',
      nombre,
      parecida: def === undefined ? parecida(libro, nombre) : null,
      soloEnlace,
    },
    justificacion: null,
  };
}

/** Contract §2 and §3: a tab that no definition takes, or an (E) tab outside the enlace's libro. */
export const hojaDesconocida: Regla = {
  codigo: 'hoja-desconocida',
  gravedad: 'Advertencia',
  revisar: (carpeta) =>
    carpeta.libros.flatMap((libro) => libro.desconocidas.map((hoja) => revisarHoja(libro, hoja))),
};
