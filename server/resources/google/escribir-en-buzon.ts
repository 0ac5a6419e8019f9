import type { RespuestaDeEnvio } from '../../../shared/envio/buzon-de-libro.ts';
import type { Google } from '../../google/google.ts';
import { escribirBuzon } from '../../outputs/google/hoja-de-buzon.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import type { Servicio } from '../servicio.ts';
import { buzonDeAhora } from './buzon-de-ahora.ts';

/** Ids of a spreadsheet's tabs by name; one read. */
export async function hojasDe(google: Google, id: string): Promise<ReadonlyMap<string, number>> {
  const { sheets = [] } = await google.metadatos(id, 'sheets/properties(sheetId,title)');
  return new Map(sheets.map(({ properties }) => [properties?.title ?? '', properties?.sheetId ?? 0]));
}

/**
 * Leaves in a spreadsheet what its sidebar shows; one write.
 * @param hojas ids of its tabs, where they were read just now
 */
export async function escribirEnBuzon(
  servicio: Servicio,
  google: Google,
  lugar: LugarDeArea,
  id: string,
  respuesta: RespuestaDeEnvio | null,
  hojas?: ReadonlyMap<string, number>,
): Promise<void> {
  const texto = await buzonDeAhora(servicio, lugar, respuesta);
  await google.aplicar(id, escribirBuzon(texto, hojas ?? (await hojasDe(google, id))));
}
