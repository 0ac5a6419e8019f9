import { CAMPOS_REQUERIDOS } from '../../hojas/listas.ts';
import type { Carpeta, HojaDeLibro, LibroDeCarpeta } from '../../libro/carpeta.ts';
import { campo } from '../../libro/caratula.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import { indiceDe } from '../../libro/registros.ts';
import { columnasConocidas, type ColumnaConocida } from './columnas-leidas.ts';
import { hallazgoEnCelda } from '../hallar.ts';
import type { Regla } from '../regla.ts';

const DATOS = { regla: 'valor-requerido' } as const;

/** `Título` of `Programa` is needed once per line (contract §2). */
function seRevisaPorLinea(hoja: HojaDeLibro, columna: ColumnaConocida): boolean {
  return hoja.def.nombre === 'Programa' && columna.nombre === 'Título';
}

function revisarHoja(hoja: HojaDeLibro): Hallazgo[] {
  const requeridas = columnasConocidas(hoja, (c) => c.requerida).filter((c) => !seRevisaPorLinea(hoja, c));
  const hallazgos: Hallazgo[] = [];
  for (const registro of hoja.registros) {
    const { celdas } = registro.fila;
    for (const { indice, nombre } of requeridas) {
      if ((celdas[indice] ?? '') === '') hallazgos.push(hallazgoEnCelda(registro, nombre, '', DATOS));
    }
  }
  return hallazgos;
}

function revisarTitulos(carpeta: Carpeta, libro: LibroDeCarpeta): Hallazgo[] {
  const programa = libro.hojas.get('Programa');
  if (libro !== carpeta.enlace || programa === undefined || indiceDe(programa, 'Título') === -1) return [];
  const sinTitulo = [...carpeta.lineas.values()].filter((linea) => linea.titulo === '');
  return sinTitulo.map((linea) => hallazgoEnCelda(linea.registro, 'Título', '', DATOS));
}

function revisarCaratula(libro: LibroDeCarpeta): Hallazgo[] {
  const hoja = libro.hojas.get('Carátula');
  if (hoja !== undefined && indiceDe(hoja, 'Campo') === -1) return [];
  return CAMPOS_REQUERIDOS.filter((nombre) => campo(libro.caratula, nombre) === '').map((nombre) => {
    const fila = libro.caratula.get(nombre)?.fila;
    const columna = fila === undefined ? nombre : 'Valor';
    const lugar = { libro: libro.nombre, hoja: 'Carátula', fila: fila ?? 1, columna };
    return { lugar, valor: '', datos: DATOS, justificacion: null };
  });
}

/** Whether a libro is a template that nobody has filled yet: no row outside `Carátula` (contract §4). */
function estaPorLlenar(libro: LibroDeCarpeta): boolean {
  for (const hoja of libro.hojas.values()) {
    if (hoja.def.nombre !== 'Carátula' && hoja.registros.length > 0) return false;
  }
  return true;
}

function revisar(carpeta: Carpeta): Hallazgo[] {
  return carpeta.libros
    .filter((libro) => !estaPorLlenar(libro))
    .flatMap((libro) => [
      ...revisarCaratula(libro),
      ...revisarTitulos(carpeta, libro),
      ...[...libro.hojas.values()].flatMap(revisarHoja),
    ]);
}

/**
 * Contract §2: an empty cell in a required column (`*`), at that cell; a required campo of `Carátula`
 * that is missing, at row 1 with the campo as column, and one that is there and empty, at its `Valor`.
 */
export const valorRequerido: Regla = {
  codigo: 'valor-requerido',
  gravedad: 'Error',
  revisar,
};
