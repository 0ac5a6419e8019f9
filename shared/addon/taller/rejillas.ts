import { combinadaEn } from '../../libro/celdas-combinadas.ts';
import { ProblemaDelComplemento } from '../../problema-del-complemento.ts';
import type { Rango } from '../../libro/referencia.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import type { CambioDeCelda, Celda, Pestana, Rejilla, SheetHost, Valor } from '../sheet-host.ts';
import { comoSeLlama } from './como-se-llama.ts';
import { enSuPrimera } from './en-su-primera.ts';
import { textoDeValor } from './texto-de-valor.ts';

/** The tabs of a spreadsheet, each read once. */
export interface Rejillas {
  readonly pestanas: () => readonly Pestana[];
  readonly leer: (hoja: string) => Rejilla | null;
  /** The merged ranges of a tab; none where it was not read. */
  readonly combinadas: (hoja: string) => readonly Rango[];
  /** The cell that holds what one shows: the first of its merged range, or itself. */
  readonly primera: (celda: Celda) => Celda;
  readonly valor: (celda: Celda) => Valor;
  readonly aplicar: (cambios: readonly CambioDeCelda[]) => readonly CambioDeCelda[];
  readonly olvidar: (hoja: string) => void;
}

/** What a tab holds once some of its cells are changed. */
function cambiada({ filas, ...rejilla }: Rejilla, cambios: readonly CambioDeCelda[]): Rejilla {
  const nuevas = filas.map((fila) => [...fila]);
  for (const { fila, columna, nuevo } of cambios) {
    while (nuevas.length < fila) nuevas.push([]);
    const celdas = nuevas[fila - 1] ?? [];
    while (celdas.length < columna) celdas.push(null);
    celdas[columna - 1] = nuevo;
  }
  return { ...rejilla, filas: nuevas };
}

function aplicarEn(host: SheetHost, cambios: readonly CambioDeCelda[]): void {
  const hecho = host.apply(cambios);
  if (hecho.aplicado) return;
  const hay = textoDeValor(hecho.hay) || 'nada';
  throw new ProblemaDelComplemento('celda-cambiada', { ...comoSeLlama(hecho.celda), hay });
}

/** An exact name goes before one that only folds the same. */
function nombreEntre(pestanas: readonly Pestana[], hoja: string): string {
  const iguales = pestanas.filter((p) => plegar(p.nombre) === plegar(hoja));
  return (iguales.find((p) => p.nombre === hoja) ?? iguales[0])?.nombre ?? hoja;
}

/** What is changed is known in the tabs that were read. */
function ponerEn(
  leidas: Map<string, Rejilla | null>,
  cambios: readonly CambioDeCelda[],
  nombreDe: (hoja: string) => string,
): void {
  for (const [nombre, rejilla] of leidas) {
    const suyos = cambios.filter(({ hoja }) => nombreDe(hoja) === nombre);
    if (rejilla !== null && suyos.length > 0) leidas.set(nombre, cambiada(rejilla, suyos));
  }
}

const inversos = (cambios: readonly CambioDeCelda[]): CambioDeCelda[] =>
  [...cambios].reverse().map((c) => ({ ...c, esperado: c.nuevo, nuevo: c.esperado }));

/**
 * Opens the tabs of a host. What is changed here is known without another reading; what a formula gives after it is read
 * the next time.
 */
export function abrirRejillas(host: SheetHost): Rejillas {
  let sabidas: readonly Pestana[] | undefined;
  const leidas = new Map<string, Rejilla | null>();
  const pestanas = () => (sabidas ??= host.tabs());
  const nombreDe = (hoja: string): string => nombreEntre(pestanas(), hoja);
  const leer = (hoja: string): Rejilla | null => {
    const nombre = nombreDe(hoja);
    const leida = leidas.get(nombre) ?? (leidas.has(nombre) ? null : host.read(nombre));
    leidas.set(nombre, leida);
    return leida;
  };
  // What was not read is not asked for its name either
  const combinadas = (hoja: string) =>
    (leidas.size === 0 ? null : leidas.get(nombreDe(hoja)))?.combinadas ?? [];
  const primera = (celda: Celda): Celda => ({
    ...celda,
    ...combinadaEn(combinadas(celda.hoja), celda)?.desde,
  });
  return {
    pestanas,
    leer,
    combinadas,
    primera,
    valor: (celda) => {
      const filas = leer(celda.hoja)?.filas;
      const { fila, columna } = primera(celda);
      return filas?.[fila - 1]?.[columna - 1] ?? null;
    },
    aplicar: (pedidos) => {
      const cambios = enSuPrimera(pedidos, primera);
      if (cambios.length > 0) aplicarEn(host, cambios);
      ponerEn(leidas, cambios, nombreDe);
      return inversos(cambios);
    },
    olvidar: (hoja) => {
      sabidas = undefined;
      leidas.delete(nombreDe(hoja));
    },
  };
}
