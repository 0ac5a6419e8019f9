import type { drive_v3 as v3 } from 'googleapis/build/src/apis/drive/v3.js';
import { exigirUnidades } from './archivos.ts';
import { conCampos, type Conocidos } from './campos.ts';
import { ErrorDeGoogle, noModelado, noVale, soloCon } from './error-de-google.ts';
import { siguienteNumero, type EstadoDeGoogle, type LibroDeGoogle } from './estado.ts';

const PERMISO: Conocidos = { id: true, emailAddress: true, role: true, type: true };
const ROLES = ['reader', 'commenter', 'writer', 'fileOrganizer'] as const;

export function compartir(
  estado: EstadoDeGoogle,
  libro: LibroDeGoogle,
  cuerpo: v3.Schema$Permission,
  consulta: URLSearchParams,
): unknown {
  exigirUnidades(consulta);
  soloCon(cuerpo, ['type', 'role', 'emailAddress'], 'permissions.create');
  const rol = ROLES.find((r) => r === cuerpo.role);
  const correo = cuerpo.emailAddress ?? '';
  if (rol === undefined || (cuerpo.type !== 'user' && cuerpo.type !== 'group'))
    throw noModelado(`a permission of ${cuerpo.type ?? ''} as ${cuerpo.role ?? ''}`);
  if (!/^[^@\s]+@[^@\s]+$/.test(correo))
    throw noVale('The specified emailAddress is invalid or not applicable for the given permission type.');
  // https://developers.google.com/workspace/drive/api/guides/handle-errors#invalid-sharing-request
  if (estado.sinCuenta.has(correo) && consulta.get('sendNotificationEmail') === 'false')
    throw new ErrorDeGoogle(
      400,
      'Bad Request. User message: "You are trying to invite an address that has no Google account. You must notify it."',
      'invalidSharingRequest',
    );
  const previo = libro.permisos.find((p) => p.correo === correo);
  if (previo !== undefined) previo.rol = rol;
  const permiso = previo ?? { id: String(siguienteNumero(estado)), correo, rol, tipo: cuerpo.type };
  if (previo === undefined) libro.permisos.push(permiso);
  return { id: permiso.id, role: permiso.rol, type: permiso.tipo };
}

export function permisosDe(libro: LibroDeGoogle, consulta: URLSearchParams): unknown {
  exigirUnidades(consulta);
  const permissions = libro.permisos.map((p) => ({
    id: p.id,
    emailAddress: p.correo,
    role: p.rol,
    type: p.tipo,
  }));
  const campos = consulta.get('fields') ?? 'permissions(id,type,role)';
  return conCampos({ permissions }, campos, { permissions: PERMISO, nextPageToken: true });
}
