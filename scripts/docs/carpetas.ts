import { abrirCarpeta } from '../../shared/libro/abrir-carpeta.ts';
import type { CodigoDeRegla, Hallazgo } from '../../shared/libro/hallazgo.ts';
import type { Hoja, Libro } from '../../shared/libro/model.ts';
import { mensaje, sugerencia } from '../../shared/messages/mensajes.ts';
import type { Contexto } from '../../shared/messages/redaccion.ts';
import { revisar } from '../../shared/rules/revisar.ts';
import { contextoDe } from '../../server/consolidacion/abrir.ts';
import { leerCarpeta } from '../../server/libros/leer-carpeta.ts';

/** The examples in which a real finding is looked for, in this order. */
const EJEMPLOS = ['2021-t4/libros', '2020-mar-may/libros', 'anexo-1/libros-2016', 'anexo-1/libros-2021'];

/** A finding as people read it. */
export interface Encontrado {
  readonly hallazgo: Hallazgo;
  readonly mensaje: string;
  readonly sugerencia: string;
}

const leerEjemplo = async (nombre: string): Promise<Libro[]> => {
  const { libros } = await leerCarpeta(`sheets-templates/ejemplos/${nombre}`);
  return libros.map((l) => l.libro);
};

function hallar(libros: readonly Libro[]): Encontrado[] {
  const carpeta = abrirCarpeta(libros);
  const contexto: Contexto = contextoDe(carpeta);
  return revisar(carpeta).map((hallazgo) => ({
    hallazgo,
    mensaje: mensaje(hallazgo, contexto),
    sugerencia: sugerencia(hallazgo, contexto),
  }));
}

/** The first real finding of each rule that the examples have, with the example's name. */
export async function hallazgosReales(): Promise<
  Map<CodigoDeRegla, Encontrado & { readonly ejemplo: string }>
> {
  const reales = new Map<CodigoDeRegla, Encontrado & { readonly ejemplo: string }>();
  for (const ejemplo of EJEMPLOS) {
    for (const encontrado of hallar(await leerEjemplo(ejemplo))) {
      const { regla } = encontrado.hallazgo.datos;
      if (!reales.has(regla)) reales.set(regla, { ...encontrado, ejemplo });
    }
  }
  return reales;
}

/** One change to a copy of the example. */
export interface Cambio {
  readonly libro: string;
  readonly hoja: string;
  /** As a person sees it: 1 renames the header; one past the end adds a row; the tab is made if missing. */
  readonly fila: number;
  readonly columna: string;
  /** null takes the whole row away. */
  readonly valor: string | null;
}

function cambiarHoja(hoja: Hoja, { fila, columna, valor }: Cambio): Hoja {
  if (valor === null) return { ...hoja, filas: hoja.filas.filter((f) => f.numero !== fila) };
  const existe = hoja.columnas.some((c) => c.encabezado === columna);
  const nueva = { encabezado: columna, posicion: hoja.columnas.length + 1 };
  const columnas = existe ? hoja.columnas : [...hoja.columnas, nueva];
  if (fila === 1)
    return {
      ...hoja,
      columnas: columnas.map((c) => (c.encabezado === columna ? { ...c, encabezado: valor } : c)),
    };
  const indice = columnas.findIndex((c) => c.encabezado === columna);
  const filas = hoja.filas.some((f) => f.numero === fila)
    ? hoja.filas
    : [...hoja.filas, { numero: fila, celdas: [] }];
  return {
    ...hoja,
    columnas,
    filas: filas.map((f) =>
      f.numero === fila
        ? { ...f, celdas: columnas.map((_, i) => (i === indice ? valor : (f.celdas[i] ?? ''))) }
        : f,
    ),
  };
}

function cambiar(libros: readonly Libro[], cambio: Cambio): Libro[] {
  return libros.map((libro) => {
    if (libro.nombre !== cambio.libro) return libro;
    const vacia: Hoja = { nombre: cambio.hoja, filaEncabezado: 1, columnas: [], filas: [], filasOcultas: [] };
    const hojas = libro.hojas.some((h) => h.nombre === cambio.hoja) ? libro.hojas : [...libro.hojas, vacia];
    return { ...libro, hojas: hojas.map((h) => (h.nombre === cambio.hoja ? cambiarHoja(h, cambio) : h)) };
  });
}

/**
 * What a rule says of 2021-t4 once it is changed.
 * @throws Error where the change does not bring the rule about: the page would be wrong
 */
export async function hallazgoConCambios(
  regla: CodigoDeRegla,
  cambios: readonly Cambio[],
): Promise<Encontrado> {
  const libros = cambios.reduce(cambiar, await leerEjemplo('2021-t4/libros'));
  const encontrado = hallar(libros).find((e) => e.hallazgo.datos.regla === regla);
  if (encontrado === undefined) throw new Error(`the change brings about no finding of ${regla}`);
  return encontrado;
}
