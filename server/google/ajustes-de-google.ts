import { Problem } from '../../shared/problem.ts';
import { ajusteDicho, archivoDeAjuste, type Entorno } from '../entorno.ts';
import { ajustesDeRed } from '../red/ajustes-de-red.ts';
import type { OpcionesDeGoogle } from './google.ts';

/** Each setting: what it means, and what holds where it says nothing. */
export const AJUSTES_DE_GOOGLE = {
  TRIMESTRAL_GOOGLE_CREDENCIALES_ARCHIVO: {
    que: 'Archivo JSON con que el servicio entra a Google: la llave de una cuenta de servicio, o una configuración de federación de identidades (sin llave). `adc` usa las credenciales de la máquina. Sin él, el servicio no usa Google',
    siNo: '',
  },
  TRIMESTRAL_GOOGLE_UNIDAD: {
    que: 'Identificador de la unidad compartida en que se crean los libros: el final de su dirección, `https://drive.google.com/drive/folders/…`. Sin él, solo se leen los que se compartan con la cuenta',
    siNo: '',
  },
  TRIMESTRAL_GOOGLE_COMO: {
    que: 'Correo de la persona en cuyo nombre actúa la cuenta de servicio, si hay delegación en todo el dominio. Sin él, actúa en el suyo',
    siNo: '',
  },
  TRIMESTRAL_GOOGLE_CADA: {
    que: 'Cada cuántos minutos se buscan libros marcados como enviados, de 1 a 1440. `0`: solo cuando se pide',
    siNo: '5',
  },
  TRIMESTRAL_GOOGLE_LECTURAS_POR_MINUTO: {
    que: 'Lecturas y escrituras por minuto que se hacen como máximo, cada una por su lado, de 1 a 1000: la cuota de Google por cuenta es 60',
    siNo: '60',
  },
  TRIMESTRAL_GOOGLE_API: {
    que: 'Dirección de la API de Google, si se llega a ella por otra, como `https://google.institucion.mx/`',
    siNo: 'la de Google',
  },
} as const satisfies Record<string, { readonly que: string; readonly siNo: string }>;

type Ajuste = keyof typeof AJUSTES_DE_GOOGLE;

export interface AjustesDeGoogle extends OpcionesDeGoogle {
  /** Minutes; 0 for on demand alone. */
  readonly cada: number;
}

const noVale = (ajuste: Ajuste, motivo: string): Problem =>
  new Problem('ajuste-no-valido', { ajuste, motivo });

function numero(entorno: Entorno, ajuste: Ajuste, minimo: number, maximo: number): number {
  const dicho = ajusteDicho(entorno, ajuste) || AJUSTES_DE_GOOGLE[ajuste].siNo;
  const valor = Number(dicho);
  if (/^\d{1,4}$/.test(dicho) && valor >= minimo && valor <= maximo) return valor;
  throw noVale(
    ajuste,
    `debe ser un número de ${String(minimo)} a ${String(maximo)}, y dice «${dicho.slice(0, 50)}»`,
  );
}

/** Never repeats what the file holds: it may be a private key. */
function credencialesDe(ruta: string): Readonly<Record<string, unknown>> {
  const ajuste = 'TRIMESTRAL_GOOGLE_CREDENCIALES_ARCHIVO';
  let dato: unknown;
  try {
    dato = JSON.parse(archivoDeAjuste(ajuste, ruta));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw noVale(ajuste, `debe nombrar un archivo JSON, y «${ruta}» no lo es`);
  }
  const tipo = typeof dato === 'object' && dato !== null && 'type' in dato ? dato.type : undefined;
  if (tipo !== 'service_account' && tipo !== 'external_account')
    throw noVale(
      ajuste,
      `debe nombrar la llave de una cuenta de servicio o una configuración de federación, y «${ruta}» es otra cosa`,
    );
  return dato as Readonly<Record<string, unknown>>;
}

/** Only the key of a service account can sign for somebody else. */
function comoDicho(entorno: Entorno, credenciales: Readonly<Record<string, unknown>> | null): string {
  const como = ajusteDicho(entorno, 'TRIMESTRAL_GOOGLE_COMO');
  if (como === '' || credenciales?.['type'] === 'service_account') return como;
  throw noVale(
    'TRIMESTRAL_GOOGLE_COMO',
    'pide la llave de una cuenta de servicio: sin llave no se puede actuar en nombre de otra persona',
  );
}

function raizDe(entorno: Entorno): string | null {
  const dicha = ajusteDicho(entorno, 'TRIMESTRAL_GOOGLE_API');
  if (dicha === '') return null;
  const url = URL.canParse(dicha) ? new URL(dicha) : null;
  const local = url !== null && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (
    url !== null &&
    (url.protocol === 'https:' || (url.protocol === 'http:' && local)) &&
    url.pathname === '/'
  )
    return url.href;
  throw noVale(
    'TRIMESTRAL_GOOGLE_API',
    `debe ser como «https://google.institucion.mx/», y dice «${dicha.slice(0, 100)}»`,
  );
}

/**
 * How the service reaches Google, as the environment sets it.
 * @returns null where it does not
 * @throws Problem `ajuste-no-valido`, never with what the file of credentials holds
 */
export function ajustesDeGoogle(entorno: Entorno): AjustesDeGoogle | null {
  const ruta = ajusteDicho(entorno, 'TRIMESTRAL_GOOGLE_CREDENCIALES_ARCHIVO');
  const unidad = ajusteDicho(entorno, 'TRIMESTRAL_GOOGLE_UNIDAD');
  if (unidad !== '' && !/^[\w-]{5,100}$/.test(unidad))
    throw noVale(
      'TRIMESTRAL_GOOGLE_UNIDAD',
      `debe ser el identificador de la unidad, y dice «${unidad.slice(0, 100)}»`,
    );
  if (ruta === '') {
    if (unidad === '') return null;
    throw noVale('TRIMESTRAL_GOOGLE_CREDENCIALES_ARCHIVO', 'falta, y se dio TRIMESTRAL_GOOGLE_UNIDAD');
  }
  const credenciales = ruta === 'adc' ? null : credencialesDe(ruta);
  return {
    ...{ credenciales, unidad, como: comoDicho(entorno, credenciales) },
    cada: numero(entorno, 'TRIMESTRAL_GOOGLE_CADA', 0, 1_440),
    porMinuto: numero(entorno, 'TRIMESTRAL_GOOGLE_LECTURAS_POR_MINUTO', 1, 1_000),
    raiz: raizDe(entorno),
    red: ajustesDeRed(entorno),
  };
}
