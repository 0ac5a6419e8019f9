import type { Carpeta, LibroDeCarpeta } from '../../libro/carpeta.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import { leerSiNo } from '../../spanish/numeros/parse-number.ts';
import { columnasLeidas } from '../estructura/columnas-leidas.ts';
import { hallazgoEnCelda } from '../hallar.ts';

/** The marks of `Asistencia` as a person is told them; an absence may also be left empty. */
const MARCAS: readonly string[] = ['✓', 'Sí', 'No', 'J'];

function esMarca(texto: string): boolean {
  return leerSiNo(texto) !== null || plegar(texto) === 'j';
}

/** Cells under a session that are no mark; under a heading that names none, the heading is the defect. */
export function hallazgosDeAsistencia(carpeta: Carpeta, libro: LibroDeCarpeta): Hallazgo[] {
  const hoja = libro.hojas.get('Asistencia');
  if (hoja === undefined) return [];
  const sesiones = columnasLeidas(hoja).filter(
    (c) => c.def === null && carpeta.sesiones.buscar(c.nombre) !== null,
  );
  const hallazgos: Hallazgo[] = [];
  for (const registro of hoja.registros) {
    for (const { indice, nombre } of sesiones) {
      const pieza = registro.fila.celdas[indice] ?? '';
      if (esMarca(pieza)) continue;
      const datos = { pieza, catalogo: 'Asistencia', parecido: null, validos: MARCAS };
      hallazgos.push(hallazgoEnCelda(registro, nombre, pieza, { regla: 'catalogo-desconocido', ...datos }));
    }
  }
  return hallazgos;
}
