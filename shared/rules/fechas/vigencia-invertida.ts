import type { NombreHoja } from '../../hojas/hoja-def.ts';
import type { HojaDeLibro, LibroDeCarpeta } from '../../libro/carpeta.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import { indiceDe } from '../../libro/registros.ts';
import { ordinalDia, type FechaCivil } from '../../spanish/fechas/civil-date.ts';
import { leerFecha } from '../../spanish/fechas/parse-date.ts';
import { lugarDeCampo } from './celdas-de-fecha.ts';
import { hallazgoEnCelda } from '../hallar.ts';
import type { Regla } from '../regla.ts';

/** The columns of start and end (contract §3). */
const TRAMOS: readonly { readonly hoja: NombreHoja; readonly inicio: string; readonly fin: string }[] = [
  { hoja: 'Convenios', inicio: 'Vigencia desde', fin: 'Vigencia hasta' },
  { hoja: 'Actividades', inicio: 'Fecha inicio', fin: 'Fecha fin' },
];

interface Invertido {
  readonly inicio: FechaCivil;
  readonly fin: FechaCivil;
}

function invertido(inicioEscrito: string, finEscrito: string): Invertido | null {
  if (inicioEscrito === '' || finEscrito === '') return null;
  const inicio = leerFecha(inicioEscrito)?.fecha;
  const fin = leerFecha(finEscrito)?.fecha;
  if (inicio === undefined || fin === undefined) return null;
  return ordinalDia(fin) < ordinalDia(inicio) ? { inicio, fin } : null;
}

function revisarHoja(hoja: HojaDeLibro, columnaInicio: string, columnaFin: string): Hallazgo[] {
  const [deInicio, deFin] = [indiceDe(hoja, columnaInicio), indiceDe(hoja, columnaFin)];
  if (deInicio === -1 || deFin === -1) return [];
  const hallazgos: Hallazgo[] = [];
  for (const registro of hoja.registros) {
    const fin = registro.fila.celdas[deFin] ?? '';
    const hallado = invertido(registro.fila.celdas[deInicio] ?? '', fin);
    if (hallado === null) continue;
    hallazgos.push(
      hallazgoEnCelda(registro, columnaFin, fin, { regla: 'vigencia-invertida', columnaInicio, ...hallado }),
    );
  }
  return hallazgos;
}

/** A `Carátula` whose `Hasta` is before its `Desde` would put every record outside the period. */
function revisarCaratula(libro: LibroDeCarpeta): Hallazgo[] {
  const [desde, hasta] = [libro.caratula.get('Desde'), libro.caratula.get('Hasta')];
  if (desde === undefined || hasta === undefined) return [];
  const hallado = invertido(desde.valor, hasta.valor);
  if (hallado === null) return [];
  const datos = { regla: 'vigencia-invertida', columnaInicio: 'Desde', ...hallado } as const;
  return [{ lugar: lugarDeCampo(libro, hasta.fila), valor: hasta.valor, datos, justificacion: null }];
}

/** Contract §3: an end before its start, at the end. */
export const vigenciaInvertida: Regla = {
  codigo: 'vigencia-invertida',
  gravedad: 'Error',
  revisar: (carpeta) =>
    carpeta.libros.flatMap((libro) => [
      ...revisarCaratula(libro),
      ...TRAMOS.flatMap(({ hoja, inicio, fin }) => {
        const abierta = libro.hojas.get(hoja);
        return abierta === undefined ? [] : revisarHoja(abierta, inicio, fin);
      }),
    ]),
};
