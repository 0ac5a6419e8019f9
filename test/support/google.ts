import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Libro } from '../../shared/libro/model.ts';
import { ordinalDia } from '../../shared/spanish/fechas/civil-date.ts';
import { leerFecha } from '../../shared/spanish/fechas/parse-date.ts';
import type { Entorno } from '../../server/entorno.ts';
import { abrirGoogle } from '../../server/google/abrir-google.ts';
import { abrirAcceso, type AccesoAGoogle } from '../../server/google/acceso-a-google.ts';
import type { Google, OpcionesDeGoogle } from '../../server/google/google.ts';
import { ajustesDeRed } from '../../server/red/ajustes-de-red.ts';
import { libroNuevo } from '../doubles/google/archivos.ts';
import { hojaVacia, siguienteNumero, tocar } from '../doubles/google/estado.ts';
import type { CeldaDeGoogle, HojaDeGoogle, LibroDeGoogle } from '../doubles/google/estado.ts';
import { abrirGoogle as abrirDoble, type GoogleDePrueba } from '../doubles/google/google-de-prueba.ts';

/** A Google of the test, closed when it ends. */
export async function googleDePrueba(
  opciones: Parameters<typeof abrirDoble>[0] = {},
): Promise<GoogleDePrueba> {
  const doble = await abrirDoble(opciones);
  onTestFinished(() => doble.cerrar());
  return doble;
}

/** The settings that reach the double. */
const ajustesHacia = (doble: GoogleDePrueba, cambios: Partial<OpcionesDeGoogle> = {}): OpcionesDeGoogle => ({
  credenciales: JSON.parse(doble.credenciales) as Record<string, unknown>,
  ...{ unidad: doble.unidad, como: '', porMinuto: 60, raiz: doble.url, red: ajustesDeRed({}) },
  ...cambios,
});

/** The real client, on the double's clock: waiting sets it forward. `esperado` gathers the waits, in milliseconds. */
export async function clienteDe(doble: GoogleDePrueba, cambios: Partial<OpcionesDeGoogle> = {}) {
  const esperado: number[] = [];
  const google: Google = await abrirGoogle(ajustesHacia(doble, cambios), {
    ahora: () => doble.estado.ahora,
    esperar: (ms) => {
      esperado.push(ms);
      doble.estado.ahora += ms;
      return Promise.resolve();
    },
  });
  return { google, esperado };
}

/**
 * The environment of a service that reaches the double; it looks at spreadsheets where somebody asks for it.
 * @param carpeta for the file of the key
 */
export function entornoDe(doble: GoogleDePrueba, carpeta: string): Entorno {
  const llave = join(carpeta, 'google.json');
  writeFileSync(llave, doble.credenciales);
  return {
    TRIMESTRAL_GOOGLE_CREDENCIALES_ARCHIVO: llave,
    TRIMESTRAL_GOOGLE_UNIDAD: doble.unidad,
    TRIMESTRAL_GOOGLE_CADA: '0',
    TRIMESTRAL_GOOGLE_API: doble.url,
  };
}

/** The way into the double as the service has it. */
export const accesoA = (
  doble: GoogleDePrueba,
  cambios: Partial<OpcionesDeGoogle> & { readonly cada?: number } = {},
): AccesoAGoogle =>
  abrirAcceso({ ...ajustesHacia(doble, cambios), cada: cambios.cada ?? 5 }, async () => {
    const { google } = await clienteDe(doble, cambios);
    return google;
  });

/** What a person typed: a value, or one with the format that Google gave it. */
export type Escrito = CeldaDeGoogle['valor'] | readonly [valor: number, tipo: string, patron?: string];

const celdaDe = (escrito: Escrito): CeldaDeGoogle | undefined => {
  if (escrito === null || escrito === '') return undefined;
  if (typeof escrito !== 'object') return { valor: escrito };
  const [valor, type, pattern] = escrito;
  return { valor, formato: { numberFormat: { type, ...(pattern === undefined ? {} : { pattern }) } } };
};

/** A tab filled in from its first cell. */
function hojaCon(
  doble: GoogleDePrueba,
  titulo: string,
  filas: readonly (readonly Escrito[])[],
): HojaDeGoogle {
  const hoja = hojaVacia(siguienteNumero(doble.estado), titulo);
  hoja.celdas = filas.map((fila) => fila.map(celdaDe));
  hoja.filas = Math.max(hoja.filas, filas.length);
  hoja.columnas = Math.max(hoja.columnas, ...filas.map((fila) => fila.length));
  return hoja;
}

/** A spreadsheet in the shared drive of the service, as a person made it in Mexico. */
export function libroCon(
  doble: GoogleDePrueba,
  titulo: string,
  hojas: Readonly<Record<string, readonly (readonly Escrito[])[]>>,
): LibroDeGoogle {
  const libro = libroNuevo(doble.estado, titulo, { unidad: doble.unidad, por: 'persona@institucion.mx' });
  Object.assign(libro, { configuracion: 'es_MX', zona: 'America/Mexico_City' });
  libro.hojas = Object.entries(hojas).map(([nombre, filas]) => hojaCon(doble, nombre, filas));
  return libro;
}

/** Somebody types into a cell; places are 1-based. */
export function escribirEn(
  doble: GoogleDePrueba,
  libro: LibroDeGoogle,
  nombre: string,
  [fila, columna]: readonly [number, number],
  escrito: Escrito,
): void {
  const hoja = libro.hojas.find((h) => h.titulo === nombre);
  if (hoja === undefined) throw new Error(`The spreadsheet has no tab ${nombre}`);
  (hoja.celdas[fila - 1] ??= [])[columna - 1] = celdaDe(escrito);
  tocar(doble.estado, libro, 'persona@institucion.mx');
}

const DIA_CERO = ordinalDia({ anio: 1899, mes: 12, dia: 30 });

/** What Google keeps of a text that is typed into a cell: a date, a number, a share, money, yes or no, else the text. */
function tecleado(texto: string): Escrito {
  if (texto === 'TRUE' || texto === 'FALSE') return texto === 'TRUE';
  const fecha = /^\d{4}-\d\d-\d\d$/.test(texto) ? leerFecha(texto) : null;
  if (fecha !== null) return [ordinalDia(fecha.fecha) - DIA_CERO, 'DATE', 'dddd d" de "mmmm" de "yyyy'];
  if (/^(?:0|[1-9]\d{0,11})(?:\.\d{0,5}[1-9])?$/.test(texto)) return Number(texto);
  const parte = /^(\d{1,3}(?:\.\d)?)%$/.exec(texto);
  if (parte !== null) return [Number(parte[1]) / 100, 'PERCENT', '0.0%'];
  return texto;
}

/** A spreadsheet with a libro's rows in their places, as somebody typed them. */
export function libroTecleado(doble: GoogleDePrueba, titulo: string, libro: Libro): LibroDeGoogle {
  const hojas = libro.hojas.map((hoja) => {
    const filas: Escrito[][] = [];
    const poner = (fila: number, celdas: readonly string[]): void => {
      while (filas.length < fila) filas.push([]);
      hoja.columnas.forEach(({ posicion }, i) => {
        const destino = filas[fila - 1] ?? [];
        while (destino.length < posicion) destino.push(null);
        destino[posicion - 1] = tecleado(celdas[i] ?? '');
      });
    };
    poner(
      hoja.filaEncabezado,
      hoja.columnas.map((c) => c.encabezado),
    );
    for (const { numero, celdas } of hoja.filas) poner(numero, celdas);
    return [hoja.nombre, filas] as const;
  });
  return libroCon(doble, titulo, Object.fromEntries(hojas));
}
