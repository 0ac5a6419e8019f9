import { sembrarOrgano, sembrarPersona, quienEs } from '../../organo-de-prueba.ts';
import { abrirConductor, type Conductor } from '../conductor.ts';
import type { Contrato } from '../contrato.ts';
import type { Credencial, RespuestaHttp, ServicioHttp } from '../servicio-http.ts';

/** Whoever drives the quarter. */
interface Gente {
  readonly general: Credencial;
  readonly administracion: Credencial;
  readonly enlace: Credencial;
  readonly consulta: Credencial;
}

export interface Recorrido extends Conductor {
  readonly http: ServicioHttp;
  readonly gente: Gente;
}

/** The version that an answer bears, as it is given back. */
export const etag = (respuesta: RespuestaHttp): string => respuesta.encabezados.get('ETag') ?? '';
export const deJson = (respuesta: RespuestaHttp, campo: string): string => String(respuesta.json()[campo]);

async function gente(http: ServicioHttp): Promise<{ gente: Gente; ajena: Credencial }> {
  const { almacen, enlace, consulta, administracion } = http.s;
  const general = await quienEs(
    almacen,
    await sembrarPersona(almacen, 'Gabriela General', [{ papel: 'administracion' }]),
  );
  const { organo, areas } = await sembrarOrgano(almacen, 'cori', ['uno']);
  const papel = { papel: 'area', organo, area: areas['uno'] ?? '', funcion: 'captura' } as const;
  const otra = await quienEs(almacen, await sembrarPersona(almacen, 'Olga Otra', [papel]));
  return {
    gente: {
      general: await http.sesionDe(general),
      administracion: await http.sesionDe(administracion),
      enlace: await http.sesionDe(enlace),
      consulta: await http.tokenDe(consulta, 'leer'),
    },
    ajena: await http.sesionDe(otra),
  };
}

/** Whoever drives the quarter, and what they drive it with. */
export async function ponerEscena(http: ServicioHttp, contrato: Contrato): Promise<Recorrido> {
  const { gente: deAqui, ajena } = await gente(http);
  return { ...abrirConductor(http, contrato, ajena), http, gente: deAqui };
}
