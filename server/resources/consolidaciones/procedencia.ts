import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { Insumo } from '../../store/consolidaciones/consolidaciones.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';
import { libroDeContenido } from '../envios/libro-de-contenido.ts';
import { recurso, type Recursos } from '../recurso.ts';
import type { Servicio } from '../servicio.ts';
import { exigirProducto, versionHallada } from './consultas.ts';

/** A line of `procedencia.csv` (contract §4). */
interface Origen {
  readonly columna: string;
  readonly libro: string;
  readonly hoja: string;
  readonly fila: number;
}

const TROZO = 65_536;

function* trozos(bytes: Uint8Array): Generator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += TROZO) yield bytes.subarray(i, i + TROZO);
}

/** The origins of one row of one file. Read piece by piece: it may be a million lines, and others are served between. */
async function origenesDe(csv: Uint8Array, archivo: string, fila: string): Promise<Origen[]> {
  const origenes: Origen[] = [];
  for await (const registro of Readable.from(trozos(csv)).pipe(parse({ from_line: 2 }))) {
    const [deArchivo, deFila, columna = '', libro = '', hoja = '', origen] = registro as string[];
    if (deArchivo === archivo && deFila === fila)
      origenes.push({ columna, libro, hoja, fila: Number(origen) });
  }
  return origenes;
}

/** Those of a cell where it has its own; else those of its whole row. */
function deCelda(origenes: readonly Origen[], columna: string | undefined): Origen[] {
  if (columna === undefined) {
    const vistos = new Map(origenes.map((o) => [`${o.libro}\n${o.hoja}\n${o.fila}`, o]));
    return [...vistos.values()];
  }
  const propios = origenes.filter((o) => o.columna === columna);
  return propios.length > 0 ? propios : origenes.filter((o) => o.columna === '');
}

async function registroDe({ almacen }: Servicio, insumo: Insumo | undefined, origen: Origen) {
  const libro = insumo && (await libroDeContenido(almacen.db, insumo.sha256, insumo.libro));
  const hoja = libro?.hojas.find((h) => plegar(h.nombre) === plegar(origen.hoja));
  const fila = hoja?.filas.find((f) => f.numero === origen.fila);
  const columnas = hoja?.columnas.map((c) => c.encabezado) ?? [];
  return {
    libro: origen.libro,
    area: insumo?.area ?? null,
    envio: insumo?.envio ?? null,
    folio: insumo?.folio ?? '',
    hoja: origen.hoja,
    fila: origen.fila,
    columnas,
    celdas: columnas.map((_, i) => fila?.celdas[i] ?? ''),
  };
}

/** Records that one answer gives at most: a total may come from every row of every libro. */
const MAXIMO = 500;

/** From a number in the report to the rows and envíos that it comes from. */
export const PROCEDENCIA = {
  procedencia: recurso('procedencia', {
    buscar: versionHallada,
    hacer: async ({ servicio, consulta }, hallada) => {
      const csv = await exigirProducto(servicio, hallada, 'procedencia.csv');
      const todos = await origenesDe(csv, consulta.archivo, consulta.fila);
      const insumos = JSON.parse(hallada.fila.insumos) as Insumo[];
      const porLibro = new Map(insumos.map((i) => [i.libro, i]));
      const registros = [];
      const suyos = deCelda(todos, consulta.columna);
      for (const origen of suyos.slice(0, MAXIMO))
        registros.push(await registroDe(servicio, porLibro.get(origen.libro), origen));
      return { estado: 200, json: { registros, total: suyos.length }, inmutable: true };
    },
  }),
} satisfies Recursos;
