import type { drive_v3 as v3 } from 'googleapis/build/src/apis/drive/v3.js';
import { conCampos, type Conocidos } from './campos.ts';
import { filtroDe, HOJA_DE_CALCULO } from './consulta-de-drive.ts';
import { ErrorDeGoogle, noModelado, noVale, soloCon } from './error-de-google.ts';
import {
  hojaVacia,
  siguienteNumero,
  type EstadoDeGoogle,
  type LibroDeGoogle,
  type PermisoDeGoogle,
} from './estado.ts';

const ARCHIVO: Conocidos = {
  ...{
    id: true,
    name: true,
    mimeType: true,
    version: true,
    modifiedTime: true,
    trashed: true,
    driveId: true,
  },
  ...{ parents: true, appProperties: true, webViewLink: true },
  lastModifyingUser: { emailAddress: true },
};
const LISTA: Conocidos = { files: ARCHIVO, nextPageToken: true, incompleteSearch: true };

export type Acceso = PermisoDeGoogle['rol'] | null;

/** What somebody may do with a libro: by the file's permissions, else as a member of its shared drive. */
export function accesoDe(estado: EstadoDeGoogle, libro: LibroDeGoogle, correo: string): Acceso {
  const propio = libro.permisos.find((p) => p.correo === correo);
  const miembros = libro.unidad === null ? [] : (estado.unidades.get(libro.unidad)?.miembros ?? []);
  return propio?.rol ?? miembros.find((m) => m.correo === correo)?.rol ?? null;
}

/** @throws ErrorDeGoogle 404 as Drive does for whoever may not know of it */
export function archivoVisible(estado: EstadoDeGoogle, id: string, correo: string): LibroDeGoogle {
  const libro = estado.libros.get(id);
  if (libro !== undefined && accesoDe(estado, libro, correo) !== null) return libro;
  throw new ErrorDeGoogle(404, `File not found: ${id}.`, 'notFound');
}

const comoArchivo = (libro: LibroDeGoogle): object => ({
  ...{ id: libro.id, name: libro.titulo, mimeType: HOJA_DE_CALCULO, version: String(libro.version) },
  ...{ modifiedTime: new Date(libro.cambiado).toISOString(), trashed: libro.enPapelera },
  ...(libro.unidad === null ? {} : { driveId: libro.unidad }),
  ...{ parents: libro.carpetas, appProperties: libro.propiedades },
  webViewLink: `https://docs.google.com/spreadsheets/d/${libro.id}/edit`,
  lastModifyingUser: { emailAddress: libro.cambiadoPor },
});

const CAMPOS_POR_OMISION = 'id,name,mimeType';

export function exigirUnidades(consulta: URLSearchParams): void {
  if (consulta.get('supportsAllDrives') !== 'true')
    throw noModelado('a call that does not support shared drives (supportsAllDrives)');
}

export function obtenerArchivo(
  estado: EstadoDeGoogle,
  id: string,
  correo: string,
  consulta: URLSearchParams,
): unknown {
  exigirUnidades(consulta);
  const libro = archivoVisible(estado, id, correo);
  return conCampos(comoArchivo(libro), consulta.get('fields') ?? CAMPOS_POR_OMISION, ARCHIVO);
}

