import type { Consolidacion } from '../../../shared/api/esquemas/consolidaciones.ts';
import type { FilaDeConsolidacion, Insumo } from '../../store/consolidaciones/consolidaciones.ts';
import type { FilaDeProducto } from '../../store/consolidaciones/productos.ts';
import { tipoDeProducto } from './tipo-de-producto.ts';

const json = (texto: string | null): unknown => (texto === null ? null : JSON.parse(texto));

/** A consolidation as lists show it. */
export const comoConsolidacionBreve = (
  fila: FilaDeConsolidacion,
): Omit<Consolidacion, 'insumos' | 'productos'> => ({
  numero: fila.numero,
  calidad: fila.calidad,
  estado: fila.estado,
  paso: fila.paso,
  pedidaPor: fila.nombre,
  pedida: fila.pedida,
  termino: fila.termino,
  faltantes: json(fila.faltantes) as string[],
  resumen: json(fila.resumen) as Consolidacion['resumen'],
  problema: json(fila.problema) as Consolidacion['problema'],
  aprobacion: json(fila.aprobacion) as Consolidacion['aprobacion'],
});

/** A product that the service keeps for itself. */
export const esInterno = (ruta: string): boolean => ruta.startsWith('.');

/** A consolidation with what went into it and what came out. */
export const comoConsolidacion = (
  fila: FilaDeConsolidacion,
  productos: readonly FilaDeProducto[],
): Consolidacion => ({
  ...comoConsolidacionBreve(fila),
  insumos: json(fila.insumos) as Insumo[],
  productos: productos
    .filter(({ ruta }) => !esInterno(ruta))
    .map(({ ruta, bytes, sha256 }) => ({ ruta, bytes, sha256, tipo: tipoDeProducto(ruta) })),
});
