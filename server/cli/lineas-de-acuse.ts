import type { Acuse } from '../../shared/api/esquemas/acuse.ts';
import { fechaLarga } from '../../shared/spanish/fechas/format-date.ts';
import { conSiglas, periodoDeAcuse } from '../outputs/acuse/escribir-acuse.ts';
import { horaDelAcuse, NOMBRE_DEL_HUSO } from '../outputs/acuse/hora-del-acuse.ts';
import { cuenta } from './terminal.ts';

/** What an acuse says, a line each. */
export function lineasDeAcuse(acuse: Acuse): readonly string[] {
  const { fecha, exacta, desfase } = horaDelAcuse(acuse.cuando);
  const plazo = acuse.aTiempo ? 'dentro del plazo' : 'fuera de plazo';
  const filas = acuse.filas.reduce((suma, f) => suma + f.filas, 0);
  return [
    `Órgano    ${conSiglas(acuse.organo)}`,
    `Área      ${conSiglas(acuse.area)}`,
    `Periodo   ${periodoDeAcuse(acuse)}`,
    `Envío     ${String(acuse.envio)}, de ${acuse.envia}: ${cuenta(filas, 'fila')}`,
    `Recibido  ${fechaLarga(fecha)}, ${exacta} horas (${NOMBRE_DEL_HUSO}, ${desfase}), ${plazo}`,
    `SHA-256   ${acuse.sha256}`,
  ];
}
