import { hojaDef } from '../hojas/catalogo-de-hojas.ts';
import type { NombreHoja } from '../hojas/hoja-def.ts';
import type { Carpeta, Registro } from '../libro/carpeta.ts';
import type { Hallazgo } from '../libro/hallazgo.ts';
import { celda, registrosDe } from '../libro/registros.ts';
import { HOJAS_CON_SERIE } from './clave-formato.ts';
import { leerClave } from './claves.ts';
import { hallazgoEnCelda } from './hallar.ts';
import type { Regla } from './regla.ts';

const MAX_FALTANTES = 10;

interface Serie {
  /** The first row that bears each number. */
  readonly lugares: Map<number, Registro>;
  repetidas: number;
}

/** Keys by series (prefix and year), `BIS` set aside, and the texts of those that cannot be read. */
interface Claves {
  readonly series: ReadonlyMap<string, Serie>;
  readonly ilegibles: string[];
}

function leerSeries(carpeta: Carpeta, nombre: NombreHoja, columna: string): Claves {
  const series = new Map<string, Serie>();
  const ilegibles: string[] = [];
  for (const registro of registrosDe(carpeta, nombre)) {
    const texto = celda(registro, columna);
    const clave = leerClave(texto, nombre);
    if (clave === null) ilegibles.push(texto);
    if (clave === null || clave.bis) continue;
    const llave = `${clave.prefijo}\n${String(clave.anio)}`;
    let serie = series.get(llave);
    if (serie === undefined)
      series.set(llave, (serie = { lugares: new Map<number, Registro>(), repetidas: 0 }));
    if (serie.lugares.has(clave.numero)) serie.repetidas += 1;
    else serie.lugares.set(clave.numero, registro);
  }
  return { series, ilegibles };
}

interface Hueco {
  readonly antes: number;
  readonly despues: number;
  readonly cuantas: number;
}

function huecosDe({ lugares }: Serie): Hueco[] {
  const numeros = Float64Array.from(lugares.keys()).sort();
  const huecos: Hueco[] = [];
  for (let i = 1; i < numeros.length; i += 1) {
    const [antes = 0, despues = 0] = [numeros[i - 1], numeros[i]];
    if (despues > antes + 1) huecos.push({ antes, despues, cuantas: despues - antes - 1 });
  }
  return huecos;
}

function salto(columna: string, { lugares }: Serie, { antes, despues, cuantas }: Hueco): Hallazgo[] {
  const [anterior, registro] = [lugares.get(antes), lugares.get(despues)];
  if (anterior === undefined || registro === undefined) return [];
  const valor = celda(registro, columna);
  const clave = leerClave(valor, registro.hoja.def.nombre);
  const faltantes = Array.from(
    { length: Math.min(cuantas, MAX_FALTANTES) },
    (_, i) => clave?.conNumero(antes + 1 + i) ?? '',
  );
  const datos = { regla: 'clave-salto', faltantes, cuantas, anterior: celda(anterior, columna) } as const;
  return [hallazgoEnCelda(registro, columna, valor, datos)];
}

/** Keys that are an error already, and so may be what fills a hole. */
interface Sobrantes {
  ilegibles: number;
  /** Numbers that the illegible ones show, ascending. */
  readonly numeros: readonly number[];
}

function sobrantesDe(ilegibles: readonly string[]): Sobrantes {
  const numeros = ilegibles.flatMap((texto) => (texto.match(/\d{1,9}/g) ?? []).map(Number));
  return { ilegibles: ilegibles.length, numeros: [...new Set(numeros)].sort((a, b) => a - b) };
}

/** Whether an illegible key shows a number that is missing there. */
function seVeEn({ antes, despues }: Hueco, numeros: readonly number[]): boolean {
  let [bajo, alto] = [0, numeros.length];
  while (bajo < alto) {
    const medio = (bajo + alto) >> 1;
    if ((numeros[medio] ?? 0) > antes) alto = medio;
    else bajo = medio + 1;
  }
  return (numeros[bajo] ?? Infinity) < despues;
}

/**
 * Leaves out as many holes as there are keys that may fill them: one that is empty, malformed or typed
 * twice is an error already, and one defect is one finding. Holes whose number shows go first.
 */
function sinExplicar(huecos: readonly Hueco[], repetidas: number, sobrantes: Sobrantes): Hueco[] {
  let sobran = repetidas;
  const seVe = (hueco: Hueco): boolean => seVeEn(hueco, sobrantes.numeros);
  return [...huecos.filter(seVe), ...huecos.filter((h) => !seVe(h))].filter(({ cuantas }) => {
    if (cuantas > sobran + sobrantes.ilegibles) return true;
    const deRepetidas = Math.min(sobran, cuantas);
    sobran -= deRepetidas;
    sobrantes.ilegibles -= cuantas - deRepetidas;
    return false;
  });
}

function revisarHoja(carpeta: Carpeta, nombre: NombreHoja): Hallazgo[] {
  const { clave, soloEnlace } = hojaDef(nombre);
  // Another libro may hold the number that is missing, unless only the enlace's has the tab.
  if (clave === null || (carpeta.alcance === 'libro' && !soloEnlace)) return [];
  const { series, ilegibles } = leerSeries(carpeta, nombre, clave);
  const sobrantes = sobrantesDe(ilegibles);
  return [...series.values()].flatMap((serie) =>
    sinExplicar(huecosDe(serie), serie.repetidas, sobrantes).flatMap((hueco) => salto(clave, serie, hueco)),
  );
}

/** Contract §3, `clave-salto`: numbers missing between the lowest and the highest of one prefix and year. */
export const claveSalto: Regla = {
  codigo: 'clave-salto',
  gravedad: 'Advertencia',
  necesitaOtrosLibros: false,
  revisar: (carpeta) => HOJAS_CON_SERIE.flatMap((nombre) => revisarHoja(carpeta, nombre)),
};
