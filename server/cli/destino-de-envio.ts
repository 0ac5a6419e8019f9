import { Problem } from '../../shared/problem.ts';
import { ajusteSecreto, type Entorno } from '../entorno.ts';
import { esDireccionSegura } from '../red/direccion-segura.ts';
import { textoDeArchivo } from './texto-de-archivo.ts';

/** What a command line says of where a libro goes, and who sends it. */
export interface DestinoPedido {
  readonly servicio: string;
  readonly organo: string;
  readonly periodo: string;
  readonly area: string;
  readonly tokenArchivo?: string;
}

const uso = (motivo: string): Problem => new Problem('uso-incorrecto', { motivo });

/** @throws Problem `uso-incorrecto` */
function direccionDe(servicio: string): URL {
  const url = URL.canParse(servicio) ? new URL(servicio) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.search + url.hash === '')
    return url;
  throw uso(`«${servicio}» no es la dirección de un servicio, como https://trimestral.institucion.mx.`);
}

/** A token is never a value of the command line: those are seen by everybody on the machine. @throws Problem `uso-incorrecto` */
function tokenDe({ tokenArchivo }: DestinoPedido, entorno: Entorno): string {
  const dicho =
    tokenArchivo === undefined
      ? ajusteSecreto(entorno, 'TRIMESTRAL_TOKEN')
      : textoDeArchivo(tokenArchivo, 'un archivo con un token');
  const token = dicho.trim();
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw uso(
    token === ''
      ? 'Falta el token con que se envía: póngalo en la variable TRIMESTRAL_TOKEN, o en un archivo que nombre --token-archivo. Se crea en el panel, en «Mi cuenta».'
      : 'El token tiene espacios o letras que ninguno tiene: cópielo de nuevo, entero.',
  );
}

/** A name as it stands in addresses. @throws Problem `uso-incorrecto` */
function claveDe(opcion: string, dicha: string): string {
  const clave = dicha.trim().toLowerCase();
  if (/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/.test(clave)) return clave;
  throw uso(
    `«${dicha}» no es una clave para --${opcion}: lleva letras sin acento, cifras y guiones, como en las direcciones del panel.`,
  );
}

/**
 * Where a libro goes and with which token.
 * @throws Problem `uso-incorrecto`, `ruta-no-existe`, `ruta-sin-permiso`, `ajuste-no-valido`
 */
export function destinoDe(pedido: DestinoPedido, entorno: Entorno) {
  const url = direccionDe(pedido.servicio);
  return {
    servicio: `${url.origin}${url.pathname}`.replace(/\/+$/, ''),
    token: tokenDe(pedido, entorno),
    lugar: {
      organo: claveDe('organo', pedido.organo),
      periodo: claveDe('periodo', pedido.periodo),
      area: claveDe('area', pedido.area),
    },
    avisos: esDireccionSegura(url)
      ? []
      : [
          `«${url.origin}» no es https: el libro y el token viajan sin cifrar. Use la dirección https del servicio, si la tiene.`,
        ],
  };
}
