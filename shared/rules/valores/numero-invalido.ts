import type { HojaDeLibro } from '../../libro/carpeta.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import { esEntero, leerNumero } from '../../spanish/numeros/parse-number.ts';
import { columnasConocidas } from '../estructura/columnas-leidas.ts';
import { hallazgoEnCelda } from '../hallar.ts';
import { numeroParecido } from './numero-parecido.ts';
import type { Regla } from '../regla.ts';

/** Sessions are counted from one; other whole numbers from zero. */
function menor(hoja: HojaDeLibro): number {
  return hoja.def.nombre === 'Sesiones' ? 1 : 0;
}

/** Whether a text is a number, and a whole one (no percentage, not negative) where that is asked for. */
function esNumero(texto: string, entero: boolean, minimo: number): boolean {
  const leido = leerNumero(texto);
  if (leido === null) return false;
  return !entero || (esEntero(leido.valor) && !leido.porcentaje && leido.numero >= minimo);
}

function revisarHoja(hoja: HojaDeLibro): Hallazgo[] {
  const columnas = columnasConocidas(hoja, (c) => c.tipo === 'numero' || c.tipo === 'entero');
  if (columnas.length === 0) return [];
  const minimo = menor(hoja);
  const hallazgos: Hallazgo[] = [];
  for (const registro of hoja.registros) {
    for (const { indice, nombre, def } of columnas) {
      const texto = registro.fila.celdas[indice] ?? '';
      const entero = def.tipo === 'entero';
      if (texto === '' || esNumero(texto, entero, minimo)) continue;
      const candidato = numeroParecido(texto);
      const parecido = candidato !== null && esNumero(candidato, entero, minimo) ? candidato : null;
      hallazgos.push(
        hallazgoEnCelda(registro, nombre, texto, { regla: 'numero-invalido', entero, parecido }),
      );
    }
  }
  return hallazgos;
}

/** Contract §2: a cell of a number column that is no number as people write it in Mexico, or no whole one. */
export const numeroInvalido: Regla = {
  codigo: 'numero-invalido',
  gravedad: 'Error',
  revisar: (carpeta) => carpeta.libros.flatMap((libro) => [...libro.hojas.values()].flatMap(revisarHoja)),
};
