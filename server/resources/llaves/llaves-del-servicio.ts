import type { LlavePublica } from '../../../shared/api/esquemas/acuse.ts';
import type { Consultable } from '../../store/almacen.ts';
import { llavesPublicas } from '../../store/llaves.ts';

/** The public keys that the store keeps, retired ones too, as they are given to whoever checks an acuse. */
export async function llavesDelServicio(db: Consultable): Promise<LlavePublica[]> {
  return (await llavesPublicas(db)).map(({ publica, creada, retirada }) => ({
    ...(JSON.parse(publica) as Omit<LlavePublica, 'creada' | 'retirada'>),
    creada,
    retirada,
  }));
}
