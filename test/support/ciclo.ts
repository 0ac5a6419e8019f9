import { setTimeout as pausa } from 'node:timers/promises';
import type { LibroCanonico } from '../../shared/libro/canonico-esquema.ts';
import type { Libro } from '../../shared/libro/model.ts';
import type { AbrirAlmacen } from './almacenes.ts';
import { enApi, enlaceDelCiclo, LIBROS_DEL_CICLO, type AreaDelCiclo } from './libros-de-ciclo.ts';
import {
  abrirServicio,
  relojDePrueba,
  type Contestada,
  type DeArea,
  type LlamadaDePrueba,
  type OpcionesDeServicio,
  type ServicioDePrueba,
} from './servicio.ts';

/** Wednesday, before the cut-off of 14 January. */
export const AHORA = '2022-01-05T18:00:00.000Z';

type Envio = LlamadaDePrueba<'enviar'> & { readonly como?: DeArea };

/** A service with the period open and its áreas `se`, `utsi` and `dep`. */
export interface CicloDePrueba extends ServicioDePrueba {
  /** Sends a libro as somebody of the área. */
  readonly enviar: (area: string, libro?: Libro, envio?: Envio) => Promise<Contestada<'enviar'>>;
  /** The área's libro as it stands now. */
  readonly libroDe: (area: string) => Promise<Contestada<'libroDeArea'>['json']>;
  /** Accepts the envío in force of an área. */
  readonly aceptar: (area: string) => Promise<void>;
  /** Sends what the área has to send, and accepts it; the envío. */
  readonly aceptado: (area: AreaDelCiclo) => Promise<string>;
  /** Asks for a version of the report and waits for it. */
  readonly consolidar: (borrador?: boolean) => Promise<Contestada<'consolidacion'>['json']>;
  /** A version of the report, once nobody works on it. */
  readonly terminada: (numero: number) => Promise<Contestada<'consolidacion'>['json']>;
}

const SIN_TERMINAR: ReadonlySet<string> = new Set(['en-espera', 'en-proceso']);

async function esperarVersion({ hacer, enlace }: ServicioDePrueba, numero: number) {
  for (;;) {
    const { json } = await hacer(enlace, 'consolidacion', { parametros: { numero } });
    if (!SIN_TERMINAR.has(json.estado)) return json;
    await pausa(20);
  }
}

const cuerpoDe = (libro: Libro | undefined): { libro: LibroCanonico } | object =>
  libro === undefined ? {} : { libro: enApi(libro) };

export async function abrirCiclo(
  abrir: AbrirAlmacen,
  { enlace = enlaceDelCiclo(), ...opciones }: Omit<OpcionesDeServicio, 'reloj'> & { readonly enlace?: Libro },
): Promise<CicloDePrueba> {
  return cicloSobre(await abrirServicio(abrir, { ...opciones, reloj: relojDePrueba(AHORA) }), enlace);
}

/** Opens the period upon a service that is there. */
export async function cicloSobre(s: ServicioDePrueba, enlace = enlaceDelCiclo()): Promise<CicloDePrueba> {
  await s.hacer(s.enlace, 'abrirPeriodoDesdeLibro', { cuerpo: { libro: enApi(enlace) } });
  const enviar: CicloDePrueba['enviar'] = async (area, libro, { como = 'captura', ...envio } = {}) =>
    s.hacer(await s.de(area, como), 'enviar', {
      ...envio,
      parametros: { area, ...envio.parametros },
      cuerpo: { ...cuerpoDe(libro), ...envio.cuerpo },
    });
  const libroDe: CicloDePrueba['libroDe'] = async (area) =>
    (await s.hacer(s.enlace, 'libroDeArea', { parametros: { area } })).json;
  const aceptar = async (area: string): Promise<void> => {
    const { version, envio } = await libroDe(area);
    await s.hacer(s.enlace, 'aceptar', {
      parametros: { envio: envio?.id ?? '' },
      cuerpo: {},
      siVersion: version,
    });
  };
  const terminada = (numero: number) => esperarVersion(s, numero);
  return {
    ...s,
    enviar,
    libroDe,
    aceptar,
    aceptado: async (area) => {
      const { json } = await enviar(area, LIBROS_DEL_CICLO[area]);
      await aceptar(area);
      return json.envio.id;
    },
    consolidar: async (borrador = false) =>
      terminada((await s.hacer(s.enlace, 'consolidar', { cuerpo: { borrador } })).json.numero),
    terminada,
  };
}
