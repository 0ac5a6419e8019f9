import type { Carpeta, HojaDeLibro, LibroDeCarpeta } from '../../libro/carpeta.ts';
import { campoDeCaratula } from '../../libro/caratula.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import { celda, indiceDe } from '../../libro/registros.ts';
import { CAMPOS_DE_CARATULA } from '../../hojas/listas.ts';
import { columnasNombradas } from '../../programa/columnas-nombradas.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import { masCercano } from '../../spanish/cercania/near.ts';
import { columnasQueFaltan } from './columna-faltante.ts';
import { columnasLeidas } from './columnas-leidas.ts';
import { hallazgoEnCelda, hallazgoEnEncabezado } from '../hallar.ts';
import type { Regla } from '../regla.ts';

/** Columns of `Asistencia` are sessions: `sesion-inexistente` judges them. */
function esHojaAbierta(hoja: HojaDeLibro): boolean {
  return hoja.def.nombre === 'Asistencia';
}

function revisarHoja(carpeta: Carpeta, hoja: HojaDeLibro, nombradas: ReadonlySet<string>): Hallazgo[] {
  if (esHojaAbierta(hoja)) return [];
  // A misspelt required header is one defect: `columna-faltante` tells it, naming this header.
  const contadas = new Set(columnasQueFaltan(hoja).map((c) => c.parecida));
  const libres = hoja.def.columnas.map((c) => c.nombre).filter((n) => indiceDe(hoja, n) === -1);
  return columnasLeidas(hoja)
    .filter((c) => c.def === null && !contadas.has(c.nombre) && !nombradas.has(plegar(c.nombre)))
    .flatMap(({ nombre, indice }) => {
      const parecida = masCercano(nombre, libres);
      const repetida = hoja.indices.get(plegar(nombre)) !== indice;
      // Without the enlace's libro nobody knows what `Programa` names: only a misspelling is plain.
      if (carpeta.enlace === null && parecida === null && !repetida) return [];
      const encabezado = hoja.hoja.columnas[indice]?.encabezado ?? nombre;
      return [hallazgoEnEncabezado(hoja, nombre, encabezado, { regla: 'columna-desconocida', parecida })];
    });
}

/** A `Campo` of `Carátula` is to it what a column is to other tabs. */
function revisarCaratula(libro: LibroDeCarpeta): Hallazgo[] {
  const hoja = libro.hojas.get('Carátula');
  if (hoja === undefined) return [];
  const libres = CAMPOS_DE_CARATULA.filter((campo) => !libro.caratula.has(campo));
  return hoja.registros.flatMap((registro) => {
    const campo = celda(registro, 'Campo');
    if (campo === '' || campo.startsWith('_') || campoDeCaratula(campo) !== undefined) return [];
    const parecida = masCercano(campo, libres);
    return [hallazgoEnCelda(registro, 'Campo', campo, { regla: 'columna-desconocida', parecida })];
  });
}

function revisar(carpeta: Carpeta): Hallazgo[] {
  const nombradas = columnasNombradas(carpeta);
  return carpeta.libros.flatMap((libro) => [
    ...[...libro.hojas.values()].flatMap((hoja) => revisarHoja(carpeta, hoja, nombradas)),
    ...revisarCaratula(libro),
  ]);
}

/**
 * Contract §2 and §3: a header that the contract does not know, unless it begins with `_`, is empty, or
 * `Programa` names it; also a header that stands twice (nobody would read the second).
 */
export const columnaDesconocida: Regla = {
  codigo: 'columna-desconocida',
  gravedad: 'Advertencia',
  revisar,
};
