import type { Campos } from '../../addon/acciones.ts';
import type { Celda } from '../../addon/sheet-host.ts';
import { TEXTOS } from '../textos.ts';
import type { Barra } from './barra.ts';

/** A record that was added, and where. */
export interface Agregado {
  readonly celda: Celda;
  readonly campos: Campos;
}

/** Adds a record below the others of its tab. @returns null where it was not, which is shown */
export async function agregarRegistro(
  barra: Barra,
  hoja: string,
  campos: Campos,
  alAgregar?: (agregado: Agregado) => void,
): Promise<Agregado | null> {
  const dado = await barra.pedir(
    'agregar',
    { hoja, campos },
    { llave: 'agregar', dice: TEXTOS.agregando, escribe: true },
  );
  if (dado === null) return null;
  const agregado = { celda: dado.valor.celda, campos };
  barra.decir(TEXTOS.agregado(`${hoja}, ${TEXTOS.fila(dado.valor.celda.fila).toLocaleLowerCase('es-MX')}`));
  alAgregar?.(agregado);
  return agregado;
}
