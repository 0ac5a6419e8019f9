import type { DatosDeHallazgo } from '../../libro/hallazgo.ts';

/** The one kind of value in a finding's data that JSON does not know: the units of a decimal. */
const ENTERO_LARGO = 'unidades';

/** A finding's data, to travel. */
export const textoDeDatos = (datos: DatosDeHallazgo): string =>
  JSON.stringify(datos, (clave, valor: unknown) => (clave === ENTERO_LARGO ? String(valor) : valor));

const sonDatos = (dato: unknown): dato is DatosDeHallazgo =>
  typeof dato === 'object' && dato !== null && 'regla' in dato;

/** What `textoDeDatos` wrote; null where it is something else. */
export function datosDeTexto(texto: string): DatosDeHallazgo | null {
  const leidos: unknown = JSON.parse(texto, (clave, valor: unknown) =>
    clave === ENTERO_LARGO && typeof valor === 'string' ? BigInt(valor) : valor,
  );
  return sonDatos(leidos) ? leidos : null;
}
