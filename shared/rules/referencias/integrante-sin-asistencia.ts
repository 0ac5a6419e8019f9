import { emparejarAsistencia } from '../../libro/asistentes.ts';
import type { Carpeta } from '../../libro/carpeta.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import { celda, registrosDe } from '../../libro/registros.ts';
import { hallazgoEnCelda } from '../hallar.ts';
import type { Regla } from '../regla.ts';

/** Whether a column of `Asistencia` is a session: the members alone say nothing of attendance. */
function tieneSesion(carpeta: Carpeta): boolean {
  const columnas = carpeta.enlace?.hojas.get('Asistencia')?.hoja.columnas ?? [];
  return columnas.some(({ encabezado }) => encabezado !== '' && carpeta.sesiones.buscar(encabezado) !== null);
}

function revisar(carpeta: Carpeta): Hallazgo[] {
  const asistencia = carpeta.enlace?.hojas.get('Asistencia');
  if (asistencia === undefined || !asistencia.indices.has('Integrante') || !tieneSesion(carpeta)) return [];
  const asisten = new Set([...emparejarAsistencia(carpeta).values()].flatMap((a) => a?.integrantes ?? []));
  return registrosDe(carpeta, 'Integrantes')
    .filter((integrante) => !asisten.has(integrante))
    .map((integrante) => {
      const columna = celda(integrante, 'Nombre') === '' ? 'Cargo o área' : 'Nombre';
      const nombre = celda(integrante, columna);
      return hallazgoEnCelda(integrante, columna, nombre, { regla: 'integrante-sin-asistencia', nombre });
    });
}

/** Contract §3: a row of `Integrantes` has none in `Asistencia`, where that has a session. */
export const integranteSinAsistencia: Regla = {
  codigo: 'integrante-sin-asistencia',
  gravedad: 'Advertencia',
  dependeDeTodos: true,
  revisar,
};
