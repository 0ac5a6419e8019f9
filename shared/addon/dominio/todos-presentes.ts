import { PRESENTE } from '../../programa/consulta/asistencia.ts';
import type { CambioDeCelda } from '../sheet-host.ts';
import type { Accion } from '../taller.ts';
import { exigirHoja } from '../taller/cambios.ts';
import { asistencia, matrizDe } from './asistencia.ts';
import { sesionLlamada } from './avances.ts';
import { campoNoValido } from './campo-no-valido.ts';

/** Whatever a cell says stays; an unticked box says nothing. */
export const todosPresentes: Accion<'todosPresentes'> = (taller, pide) => {
  const { abierto, sesiones, filas } = matrizDe(taller);
  const { nombre } = exigirHoja(taller, 'Asistencia');
  const sesion = sesionLlamada(abierto, pide.sesion);
  const columna = sesiones.find((s) => s.sesion === sesion)?.posicion ?? null;
  if (columna === null)
    campoNoValido('Sesión', `la matriz no tiene la columna de «${pide.sesion}»: elija Preparar la matriz`);
  taller.aplicar(
    filas.flatMap(({ fila }): CambioDeCelda[] => {
      const celda = { hoja: nombre, fila: fila.numero, columna };
      const esperado = taller.valor(celda);
      if (esperado !== null && esperado !== false) return [];
      return [{ ...celda, esperado, nuevo: esperado === null ? PRESENTE : true }];
    }),
  );
  return asistencia(taller);
};
