import { Problem } from '../../../shared/problem.ts';
import type { AccesoAGoogle } from '../../google/acceso-a-google.ts';
import type { Servicio } from '../servicio.ts';

/** @throws Problem `google-sin-configurar` */
export function exigirGoogle({ google }: Pick<Servicio, 'google'>): AccesoAGoogle {
  if (google === null) throw new Problem('google-sin-configurar', {});
  return google;
}
