import { expect } from 'vitest';
import { abrirFirmante } from '../../server/resources/firmante.ts';
import { verificarAlmacen } from '../../server/resources/verificar-almacen.ts';
import type { Almacen } from '../../server/store/almacen.ts';
import type { Entregas } from './clientes.ts';

/** Nothing in the store was altered: the chain holds, folios have no gaps, contents and acuses are as they were given. */
export async function comprobarAlmacen(almacen: Almacen): Promise<void> {
  const { publicas } = await abrirFirmante(almacen, null);
  const { integro, comprobaciones } = await verificarAlmacen(almacen.db, await publicas(almacen.db));
  expect(comprobaciones.flatMap((c) => c.fallas)).toEqual([]);
  expect(integro).toBe(true);
}

/**
 * After the fault: the store is whole, every acuse that was given is there with its bytes, and each envío that was tried
 * is there once.
 */
export async function comprobarEntregas(almacen: Almacen, entregas: Entregas): Promise<void> {
  await comprobarAlmacen(almacen);
  const envios = await almacen.db.selectFrom('envios').select(['id', 'acuse']).execute();
  const guardados = new Map(envios.map(({ id, acuse }) => [id, acuse]));
  for (const [id, { dicho, bytes }] of entregas.acuses) {
    const acuse = guardados.get(id) ?? '{}';
    expect(JSON.parse(acuse), `the acuse of ${id}`).toEqual(dicho);
    if (bytes !== null) expect(acuse, `the bytes of the acuse of ${id}`).toBe(bytes);
  }
  expect(entregas.pendientes).toEqual([]);
  expect(entregas.acuses.size, 'envíos with an acuse').toBe(entregas.intentados);
  expect(envios, 'envíos in the store').toHaveLength(entregas.intentados);
}

/** A line of the run: what was done, how often, on which store. */
export function decir(que: string, rondas: string, almacen: Pick<Almacen, 'version'>, mas: string): void {
  process.stderr.write(`Faults: ${que}: ${rondas} × ${almacen.version}: ${mas}\n`);
}
