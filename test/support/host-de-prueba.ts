import type { Rango } from '../../shared/libro/referencia.ts';
import type { Celda, SheetHost, Valor } from '../../shared/addon/sheet-host.ts';

/** A number in a cell that its format shows as something else: money, percent, a time, zeros before it. */
interface NumeroConFormato {
  readonly numero: number;
  /** As Sheets writes it: `0.0%`, `$#,##0.00` */
  readonly formato: string;
}

export type ValorPuesto = Valor | NumeroConFormato;

/** Tabs by name, cells from the first on. A date is ISO text. */
export type HojasDePrueba = Readonly<Record<string, readonly (readonly ValorPuesto[])[]>>;

/** How a cell looks: null and '' where it has no colour, no note. */
export interface Aspecto {
  readonly color: string | null;
  readonly nota: string;
}

/** A host with what a test does besides: it acts as the person, and looks at what they would see. */
export interface HostDePrueba {
  readonly host: SheetHost;
  /** The person fills a cell in; who listens to edits hears of it. */
  readonly editar: (celda: Celda, valor: ValorPuesto) => void;
  readonly vestir: (celda: Celda, aspecto: Aspecto) => void;
  readonly aspecto: (celda: Celda) => Aspecto;
  /** An empty row before that one; what stands below moves down with its notes and colours. */
  readonly insertarFila: (hoja: string, fila: number) => void;
  readonly ocultarFila: (hoja: string, fila: number) => void;
  /** Merges cells; missing where the host has nothing like it. */
  readonly combinar?: (hoja: string, rango: Rango) => void;
  /** False where the host cannot tell hidden rows without a call for each: it names none. */
  readonly veOcultas?: boolean;
  /** Reads and writes of a tab's cells so far, by its name. */
  readonly cuenta: () => {
    readonly lecturas: Readonly<Record<string, number>>;
    readonly escrituras: Readonly<Record<string, number>>;
  };
  /** The cell that is selected. */
  readonly donde: () => Celda | null;
  /** What was said in passing, the last one last. */
  readonly dichos: () => readonly string[];
}

export type HacerHost = (hojas: HojasDePrueba, locale?: string) => HostDePrueba;
