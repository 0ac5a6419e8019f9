import { parse } from 'csv-parse/sync';
import { construirInforme } from '../../shared/report/construir-informe.ts';
import { periodoDeCaratula } from '../../shared/libro/caratula.ts';
import { abrirCarpeta, esLibroDelEnlace } from '../../shared/libro/abrir-carpeta.ts';
import type { Libro } from '../../shared/libro/model.ts';
import { revisar } from '../../shared/rules/revisar.ts';
import { productosCsv } from '../../server/outputs/csv/productos-csv.ts';
import { hojaDePrueba, librosDeEjemplo } from '../support/libros.ts';

/** A row of Programa as a guide shows it, and what the guide says that it gives. */
export interface EjemploDePrograma {
  /** The folder under sheets-templates/ejemplos. */
  readonly carpeta: string;
  readonly programa: string;
  readonly tabla: string | null;
  readonly texto: string | null;
}

const BLOQUE = /```(\w+) (programa|tabla|texto)(?: (\S+))?\n([\s\S]*?)```/g;

/** The examples of a guide: a block `csv programa <example>`, and after it `csv tabla`, `text texto` or both. */
export function ejemplosDe(markdown: string): EjemploDePrograma[] {
  const ejemplos: EjemploDePrograma[] = [];
  for (const [, , clase, carpeta = '', cuerpo = ''] of markdown.matchAll(BLOQUE)) {
    const ultimo = ejemplos.at(-1);
    if (clase === 'programa') ejemplos.push({ carpeta, programa: cuerpo, tabla: null, texto: null });
    else if (ultimo !== undefined)
      ejemplos[ejemplos.length - 1] = { ...ultimo, [clase === 'tabla' ? 'tabla' : 'texto']: cuerpo };
  }
  return ejemplos;
}

function conPrograma(libros: readonly Libro[], programa: string): Libro[] {
  const filas: string[][] = parse(programa, { relax_column_count: true });
  return libros.map((libro) =>
    esLibroDelEnlace(libro)
      ? {
          ...libro,
          hojas: libro.hojas.map((h) => (h.nombre === 'Programa' ? hojaDePrueba('Programa', filas) : h)),
        }
      : libro,
  );
}

/** What the example gives: its table as CSV, its text, and what is wrong with its row. */
export function resultadoDe({ carpeta, programa }: EjemploDePrograma): {
  readonly tabla: string;
  readonly texto: string;
  readonly invalidos: number;
} {
  const abierta = abrirCarpeta(conPrograma(librosDeEjemplo(carpeta), programa));
  const periodo = periodoDeCaratula(abierta.enlace?.caratula ?? new Map());
  if (periodo === null) throw new Error(`no period in ${carpeta}`);
  const productos = productosCsv(construirInforme(abierta, { periodo, estado: 'informe', hallazgos: [] }));
  const leer = (ruta: RegExp): string => {
    const producto = productos.find((p) => ruta.test(p.ruta));
    return producto === undefined
      ? ''
      : Buffer.concat([...producto.contenido].map((t) => Buffer.from(t))).toString();
  };
  const textos: string[][] = parse(leer(/^textos\.csv$/), { from_line: 2 });
  return {
    tabla: leer(/^tablas\/.*-1\.csv$/),
    texto: textos.map((fila) => fila[2] ?? '').join('\n'),
    invalidos: revisar(abierta).filter((h) => h.datos.regla === 'programa-invalido').length,
  };
}
