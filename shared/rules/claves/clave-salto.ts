import { hojaDef } from '../../hojas/catalogo-de-hojas.ts';
import type { NombreHoja } from '../../hojas/hoja-def.ts';
import type { Carpeta, Registro } from '../../libro/carpeta.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import { celda, registrosDe } from '../../libro/registros.ts';
import { HOJAS_CON_SERIE } from './clave-formato.ts';
import { leerClave } from './claves.ts';
import { hallazgoEnCelda } from '../hallar.ts';
import type { Regla } from '../regla.ts';

const MAX_FALTANTES = 10;

interface Lugar {
  readonly registro: Registro;
  /** Place in the reading order of its hoja. */
  readonly posicion: number;
}

/** The first row that bears each number of one prefix and year. */
type Serie = Map<number, Lugar>;

/** Keys by series, `BIS` set aside. */
interface Claves {
  readonly series: readonly Serie[];
  /** How many rows up to each place have a key that is an error already: empty, malformed or repeated. */
  readonly estropeadas: readonly number[];
  /** Numbers that the malformed keys show. */
  readonly mostrados: ReadonlySet<number>;
  /** How many rows have no key at all: each may be any that is missing. */
  readonly vacias: number;
}

function leerSeries(registros: readonly Registro[], nombre: NombreHoja, columna: string): Claves {
  const series = new Map<string, Serie>();
  const estropeadas: number[] = [];
  const mostrados = new Set<number>();
  let vacias = 0;
  registros.forEach((registro, posicion) => {
    const texto = celda(registro, columna);
    const clave = leerClave(texto, nombre);
    if (clave === null) for (const cifras of texto.match(/\d{1,9}/g) ?? []) mostrados.add(Number(cifras));
    if (texto === '') vacias += 1;
    let mala = clave === null;
    if (clave !== null && !clave.bis) {
      const llave = `${clave.prefijo}\n${String(clave.anio)}`;
      const serie: Serie = series.get(llave) ?? new Map<number, Lugar>();
      series.set(llave, serie);
      mala = serie.has(clave.numero);
      if (!mala) serie.set(clave.numero, { registro, posicion });
    }
    estropeadas.push((estropeadas[posicion - 1] ?? 0) + Number(mala));
  });
  return { series: [...series.values()], estropeadas, mostrados, vacias };
}

/** Two neighbours of a series with numbers missing between. */
interface Hueco {
  readonly antes: number;
  readonly despues: number;
  readonly anterior: Lugar;
  readonly siguiente: Lugar;
  /** Whether the whole series runs upward down the sheet, so that places tell what stands for what. */
  readonly enOrden: boolean;
}

function huecosDe(serie: Serie): Hueco[] {
  const numeros = Float64Array.from(serie.keys()).sort();
  const enOrden = [...serie.keys()].every((numero, i) => numero === numeros[i]);
  const huecos: Hueco[] = [];
  for (let i = 1; i < numeros.length; i += 1) {
    const [antes = 0, despues = 0] = [numeros[i - 1], numeros[i]];
    const [anterior, siguiente] = [serie.get(antes), serie.get(despues)];
    if (despues > antes + 1 && anterior && siguiente)
      huecos.push({ antes, despues, anterior, siguiente, enOrden });
  }
  return huecos;
}

/**
 * Whether spoiled keys account for all that is missing: they show its numbers, or stand in its place between
 * the two neighbours (anywhere, where the series is in no order). Each is an error already, and one defect is
 * one finding.
 */
function estaExplicado(
  { antes, despues, anterior, siguiente, enOrden }: Hueco,
  { estropeadas, mostrados }: Claves,
): boolean {
  const cuantas = despues - antes - 1;
  const hasta = enOrden ? estropeadas[siguiente.posicion] : estropeadas.at(-1);
  const entre = (hasta ?? 0) - (enOrden ? (estropeadas[anterior.posicion] ?? 0) : 0);
  if (entre >= cuantas) return true;
  if (cuantas > mostrados.size) return false;
  for (let numero = antes + 1; numero < despues; numero += 1) if (!mostrados.has(numero)) return false;
  return true;
}

function salto(columna: string, { antes, despues, anterior, siguiente }: Hueco): Hallazgo {
  const { registro } = siguiente;
  const valor = celda(registro, columna);
  const clave = leerClave(valor, registro.hoja.def.nombre);
  const cuantas = despues - antes - 1;
  const faltantes = Array.from(
    { length: Math.min(cuantas, MAX_FALTANTES) },
    (_, i) => clave?.conNumero(antes + 1 + i) ?? '',
  );
  const datos = {
    regla: 'clave-salto',
    faltantes,
    cuantas,
    anterior: celda(anterior.registro, columna),
  } as const;
  return hallazgoEnCelda(registro, columna, valor, datos);
}

function revisarHoja(carpeta: Carpeta, nombre: NombreHoja): Hallazgo[] {
  const { clave, soloEnlace } = hojaDef(nombre);
  // Another libro may hold the number that is missing, unless only the enlace's has the tab.
  if (clave === null || (carpeta.alcance === 'libro' && !soloEnlace)) return [];
  const claves = leerSeries(registrosDe(carpeta, nombre), nombre, clave);
  let libres = claves.vacias;
  const sinExplicar = claves.series
    .flatMap(huecosDe)
    .filter((hueco) => !estaExplicado(hueco, claves))
    .filter(({ antes, despues }) => {
      const cuantas = despues - antes - 1;
      if (cuantas > libres) return true;
      libres -= cuantas;
      return false;
    });
  return sinExplicar.map((hueco) => salto(clave, hueco));
}

/** Contract §3, `clave-salto`: numbers missing between the lowest and the highest of one prefix and year. */
export const claveSalto: Regla = {
  codigo: 'clave-salto',
  gravedad: 'Advertencia',
  dependeDeTodos: true,
  revisar: (carpeta) => HOJAS_CON_SERIE.flatMap((nombre) => revisarHoja(carpeta, nombre)),
};
