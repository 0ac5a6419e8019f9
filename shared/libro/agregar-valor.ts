import { hojaDef, lugarDeHoja } from '../hojas/catalogo-de-hojas.ts';
import { plegar } from '../spanish/texto/fold.ts';
import type { Columna, Fila, Hoja, Libro } from './model.ts';

/** A value of a list. */
export interface ValorDeCatalogo {
  readonly catalogo: string;
  readonly valor: string;
  readonly siglas: string;
  readonly variantes: readonly string[];
}

export interface ValorAgregado {
  readonly libro: Libro;
  /** The row as it was; null where the value is new. */
  readonly de: ValorDeCatalogo | null;
  readonly a: ValorDeCatalogo;
  /** False where it stood there already, just so. */
  readonly cambio: boolean;
}

const COLUMNAS = ['Catálogo', 'Valor', 'Siglas', 'Variantes'] as const;

const celdasDe = ({ catalogo, valor, siglas, variantes }: ValorDeCatalogo): readonly string[] => [
  catalogo,
  valor,
  siglas,
  variantes.join('; '),
];

/** The tab with all four columns, those that it lacks at its right. */
function conColumnas(hoja: Hoja): { hoja: Hoja; indices: readonly number[] } {
  const columnas: Columna[] = [...hoja.columnas];
  const indices = COLUMNAS.map((nombre) => {
    const i = columnas.findIndex((c) => plegar(c.encabezado) === plegar(nombre));
    if (i >= 0) return i;
    return columnas.push({ encabezado: nombre, posicion: (columnas.at(-1)?.posicion ?? 0) + 1 }) - 1;
  });
  return { hoja: { ...hoja, columnas }, indices };
}

const nueva = (): Hoja => ({
  nombre: hojaDef('Catálogos').nombre,
  filaEncabezado: 1,
  columnas: [],
  filas: [],
  filasOcultas: [],
});

function leerFila({ celdas }: Fila, indices: readonly number[]): ValorDeCatalogo {
  const [catalogo = '', valor = '', siglas = '', variantes = ''] = indices.map((i) => celdas[i] ?? '');
  const partes = variantes.split(';').map((parte) => parte.trim());
  return { catalogo, valor, siglas, variantes: partes.filter((parte) => parte !== '') };
}

function escribirFila(fila: Fila, indices: readonly number[], dato: ValorDeCatalogo): Fila {
  const celdas = Array.from(
    { length: Math.max(fila.celdas.length, ...indices.map((i) => i + 1)) },
    (_, i) => fila.celdas[i] ?? '',
  );
  celdasDe(dato).forEach((texto, i) => (celdas[indices[i] ?? i] = texto));
  return { numero: fila.numero, celdas };
}

/** Where a new value stands: after the last of its list, so that the list keeps its order. */
function agregarFila(hoja: Hoja, indices: readonly number[], dato: ValorDeCatalogo): Fila[] {
  const deLista = hoja.filas.map(
    (fila) => plegar(leerFila(fila, indices).catalogo) === plegar(dato.catalogo),
  );
  const tras = deLista.lastIndexOf(true);
  const lugar = tras < 0 ? hoja.filas.length : tras + 1;
  const numero = (hoja.filas[lugar - 1]?.numero ?? hoja.filaEncabezado) + 1;
  const antes = hoja.filas.slice(0, lugar);
  const chocan = (hoja.filas[lugar]?.numero ?? Infinity) <= numero;
  const despues = hoja.filas.slice(lugar).map((f) => (chocan ? { ...f, numero: f.numero + 1 } : f));
  return [...antes, escribirFila({ numero, celdas: [] }, indices, dato), ...despues];
}

function conHoja(libro: Libro, hoja: Hoja): Libro {
  const clave = plegar(hoja.nombre);
  if (libro.hojas.some((h) => plegar(h.nombre) === clave))
    return { ...libro, hojas: libro.hojas.map((h) => (plegar(h.nombre) === clave ? hoja : h)) };
  const suyo = lugarDeHoja(hoja.nombre) ?? 0;
  const i = libro.hojas.findIndex((h) => (lugarDeHoja(h.nombre) ?? Infinity) > suyo);
  const lugar = i < 0 ? libro.hojas.length : i;
  return { ...libro, hojas: [...libro.hojas.slice(0, lugar), hoja, ...libro.hojas.slice(lugar)] };
}

/**
 * Adds a value to a list of the enlace's libro, or writes anew the one that is there (case and accents aside).
 * The row of a list is told by its `Catálogo` and its `Valor`.
 */
export function agregarValor(libro: Libro, dato: ValorDeCatalogo): ValorAgregado {
  const { hoja, indices } = conColumnas(
    libro.hojas.find((h) => plegar(h.nombre) === plegar('Catálogos')) ?? nueva(),
  );
  const i = hoja.filas.findIndex((fila) => {
    const { catalogo, valor } = leerFila(fila, indices);
    return plegar(catalogo) === plegar(dato.catalogo) && plegar(valor) === plegar(dato.valor);
  });
  const esta = hoja.filas[i];
  if (esta === undefined) {
    const filas = agregarFila(hoja, indices, dato);
    return { libro: conHoja(libro, { ...hoja, filas }), de: null, a: dato, cambio: true };
  }
  const de = leerFila(esta, indices);
  const a = { ...dato, catalogo: de.catalogo };
  if (celdasDe(de).join('\n') === celdasDe(a).join('\n')) return { libro, de, a, cambio: false };
  const filas = hoja.filas.map((fila) => (fila === esta ? escribirFila(fila, indices, a) : fila));
  return { libro: conHoja(libro, { ...hoja, filas }), de, a, cambio: true };
}
