import { actualizar } from './solicitudes.ts';
import { accesoDe, archivoVisible, crear, listar, obtenerArchivo } from './archivos.ts';
import type { Cuotas } from './cuotas.ts';
import { ApiApagada, ErrorDeGoogle, noModelado } from './error-de-google.ts';
import { tocar, type EstadoDeGoogle, type LibroDeGoogle } from './estado.ts';
import { exigirAlcance, type Portador } from './fichas.ts';
import { obtener, obtenerValores } from './leer-hojas.ts';
import { compartir, permisosDe } from './permisos.ts';

/** A call as it came. */
export interface LlamadaDeGoogle {
  readonly metodo: string;
  readonly url: URL;
  readonly cuerpo: object;
}

/** What the double counts calls by. */
export type NombreDeLlamada =
  | 'token'
  | 'spreadsheets.get'
  | 'values.batchGet'
  | 'spreadsheets.batchUpdate'
  | 'files.get'
  | 'files.list'
  | 'files.create'
  | 'permissions.create'
  | 'permissions.list';

interface Ruta {
  readonly nombre: NombreDeLlamada;
  readonly metodo: string;
  readonly camino: RegExp;
  /** Of which one is enough. */
  readonly alcances: readonly string[];
  readonly cuota: 'lecturas' | 'escrituras' | null;
  readonly responder: (dado: Dado) => unknown;
}

interface Dado extends LlamadaDeGoogle {
  readonly estado: EstadoDeGoogle;
  readonly portador: Portador;
  readonly id: string;
}

const ESCRIBEN = ['writer', 'fileOrganizer', 'organizer', 'owner'];

/** @throws ErrorDeGoogle 404 for a spreadsheet that never was, 403 for one that is not shared, as Sheets does */
function libroDeHojas({ estado, id, portador }: Dado, escribe: boolean): LibroDeGoogle {
  const libro = estado.libros.get(id);
  if (libro === undefined) throw new ErrorDeGoogle(404, 'Requested entity was not found.');
  const acceso = accesoDe(estado, libro, portador.correo);
  if (acceso === null || (escribe && !ESCRIBEN.includes(acceso)))
    throw new ErrorDeGoogle(403, 'The caller does not have permission');
  return libro;
}

const LEE_HOJAS = ['drive', 'drive.readonly', 'drive.file', 'spreadsheets', 'spreadsheets.readonly'];
const ESCRIBE_HOJAS = ['drive', 'drive.file', 'spreadsheets'];
const LEE_ARCHIVOS = ['drive', 'drive.file', 'drive.readonly', 'drive.metadata', 'drive.metadata.readonly'];
/** With `drive.file` nobody may put a file into a folder that the program did not make. */
const ESCRIBE_ARCHIVOS = ['drive'];

const RUTAS: readonly Ruta[] = [
  {
    ...{
      nombre: 'values.batchGet',
      metodo: 'GET',
      camino: /^\/v4\/spreadsheets\/([^/:]+)\/values:batchGet$/,
    },
    ...{ alcances: LEE_HOJAS, cuota: 'lecturas' },
    responder: (d) => obtenerValores(libroDeHojas(d, false), d.url.searchParams),
  },
  {
    ...{ nombre: 'spreadsheets.get', metodo: 'GET', camino: /^\/v4\/spreadsheets\/([^/:]+)$/ },
    ...{ alcances: LEE_HOJAS, cuota: 'lecturas' },
    responder: (d) => obtener(libroDeHojas(d, false), d.url.searchParams),
  },
  {
    ...{
      nombre: 'spreadsheets.batchUpdate',
      metodo: 'POST',
      camino: /^\/v4\/spreadsheets\/([^/:]+):batchUpdate$/,
    },
    ...{ alcances: ESCRIBE_HOJAS, cuota: 'escrituras' },
    responder: (d) => {
      const libro = libroDeHojas(d, true);
      const hecho = actualizar(d.estado, libro, d.cuerpo);
      tocar(d.estado, libro, d.portador.correo);
      return hecho;
    },
  },
  {
    ...{ nombre: 'files.list', metodo: 'GET', camino: /^\/drive\/v3\/files$/ },
    ...{ alcances: LEE_ARCHIVOS, cuota: null },
    responder: (d) => listar(d.estado, d.portador.correo, d.url.searchParams),
  },
  {
    ...{ nombre: 'files.create', metodo: 'POST', camino: /^\/drive\/v3\/files$/ },
    ...{ alcances: ESCRIBE_ARCHIVOS, cuota: null },
    responder: (d) => crear(d.estado, d.portador.correo, d.cuerpo, d.url.searchParams),
  },
  {
    ...{ nombre: 'files.get', metodo: 'GET', camino: /^\/drive\/v3\/files\/([^/]+)$/ },
    ...{ alcances: LEE_ARCHIVOS, cuota: null },
    responder: (d) => obtenerArchivo(d.estado, d.id, d.portador.correo, d.url.searchParams),
  },
  {
    ...{ nombre: 'permissions.create', metodo: 'POST', camino: /^\/drive\/v3\/files\/([^/]+)\/permissions$/ },
    ...{ alcances: ESCRIBE_ARCHIVOS, cuota: null },
    responder: (d) => {
      const libro = archivoVisible(d.estado, d.id, d.portador.correo);
      const hecho = compartir(d.estado, libro, d.cuerpo, d.url.searchParams);
      tocar(d.estado, libro, d.portador.correo);
      return hecho;
    },
  },
  {
    ...{ nombre: 'permissions.list', metodo: 'GET', camino: /^\/drive\/v3\/files\/([^/]+)\/permissions$/ },
    ...{ alcances: LEE_ARCHIVOS, cuota: null },
    responder: (d) => permisosDe(archivoVisible(d.estado, d.id, d.portador.correo), d.url.searchParams),
  },
];

/** The route of a call. @throws ErrorDeGoogle 501 for one that is not modelled */
export function rutaDe({ metodo, url }: LlamadaDeGoogle): { ruta: Ruta; id: string } {
  for (const ruta of RUTAS) {
    const hallado = ruta.metodo === metodo ? ruta.camino.exec(url.pathname) : null;
    if (hallado !== null) return { ruta, id: decodeURIComponent(hallado[1] ?? '') };
  }
  throw noModelado(`${metodo} ${url.pathname}`);
}

/** Checks the token's scopes and the quota, and answers. */
export function responder(
  estado: EstadoDeGoogle,
  cuotas: Cuotas,
  portador: Portador,
  llamada: LlamadaDeGoogle,
): unknown {
  const { ruta, id } = rutaDe(llamada);
  const api = llamada.url.pathname.startsWith('/v4/') ? 'sheets' : 'drive';
  if (estado.apagadas.has(api)) throw new ApiApagada(`Google ${api} API`);
  exigirAlcance(portador, ruta.alcances);
  if (ruta.cuota !== null) cuotas.gastar(portador.correo, ruta.cuota);
  return ruta.responder({ ...llamada, estado, portador, id });
}
