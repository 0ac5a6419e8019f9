import { hojaDef } from '../hojas/catalogo-de-hojas.ts';
import type { NombreHoja } from '../hojas/hoja-def.ts';
import type { Carpeta, Registro } from '../libro/carpeta.ts';
import type { Hallazgo } from '../libro/hallazgo.ts';
import { celda, registrosDe } from '../libro/registros.ts';
import { HOJAS_CON_SERIE } from './clave-formato.ts';
import { leerClave, type ClaveLeida } from './claves.ts';
import { hallazgoEnCelda } from './hallar.ts';
import type { Regla } from './regla.ts';

const MAX_FALTANTES = 10;

interface Lugar {
  readonly registro: Registro;
  readonly clave: ClaveLeida;
}

interface Serie {
  /** The first row that bears each number. */
  readonly lugares: Map<number, Lugar>;
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
    if (serie === undefined) series.set(llave, (serie = { lugares: new Map<number, Lugar>(), repetidas: 0 }));
    if (serie.lugares.has(clave.numero)) serie.repetidas += 1;
    else serie.lugares.set(clave.numero, { registro, clave });
  }
  return { series, ilegibles };
}

function salto(columna: string, { antes, despues, cuantas }: Hueco): Hallazgo {
  const faltantes = Array.from({ length: Math.min(cuantas, MAX_FALTANTES) }, (_, i) =>
    despues.clave.conNumero(antes.clave.numero + 1 + i),
  );
  const anterior = celda(antes.registro, columna);
  const datos = { regla: 'clave-salto', faltantes, cuantas, anterior } as const;
  return hallazgoEnCelda(despues.registro, columna, celda(despues.registro, columna), datos);
}

interface Hueco {
  readonly antes: Lugar;
  readonly despues: Lugar;
  readonly cuantas: number;
}

function huecosDe({ lugares }: Serie): Hueco[] {
  const ordenados = [...lugares.values()].sort((a, b) => a.clave.numero - b.clave.numero);
  return ordenados.flatMap((despues, i) => {
    const antes = ordenados[i - 1];
    const cuantas = antes === undefined ? 0 : despues.clave.numero - antes.clave.numero - 1;
    return antes === undefined || cuantas === 0 ? [] : [{ antes, despues, cuantas }];
  });
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
    if ((numeros[medio] ?? 0) > antes.clave.numero) alto = medio;
    else bajo = medio + 1;
  }
  return (numeros[bajo] ?? Infinity) < despues.clave.numero;
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
    sinExplicar(huecosDe(serie), serie.repetidas, sobrantes).map((hueco) => salto(clave, hueco)),
  );
}

/** Contract §3, `clave-salto`: numbers missing between the lowest and the highest of one prefix and year. */
export const claveSalto: Regla = {
  codigo: 'clave-salto',
  gravedad: 'Advertencia',
  necesitaOtrosLibros: false,
  revisar: (carpeta) => HOJAS_CON_SERIE.flatMap((nombre) => revisarHoja(carpeta, nombre)),
};
