import type { MarcaDeCelda } from '../puerto-de-barra.ts';

/** The row's name of a finding about a header. */
const ENCABEZADO = '';

const clave = (fila: string | null, columna: string | null): string =>
  `${fila ?? ENCABEZADO}\n${columna ?? ''}`;

type Porlugar = ReadonlyMap<string, readonly MarcaDeCelda[]>;

function porLugar(marcas: readonly MarcaDeCelda[]): Porlugar {
  const juntas = new Map<string, MarcaDeCelda[]>();
  for (const marca of marcas) {
    const lugar = clave(marca.fila, marca.columna);
    const hay = juntas.get(lugar);
    if (hay === undefined) juntas.set(lugar, [marca]);
    else hay.push(marca);
  }
  return juntas;
}

const NINGUNA: readonly MarcaDeCelda[] = [];
const VACIO: Porlugar = new Map();

const iguales = (a: readonly MarcaDeCelda[], b: readonly MarcaDeCelda[]): boolean =>
  a.length === b.length && a.every((m, i) => m.texto === b[i]?.texto && m.gravedad === b[i].gravedad);

const porVer = (lugares: Porlugar): number =>
  [...lugares.values()].filter((m) => m.some(({ gravedad }) => gravedad !== 'Justificada')).length;

/** Findings at their cells, by tab. */
export class Marcas {
  readonly #porHoja = new Map<string, Porlugar>();
  readonly #cuentas = new Map<string, number>();

  /** Those of a cell; of a whole row with `columna` null. */
  en(hoja: string, fila: string | null, columna: string | null): readonly MarcaDeCelda[] {
    return this.#porHoja.get(hoja)?.get(clave(fila, columna)) ?? NINGUNA;
  }

  /** How many cells of a tab need a look. */
  cuantas(hoja: string): number {
    return this.#cuentas.get(hoja) ?? 0;
  }

  /**
   * Replaces those of these tabs, all of them with null.
   * @returns the rows of each tab whose marks are other than before
   */
  poner(
    hojas: readonly string[] | null,
    marcas: readonly MarcaDeCelda[],
  ): ReadonlyMap<string, ReadonlySet<string>> {
    const tocadas = hojas ?? [...new Set([...this.#porHoja.keys(), ...marcas.map((m) => m.hoja)])];
    const cambiadas = new Map<string, ReadonlySet<string>>();
    for (const hoja of tocadas) {
      const antes = this.#porHoja.get(hoja) ?? VACIO;
      const despues = porLugar(marcas.filter((m) => m.hoja === hoja));
      const lugares = [...new Set([...antes.keys(), ...despues.keys()])].filter(
        (l) => !iguales(antes.get(l) ?? NINGUNA, despues.get(l) ?? NINGUNA),
      );
      this.#porHoja.set(hoja, despues);
      this.#cuentas.set(hoja, porVer(despues));
      cambiadas.set(hoja, new Set(lugares.map((l) => l.split('\n')[0] ?? '')));
    }
    return cambiadas;
  }
}
