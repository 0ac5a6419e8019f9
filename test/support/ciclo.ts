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
const AHORA = '2022-01-05T18:00:00.000Z';

type Envio = LlamadaDePrueba<'enviar'> & { readonly como?: DeArea };

/** A service with the period open and its áreas `se`, `utsi` and `dep`. */
export interface CicloDePrueba extends ServicioDePrueba {
  /** Sends a libro as somebody of the área. */
  readonly enviar: (area: string, libro?: Libro, envio?: Envio) => Promise<Contestada<'enviar'>>;
  /** The área's libro as it stands now. */
  readonly libroDe: (area: string) => Promise<Contestada<'libroDeArea'>['json']>;
  /** Sends and accepts. */
  readonly aceptado: (area: AreaDelCiclo) => Promise<string>;
}

const cuerpoDe = (libro: Libro | undefined): { libro: LibroCanonico } | object =>
  libro === undefined ? {} : { libro: enApi(libro) };

export async function abrirCiclo(
  abrir: AbrirAlmacen,
  { enlace = enlaceDelCiclo(), ...opciones }: Omit<OpcionesDeServicio, 'reloj'> & { readonly enlace?: Libro },
): Promise<CicloDePrueba> {
  const s = await abrirServicio(abrir, { ...opciones, reloj: relojDePrueba(AHORA) });
  await s.hacer(s.enlace, 'abrirPeriodoDesdeLibro', { cuerpo: { libro: enApi(enlace) } });
  const enviar: CicloDePrueba['enviar'] = async (area, libro, { como = 'captura', ...envio } = {}) =>
    s.hacer(await s.de(area, como), 'enviar', {
      ...envio,
      parametros: { area, ...envio.parametros },
      cuerpo: { ...cuerpoDe(libro), ...envio.cuerpo },
    });
  const libroDe: CicloDePrueba['libroDe'] = async (area) =>
    (await s.hacer(s.enlace, 'libroDeArea', { parametros: { area } })).json;
  return {
    ...s,
    enviar,
    libroDe,
    aceptado: async (area) => {
      const { json } = await enviar(area, LIBROS_DEL_CICLO[area]);
      const { version } = await libroDe(area);
      const parametros = { envio: json.envio.id };
      await s.hacer(s.enlace, 'aceptar', { parametros, cuerpo: {}, siVersion: version });
      return json.envio.id;
    },
  };
}
