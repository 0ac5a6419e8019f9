import { setImmediate as ceder } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { diferencias } from '../../../shared/envio/diferencias.ts';
import {
  consolidacionAnterior,
  consolidacionDe,
  type FilaDeConsolidacion,
  type Insumo,
} from '../../store/consolidaciones/consolidaciones.ts';
import { leerProducto, productosDe } from '../../store/consolidaciones/productos.ts';
import { libroDeContenido } from '../envios/libro-de-contenido.ts';
import { recurso, type Recursos } from '../recurso.ts';
import type { Servicio } from '../servicio.ts';
import { versionHallada } from './consultas.ts';

const insumosDe = (fila: FilaDeConsolidacion | null): Map<string, Insumo> =>
  new Map(fila === null ? [] : (JSON.parse(fila.insumos) as Insumo[]).map((i) => [i.libro, i]));

/** What changed between two things of one name. */
function tipoDe(antes: string | undefined, ahora: string | undefined) {
  if (antes === undefined) return 'agregad' as const;
  if (ahora === undefined) return 'quitad' as const;
  return antes === ahora ? ('igual' as const) : ('cambiad' as const);
}

async function cambiosDeLibro({ almacen: { db } }: Servicio, antes?: Insumo, ahora?: Insumo) {
  const raiz = tipoDe(antes?.sha256, ahora?.sha256);
  const libro = ahora?.libro ?? antes?.libro ?? '';
  const area = ahora?.area ?? antes?.area ?? null;
  const tipo = raiz === 'igual' ? raiz : (`${raiz}o` as const);
  if (raiz !== 'cambiad' || antes === undefined || ahora === undefined)
    return { libro, area, tipo, diferencias: [] };
  // Others are served between one libro and the next
  await ceder();
  const previo = await libroDeContenido(db, antes.sha256, libro);
  const actual = await libroDeContenido(db, ahora.sha256, libro);
  return { libro, area, tipo, diferencias: diferencias(previo, actual) };
}

interface TablaDeVersion {
  readonly titulo: string;
  readonly filas: number;
  readonly sha256: string;
}

/** The tables of a version by their file, from `tablas/indice.csv` (contract §4). */
async function tablasDe(
  { almacen: { db } }: Servicio,
  fila: FilaDeConsolidacion | null,
): Promise<Map<string, TablaDeVersion>> {
  const indice = fila === null ? null : await leerProducto(db, fila.id, 'tablas/indice.csv');
  if (fila === null || indice === null) return new Map();
  const hashes = new Map((await productosDe(db, fila.id)).map(({ ruta, sha256 }) => [ruta, sha256]));
  const filas: string[][] = parse(Buffer.from(indice), { from_line: 2 });
  return new Map(
    filas.map(([archivo = '', , numero = '', titulo = '', , cuantas = '0']) => [
      archivo,
      {
        titulo: [numero, titulo].filter((t) => t !== '').join(' '),
        filas: Number(cuantas),
        sha256: hashes.get(`tablas/${archivo}`) ?? '',
      },
    ]),
  );
}

async function cambiosDeTablas(
  servicio: Servicio,
  antes: FilaDeConsolidacion | null,
  ahora: FilaDeConsolidacion,
) {
  const previas = await tablasDe(servicio, antes);
  const actuales = await tablasDe(servicio, ahora);
  return [...new Set([...actuales.keys(), ...previas.keys()])].map((archivo) => {
    const [previa, actual] = [previas.get(archivo), actuales.get(archivo)];
    const raiz = tipoDe(previa?.sha256, actual?.sha256);
    return {
      archivo,
      titulo: actual?.titulo ?? previa?.titulo ?? '',
      tipo: raiz === 'igual' ? raiz : (`${raiz}a` as const),
      filasAntes: previa?.filas ?? 0,
      filasAhora: actual?.filas ?? 0,
    };
  });
}

/** What changed from one version of the report to another. */
export const CAMBIOS = {
  cambiosDeConsolidacion: recurso('cambiosDeConsolidacion', {
    buscar: versionHallada,
    hacer: async ({ servicio, consulta }, { periodo, fila }) => {
      const { db } = servicio.almacen;
      const antes =
        consulta.desde === undefined
          ? await consolidacionAnterior(db, periodo.id, fila.numero)
          : await consolidacionDe(db, periodo.id, consulta.desde);
      const [previos, actuales] = [insumosDe(antes), insumosDe(fila)];
      const libros = [];
      for (const nombre of new Set([...actuales.keys(), ...previos.keys()]))
        libros.push(await cambiosDeLibro(servicio, previos.get(nombre), actuales.get(nombre)));
      const tablas = await cambiosDeTablas(servicio, antes, fila);
      return {
        estado: 200,
        json: { desde: antes?.numero ?? null, hasta: fila.numero, libros, tablas },
      };
    },
  }),
} satisfies Recursos;
