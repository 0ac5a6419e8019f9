import type { LlavePublica } from '../../shared/api/esquemas/acuse.ts';
import type { Consultable } from '../store/almacen.ts';
import { comprobarBitacora } from './verificacion/comprobar-bitacora.ts';
import { comprobarBorradores } from './verificacion/comprobar-borradores.ts';
import { comprobarContenidos, comprobarProductos } from './verificacion/comprobar-contenidos.ts';
import { comprobarEnvios, comprobarFolios } from './verificacion/comprobar-envios.ts';
import { comprobarLibros } from './verificacion/comprobar-libros.ts';
import { comprobarLlaves } from './verificacion/comprobar-llaves.ts';
import { comprobarPeriodos } from './verificacion/comprobar-periodos.ts';
import { comprobarVersiones } from './verificacion/comprobar-versiones.ts';
import type { Comprobacion } from './verificacion/cuenta.ts';

export interface ResultadoDeAlmacen {
  readonly integro: boolean;
  readonly comprobaciones: readonly Comprobacion[];
  /** The head of the bitácora that was compared: to be held against one mailed earlier. */
  readonly cabeza: { readonly n: number; readonly hash: string; readonly cuando: string };
}

/**
 * Proves that nothing of these was altered: the chain of the bitácora with its head; every content against its hash;
 * envíos against their acuses and the bitácora; folios; libros filled in the browser against their history; what the bitácora tells of
 * libros, periods, versions of the report and keys; products. It changes nothing, and holds a few mebibytes whatever the size of the store. Over a store that is
 * written to meanwhile, it is given one moment of it.
 *
 * @param llaves public keys that the acuses may be signed with: those of the store, or those noted outside it
 */
export async function verificarAlmacen(
  db: Consultable,
  llaves: readonly LlavePublica[],
): Promise<ResultadoDeAlmacen> {
  const { cuenta: bitacora, cabeza } = await comprobarBitacora(db);
  const malos = new Set<string>();
  const cuentas = [
    bitacora,
    await comprobarContenidos(db, malos),
    await comprobarEnvios(db, malos, llaves),
    await comprobarFolios(db),
    await comprobarLibros(db),
    await comprobarBorradores(db),
    await comprobarPeriodos(db),
    await comprobarVersiones(db),
    await comprobarProductos(db, malos),
    await comprobarLlaves(db),
  ];
  return {
    integro: cuentas.every(({ fallas }) => fallas.length === 0),
    comprobaciones: cuentas.map((c) => c.comprobacion()),
    cabeza,
  };
}
