import { acuerdos } from './acuerdos.ts';
import { actividadesAdicionales } from './actividades-adicionales.ts';
import { actividades } from './actividades.ts';
import { anexos } from './anexos.ts';
import { asistencia } from './asistencia.ts';
import { avances } from './avances.ts';
import { caratula } from './caratula.ts';
import { catalogos } from './catalogos.ts';
import { compromisos } from './compromisos.ts';
import { convenios } from './convenios.ts';
import { cooperacion } from './cooperacion.ts';
import { difusion } from './difusion.ts';
import type { HojaDef, NombreHoja } from './hoja-def.ts';
import { indicadores } from './indicadores.ts';
import { integrantes } from './integrantes.ts';
import { justificaciones } from './justificaciones.ts';
import { notasEjecutivas } from './notas-ejecutivas.ts';
import { opiniones } from './opiniones.ts';
import { programa } from './programa.ts';
import { puntos } from './puntos.ts';
import { seguimiento } from './seguimiento.ts';
import { sesiones } from './sesiones.ts';
import { sinActividades } from './sin-actividades.ts';
import { sivople } from './sivople.ts';
import { plegar } from '../spanish/texto/fold.ts';

/** Every hoja, in the contract's order (§2), which is also the reading order of tabs. */
export const HOJAS: readonly HojaDef[] = [
  caratula,
  programa,
  catalogos,
  sesiones,
  integrantes,
  asistencia,
  acuerdos,
  puntos,
  convenios,
  avances,
  opiniones,
  seguimiento,
  sivople,
  difusion,
  actividades,
  notasEjecutivas,
  indicadores,
  cooperacion,
  actividadesAdicionales,
  compromisos,
  anexos,
  sinActividades,
  justificaciones,
];

/** Tabs for reading alone: nobody's data, never validated. */
export const HOJAS_DE_LECTURA: readonly string[] = ['Instrucciones', 'Observaciones'];

const LUGAR: ReadonlyMap<string, number> = new Map(HOJAS.map((h, i) => [plegar(h.nombre), i]));

/** Place of a tab in the contract's order, case and accents aside; undefined for a tab it does not have. */
export function lugarDeHoja(nombre: string): number | undefined {
  return LUGAR.get(plegar(nombre));
}

const POR_NOMBRE: ReadonlyMap<NombreHoja, HojaDef> = new Map(HOJAS.map((h) => [h.nombre, h]));

/** The definition of a hoja. */
export function hojaDef(nombre: NombreHoja): HojaDef {
  const def = POR_NOMBRE.get(nombre);
  if (def === undefined) throw new Error(`hoja without definition: ${nombre}`);
  return def;
}
