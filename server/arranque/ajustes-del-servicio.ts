import { availableParallelism } from 'node:os';
import { Problem } from '../../shared/problem.ts';
import { ajusteDicho, ajusteSecreto, type Entorno } from '../entorno.ts';
import { NIVELES, type Nivel } from '../http/registro.ts';

/** Each setting of the service itself: what it means, and what holds where it says nothing. */
export const AJUSTES_DEL_SERVICIO = {
  DATABASE_URL: {
    que: 'Base de datos PostgreSQL, como `postgres://usuario:clave@servidor/base`. Sin ella, un archivo SQLite en la carpeta de datos',
    siNo: '',
  },
  DATABASE_URL_ARCHIVO: { que: 'Archivo que contiene esa dirección', siNo: '' },
  TRIMESTRAL_DATOS: { que: 'Carpeta de datos: el archivo SQLite', siNo: 'trimestral-datos' },
  TRIMESTRAL_PUERTO: { que: 'Puerto en que atiende', siNo: '3000' },
  TRIMESTRAL_DIRECCION: {
    que: 'Dirección de red en que atiende: `127.0.0.1`, solo la propia máquina; `0.0.0.0`, todas',
    siNo: '127.0.0.1',
  },
  TRIMESTRAL_URL_PUBLICA: {
    que: 'Cómo se llega al servicio desde fuera, como `https://trimestral.institucion.mx`; está en las ligas de los correos y los acuses. Sin ella, la de la propia máquina',
    siNo: '',
  },
  TRIMESTRAL_PROXIES: {
    que: 'Proxies inversos delante del servicio: cuántos son, o sus redes separadas por comas (`loopback, 10.0.0.0/8`)',
    siNo: '0',
  },
  TRIMESTRAL_CONEXIONES: { que: 'Conexiones a PostgreSQL, como máximo', siNo: '10' },
  TRIMESTRAL_DISCO_MB: { que: 'MB que puede ocupar el archivo SQLite, como máximo', siNo: '' },
  TRIMESTRAL_HILOS: {
    que: 'Hilos que leen y revisan libros; la consolidación tiene uno más',
    siNo: 'los procesadores menos uno',
  },
  TRIMESTRAL_MEMORIA_MB: { que: 'MB de memoria de cada uno de esos hilos', siNo: '512' },
  TRIMESTRAL_PETICIONES_POR_MINUTO: {
    que: 'Peticiones por minuto de una persona o token, como máximo',
    siNo: '600',
  },
  TRIMESTRAL_LLAVE_CLAVE: {
    que: 'Contraseña con que se cierra la llave privada de los acuses. Sin ella, la llave queda abierta en el almacén',
    siNo: '',
  },
  TRIMESTRAL_LLAVE_CLAVE_ARCHIVO: { que: 'Archivo que contiene esa contraseña', siNo: '' },
  TRIMESTRAL_LLAVE_CLAVE_ANTERIOR: {
    que: 'La contraseña de antes, en el arranque en que se cambia: la llave se abre con ella y queda cerrada con la nueva',
    siNo: '',
  },
  TRIMESTRAL_LLAVE_CLAVE_ANTERIOR_ARCHIVO: { que: 'Archivo que la contiene', siNo: '' },
  TRIMESTRAL_METRICAS_TOKEN: {
    que: 'Lo que Prometheus debe mostrar para leer `/metrics`. Sin él, solo se leen desde la propia máquina',
    siNo: '',
  },
  TRIMESTRAL_METRICAS_TOKEN_ARCHIVO: { que: 'Archivo que lo contiene', siNo: '' },
  TRIMESTRAL_REGISTRO: { que: `Qué se registra: ${NIVELES.join(', ')}`, siNo: 'info' },
} as const satisfies Record<string, { readonly que: string; readonly siNo: string }>;

type Ajuste = keyof typeof AJUSTES_DEL_SERVICIO;

export interface AjustesDelServicio {
  readonly url: string | null;
  readonly datos: string;
  readonly puerto: number;
  readonly direccion: string;
  /** Null for that of the machine itself, once the port is known. */
  readonly urlPublica: string | null;
  readonly proxies: number | string | false;
  readonly conexiones: number;
  /** Pages of 4 KiB. */
  readonly paginas: number | null;
  readonly hilos: number;
  readonly memoriaMb: number;
  readonly peticionesPorMinuto: number;
  readonly claveDeLlave: string | null;
  /** Null but where the passphrase is being changed. */
  readonly claveAnteriorDeLlave: string | null;
  readonly tokenDeMetricas: string | null;
  readonly registro: Nivel;
}

const noVale = (ajuste: Ajuste, motivo: string): Problem =>
  new Problem('ajuste-no-valido', { ajuste, motivo });

