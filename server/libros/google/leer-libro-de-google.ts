import type { sheets_v4 as v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { normalizarTexto, recortar } from '../../../shared/libro/texto-de-celda.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Google } from '../../google/google.ts';
import type { Contenido, LibroLeido } from '../lectura.ts';
import { LIMITES, type Limites } from '../limites.ts';
import { avisosDeHoja } from '../xlsx/avisos.ts';
import { hojaDeCruda } from '../xlsx/hoja-de-cruda.ts';
import { hojaDeGoogle } from './hoja-de-google.ts';

/** A spreadsheet as it was read, with what is kept beside its cells. */
export interface LibroDeGoogleLeido extends LibroLeido {
  /** Developer metadata of the spreadsheet by key; of several with one key, the last. */
  readonly metadatos: ReadonlyMap<string, string>;
  /** Ids of the tabs by name, as typed. */
  readonly hojas: ReadonlyMap<string, number>;
}

/** Everything but values: tabs, what is hidden or merged, number formats, and what the add-on noted. */
const CAMPOS =
  'properties(title,locale,timeZone),developerMetadata(metadataKey,metadataValue),' +
  'sheets(properties(sheetId,title,hidden,sheetType),merges,' +
  'data(rowData/values/effectiveFormat/numberFormat,' +
  'rowMetadata(hiddenByUser,hiddenByFilter),columnMetadata(hiddenByUser,hiddenByFilter)))';

/** Without it nobody knows whose libro it is. */
const CARATULA = plegar('Carátula');

interface HojaIndicada {
  readonly nombre: string;
  readonly titulo: string;
  readonly oculta: boolean;
  readonly hoja: v4.Schema$Sheet;
}

/** Tabs with cells, hidden ones too, but for hidden ones that begin with `_`: as in an .xlsx. */
const indicadas = ({ sheets = [] }: v4.Schema$Spreadsheet): HojaIndicada[] =>
  sheets.flatMap((hoja) => {
    const { title, hidden, sheetType } = hoja.properties ?? {};
    const titulo = title ?? '';
    const indicada = { nombre: recortar(normalizarTexto(titulo)), titulo, oculta: hidden ?? false, hoja };
    const propia = indicada.oculta && indicada.nombre.startsWith('_');
    return propia || (sheetType ?? 'GRID') !== 'GRID' ? [] : [indicada];
  });

/** A tab's name as A1 notation wants it: without a range, all of it. */
const rangoEntero = (titulo: string): string => `'${titulo.replaceAll("'", "''")}'`;

function contenidoDe(
  hojas: readonly HojaIndicada[],
  valores: readonly (readonly unknown[][])[],
  archivo: string,
  limites: Limites,
): Contenido {
  const hecho = { hojas: [] as Contenido['hojas'][number][], avisos: [] as string[] };
  const vistas = new Set<string>();
  hojas.forEach(({ nombre, oculta, hoja }, i) => {
    if (vistas.has(nombre)) throw new Problem('hoja-repetida', { libro: archivo, hoja: nombre });
    vistas.add(nombre);
    const cruda = hojaDeGoogle(hoja, valores[i] ?? []);
    const leida = hojaDeCruda(cruda, nombre, { archivo, limites });
    if (leida === undefined) return;
    hecho.hojas.push(leida);
    hecho.avisos.push(...avisosDeHoja(leida, cruda, oculta));
  });
  return hecho;
}

/** In another language 03/04 that somebody types is 4 March, and `1.5` no number. */
const avisosDeConfiguracion = ({ locale }: v4.Schema$SpreadsheetProperties = {}): string[] =>
  (locale ?? 'es_MX') === 'es_MX'
    ? []
    : [
        `La hoja de cálculo está en la configuración regional «${locale ?? ''}», y una fecha como 03/04/2022 puede ` +
          'haberse leído al revés. Cámbiela a México en Archivo, Configuración, y revise las fechas.',
      ];

/**
 * Reads a spreadsheet with two calls: one for its tabs and formats, one for all its values.
 * @throws Problem `google-…`; those of any libro that is too large
 */
export async function leerLibroDeGoogle(
  google: Google,
  id: string,
  limites: Limites = LIMITES,
): Promise<LibroDeGoogleLeido> {
  const libro = await google.metadatos(id, CAMPOS);
  const nombre = recortar(normalizarTexto(libro.properties?.title ?? id));
  const hojas = indicadas(libro);
  const limite = limites.hojasPorLibro;
  if (hojas.length > limite)
    throw new Problem('demasiadas-hojas', { archivo: nombre, cuantas: hojas.length, limite });
  if (!hojas.some((hoja) => plegar(hoja.nombre) === CARATULA))
    throw new Problem('google-sin-hojas', { libro: nombre });
  const valores = await google.valores(
    id,
    hojas.map(({ titulo }) => rangoEntero(titulo)),
  );
  const contenido = contenidoDe(hojas, valores, nombre, limites);
  return {
    libro: { nombre, hojas: contenido.hojas },
    ...{ ruta: '', entradas: [] },
    avisos: [...avisosDeConfiguracion(libro.properties), ...contenido.avisos],
    metadatos: new Map(
      (libro.developerMetadata ?? []).map((m) => [m.metadataKey ?? '', m.metadataValue ?? '']),
    ),
    hojas: new Map((libro.sheets ?? []).map((h) => [h.properties?.title ?? '', h.properties?.sheetId ?? 0])),
  };
}
