import type { Carpeta } from '../../../shared/libro/carpeta.ts';
import { revisar } from '../../../shared/rules/revisar.ts';
import { hallazgosJson } from '../../outputs/json/hallazgos-json.ts';

/** The findings of a carpeta as the API and `validar --formato json` give them. */
export function hallazgosDeApi(carpeta: Carpeta): object[] {
  const informe = JSON.parse(hallazgosJson(carpeta, revisar(carpeta), {})) as { hallazgos: object[] };
  return informe.hallazgos;
}
