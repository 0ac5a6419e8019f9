import type { HojaDef } from '../hojas/hoja-def.ts';
import type { Registro } from '../libro/carpeta.ts';
import { hojasDe } from '../libro/registros.ts';
import { plegar } from '../spanish/texto/fold.ts';
import { prueba } from './consulta/condiciones.ts';
import type { Consulta } from './consulta/consulta.ts';
import { dentro, lectorDeColumna, tiempoDe, ventana } from './consulta/tiempo.ts';
import type { Filtro } from './lenguaje/filtro.ts';
import { ultimo } from './lenguaje/ruta.ts';
import type { BloquePrograma } from './leer-programa.ts';

type Prueba = (registro: Registro) => boolean;

const nombraEstatus = ({ condiciones }: Filtro): boolean =>
  condiciones.some(({ ruta }) => ruta.pasos.length === 1 && ultimo(ruta).columna === 'Estatus');

/**
 * Sessions that were not held enter no table (contract §2); a text may count them, by naming their
 * `Estatus`.
 */
function celebradas(consulta: Consulta, def: HojaDef, filtro: Filtro, enTabla: boolean): Prueba | null {
  if (def.nombre !== 'Sesiones' || (!enTabla && nombraEstatus(filtro))) return null;
  const { sesiones } = consulta.carpeta;
  return (registro) => sesiones.deRegistro(registro)?.celebrada ?? false;
}

/** Rows of the block's own line, and those whose optional `Línea` is empty. */
function deLaLinea(def: HojaDef, linea: string): Prueba | null {
  const columna = def.columnas.find((c) => c.tipo === 'linea');
  if (columna === undefined) return null;
  const leer = lectorDeColumna(columna.nombre);
  const clave = plegar(linea);
  return (registro) => {
    const escrita = leer(registro);
    return escrita === '' || plegar(escrita) === clave;
  };
}

/** What a record must pass to be of a block. */
function pruebasDe(consulta: Consulta, def: HojaDef, filtro: Filtro, linea: string | null): Prueba[] {
  const tiempo = tiempoDe(consulta, def);
  const limites = ventana(consulta.periodo, filtro.alcance);
  const sinTiempo = def.fecha.tipo === 'ninguna' && def.sesion === null;
  return [
    linea === null || filtro.nombraLinea ? null : deLaLinea(def, linea),
    ...filtro.condiciones.map((condicion) => prueba(consulta, condicion)),
    sinTiempo ? null : (registro: Registro) => dentro(tiempo(registro), limites),
    celebradas(consulta, def, filtro, linea !== null),
  ].filter((p) => p !== null);
}

/** Without a closure for each of a million records. */
function pasa(registro: Registro, pruebas: readonly Prueba[]): boolean {
  for (const p of pruebas) if (!p(registro)) return false;
  return true;
}

/**
 * The records of a hoja that pass a filter and fall in its span, in reading order (contract §2).
 *
 * @param linea the block's own line, or null to look over every line
 */
export function registrosFiltrados(
  consulta: Consulta,
  def: HojaDef,
  filtro: Filtro,
  linea: string | null,
): Registro[] {
  const pruebas = pruebasDe(consulta, def, filtro, linea);
  const filtrados: Registro[] = [];
  for (const { registros } of hojasDe(consulta.carpeta, def.nombre)) {
    for (const registro of registros) if (pasa(registro, pruebas)) filtrados.push(registro);
  }
  return filtrados;
}

/** The records of a block; none where it has no `Fuente`. */
export function registrosDeBloque(consulta: Consulta, bloque: BloquePrograma): Registro[] {
  const { fuente, linea } = bloque;
  return fuente === null ? [] : registrosFiltrados(consulta, fuente.def, fuente.filtro, linea);
}

/** Whether a block has any record: looks no further than the first. */
export function tieneRegistros(consulta: Consulta, { fuente, linea }: BloquePrograma): boolean {
  if (fuente === null) return false;
  const pruebas = pruebasDe(consulta, fuente.def, fuente.filtro, linea);
  return hojasDe(consulta.carpeta, fuente.def.nombre).some((hoja) =>
    hoja.registros.some((r) => pasa(r, pruebas)),
  );
}
