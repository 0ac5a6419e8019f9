import { Problem } from '../../../shared/problem.ts';
import { borradorEn } from '../../store/borradores/historia.ts';
import type { LugarDeBorrador } from '../../store/borradores/lugar-de-borrador.ts';
import type { Quien } from '../quien.ts';
import type { Servicio } from '../servicio.ts';
import { reemplazar, type Reemplazado } from './reemplazar.ts';

/**
 * Takes a borrador back to what it was after a lote, as a new one.
 * @throws Problem `no-encontrado` where it never came so far
 */
export async function restaurarBorrador(
  { almacen, vigia }: Servicio,
  lugar: LugarDeBorrador,
  quien: Quien,
  numero: number,
): Promise<Reemplazado> {
  const hecho = await almacen.cambiar(`personas/${quien.persona}`, (cambio) =>
    reemplazar(cambio, lugar, quien, {
      que: 'restaurar',
      de: `lotes/${String(numero)}`,
      destino: async () => {
        const entonces = await borradorEn(cambio.db, lugar, numero);
        if (entonces !== null) return entonces;
        throw new Problem('no-encontrado', { que: `el borrador después del lote ${String(numero)}` });
      },
    }),
  );
  vigia.avisar(lugar);
  return hecho;
}
