import type { TipoColumna } from '../../hojas/hoja-def.ts';
import type { HojaDeLibro, LibroDeCarpeta } from '../../libro/carpeta.ts';
import type { DatosDeHallazgo, Hallazgo } from '../../libro/hallazgo.ts';
import { CAMPOS_CON_FECHA } from '../../hojas/listas.ts';
import { diaSemana, fechaDeOrdinal, ordinalDia, type FechaCivil } from '../../spanish/fechas/civil-date.ts';
import { leerFecha } from '../../spanish/fechas/parse-date.ts';
import { fechasEnProsa } from '../../spanish/fechas/prose-dates.ts';
import { lugarDeCampo } from './celdas-de-fecha.ts';
import { columnasLeidas } from '../estructura/columnas-leidas.ts';
import { hallazgoEnCelda } from '../hallar.ts';
import type { Regla } from '../regla.ts';

/** The shortest date with a weekday and a year («lunes 1/1/2021»); shorter texts are not searched. */
const MIN_LARGO = 14;
const ANIO = /\d{4}/;

/** Columns that hold no running text. */
const SIN_TEXTO: ReadonlySet<TipoColumna> = new Set(['numero', 'entero', 'linea', 'liga']);

/** The date nearest to one that falls on a weekday: at most three days before or after. */
export function cercanaEnDia(fecha: FechaCivil, dia: number): FechaCivil {
  const saltos = ((dia - diaSemana(fecha) + 10) % 7) - 3;
  return fechaDeOrdinal(ordinalDia(fecha) + saltos);
}

function juzgar(fragmento: string, fecha: FechaCivil, diaEscrito: number): DatosDeHallazgo[] {
  if (diaSemana(fecha) === diaEscrito) return [];
  const cercana = cercanaEnDia(fecha, diaEscrito);
  return [{ regla: 'fecha-dia-semana', fragmento, fecha, diaEscrito, cercana }];
}

const NINGUNO: readonly DatosDeHallazgo[] = [];

function enCeldaDeFecha(texto: string): readonly DatosDeHallazgo[] {
  const leida = leerFecha(texto);
  const escrito = leida?.diaEscrito ?? null;
  return leida === null || escrito === null ? NINGUNO : juzgar(texto, leida.fecha, escrito);
}

function enTexto(texto: string): readonly DatosDeHallazgo[] {
  // Without a year there is no date to check; a look for one costs less than for weekdays.
  if (!ANIO.test(texto)) return NINGUNO;
  const fechas = fechasEnProsa(texto);
  if (fechas.length === 0) return NINGUNO;
  return fechas.flatMap((f) => juzgar(f.texto, f.fecha, f.diaEscrito));
}

function revisarHoja(hoja: HojaDeLibro): Hallazgo[] {
  const columnas = columnasLeidas(hoja)
    .filter((c) => c.def === null || !SIN_TEXTO.has(c.def.tipo))
    .map(({ indice, nombre, def }) => ({
      indice,
      nombre,
      buscar: def?.tipo === 'fecha' || def?.tipo === 'vigencia' ? enCeldaDeFecha : enTexto,
    }));
  const hallazgos: Hallazgo[] = [];
  for (const registro of hoja.registros) {
    for (const { indice, nombre, buscar } of columnas) {
      const texto = registro.fila.celdas[indice] ?? '';
      if (texto.length < MIN_LARGO) continue;
      for (const datos of buscar(texto)) hallazgos.push(hallazgoEnCelda(registro, nombre, texto, datos));
    }
  }
  return hallazgos;
}

function revisarCaratula(libro: LibroDeCarpeta): Hallazgo[] {
  return [...libro.caratula].flatMap(([campo, { valor, fila }]) => {
    const datos = CAMPOS_CON_FECHA.includes(campo) ? enCeldaDeFecha(valor) : enTexto(valor);
    return datos.map((d) => ({ lugar: lugarDeCampo(libro, fila), valor, datos: d, justificacion: null }));
  });
}

/** `Carátula` goes by its fields; reasons in `Justificaciones` quote what is wrong on purpose. */
const APARTE = new Set(['Carátula', 'Justificaciones']);

/**
 * Contract §3: the written weekday is not that date's, in a date cell or inside any text,
 * `Justificaciones` excepted; one finding for each wrong date, in the order of the text.
 */
export const fechaDiaSemana: Regla = {
  codigo: 'fecha-dia-semana',
  gravedad: 'Advertencia',
  revisar: (carpeta) =>
    carpeta.libros.flatMap((libro) => [
      ...revisarCaratula(libro),
      ...[...libro.hojas.values()].filter((h) => !APARTE.has(h.def.nombre)).flatMap(revisarHoja),
    ]),
};
