import { hastaColumna } from '../../libro/celdas-combinadas.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import type { HojasLeidas, PasoEnHojas } from '../acciones.ts';
import type { HojaDeDefinicion } from '../definicion-de-libro.ts';
import type { Rejilla, SheetHost, Valor } from '../sheet-host.ts';

type Filas = Valor[][];
type Leida = Omit<Rejilla, 'filas'> & { readonly filas: Filas };

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
function preparada(leida: Leida | undefined, { columnas, filas }: HojaDeDefinicion): Filas {
  const hoja = leida?.filas;
  if (hoja === undefined) {
    const deTextos = filas.map((fila) => fila.map((texto) => (texto === '' ? null : texto)));
    return [columnas.map(({ encabezado }) => encabezado), ...deTextos];
  }
  const hay = (hoja[0] ?? []).map((valor) => plegar(String(valor ?? '')));
  const ultima = hay.reduce((n, texto, i) => (texto === '' ? n : i + 1), 0);
  const ancho = hastaColumna(leida?.combinadas ?? [], { fila: 1, columna: ultima });
  const faltan = columnas.filter(({ encabezado }) => !hay.includes(plegar(encabezado)));
  faltan.forEach(({ encabezado }, i) => {
    poner(hoja, 1, ancho + i + 1, encabezado);
  });
  return hoja;
}

function nunca(): never {
  throw new Error('what is worked out in the page neither shows nor marks anything');
}

/** Tabs that were read, by their folded name; one that was not asked for is no tab without anything. */
class HojasDePagina {
  private readonly leidas = new Map<string, Leida>();
  private readonly conocidas: ReadonlySet<string>;

  constructor({ hojas }: HojasLeidas, pedidas: readonly string[]) {
    this.conocidas = new Set(pedidas.map(plegar));
    for (const hoja of hojas) if (hoja !== null) this.poner(copia(hoja));
  }

  hallar(nombre: string): Leida | undefined {
    if (!this.conocidas.has(plegar(nombre))) throw new Error(`the tab ${nombre} was not asked for`);
    return this.leidas.get(plegar(nombre));
  }

  poner(hoja: Leida): void {
    this.leidas.set(plegar(hoja.nombre), hoja);
  }
}

const copia = ({ filas, ...rejilla }: Rejilla): Leida => ({
  ...rejilla,
  filas: filas.map((fila) => [...fila]),
});

/**
 * A host over tabs that were read.
 * @param pedidas the tabs that were asked for: no other may be looked at
 */
export function hostDePagina(leidas: HojasLeidas, pedidas: readonly string[]): HostDePagina {
  const pasos: PasoEnHojas[] = [];
  const hojas = new HojasDePagina(leidas, pedidas);
  const host: SheetHost = {
    tabs: () => leidas.pestanas,
    read: (nombre) => {
      const leida = hojas.hallar(nombre);
      return leida === undefined ? null : copia(leida);
    },
    apply: (cambios) => {
      for (const { hoja, fila, columna, nuevo } of cambios)
        poner(hojas.hallar(hoja)?.filas ?? [], fila, columna, nuevo);
      pasos.push({ cambios });
      return { aplicado: true };
    },
    setup: (definicion) => {
      for (const hoja of definicion.hojas) {
        const { nombre } = hoja;
        const leida = hojas.hallar(nombre);
        hojas.poner({ nombre, ocultas: [], ...leida, filas: preparada(leida, hoja) });
      }
      pasos.push({ definicion });
      return [];
    },
    ...{ locale: () => 'es_MX', onEdit: nunca, select: nunca, toast: nunca, mark: nunca },
  };
  return { host, pasos };
}
