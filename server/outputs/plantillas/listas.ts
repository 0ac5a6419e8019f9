import type { Cell, Row, Sheet } from '../xlsx/ooxml/model.ts';
import { absoluteRange, placeIn } from '../xlsx/ooxml/refs.ts';

/** The tab of the lists: hidden, and ignored by `validar` like every tab that begins with `_`. */
const HOJA_DE_LISTAS = '_Listas';

interface ListaDeHoja {
  readonly nombre: string;
  readonly celdas: readonly { readonly texto: string; readonly formula: string | null }[];
}

/** The lists that a libro's drop-downs offer, each a column of the hidden tab. */
export class Listas {
  private readonly listas: ListaDeHoja[] = [];
  private readonly refs = new Map<string, string>();

  /** A range that a drop-down can name; the same list asked for again is not written twice. */
  de(nombre: string, valores: readonly string[]): string {
    const clave = `${nombre}\n${valores.join('\n')}`;
    let ref = this.refs.get(clave);
    if (ref === undefined) {
      ref = this.anotar(
        nombre,
        valores.map((texto) => ({ texto, formula: null })),
      );
      this.refs.set(clave, ref);
    }
    return ref;
  }

  /** A list that the libro itself works out. */
  calculada(nombre: string, formulas: readonly string[]): string {
    let ref = this.refs.get(nombre);
    if (ref === undefined) {
      ref = this.anotar(
        nombre,
        formulas.map((formula) => ({ texto: '', formula })),
      );
      this.refs.set(nombre, ref);
    }
    return ref;
  }

  /** The tab, or null where nothing was asked for. */
  hoja(): Sheet | null {
    if (this.listas.length === 0) return null;
    const altura = Math.max(...this.listas.map(({ celdas }) => celdas.length));
    const rows = Array.from({ length: altura + 1 }, (_, i) => this.fila(i));
    return { name: HOJA_DE_LISTAS, hidden: true, rows, columns: this.listas.map(() => ({ width: 30 })) };
  }

  private fila(i: number): Row {
    const cells = this.listas.flatMap(({ nombre, celdas }, c): Cell[] => {
      const celda = i === 0 ? { texto: nombre, formula: null } : celdas[i - 1];
      if (celda === undefined) return [];
      const { texto, formula } = celda;
      const value =
        formula === null
          ? ({ kind: 'text', text: texto } as const)
          : ({ kind: 'formula', formula, result: '' } as const);
      return [{ column: c + 1, value }];
    });
    return { number: i + 1, cells };
  }

  private anotar(nombre: string, celdas: ListaDeHoja['celdas']): string {
    const columna = this.listas.push({ nombre, celdas });
    return placeIn(HOJA_DE_LISTAS, absoluteRange(2, columna, 1 + Math.max(1, celdas.length), columna));
  }
}
