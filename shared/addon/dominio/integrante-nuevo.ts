import { sonVariantes } from '../../libro/nombres.ts';
import { celda } from '../../libro/registros.ts';
import type { Accion } from '../taller.ts';
import { registroNuevo } from './agregar.ts';
import { asistencia, matrizDe, nombreDe } from './asistencia.ts';
import { campoNoValido } from './campo-no-valido.ts';
import { suyos } from './convenio-de-barra.ts';
import { estaDispuesta, porAgregar } from './preparar-asistencia.ts';

/** A new member in `Integrantes` and as a row of the matrix: one step. */
export const agregarIntegrante: Accion<'agregarIntegrante'> = (taller, pide) => {
  const { abierto, filas } = matrizDe(taller);
  const { campos, cambios } = registroNuevo(taller, abierto, 'Integrantes', pide.campos);
  const nombre = campos['Nombre'] ?? campos['Cargo o área'];
  if (nombre === undefined) campoNoValido('Nombre', 'escriba el nombre, o el cargo o área');
  const esEl = (otro: string): boolean => sonVariantes(otro, nombre);
  const repetido = suyos(abierto, 'Integrantes').find((r) => esEl(nombreDe(r)));
  if (repetido !== undefined)
    campoNoValido('Nombre', `«${nombre}» ya está en la fila ${String(repetido.fila.numero)} de Integrantes`);
  const falta = estaDispuesta(taller) && !filas.some((r) => esEl(celda(r, 'Integrante')));
  taller.aplicar([...cambios, ...(falta ? porAgregar(taller, [], [nombre]) : [])]);
  return asistencia(taller);
};
