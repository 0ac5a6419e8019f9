import type { ProblemaDefinido } from './problema-definido.ts';

/** The names between braces in a template: `'{a} y {b}'` gives `'a' | 'b'`. */
export type Hueco<T extends string> = T extends `${string}{${infer Nombre}}${infer Resto}`
  ? Nombre | Hueco<Resto>
  : never;

type Datos = Readonly<Record<string, string | number>>;

const withThousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

const fill = (plantilla: string, datos: Datos): string =>
  plantilla.replace(/\{(\w+)\}/g, (hueco, nombre: string) => {
    const dato = datos[nombre];
    if (dato === undefined) return hueco;
    return typeof dato === 'number' ? withThousands(dato) : dato;
  });

/** What every failure is, whichever part of the catalogue defines it: the add-on's script carries its own part alone. */
export class Falla<C extends string = string> extends Error {
  readonly codigo: C;
  readonly titulo: string;
  /** Spanish text ready for a person, with what to do next. */
  readonly detalle: string;
  /** HTTP status. */
  readonly estado: number;
  /** Exit code. */
  readonly salida: number;
  readonly datos: Datos;

  constructor(codigo: C, { estado, salida, titulo, plantilla }: ProblemaDefinido, datos: Datos) {
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
