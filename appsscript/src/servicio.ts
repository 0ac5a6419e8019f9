import type { Servicio } from '../../shared/addon/puertos.ts';
import { ProblemaDelComplemento } from '../../shared/problema-del-complemento.ts';

/**
 * Asks the service as the person: with an identity token that Google signs for this script's project and that lasts an
 * hour. Nothing secret is kept.
 * @param direccion of the service, without a slash at the end
 */
export function servicioPorRed(direccion: string): Servicio {
  return ({ metodo, ruta, cuerpo, encabezados }) => {
    const url = `${direccion}/api/v1${ruta}`;
    try {
      const respuesta = UrlFetchApp.fetch(url, {
        method: metodo,
        headers: { ...encabezados, Authorization: `Bearer ${ScriptApp.getIdentityToken()}` },
        muteHttpExceptions: true,
        ...(cuerpo === null ? {} : { contentType: 'application/json', payload: cuerpo }),
      });
      return { estado: respuesta.getResponseCode(), cuerpo: respuesta.getContentText() };
    } catch (error) {
      // Google says the whole address again
      const motivo = String((error as { message?: unknown }).message ?? error).replace(url, direccion);
      throw new ProblemaDelComplemento('servicio-no-responde', { servicio: direccion, motivo });
    }
  };
}
