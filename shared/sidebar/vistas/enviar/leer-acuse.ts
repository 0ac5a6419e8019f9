import type { EnvioDeBarra } from '../../../addon/acciones.ts';
import type { Barra } from '../../estado/barra.ts';
import { TEXTOS } from '../../textos.ts';

/** An acuse as a page of its own. */
export interface AcuseAbierto {
  readonly folio: string;
  readonly html: string;
}

/** @returns null where it could not be read, which is shown */
export async function leerAcuse(
  barra: Barra,
  { id, folio }: EnvioDeBarra,
  reintentar?: () => void,
): Promise<AcuseAbierto | null> {
  const dado = await barra.pedir(
    'acuse',
    { envio: id },
    { llave: `acuse ${id}`, dice: TEXTOS.abriendoAcuse, ...(reintentar === undefined ? {} : { reintentar }) },
  );
  return dado === null ? null : { folio, html: dado.valor.html };
}
