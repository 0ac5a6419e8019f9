import type { Almacen } from '../../../../server/store/almacen.ts';
import type { EmisorDePrueba } from '../../../doubles/emisor/emisor-de-prueba.ts';
import { emisorDeLaPrueba, entornoDe, servirAcceso, type AccesoDePrueba } from '../../../support/acceso.ts';
import type { AbrirAlmacen } from '../../../support/almacenes.ts';
import { abrirNavegador, type Navegador } from '../../../support/navegador.ts';
import { sembrarPersona } from '../../../support/organo-de-prueba.ts';
import { relojDePrueba, type RelojDePrueba } from '../../../support/servicio.ts';

export const ANA = { sub: 'ana-1', nombre: 'Ana', correo: 'Ana@ejemplo.mx' };
export const BETO = { sub: 'beto-2', nombre: 'Beto', correo: 'beto@otro.mx' };

/** A service whose people sign in with a provider of the test. */
export interface Escena {
  readonly almacen: Almacen;
  readonly emisor: EmisorDePrueba;
  readonly acceso: AccesoDePrueba;
  readonly reloj: RelojDePrueba;
  /** Id of Ana, who is invited. */
  readonly ana: string;
}

/** Ana is invited, Beto is not. @param entorno further settings of identity */
export async function montar(abrir: AbrirAlmacen, entorno: Record<string, string> = {}): Promise<Escena> {
  const reloj = relojDePrueba('2022-01-10T15:00:00.000Z');
  const almacen = await abrir({ reloj: reloj.leer });
  const emisor = await emisorDeLaPrueba({ cuentas: [ANA, BETO] });
  const acceso = await servirAcceso(almacen, {
    reloj: reloj.leer,
    entorno: { ...entornoDe(emisor), ...entorno },
  });
  return { almacen, emisor, acceso, reloj, ana: await sembrarPersona(almacen, 'Ana') };
}

/** From the service to its issuer, where somebody picks an account: the address that leads back. */
export async function hastaLaVuelta(
  { acceso }: Escena,
  navegador: Navegador,
  eleccion: string,
  volver = '/organos/cvoe?pestana=2',
): Promise<string> {
  const entrar = `${acceso.direccion}/auth/entrar?${String(new URLSearchParams({ volver }))}`;
  const alEmisor = (await navegador.ver(entrar)).headers.get('Location') ?? '';
  const deVuelta = await navegador.ver(`${alEmisor}&${eleccion}`);
  return deVuelta.headers.get('Location') ?? '';
}

/** Signs in with an account. */
export async function entrarComo(
  escena: Escena,
  { sub }: { readonly sub: string },
  navegador = abrirNavegador(),
): Promise<{ readonly navegador: Navegador; readonly pagina: Response }> {
  const vuelta = await hastaLaVuelta(escena, navegador, `cuenta=${sub}`);
  return { navegador, pagina: await navegador.ver(vuelta) };
}

/** Id of the person whom the service takes a browser for, or null. */
export async function quienEs({ acceso }: Escena, navegador: Navegador): Promise<unknown> {
  const respuesta = await navegador.ver(`${acceso.direccion}/quien`);
  return ((await respuesta.json()) as { quien: { persona: string } | null }).quien?.persona ?? null;
}
