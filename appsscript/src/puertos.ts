import type { AjustesDelComplemento } from '../../shared/addon/ajustes-del-complemento.ts';
import type { Puertos } from '../../shared/addon/puertos.ts';
import { ProblemaDelComplemento } from '../../shared/problema-del-complemento.ts';
import { hostDeAppsScript, type HostDeAppsScript } from './host/host-de-apps-script.ts';
import { metadatosDelLibro, propiedadesDelDocumento } from './propiedades.ts';
import { servicioPorRed } from './servicio.ts';

/** Milliseconds that a person waits for another who is writing. */
const ESPERA = 10_000;

function conCandado<T>(hacer: () => T): T {
  const candado = LockService.getDocumentLock();
  if (!candado.tryLock(ESPERA)) throw new ProblemaDelComplemento('libro-ocupado', {});
  try {
    return hacer();
  } finally {
    // What is written is there before anybody else writes
    SpreadsheetApp.flush();
    candado.releaseLock();
  }
}

function sha256(texto: string): string {
  const { DigestAlgorithm, Charset } = Utilities;
  const bytes = Utilities.computeDigest(DigestAlgorithm.SHA_256, texto, Charset.UTF_8);
  return bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');
}

/** What the add-on's logic asks of Apps Script. */
export function puertosDeAppsScript({
  servicio,
  modo,
}: AjustesDelComplemento): Puertos & { readonly host: HostDeAppsScript } {
  return {
    host: hostDeAppsScript(),
    servicio: modo === 'envia' && servicio !== '' ? servicioPorRed(servicio) : null,
    propiedades: propiedadesDelDocumento(),
    metadatos: metadatosDelLibro(),
    ahora: () => new Date().toISOString().replace(/\.\d+/, ''),
    hoy: () => Utilities.formatDate(new Date(), 'America/Mexico_City', 'yyyy-MM-dd'),
    persona: () => Session.getEffectiveUser().getEmail(),
    uuid: () => Utilities.getUuid(),
    sha256,
    candado: conCandado,
  };
}
