import type { Yo } from '../../api/esquemas/organos.ts';
import type { PeriodoDeApi } from '../../api/esquemas/periodos.ts';
import { CLAVE_DE_LIBRO, type LibroAtado } from '../../envio/buzon-de-libro.ts';
import { campo } from '../../libro/caratula.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import type { Destino } from '../acciones.ts';
import type { Taller } from '../taller.ts';
import { consultar } from './consultar.ts';
import { conPartes, leerJson } from './leer-json.ts';

const ELEGIDO = 'destino';

const esAtado = conPartes<LibroAtado>('organo', 'periodo', 'area');

/** Whose libro it is: as the service tied it, else as somebody chose; null where nobody knows yet. */
export function destinoSabido({ puertos: { metadatos, propiedades } }: Taller): LibroAtado | null {
  const textos = [metadatos.leer(CLAVE_DE_LIBRO), propiedades.leer(ELEGIDO)];
  return leerJson(textos[0] ?? textos[1] ?? '', esAtado);
}

export function guardarDestino({ puertos }: Taller, { organo, periodo, area }: LibroAtado): void {
  puertos.propiedades.guardar(ELEGIDO, JSON.stringify({ organo, periodo, area }));
}

/** Where the person may send to: the open periods of the órganos in which they hold an área. */
function abiertos(taller: Taller): Destino[] {
  const yo = consultar<Yo>(taller, '/yo', 'papeles', 'organos');
  return yo.organos.flatMap(({ clave: organo, siglas }) => {
    const areas = yo.papeles.flatMap((p) =>
      p.papel === 'area' && p.organo === organo ? (p.area ?? []) : [],
    );
    if (areas.length === 0) return [];
    const ruta = `/organos/${organo}/periodos`;
    const { periodos } = consultar<{ periodos: PeriodoDeApi[] }>(taller, ruta, 'periodos');
    return periodos
      .filter(({ estado }) => estado !== 'cerrado')
      .flatMap(({ clave: periodo }) =>
        areas.map((area) => ({
          ...{ organo, periodo, area },
          nombre: [siglas, periodo.toUpperCase(), area.toUpperCase()].join(', '),
        })),
      );
  });
}

/** Those that bear it out, where there are some. */
function segun(destinos: Destino[], dicho: string, de: (destino: Destino) => string): Destino[] {
  const suyos = destinos.filter((destino) => plegar(de(destino)) === plegar(dicho));
  return suyos.length === 0 ? destinos : suyos;
}

/** The places that this libro may be sent to, by what its Carátula says. @throws those of the service */
export function destinosPosibles(taller: Taller): Destino[] {
  const { caratula } = taller.abrir('Carátula').propio;
  const deArea = segun(abiertos(taller), campo(caratula, 'Siglas del área'), ({ area }) => area);
  return segun(deArea, campo(caratula, 'Periodo'), ({ periodo }) => periodo);
}