/** `files.list` of one shared drive or of what somebody was given, which are complete searches. */
export function listar(estado: EstadoDeGoogle, correo: string, consulta: URLSearchParams): unknown {
  exigirUnidades(consulta);
  const admitidos = [
    'supportsAllDrives',
    'includeItemsFromAllDrives',
    'corpora',
    'driveId',
    'q',
    'pageSize',
    'pageToken',
    'fields',
  ];
  for (const clave of consulta.keys())
    if (!admitidos.includes(clave)) throw noModelado(`the parameter "${clave}" of files.list`);
  const corpora = consulta.get('corpora') ?? 'user';
  const unidad = consulta.get('driveId');
  if (corpora !== 'user' && corpora !== 'drive') throw noModelado(`corpora=${corpora}`);
  if ((corpora === 'drive') !== (unidad !== null))
    throw noVale('driveId is required with corpora=drive, and only then');
  if (unidad !== null && consulta.get('includeItemsFromAllDrives') !== 'true')
    throw noVale('includeItemsFromAllDrives must be true');
  if (unidad !== null && estado.unidades.get(unidad)?.miembros.some((m) => m.correo === correo) !== true)
    throw new ErrorDeGoogle(404, `Shared drive not found: ${unidad}`, 'notFound');
  const cumple = filtroDe(consulta.get('q') ?? '');
  const todos = [...estado.libros.values()].filter(
    (libro) =>
      (unidad === null ? libro.permisos.some((p) => p.correo === correo) : libro.unidad === unidad) &&
      cumple(libro),
  );
  const tamano = Number(consulta.get('pageSize') ?? 100);
  if (!(tamano >= 1 && tamano <= 1_000)) throw noVale('pageSize must be between 1 and 1000');
  const desde = Number(consulta.get('pageToken') ?? 0);
  const hay = desde + tamano < todos.length;
  const dato = {
    files: todos.slice(desde, desde + tamano).map(comoArchivo),
    incompleteSearch: false,
    ...(hay ? { nextPageToken: String(desde + tamano) } : {}),
  };
  return conCampos(dato, consulta.get('fields') ?? `files(${CAMPOS_POR_OMISION})`, LISTA);
}

/** `files.create` of an empty spreadsheet, in a shared drive: a service account has no space of its own. */
export function crear(
  estado: EstadoDeGoogle,
  correo: string,
  cuerpo: v3.Schema$File,
  consulta: URLSearchParams,
): unknown {
  exigirUnidades(consulta);
  soloCon(cuerpo, ['name', 'mimeType', 'parents', 'appProperties'], 'files.create');
  if (cuerpo.mimeType !== HOJA_DE_CALCULO) throw noModelado(`files of type ${cuerpo.mimeType ?? ''}`);
  const [carpeta, otra] = cuerpo.parents ?? [];
  if (otra !== undefined) throw noVale('A file can only have one parent');
  if (carpeta === undefined)
    throw new ErrorDeGoogle(
      403,
      'Service Accounts do not have storage quota. Leverage shared drives, or use OAuth delegation instead.',
      'storageQuotaExceeded',
    );
  const unidad = estado.unidades.get(carpeta);
  const miembro = unidad?.miembros.find((m) => m.correo === correo);
  if (unidad === undefined || miembro === undefined)
    throw new ErrorDeGoogle(404, `File not found: ${carpeta}.`, 'notFound');
  if (!['writer', 'fileOrganizer', 'organizer'].includes(miembro.rol))
    throw new ErrorDeGoogle(
      403,
      'The user does not have sufficient permissions for this file.',
      'insufficientFilePermissions',
    );
  for (const [clave, valor] of Object.entries(cuerpo.appProperties ?? {}))
    if (Buffer.byteLength(clave + valor) > 124) throw noVale('A property is longer than 124 bytes');
  const libro = libroNuevo(estado, cuerpo.name ?? 'Sin título', { unidad: unidad.id, por: correo });
  libro.propiedades = cuerpo.appProperties ?? {};
  return conCampos(comoArchivo(libro), consulta.get('fields') ?? CAMPOS_POR_OMISION, ARCHIVO);
}

/** As Drive makes one: a single tab, in the language of whoever makes it. */
export function libroNuevo(
  estado: EstadoDeGoogle,
  titulo: string,
  { unidad, por }: { unidad: string | null; por: string },
): LibroDeGoogle {
  const libro: LibroDeGoogle = {
    ...{
      id: `1libro${String(siguienteNumero(estado)).padStart(38, 'x')}`,
      titulo,
      configuracion: 'en_US',
      zona: 'America/Los_Angeles',
    },
    ...{
      hojas: [hojaVacia(0, 'Sheet1')],
      metadatos: [],
      version: 1,
      cambiado: estado.ahora,
      cambiadoPor: por,
    },
    ...{ enPapelera: false, unidad, carpetas: unidad === null ? [] : [unidad], propiedades: {} },
    permisos:
      unidad === null
        ? [{ id: String(siguienteNumero(estado)), correo: por, rol: 'owner', tipo: 'user' }]
        : [],
  };
  estado.libros.set(libro.id, libro);
  return libro;
}