/** A whole number from `minimo` to `maximo`. @throws Problem `ajuste-no-valido` */
function numero(entorno: Entorno, ajuste: Ajuste, minimo: number, maximo: number, siNo: number): number {
  const dicho = ajusteDicho(entorno, ajuste);
  if (dicho === '') return siNo;
  const valor = Number(dicho);
  if (/^\d{1,9}$/.test(dicho) && valor >= minimo && valor <= maximo) return valor;
  throw noVale(
    ajuste,
    `debe ser un número de ${String(minimo)} a ${String(maximo)}, y dice «${dicho.slice(0, 50)}»`,
  );
}

function urlPublica(entorno: Entorno): string | null {
  const dicha = ajusteDicho(entorno, 'TRIMESTRAL_URL_PUBLICA').replace(/\/+$/, '');
  if (dicha === '') return null;
  const url = URL.canParse(dicha) ? new URL(dicha) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.origin === dicha) return dicha;
  throw noVale(
    'TRIMESTRAL_URL_PUBLICA',
    `debe ser como «https://trimestral.institucion.mx», sin nada después, y dice «${dicha.slice(0, 100)}»`,
  );
}

/** @throws Problem `ajuste-no-valido`, which does not repeat the address: it has the password */
function baseDeDatos(entorno: Entorno): string | null {
  const dicha = ajusteSecreto(entorno, 'DATABASE_URL').trim();
  if (dicha === '') return null;
  if (/^postgres(?:ql)?:\/\//.test(dicha) && URL.canParse(dicha)) return dicha;
  throw noVale('DATABASE_URL', 'debe ser como «postgres://usuario:clave@servidor/base»');
}

function proxies(entorno: Entorno): number | string | false {
  const dicho = ajusteDicho(entorno, 'TRIMESTRAL_PROXIES');
  if (dicho === '' || dicho === '0') return false;
  if (/^\d$/.test(dicho)) return Number(dicho);
  if (/^[\w.:/]+(?:\s*,\s*[\w.:/]+)*$/.test(dicho) && !/^(?:true|false)$/i.test(dicho)) return dicho;
  throw noVale('TRIMESTRAL_PROXIES', 'debe ser un número del 0 al 9, o redes separadas por comas');
}

function nivel(entorno: Entorno): Nivel {
  const dicho = ajusteDicho(entorno, 'TRIMESTRAL_REGISTRO') || AJUSTES_DEL_SERVICIO.TRIMESTRAL_REGISTRO.siNo;
  const hallado = NIVELES.find((n) => n === dicho);
  if (hallado !== undefined) return hallado;
  throw noVale(
    'TRIMESTRAL_REGISTRO',
    `debe ser uno de ${NIVELES.join(', ')}, y dice «${dicho.slice(0, 50)}»`,
  );
}

const PAGINAS_POR_MB = 256;

/**
 * The service's own settings, as the environment says them.
 * @throws Problem `ajuste-no-valido`, never with a secret
 */
export function ajustesDelServicio(entorno: Entorno): AjustesDelServicio {
  const discoMb = numero(entorno, 'TRIMESTRAL_DISCO_MB', 1, 4_000_000, 0);
  return {
    url: baseDeDatos(entorno),
    datos: ajusteDicho(entorno, 'TRIMESTRAL_DATOS') || AJUSTES_DEL_SERVICIO.TRIMESTRAL_DATOS.siNo,
    puerto: numero(entorno, 'TRIMESTRAL_PUERTO', 0, 65_535, 3_000),
    direccion: ajusteDicho(entorno, 'TRIMESTRAL_DIRECCION') || AJUSTES_DEL_SERVICIO.TRIMESTRAL_DIRECCION.siNo,
    urlPublica: urlPublica(entorno),
    proxies: proxies(entorno),
    conexiones: numero(entorno, 'TRIMESTRAL_CONEXIONES', 1, 500, 10),
    paginas: discoMb === 0 ? null : discoMb * PAGINAS_POR_MB,
    hilos: numero(entorno, 'TRIMESTRAL_HILOS', 1, 64, Math.max(1, availableParallelism() - 1)),
    memoriaMb: numero(entorno, 'TRIMESTRAL_MEMORIA_MB', 64, 65_536, 512),
    peticionesPorMinuto: numero(entorno, 'TRIMESTRAL_PETICIONES_POR_MINUTO', 1, 10_000_000, 600),
    claveDeLlave: ajusteSecreto(entorno, 'TRIMESTRAL_LLAVE_CLAVE') || null,
    claveAnteriorDeLlave: ajusteSecreto(entorno, 'TRIMESTRAL_LLAVE_CLAVE_ANTERIOR') || null,
    tokenDeMetricas: ajusteSecreto(entorno, 'TRIMESTRAL_METRICAS_TOKEN') || null,
    registro: nivel(entorno),
  };
}
