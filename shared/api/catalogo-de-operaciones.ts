import { DE_AREAS } from './operaciones/areas.ts';
import { DE_BORRADORES } from './operaciones/borradores.ts';
import { DE_CONSOLIDACIONES } from './operaciones/consolidaciones.ts';
import { DE_ENVIOS } from './operaciones/envios.ts';
import { DE_GOOGLE } from './operaciones/google.ts';
import { DE_ORGANOS } from './operaciones/organos.ts';
import { DE_PERIODOS } from './operaciones/periodos.ts';
import { PUBLICAS } from './operaciones/publicas.ts';

/**
 * Every operation of the API below `/api/v1`, by its name (OpenAPI's `operationId`). Router, OpenAPI document,
 * the table of route × papel, the panel's client and the reference page are derived from it.
 */
export const OPERACIONES = {
  ...PUBLICAS,
  ...DE_ORGANOS,
  ...DE_PERIODOS,
  ...DE_AREAS,
  ...DE_BORRADORES,
  ...DE_ENVIOS,
  ...DE_CONSOLIDACIONES,
  ...DE_GOOGLE,
} as const;

export type Operaciones = typeof OPERACIONES;
export type NombreDeOperacion = keyof Operaciones;
