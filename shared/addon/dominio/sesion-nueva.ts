import { leerFecha } from '../../spanish/fechas/parse-date.ts';
import { leerSesion } from '../../spanish/sesiones/ordinales.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import type { Campos } from '../acciones.ts';
import type { Accion, Taller } from '../taller.ts';
import { registroNuevo } from './agregar.ts';
import { asistencia, encabezadoDe, matrizDe, type Matriz } from './asistencia.ts';
import { campoNoValido } from './campo-no-valido.ts';
import { disponer, estaDispuesta, porAgregar } from './preparar-asistencia.ts';

/** A session of the same number, type and year is the same. */
function exigirNueva({ abierto: { carpeta } }: Matriz, campos: Campos, encabezado: string): void {
  const anio = leerFecha(campos['Fecha'] ?? '')?.fecha.anio;
  const repetida = carpeta.sesiones.todas.find(
    (s) => encabezadoDe(s.numero, s.tipo) === encabezado && s.fecha?.anio === anio,
  );
  if (repetida === undefined) return;
  const { fila } = repetida.registro;
  campoNoValido('Número', `la sesión ${encabezado} ya está en la fila ${String(fila.numero)} de Sesiones`);
}

/** Whether the matrix has a column for it, though `Sesiones` did not have it. */
function tieneColumna(taller: Taller, encabezado: string, tipo: string): boolean {
  const suya = leerSesion(encabezado, [tipo]);
  const columnas = taller.hoja('Asistencia')?.columnas ?? [];
  return columnas.some((c) => {
    const leida = leerSesion(c.encabezado, [tipo]);
    return leida !== null && leida.numero === suya?.numero && leida.tipo === suya.tipo;
  });
}

/** A new session in `Sesiones` and, where it is held, as a column of the matrix: one step. */
export const agregarSesion: Accion<'agregarSesion'> = (taller, pide) => {
  const matriz = matrizDe(taller);
  const { campos, cambios } = registroNuevo(taller, matriz.abierto, 'Sesiones', pide.campos);
  const { Tipo: tipo = '', Estatus: estatus = '' } = campos;
  const encabezado = encabezadoDe(Number(campos['Número']), tipo);
  exigirNueva(matriz, campos, encabezado);
  const celebrada = estatus === '' || plegar(estatus) === 'celebrada';
  const falta = celebrada && estaDispuesta(taller) && !tieneColumna(taller, encabezado, tipo);
  taller.aplicar([...cambios, ...(falta ? porAgregar(taller, [encabezado], []) : [])]);
  if (falta) {
    const despues = matrizDe(taller);
    // Those that are missing besides wait until the matrix is prepared
    disponer(taller, { ...despues, sesiones: despues.sesiones.filter((s) => s.posicion !== null) });
  }
  return asistencia(taller);
};
