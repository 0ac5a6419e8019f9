import { Problem } from '../../shared/problem.ts';
import { ajusteDicho as dicho, ajusteSecreto as secreto, type Entorno } from '../entorno.ts';
import { direccionDeCorreo, type Direccion } from './direccion-de-correo.ts';
import { servidorDeUrl, servidorDicho, type ServidorDeCorreo } from './servidor-de-correo.ts';

/** Where the service sends its mail through, and in whose name. */
export interface AjustesDeCorreo extends ServidorDeCorreo {
  readonly de: Direccion;
  /** The longest that one message may take, in ms. */
  readonly espera: number;
}

const ESPERA = 30_000;
const SUELTOS = ['SERVIDOR', 'PUERTO', 'USUARIO', 'CLAVE', 'CLAVE_ARCHIVO'] as const;

function servidor(entorno: Entorno): ServidorDeCorreo | null {
  const url = secreto(entorno, 'TRIMESTRAL_SMTP_URL').trim();
  const sueltos = SUELTOS.map((s) => `TRIMESTRAL_SMTP_${s}`).filter((a) => dicho(entorno, a) !== '');
  const cifrado = dicho(entorno, 'TRIMESTRAL_SMTP_CIFRADO');
  if (url !== '') {
    const [otro] = sueltos.filter((a) => !a.includes('_CLAVE'));
    if (otro !== undefined)
      throw new Problem('ajuste-no-valido', {
        ajuste: otro,
        motivo: 'se dio junto con TRIMESTRAL_SMTP_URL, que ya lo dice; deje uno',
      });
    const deUrl = servidorDeUrl('TRIMESTRAL_SMTP_URL', url);
    const clave = deUrl.clave === '' ? secreto(entorno, 'TRIMESTRAL_SMTP_CLAVE') : deUrl.clave;
    return servidorDicho({ ...deUrl, clave, cifrado: deUrl.cifrado === '' ? cifrado : deUrl.cifrado });
  }
  const [uno] = sueltos;
  if (uno === undefined) return null;
  if (dicho(entorno, 'TRIMESTRAL_SMTP_SERVIDOR') === '')
    throw new Problem('ajuste-no-valido', {
      ajuste: 'TRIMESTRAL_SMTP_SERVIDOR',
      motivo: `falta, y se dio ${uno}`,
    });
  return servidorDicho({
    servidor: dicho(entorno, 'TRIMESTRAL_SMTP_SERVIDOR'),
    puerto: dicho(entorno, 'TRIMESTRAL_SMTP_PUERTO'),
    cifrado,
    usuario: dicho(entorno, 'TRIMESTRAL_SMTP_USUARIO'),
    clave: secreto(entorno, 'TRIMESTRAL_SMTP_CLAVE'),
  });
}

/**
 * The mail server that the environment names: `TRIMESTRAL_SMTP_URL` (or `_URL_ARCHIVO`), or one setting each:
 * `TRIMESTRAL_SMTP_SERVIDOR`, `_PUERTO`, `_USUARIO`, `_CLAVE` (or `_CLAVE_ARCHIVO`), `_CIFRADO`; and in whose name,
 * `TRIMESTRAL_CORREO_DE`. No text of a problem has the password or the URL.
 *
 * @returns null where none is named: the service works without mail
 * @throws Problem `ajuste-no-valido`
 */
export function ajustesDeCorreo(entorno: Entorno): AjustesDeCorreo | null {
  const hallado = servidor(entorno);
  if (hallado === null) return null;
  const de = dicho(entorno, 'TRIMESTRAL_CORREO_DE');
  const direccion = direccionDeCorreo(de);
  if (direccion === null)
    throw new Problem('ajuste-no-valido', {
      ajuste: 'TRIMESTRAL_CORREO_DE',
      motivo:
        de === ''
          ? 'falta; diga de quién sale el correo, como «Informes DVOE <informes@institucion.mx>»'
          : `debe ser como «Informes DVOE <informes@institucion.mx>», y dice «${de}»`,
    });
  return { ...hallado, de: direccion, espera: ESPERA };
}
