import type { Carpeta, HojaDeLibro, LibroDeCarpeta } from '../../libro/carpeta.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import { leerFecha } from '../../spanish/fechas/parse-date.ts';
import { leerPeriodo, type Periodo } from '../../spanish/fechas/periodo.ts';
import { esDeFecha, esIndefinida, fechasDeCaratula, lugarDeCampo } from './celdas-de-fecha.ts';
import { conBuenas } from '../valores/buenas.ts';
import { columnasConocidas } from '../estructura/columnas-leidas.ts';
import { fechaParecida } from './fecha-parecida.ts';
import { hallazgoEnCelda } from '../hallar.ts';
import type { Regla } from '../regla.ts';

function revisarHoja(hoja: HojaDeLibro, periodo: Periodo | null): Hallazgo[] {
  const columnas = columnasConocidas(hoja, esDeFecha).map(({ indice, nombre, def }) => ({
    indice,
    nombre,
    pasa: conBuenas((texto) => leerFecha(texto) !== null || esIndefinida(def, texto)),
  }));
  if (columnas.length === 0) return [];
  const hallazgos: Hallazgo[] = [];
  for (const registro of hoja.registros) {
    for (const { indice, nombre, pasa } of columnas) {
      const texto = registro.fila.celdas[indice] ?? '';
      if (texto === '' || pasa(texto)) continue;
      const parecida = fechaParecida(texto, periodo);
      hallazgos.push(
        hallazgoEnCelda(registro, nombre, texto, { regla: 'fecha-invalida', parecida, esPeriodo: false }),
      );
    }
  }
  return hallazgos;
}

function revisarCaratula(libro: LibroDeCarpeta): Hallazgo[] {
  const hallazgos: Hallazgo[] = fechasDeCaratula(libro)
    .filter(({ valor }) => leerFecha(valor) === null)
    .map(({ valor, lugar }) => ({
      lugar,
      valor,
      datos: { regla: 'fecha-invalida', parecida: fechaParecida(valor, null), esPeriodo: false },
      justificacion: null,
    }));
  const periodo = libro.caratula.get('Periodo');
  if (periodo !== undefined && periodo.valor !== '' && leerPeriodo(periodo.valor) === null) {
    const datos = { regla: 'fecha-invalida', parecida: null, esPeriodo: true } as const;
    const lugar = lugarDeCampo(libro, periodo.fila);
    hallazgos.push({ lugar, valor: periodo.valor, datos, justificacion: null });
  }
  return hallazgos;
}

function revisar(carpeta: Carpeta): Hallazgo[] {
  return carpeta.libros.flatMap((libro) => [
    ...revisarCaratula(libro),
    ...[...libro.hojas.values()].flatMap((hoja) => revisarHoja(hoja, carpeta.periodo)),
  ]);
}

/** Contract §2: a date that cannot be read, in a date column or a date field of `Carátula`, or its `Periodo`. */
export const fechaInvalida: Regla = {
  codigo: 'fecha-invalida',
  gravedad: 'Error',
  revisar,
};
