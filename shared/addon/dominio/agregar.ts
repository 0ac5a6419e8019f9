import type { NombreHoja } from '../../hojas/hoja-def.ts';
import type { Campos } from '../acciones.ts';
import type { CambioDeCelda, Celda } from '../sheet-host.ts';
import type { Accion, LibroAbierto, Taller } from '../taller.ts';
import { cambiosDeFila, exigirHoja, filaLibre } from '../taller/cambios.ts';
import { camposProbados } from './campos-probados.ts';
import { hojaConFormulario } from './formulario.ts';

/** What a convenio may cite. */
const OPINIONES: readonly NombreHoja[] = ['Opiniones'];

/** A record as it will stand below the last, and what writes it. */
export interface RegistroNuevo {
  readonly celda: Celda;
  readonly campos: Campos;
  readonly cambios: readonly CambioDeCelda[];
}

/** @throws Problem `campo-no-valido`, `hoja-no-esta` */
export function registroNuevo(
  taller: Taller,
  abierto: LibroAbierto,
  hoja: NombreHoja,
  campos: Campos,
): RegistroNuevo {
  const tabla = exigirHoja(taller, hoja);
  const fila = filaLibre(taller, hoja);
  const probados = camposProbados(abierto, hoja, fila, campos);
  const celda = { hoja: tabla.nombre, fila, columna: tabla.columnas[0]?.posicion ?? 1 };
  return { celda, campos: probados, cambios: cambiosDeFila(taller, hoja, fila, probados) };
}

/** A new record in the first empty row. */
export const agregar: Accion<'agregar'> = (taller, pide) => {
  const [hoja] = hojaConFormulario(pide.hoja);
  const abierto = taller.abrir('Catálogos', 'Sesiones', hoja, ...(hoja === 'Convenios' ? OPINIONES : []));
  const { celda, cambios } = registroNuevo(taller, abierto, hoja, pide.campos);
  taller.aplicar(cambios);
  return { celda };
};
