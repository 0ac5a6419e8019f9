import { basename, resolve } from 'node:path';
import { Problem } from '../../shared/problem.ts';
import { listar, nodoDe, raizDe, type Nodo, type Raiz } from './archivos.ts';
import { tieneHojas } from './clasificar-ruta.ts';
import { esHojaCsv, esLibroXlsx, otroLibro, sinExtension } from './formatos.ts';
import { porNombre, type LecturaDeCarpeta, type LibroLeido } from './lectura.ts';
import { enMegas, LIMITES, type Limites } from './limites.ts';
import { lectoresPara, PARALELISMO } from './paralelo/lectores.ts';

/**
 * Every libro of a carpeta: subfolders of CSVs and .xlsx files in any mix. Other files (a README, the logo) are
 * not looked at. Which libro is the enlace's is told by its Carátula, later.
 * @throws Problem `carpeta-vacia`, `libro-repetido`, `demasiados-libros`, or what keeps a libro from being read
 */
export const leerCarpeta = async (
  ruta: string,
  limites: Limites = LIMITES,
  paralelismo = PARALELISMO,
): Promise<LecturaDeCarpeta> => {
  const absoluta = resolve(ruta);
  const raiz = raizDe(absoluta);
  if (nodoDe(absoluta, basename(absoluta)).tipo !== 'carpeta') throw new Problem('carpeta-vacia', { ruta });
  const { nodos, avisos } = findLibros(absoluta, raiz);
  if (nodos.length === 0) throw new Problem('carpeta-vacia', { ruta });
  if (nodos.length > limites.libros)
    throw new Problem('demasiados-libros', { ruta, cuantos: nodos.length, limite: limites.libros });
  const lectores = await lectoresPara(nodos, raiz, limites, paralelismo);
  const libros: LibroLeido[] = [];
  try {
    let bytes = 0;
    for (const nodo of nodos) {
      const leido = await lectores.leer(nodo);
      bytes += leido.entradas.reduce((suma, { tamano }) => suma + tamano, 0);
      if (bytes > limites.bytesPorCarpeta)
        throw new Problem('carpeta-demasiado-grande', { ruta, limite: enMegas(limites.bytesPorCarpeta) });
      libros.push(leido);
    }
  } finally {
    await lectores.cerrar();
  }
  refuseRepeated(libros);
  return { ruta: absoluta, libros: libros.sort((a, b) => porNombre(a.libro, b.libro)), avisos };
};

const findLibros = (carpeta: string, raiz: Raiz): { nodos: Nodo[]; avisos: string[] } => {
  const interesa = (nombre: string): boolean =>
    esHojaCsv(nombre) || esLibroXlsx(nombre) || otroLibro(nombre) !== undefined;
  const dentro = listar(carpeta, raiz, interesa);
  const nodos = dentro.filter((nodo) => readable(nodo, raiz));
  const nombres = new Set(nodos.map(nameOf));
  const avisos: string[] = [];
  for (const nodo of dentro) {
    if (nodos.includes(nodo)) continue;
    if (nodo.tipo === 'carpeta') avisos.push(...misplaced(nodo, raiz));
    else if (esHojaCsv(nodo.nombre)) avisos.push(looseSheet(nodo.nombre));
    else if (nodo.tipo === 'archivo' && !nombres.has(nameOf(nodo))) throw unreadable(nodo);
  }
  return { nodos, avisos };
};

const readable = (nodo: Nodo, raiz: Raiz): boolean =>
  nodo.tipo === 'carpeta' ? tieneHojas(nodo.ruta, raiz) : nodo.tipo === 'archivo' && esLibroXlsx(nodo.nombre);

const nameOf = ({ tipo, nombre }: Nodo): string =>
  (tipo === 'carpeta' ? nombre : sinExtension(nombre)).trim();

const unreadable = ({ nombre }: Nodo): Problem =>
  new Problem('formato-no-admitido', { archivo: nombre, tipo: otroLibro(nombre) ?? 'otro formato' });

/** A workbook one folder too deep is most likely an área's libro that would go missing. */
const misplaced = (carpeta: Nodo, raiz: Raiz): string[] =>
  listar(carpeta.ruta, raiz, esLibroXlsx)
    .filter(({ tipo }) => tipo === 'archivo')
    .map(
      ({ nombre }) =>
        `No se leyó «${carpeta.nombre}/${nombre}»: los libros van directamente en la carpeta. Si es un libro, muévalo.`,
    );

const looseSheet = (nombre: string): string =>
  `No se leyó «${nombre}»: un .csv suelto no es un libro. Si es una hoja, póngala en la subcarpeta de su libro.`;

const refuseRepeated = (libros: readonly LibroLeido[]): void => {
  const vistos = new Set<string>();
  for (const { libro } of libros) {
    if (vistos.has(libro.nombre)) throw new Problem('libro-repetido', { libro: libro.nombre });
    vistos.add(libro.nombre);
  }
};
