import type { NombreHoja } from '../../hojas/hoja-def.ts';
import type { Carpeta, HojaDeLibro } from '../../libro/carpeta.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import { hojasDe, indiceDe } from '../../libro/registros.ts';
import { leerClave } from './claves.ts';
import { hallazgoEnCelda } from '../hallar.ts';
import type { Regla } from '../regla.ts';

/** Tabs whose keys are a series: siglas, number and year (contract §3). */
export const HOJAS_CON_SERIE: readonly NombreHoja[] = ['Acuerdos', 'Opiniones'];

function revisarHoja(hoja: HojaDeLibro): Hallazgo[] {
  const { nombre, clave, columnas } = hoja.def;
  if (clave === null) return [];
  const indice = indiceDe(hoja, clave);
  const malas = hoja.registros.filter((registro) => {
    const valor = registro.fila.celdas[indice] ?? '';
    return valor !== '' && leerClave(valor, nombre) === null;
  });
  if (malas.length === 0) return [];
  // People's own keys show their style better than the contract's example.
  const buena = hoja.registros.find((r) => leerClave(r.fila.celdas[indice] ?? '', nombre) !== null);
  const ejemplo = buena?.fila.celdas[indice] ?? columnas.find((c) => c.nombre === clave)?.ejemplo ?? '';
  return malas.map((registro) =>
    hallazgoEnCelda(registro, clave, registro.fila.celdas[indice] ?? '', { regla: 'clave-formato', ejemplo }),
  );
}

/** Contract §3, `clave-formato`: a key of `Acuerdos` or `Opiniones` that has not the form of one. */
export const claveFormato: Regla = {
  codigo: 'clave-formato',
  gravedad: 'Error',
  revisar: (carpeta: Carpeta) =>
    HOJAS_CON_SERIE.flatMap((nombre) => hojasDe(carpeta, nombre).flatMap(revisarHoja)),
};
