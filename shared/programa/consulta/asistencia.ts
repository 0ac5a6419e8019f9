import type { HojaDeLibro, Registro } from '../../libro/carpeta.ts';
import type { Sesion } from '../../libro/sesiones.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import { leerSiNo } from '../../spanish/numeros/parse-number.ts';
import type { Consulta } from './consulta.ts';

/** What an attendance cell prints: present, justified absence, or nothing. */
export const PRESENTE = '✓';
export const JUSTIFICADA = 'J';

/** The mark of an attendance cell, as it is printed (contract §2, `Asistencia`). */
export function marcaImpresa(texto: string): string {
  if (plegar(texto) === 'j') return JUSTIFICADA;
  return leerSiNo(texto) === true ? PRESENTE : '';
}

/** Reads the mark of a record of `Asistencia` at a session; '' where the tab has no such column. */
export function marcas(consulta: Consulta): (registro: Registro, sesion: Sesion) => string {
  const porHoja = new Map<HojaDeLibro, Map<Sesion, number>>();
  const columnasDe = (hoja: HojaDeLibro): Map<Sesion, number> => {
    const columnas = new Map<Sesion, number>();
    hoja.hoja.columnas.forEach(({ encabezado }, i) => {
      const sesion = consulta.carpeta.sesiones.buscar(encabezado);
      if (sesion !== null && !columnas.has(sesion)) columnas.set(sesion, i);
    });
    porHoja.set(hoja, columnas);
    return columnas;
  };
  return (registro, sesion) => {
    const indice = (porHoja.get(registro.hoja) ?? columnasDe(registro.hoja)).get(sesion);
    return indice === undefined ? '' : marcaImpresa(registro.fila.celdas[indice] ?? '');
  };
}
