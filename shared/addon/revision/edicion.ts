import type { Puertos } from '../puertos.ts';

const CUENTA = 'edicion';

/** How many edits of people were heard of. */
export const edicionDe = ({ propiedades }: Puertos): number => Number(propiedades.leer(CUENTA) ?? 0);

/** Counts the edits that the host tells of from now on. */
export function contarEdiciones(puertos: Puertos): void {
  puertos.host.onEdit(() => {
    puertos.propiedades.guardar(CUENTA, String(edicionDe(puertos) + 1));
  });
}
