import type { FilaDeTablero, Tablero } from '../../../../shared/api/esquemas/tablero.ts';
import { plegar } from '../../../../shared/spanish/texto/fold.ts';

/** What is looked at of the board; '' for all. */
export interface Filtro {
  readonly estado: string;
  readonly plazo: string;
  readonly texto: string;
}

/** The áreas that a filter leaves, by name or siglas, case and accents aside. */
export function filtrar(filas: readonly FilaDeTablero[], { estado, plazo, texto }: Filtro): FilaDeTablero[] {
  const buscado = plegar(texto.trim());
  return filas.filter(
    (f) =>
      (estado === '' || f.estado === estado) &&
      (plazo === '' || f.plazo === plazo) &&
      (buscado === '' || plegar(`${f.siglas} ${f.nombre}`).includes(buscado)),
  );
}

/** What is missing of a period, in figures. */
export interface Faltante {
  readonly sinEnviar: readonly FilaDeTablero[];
  /** Tabs that are expected and of which nothing is said. */
  readonly hojas: number;
  readonly lineas: number;
  readonly peticiones: number;
  readonly comentarios: number;
}

export function loQueFaltaEn({ filas }: Pick<Tablero, 'filas'>): Faltante {
  const celdas = filas.flatMap((f) => f.hojas).filter((h) => h.lineasPendientes.length > 0);
  return {
    sinEnviar: filas.filter((f) => f.estado === 'sin-enviar'),
    hojas: celdas.length,
    lineas: celdas.reduce((suma, h) => suma + h.lineasPendientes.length, 0),
    peticiones: filas.reduce((suma, f) => suma + f.peticiones, 0),
    comentarios: filas.reduce((suma, f) => suma + f.comentarios, 0),
  };
}

/** A column of the board added up. */
export function totalDeHoja(filas: readonly FilaDeTablero[], lugar: number) {
  const celdas = filas.flatMap((f) => f.hojas[lugar] ?? []);
  return {
    filas: celdas.reduce((suma, c) => suma + c.filas, 0),
    faltan: celdas.filter((c) => c.estado === 'sin-enviar').length,
  };
}
