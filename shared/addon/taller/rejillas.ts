import { nombreDeColumna } from '../../libro/nombre-de-columna.ts';
import { ProblemaDelComplemento } from '../../problema-del-complemento.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import type { CambioDeCelda, Celda, Pestana, Rejilla, SheetHost, Valor } from '../sheet-host.ts';
import { textoDeValor } from './texto-de-valor.ts';

/** The tabs of a spreadsheet, each read once. */
export interface Rejillas {
  readonly pestanas: () => readonly Pestana[];
  readonly leer: (hoja: string) => Rejilla | null;
  readonly valor: (celda: Celda) => Valor;
  readonly aplicar: (cambios: readonly CambioDeCelda[]) => readonly CambioDeCelda[];
  readonly olvidar: (hoja: string) => void;
}

/** What a tab holds once some of its cells are changed. */
function cambiada({ nombre, filas, ocultas }: Rejilla, cambios: readonly CambioDeCelda[]): Rejilla {
  const nuevas = filas.map((fila) => [...fila]);
  for (const { fila, columna, nuevo } of cambios) {
    while (nuevas.length < fila) nuevas.push([]);
    const celdas = nuevas[fila - 1] ?? [];
    while (celdas.length < columna) celdas.push(null);
    celdas[columna - 1] = nuevo;
  }
  return { nombre, filas: nuevas, ocultas };
}

function aplicarEn(host: SheetHost, cambios: readonly CambioDeCelda[]): void {
  const hecho = host.apply(cambios);
  if (hecho.aplicado) return;
  const { hoja, fila, columna } = hecho.celda;
  const celda = nombreDeColumna(columna) + String(fila);
  throw new ProblemaDelComplemento('celda-cambiada', { hoja, celda, hay: textoDeValor(hecho.hay) || 'nada' });
}

/** An exact name goes before one that only folds the same. */
function nombreEntre(pestanas: readonly Pestana[], hoja: string): string {
  const iguales = pestanas.filter((p) => plegar(p.nombre) === plegar(hoja));
  return (iguales.find((p) => p.nombre === hoja) ?? iguales[0])?.nombre ?? hoja;
}

/**
 * Opens the tabs of a host. What is changed here is known without another reading; what a formula gives after it is read
 * the next time.
 */
export function abrirRejillas(host: SheetHost): Rejillas {
  let sabidas: readonly Pestana[] | undefined;
  const leidas = new Map<string, Rejilla | null>();
  const pestanas = (): readonly Pestana[] => (sabidas ??= host.tabs());
  const nombreDe = (hoja: string): string => nombreEntre(pestanas(), hoja);
  const leer = (hoja: string): Rejilla | null => {
    const nombre = nombreDe(hoja);
    const leida = leidas.get(nombre) ?? (leidas.has(nombre) ? null : host.read(nombre));
    leidas.set(nombre, leida);
    return leida;
  };
  return {
    pestanas,
    leer,
    valor: ({ hoja, fila, columna }) => leer(hoja)?.filas[fila - 1]?.[columna - 1] ?? null,
    aplicar: (cambios) => {
      if (cambios.length > 0) aplicarEn(host, cambios);
      for (const [nombre, rejilla] of leidas) {
        const suyos = cambios.filter(({ hoja }) => nombreDe(hoja) === nombre);
        if (rejilla !== null && suyos.length > 0) leidas.set(nombre, cambiada(rejilla, suyos));
      }
      return [...cambios].reverse().map((c) => ({ ...c, esperado: c.nuevo, nuevo: c.esperado }));
    },
    olvidar: (hoja) => {
      sabidas = undefined;
      leidas.delete(nombreDe(hoja));
    },
  };
}
