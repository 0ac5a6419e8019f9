import { PROBLEMAS, type CodigoDeProblema } from './problemas.ts';

/** The names between braces in a template: `'{a} y {b}'` gives `'a' | 'b'`. */
type Hueco<T extends string> = T extends `${string}{${infer Nombre}}${infer Resto}`
  ? Nombre | Hueco<Resto>
  : never;

/** What a problem must be told: one value for each hole of its template. */
export type DatosDeProblema<C extends CodigoDeProblema> = Readonly<
  Record<Hueco<(typeof PROBLEMAS)[C]['plantilla']>, string | number>
>;

const fill = (plantilla: string, datos: Readonly<Record<string, string | number>>): string =>
  plantilla.replace(/\{(\w+)\}/g, (hueco, nombre: string) => {
    const dato = datos[nombre];
    if (dato === undefined) return hueco;
    return typeof dato === 'number' ? withThousands(dato) : dato;
  });

const withThousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/**
 * A failure that stops the work: thrown, and rendered once at each edge (a line and an exit code on the
 * terminal, RFC 9457 over HTTP). Bad data is never one: that is a hallazgo.
 */
export class Problem<C extends CodigoDeProblema = CodigoDeProblema> extends Error {
  override readonly name = 'Problem';
  readonly codigo: CodigoDeProblema;
  readonly titulo: string;
  /** Spanish text ready for a person, with what to do next. */
  readonly detalle: string;
  /** HTTP status. */
  readonly estado: number;
  /** Exit code. */
  readonly salida: number;
  readonly datos: Readonly<Record<string, string | number>>;

  /** `datos` fills the holes of the catalogue's text; the compiler asks for each of them. */
  constructor(codigo: C, datos: DatosDeProblema<C>) {
    const { estado, salida, titulo, plantilla } = PROBLEMAS[codigo];
    const detalle = fill(plantilla, datos);
    super(detalle);
    this.codigo = codigo;
    this.titulo = titulo;
    this.detalle = detalle;
    this.estado = estado;
    this.salida = salida;
    this.datos = datos;
  }
}
