import type { CodigoDeRegla } from '../libro/hallazgo.ts';

/**
 * Warnings that a person may explain (contract §3). The gravity stands in each rule, and a test holds the two together: who
 * fills in a libro need not carry the rules themselves.
 */
export const REGLAS_EXPLICABLES: readonly CodigoDeRegla[] = [
  'hoja-desconocida',
  'columna-desconocida',
  'fecha-dia-semana',
  'fecha-fuera-de-periodo',
  'clave-salto',
  'nombre-variante',
  'registro-duplicado',
  'convenio-sin-opinion',
  'opinion-posterior',
  'linea-sin-reporte',
  'integrante-sin-asistencia',
];
