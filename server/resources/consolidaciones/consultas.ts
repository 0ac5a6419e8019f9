import { consolidacionDe, consolidacionesDe } from '../../store/consolidaciones/consolidaciones.ts';
import type { FilaDeConsolidacion } from '../../store/consolidaciones/consolidaciones.ts';
import { leerProducto, productosDe } from '../../store/consolidaciones/productos.ts';
import { Problem } from '../../../shared/problem.ts';
import { periodoHallado, type PeriodoHallado } from '../periodos/periodo-hallado.ts';
import { recurso, type Recursos } from '../recurso.ts';
import type { Servicio } from '../servicio.ts';
import { comoConsolidacion, comoConsolidacionBreve, esInterno } from './como-consolidacion.ts';
import { HALLAZGOS, PAQUETE, VISTA } from './internos.ts';
import { tipoDeProducto } from './tipo-de-producto.ts';

/** What an operation on one version looks up first. */
export interface VersionHallada extends PeriodoHallado {
  readonly fila: FilaDeConsolidacion;
}

/** @throws Problem `no-encontrado` */
export async function versionHallada(pedido: {
  readonly servicio: Servicio;
  readonly parametros: { readonly organo: string; readonly periodo: string; readonly numero: number };
}): Promise<VersionHallada> {
  const hallado = await periodoHallado(pedido);
  const { db } = pedido.servicio.almacen;
  return { ...hallado, fila: await consolidacionDe(db, hallado.periodo.id, pedido.parametros.numero) };
}

const MOTIVOS: Readonly<Record<FilaDeConsolidacion['estado'], string>> = {
  'en-espera': 'todavía está en espera',
  'en-proceso': 'todavía se está haciendo',
  lista: 'no lo incluye',
  impedida: 'se detuvo por hallazgos que hay que corregir',
  fallida: 'falló',
};

/** @throws Problem `consolidacion-sin-informe` */
export async function exigirProducto(
  { almacen: { db } }: Servicio,
  { fila }: VersionHallada,
  ruta: string,
): Promise<Uint8Array> {
  const bytes = await leerProducto(db, fila.id, ruta);
  if (bytes !== null) return bytes;
  throw new Problem('consolidacion-sin-informe', { numero: fila.numero, motivo: MOTIVOS[fila.estado] });
}

/** Kept as the JSON that is answered: a report of megabytes is not parsed to be written again. */
const JSON_UTF8 = 'application/json; charset=utf-8';

/** Reading consolidations. */
export const CONSULTAS_DE_CONSOLIDACION = {
  consolidaciones: recurso('consolidaciones', {
    buscar: periodoHallado,
    hacer: async ({ servicio, consulta }, { periodo }) => {
      const { filas, total } = await consolidacionesDe(servicio.almacen.db, periodo.id, consulta);
      return { estado: 200, json: { elementos: filas.map(comoConsolidacionBreve), total, ...consulta } };
    },
  }),
  consolidacion: recurso('consolidacion', {
    buscar: versionHallada,
    hacer: async ({ servicio }, { fila }) => {
      const productos = await productosDe(servicio.almacen.db, fila.id);
      return { estado: 200, json: comoConsolidacion(fila, productos) };
    },
  }),
  vista: recurso('vista', {
    buscar: versionHallada,
    hacer: async ({ servicio }, hallada) => {
      const bytes = await exigirProducto(servicio, hallada, VISTA);
      return { estado: 200, archivo: { bytes, tipo: JSON_UTF8, nombre: null }, inmutable: true };
    },
  }),
  hallazgosDeConsolidacion: recurso('hallazgosDeConsolidacion', {
    buscar: versionHallada,
    hacer: async ({ servicio }, hallada) => {
      const bytes = await exigirProducto(servicio, hallada, HALLAZGOS);
      return { estado: 200, archivo: { bytes, tipo: JSON_UTF8, nombre: null }, inmutable: true };
    },
  }),
  producto: recurso('producto', {
    buscar: versionHallada,
    hacer: async ({ servicio, parametros: { archivo } }, hallada) => {
      if (esInterno(archivo)) throw new Problem('no-encontrado', { que: `el producto «${archivo}»` });
      const bytes = await exigirProducto(servicio, hallada, archivo);
      const nombre = archivo.split('/').at(-1) ?? archivo;
      return {
        estado: 200,
        archivo: { bytes, tipo: tipoDeProducto(archivo), nombre },
        inmutable: true,
      };
    },
  }),
  paquete: recurso('paquete', {
    buscar: versionHallada,
    hacer: async ({ servicio }, hallada) => {
      const bytes = await exigirProducto(servicio, hallada, PAQUETE);
      const { filaDeOrgano, periodo, fila } = hallada;
      const nombre = `${filaDeOrgano.clave}-${periodo.clave}-version-${fila.numero}.zip`;
      return { estado: 200, archivo: { bytes, tipo: 'application/zip', nombre }, inmutable: true };
    },
  }),
} satisfies Recursos;
