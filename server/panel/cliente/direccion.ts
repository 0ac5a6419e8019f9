import type { NombreDeOperacion } from '../../../shared/api/catalogo-de-operaciones.ts';
import type { LugarDe } from './tipos.ts';

const BASE = '/api/v1';

interface Lugar {
  readonly parametros?: Readonly<Record<string, string | number>> | undefined;
  readonly consulta?: Readonly<Record<string, string | number | undefined>> | undefined;
}

/** Address of an operation: for a request, or for a link that downloads. */
export function direccionDe<N extends NombreDeOperacion>(nombre: N, lugar: LugarDe<N>): string {
  const { parametros = {}, consulta = {} }: Lugar = lugar;
  const [, ruta] = RUTAS_DE_OPERACIONES[nombre];
  const camino = ruta.replace(/\{(\w+)\}/g, (_, hueco: string) =>
    encodeURIComponent(String(parametros[hueco] ?? '')),
  );
  const pares = Object.entries(consulta).flatMap(([clave, valor]) =>
    valor === undefined ? [] : [[clave, String(valor)]],
  );
  const cola = pares.length > 0 ? `?${String(new URLSearchParams(pares))}` : '';
  return BASE + camino + cola;
}
