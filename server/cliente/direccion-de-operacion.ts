import { OPERACIONES, type NombreDeOperacion } from '../../shared/api/catalogo-de-operaciones.ts';
import type { Operacion } from '../../shared/api/operacion.ts';

const BASE = '/api/v1';

/** The address of an operation. @param parametros fill the holes of its path */
export function direccionDeOperacion(
  servicio: string,
  nombre: NombreDeOperacion,
  parametros: Readonly<Record<string, string>>,
): string {
  const { ruta }: Operacion = OPERACIONES[nombre];
  const camino = ruta.replace(/\{(\w+)\}/g, (_, hueco: string) =>
    encodeURIComponent(parametros[hueco] ?? ''),
  );
  return `${servicio}${BASE}${camino}`;
}
