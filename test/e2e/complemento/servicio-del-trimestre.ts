import { onTestFinished } from 'vitest';
import { conAreas } from '../../../scripts/ejemplo/con-areas.ts';
import { leerArchivos } from '../../../scripts/ejemplo/libros-del-ejemplo.ts';
import { arrancar } from '../../../server/arranque/arrancar.ts';
import type { Quien } from '../../../server/resources/quien.ts';
import type { ArchivoSubido } from '../../../server/resources/recurso.ts';
import type { EmisorDePrueba } from '../../doubles/emisor/emisor-de-prueba.ts';
import type { PedidoDeRed, RespuestaDeRed } from '../../doubles/apps-script/red-de-doble.ts';
import { emisorDeLaPrueba } from '../../support/acceso.ts';
import { INSTITUCION } from '../../support/apps-script/guion-construido.ts';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';
import { enApi, trimestreReal } from '../../support/libros-de-ciclo.ts';
import { quienEs, sembrarPersona } from '../../support/organo-de-prueba.ts';
import { ponerGente, relojDePrueba, type ServicioDePrueba } from '../../support/servicio.ts';

const OBRERO = new URL('../../../dist/obrero.js', import.meta.url);

/** Of the add-on, as its identity tokens name it. */
const CLIENTE = 'complemento';

/** A week before the cut-off. */
export const AHORA = '2022-01-07T16:30:00.000Z';
const CORTE = '2022-01-14';

/** Áreas whose libro is there already, with the name that the enlace's libro has for each. */
const OTRAS = ['depcyc', 'huesca', 'se', 'utsi'] as const;

const CON_LIBRO = [
  { siglas: 'SE', carpeta: 'area-se' },
  { siglas: 'UTSI', carpeta: 'area-utsi' },
  { siglas: 'UTVOE', carpeta: 'area-utvoe' },
  { siglas: 'DEPCyC', carpeta: 'area-depcyc' },
  { siglas: 'OMHR', carpeta: 'area-huesca' },
];

/** The libro of the enlace, which says who reports in each line. */
export const archivosDelEnlace = (): ArchivoSubido[] =>
  leerArchivos('enlace-utvoe').map((archivo) => conAreas(archivo, CON_LIBRO));

/** The real quarter in a service over HTTP: all áreas have sent but one. */
export interface ServicioDelTrimestre extends ServicioDePrueba {
  readonly url: string;
  /** E-mail of whoever captures for the área that has not sent. */
  readonly persona: string;
  /** What Google would sign for that person. */
  readonly token: () => Promise<string>;
  /** The Internet as the add-on reaches it: the institution's address leads to the service. */
  readonly alPedir: (pedido: PedidoDeRed) => Promise<RespuestaDeRed>;
  /** What was asked of the service, `POST /organos/…`. */
  readonly pedidos: string[];
  /** While true, requests of the add-on arrive and their answers are lost. */
  readonly red: { seCae: boolean };
}

async function capturista({ almacen, organo }: ServicioDePrueba, clave: string): Promise<Quien> {
  const { id } = await almacen.db
    .selectFrom('areas')
    .select('id')
    .where('organo', '=', organo)
    .where('clave', '=', clave)
    .executeTakeFirstOrThrow();
  const papel = { papel: 'area' as const, organo, area: id, funcion: 'captura' as const };
  return quienEs(almacen, await sembrarPersona(almacen, 'Ana Ruiz', [papel]));
}

async function abrirTrimestre(gente: ServicioDePrueba): Promise<void> {
  const { hacer, enlace, de } = gente;
  const nombre = 'Oficina del consejero electoral Mauricio Huesca Rodríguez';
  await hacer(enlace, 'crearArea', { cuerpo: { clave: 'huesca', nombre, siglas: 'OMHR' } });
  await hacer(enlace, 'abrirPeriodoDesdeLibro', { archivos: archivosDelEnlace(), datos: { corte: CORTE } });
  const { areas } = trimestreReal();
  for (const area of OTRAS) {
    const libro = areas[area];
    if (libro === undefined) throw new Error(`The quarter has no libro of ${area}`);
    await hacer(await de(area), 'enviar', { parametros: { area }, cuerpo: { libro: enApi(libro) } });
  }
}

function redHacia(url: string): Pick<ServicioDelTrimestre, 'alPedir' | 'pedidos' | 'red'> {
  const pedidos: string[] = [];
  const red = { seCae: false };
  const alPedir: ServicioDelTrimestre['alPedir'] = async ({ url: pedida, metodo, encabezados, cuerpo }) => {
    const direccion = pedida.replace(INSTITUCION.servicio, url);
    pedidos.push(`${metodo} ${new URL(direccion).pathname.replace('/api/v1', '')}`);
    const respuesta = await fetch(direccion, { method: metodo, headers: encabezados, body: cuerpo });
    const dado = { estado: respuesta.status, cuerpo: await respuesta.text() };
    if (red.seCae) throw new Error(`Address unavailable: ${pedida}`);
    return dado;
  };
  return { alPedir, pedidos, red };
}

const entornoDe = ({ direccion }: EmisorDePrueba): Record<string, string> => ({
  TRIMESTRAL_REGISTRO: 'silent',
  TRIMESTRAL_HILOS: '1',
  TRIMESTRAL_ID_TOKEN_AUDIENCIAS: CLIENTE,
  TRIMESTRAL_ID_TOKEN_EMISOR: direccion,
});

/** Starts the service and brings it to where one área is left to send; it stops with the test. */
export async function servicioDelTrimestre(): Promise<ServicioDelTrimestre> {
  const emisor = await emisorDeLaPrueba();
  const reloj = relojDePrueba(AHORA);
  const marcha = await arrancar({
    entorno: entornoDe(emisor),
    puerto: 0,
    datos: carpetaTemporal(),
    obrero: OBRERO,
    reloj: reloj.leer,
  });
  onTestFinished(() => marcha.parar());
  const gente = await ponerGente(marcha.servicio, reloj);
  await abrirTrimestre(gente);
  await capturista(gente, 'utvoe');
  const persona = 'ana.ruiz@ejemplo.mx';
  return {
    ...gente,
    ...redHacia(marcha.url),
    url: marcha.url,
    persona,
    token: () => emisor.idToken({ aud: CLIENTE, sub: '1099', email: persona, email_verified: true }),
  };
}
