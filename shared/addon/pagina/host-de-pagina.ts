import { plegar } from '../../spanish/texto/fold.ts';
import type { HojasLeidas, PasoEnHojas } from '../acciones.ts';
import type { HojaDeDefinicion } from '../definicion-de-libro.ts';
import type { Rejilla, SheetHost, Valor } from '../sheet-host.ts';

type Filas = Valor[][];

/** A spreadsheet as it was read, on which something is worked out before it is done in the true one. */
export interface HostDePagina {
  readonly host: SheetHost;
  /** What is to be done, in its order. */
  readonly pasos: readonly PasoEnHojas[];
}

function poner(filas: Filas, fila: number, columna: number, valor: Valor): void {
  while (filas.length < fila) filas.push([]);
  const celdas = filas[fila - 1] ?? [];
  while (celdas.length < columna) celdas.push(null);
  celdas[columna - 1] = valor;
}

/** As every host makes it (test/support/contrato-de-host): missing headers after the last, first rows of a new tab. */
function preparada(hoja: Filas | undefined, { columnas, filas }: HojaDeDefinicion): Filas {
  if (hoja === undefined) {
    const deTextos = filas.map((fila) => fila.map((texto) => (texto === '' ? null : texto)));
    return [columnas.map(({ encabezado }) => encabezado), ...deTextos];
  }
  const hay = (hoja[0] ?? []).map((valor) => plegar(String(valor ?? '')));
  const ancho = hay.reduce((n, texto, i) => (texto === '' ? n : i + 1), 0);
  const faltan = columnas.filter(({ encabezado }) => !hay.includes(plegar(encabezado)));
  faltan.forEach(({ encabezado }, i) => {
    poner(hoja, 1, ancho + i + 1, encabezado);
  });
  return hoja;
}

function nunca(): never {
  throw new Error('what is worked out in the page neither shows nor marks anything');
}

/**
 * A host over tabs that were read.
 * @param pedidas the tabs that were asked for: no other may be looked at
 */
export function hostDePagina({ pestanas, hojas }: HojasLeidas, pedidas: readonly string[]): HostDePagina {
  const pasos: PasoEnHojas[] = [];
  const leidas = new Map<string, { readonly rejilla: Omit<Rejilla, 'filas'>; readonly filas: Filas }>();
  hojas.forEach((hoja) => {
    if (hoja !== null)
      leidas.set(plegar(hoja.nombre), { rejilla: hoja, filas: hoja.filas.map((fila) => [...fila]) });
  });
  const conocidas = new Set(pedidas.map(plegar));
  const exigir = (nombre: string): void => {
    if (!conocidas.has(plegar(nombre))) throw new Error(`the tab ${nombre} was not asked for`);
  };
  const host: SheetHost = {
    tabs: () => [...pestanas],
    read: (nombre) => {
      exigir(nombre);
      const leida = leidas.get(plegar(nombre));
      return leida === undefined ? null : { ...leida.rejilla, filas: leida.filas.map((fila) => [...fila]) };
    },
    apply: (cambios) => {
      for (const { hoja, fila, columna, nuevo } of cambios) {
        exigir(hoja);
        const leida = leidas.get(plegar(hoja));
        if (leida !== undefined) poner(leida.filas, fila, columna, nuevo);
      }
      pasos.push({ cambios });
      return { aplicado: true };
    },
    setup: (definicion) => {
      for (const hoja of definicion.hojas) {
        exigir(hoja.nombre);
        const leida = leidas.get(plegar(hoja.nombre));
        const filas = preparada(leida?.filas, hoja);
        leidas.set(plegar(hoja.nombre), {
          rejilla: leida?.rejilla ?? { nombre: hoja.nombre, ocultas: [] },
          filas,
        });
      }
      pasos.push({ definicion });
      return [];
    },
    locale: () => 'es_MX',
    onEdit: nunca,
    select: nunca,
    toast: nunca,
    mark: nunca,
  };
  return { host, pasos };
}
