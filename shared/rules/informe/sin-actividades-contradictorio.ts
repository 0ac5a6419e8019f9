import type { NombreHoja } from '../../hojas/hoja-def.ts';
import { HOJAS } from '../../hojas/catalogo-de-hojas.ts';
import type { Carpeta, LibroDeCarpeta, Registro } from '../../libro/carpeta.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import { celda, indiceDe } from '../../libro/registros.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import { hallazgoEnCelda } from '../hallar.ts';
import type { Regla } from '../regla.ts';

const NO_SON_ACTIVIDADES: readonly NombreHoja[] = ['Programa', 'Sin actividades', 'Justificaciones'];

interface Cuenta {
  primero: Registro | null;
  cuantos: number;
}

/** Counts the records of some lines in a libro, tabs in reading order. */
function contar(libro: LibroDeCarpeta, lineas: ReadonlyMap<string, Cuenta>): void {
  for (const { nombre } of HOJAS) {
    const hoja = libro.hojas.get(nombre);
    if (hoja === undefined || NO_SON_ACTIVIDADES.includes(nombre)) continue;
    const indice = indiceDe(hoja, 'Línea');
    if (indice === -1) continue;
    for (const registro of hoja.registros) {
      const cuenta = lineas.get(plegar(registro.fila.celdas[indice] ?? ''));
      if (cuenta === undefined) continue;
      cuenta.primero ??= registro;
      cuenta.cuantos += 1;
    }
  }
}

function revisarLibro(libro: LibroDeCarpeta): Hallazgo[] {
  const declaradas = (libro.hojas.get('Sin actividades')?.registros ?? []).filter(
    (r) => celda(r, 'Línea') !== '',
  );
  if (declaradas.length === 0) return [];
  const lineas = new Map(
    declaradas.map((r): [string, Cuenta] => [plegar(celda(r, 'Línea')), { primero: null, cuantos: 0 }]),
  );
  contar(libro, lineas);
  return declaradas.flatMap((registro) => {
    const linea = celda(registro, 'Línea');
    const { primero, cuantos } = lineas.get(plegar(linea)) ?? { primero: null, cuantos: 0 };
    if (primero === null) return [];
    const { nombre } = primero.hoja.def;
    const datos = {
      regla: 'sin-actividades-contradictorio',
      linea,
      hoja: nombre,
      fila: primero.fila.numero,
      cuantos,
    } as const;
    return [hallazgoEnCelda(registro, 'Línea', linea, datos)];
  });
}

/** Contract §3: one libro declares `Sin actividades` for a line and has records of that `Línea`. */
export const sinActividadesContradictorio: Regla = {
  codigo: 'sin-actividades-contradictorio',
  gravedad: 'Error',
  revisar: (carpeta: Carpeta) => carpeta.libros.flatMap(revisarLibro),
};
