import { aplicarLote } from '../../../../../shared/borrador/aplicar-lote.ts';
import type { Borrador, FilaDeBorrador } from '../../../../../shared/borrador/borrador.ts';
import { porQueNoCabe } from '../../../../../shared/borrador/cabe.ts';
import type { CambioDeBorrador, Lote } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import { TOPES_DE_BORRADOR } from '../../../../../shared/borrador/topes.ts';
import { numero } from '../../../texto/contar.ts';

/** Of one request: lotes, and what they hold together. A lote is never larger than what a request takes. */
const LOTES = 100;
const CAMBIOS = 5_000;
/** UTF-16 units; in JSON a request stays well below what the service reads, whatever the letters. */
const PESO = 1_500_000;
/** What ids and names of a change, and of a cell, take. */
const DE_CAMBIO = 160;
const DE_CELDA = 45;

const pesoDeFila = ({ celdas }: FilaDeBorrador): number =>
  Object.values(celdas).reduce((suma, texto) => suma + texto.length + DE_CELDA, DE_CELDA);

const pesoDeFilas = (filas: readonly FilaDeBorrador[]): number =>
  filas.reduce((suma, fila) => suma + pesoDeFila(fila), 0);

function pesoDe(cambio: CambioDeBorrador): number {
  switch (cambio.tipo) {
    case 'celda':
    case 'encabezado':
      return DE_CAMBIO + cambio.esperado.length + cambio.nuevo.length;
    case 'filas':
      return DE_CAMBIO + pesoDeFilas(cambio.filas);
    case 'quitar-filas':
      return DE_CAMBIO + pesoDeFilas(cambio.esperadas);
    case 'mover-filas':
      return DE_CAMBIO + cambio.filas.length * DE_CELDA;
    default:
      return DE_CAMBIO;
  }
}

/** Runs of things, in their order, none heavier than a request takes unless one thing alone is. */
function tandas<T>(cosas: readonly T[], cuantas: number, peso: (cosa: T) => number): T[][] {
  const hechas: T[][] = [];
  let suma = Infinity;
  for (const cosa of cosas) {
    const suyo = peso(cosa);
    const ultima = hechas.at(-1);
    if (ultima === undefined || suma + suyo > PESO || ultima.length >= cuantas) {
      hechas.push([cosa]);
      suma = suyo;
    } else {
      ultima.push(cosa);
      suma += suyo;
    }
  }
  return hechas;
}

/** Many rows at once as several changes that do the same, one after the other. */
function enPartes(cambio: CambioDeBorrador): readonly CambioDeBorrador[] {
  if (pesoDe(cambio) <= PESO) return [cambio];
  if (cambio.tipo === 'quitar-filas')
    return tandas(cambio.esperadas, Infinity, pesoDeFila).map((esperadas) => ({ ...cambio, esperadas }));
  if (cambio.tipo !== 'filas') return [cambio];
  let { despuesDe } = cambio;
  return tandas(cambio.filas, Infinity, pesoDeFila).map((filas) => {
    const parte = { ...cambio, despuesDe, filas };
    despuesDe = filas.at(-1)?.id ?? despuesDe;
    return parte;
  });
}

/** What a person does at once, as the lotes that the service takes: one, unless it is very large. */
export const enLotes = (cambios: readonly CambioDeBorrador[]): readonly (readonly CambioDeBorrador[])[] =>
  tandas(cambios.flatMap(enPartes), CAMBIOS, pesoDe);

/** As many of the first lotes as one request takes; always one. */
export function tandaDe(lotes: readonly Lote[]): readonly Lote[] {
  let [cambios, peso] = [0, 0];
  const cuantos = lotes.slice(0, LOTES).findIndex((lote, i) => {
    cambios += lote.cambios.length;
    peso += lote.cambios.reduce((suma, cambio) => suma + pesoDe(cambio), 0);
    return i > 0 && (cambios > CAMBIOS || peso > PESO);
  });
  return lotes.slice(0, cuantos === -1 ? LOTES : cuantos);
}

function textosDe(cambio: CambioDeBorrador): readonly string[] {
  if (cambio.tipo === 'celda' || cambio.tipo === 'encabezado') return [cambio.nuevo];
  return cambio.tipo === 'filas' ? cambio.filas.flatMap(({ celdas }) => Object.values(celdas)) : [];
}

const DE_FORMA: ReadonlySet<CambioDeBorrador['tipo']> = new Set(['filas', 'columna', 'hoja']);

/** Why the service would not take something over what stands, for people; '' where it would. */
export function porQueNoCaben(vista: Borrador, cambios: readonly CambioDeBorrador[]): string {
  const { caracteresPorCelda } = TOPES_DE_BORRADOR;
  const mayor = cambios.flatMap(textosDe).reduce((largo, texto) => Math.max(largo, texto.length), 0);
  if (mayor > caracteresPorCelda)
    return `El texto tiene ${numero(mayor)} caracteres y en una celda caben ${numero(caracteresPorCelda)}: acórtelo o repártalo en varias.`;
  if (!cambios.some(({ tipo }) => DE_FORMA.has(tipo))) return '';
  const hecho = aplicarLote(vista, { cambios });
  return 'borrador' in hecho ? porQueNoCabe(hecho.borrador, 0) : '';
}
