import { Problem } from '../../../shared/problem.ts';
import { ajustesDeCorreo } from '../../correo/ajustes-de-correo.ts';
import { esCorreo } from '../../correo/direccion-de-correo.ts';
import { ajusteDicho, type Entorno } from '../../entorno.ts';

/** Where the head of the bitácora is mailed to, and how often. */
export interface AjustesDeBitacora {
  readonly para: string;
  readonly cadaHoras: number;
}

const CADA_HORAS = 24;
const MAX_HORAS = 24 * 31;

function cadaDicho(dicho: string): number {
  if (dicho === '') return CADA_HORAS;
  const horas = Number(dicho);
  if (!/^\d{1,3}$/.test(dicho) || horas < 1 || horas > MAX_HORAS)
    throw new Problem('ajuste-no-valido', {
      ajuste: 'TRIMESTRAL_BITACORA_CADA',
      motivo: `debe ser un número de horas del 1 al ${String(MAX_HORAS)}, y dice «${dicho}»`,
    });
  return horas;
}

/**
 * `TRIMESTRAL_BITACORA_CORREO`, an address outside the institution's server, and `TRIMESTRAL_BITACORA_CADA`, in hours.
 *
 * @returns null where no address is set
 * @throws Problem `ajuste-no-valido`, also where there is an address and no mail server
 */
export function ajustesDeBitacora(entorno: Entorno): AjustesDeBitacora | null {
  const para = ajusteDicho(entorno, 'TRIMESTRAL_BITACORA_CORREO');
  const cadaHoras = cadaDicho(ajusteDicho(entorno, 'TRIMESTRAL_BITACORA_CADA'));
  if (para === '') return null;
  if (!esCorreo(para))
    throw new Problem('ajuste-no-valido', {
      ajuste: 'TRIMESTRAL_BITACORA_CORREO',
      motivo: `debe ser una sola dirección, como «testigo@otra-institucion.mx», y dice «${para}»`,
    });
  if (ajustesDeCorreo(entorno) === null)
    throw new Problem('ajuste-no-valido', {
      ajuste: 'TRIMESTRAL_BITACORA_CORREO',
      motivo: 'se dio sin servidor de correo, y la bitácora no saldría; defina también TRIMESTRAL_SMTP_URL',
    });
  return { para, cadaHoras };
}
