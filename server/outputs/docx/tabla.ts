import type { ColumnaDeTabla, FilaDeTabla, Tabla } from '../../../shared/report/arbol.ts';
import { caben, necesidades, repartirAnchos, sumaDeMinimos } from './anchos.ts';
import type { Necesidad } from './anchos.ts';
import { contarRenglones } from './medir.ts';
import type { CeldaDocx, FilaDocx, Orientacion, TablaDocx, Trozo } from './modelo.ts';
import { CELDA, HOJAS } from './pagina.ts';

interface Medida {
  readonly orientacion: Orientacion;
  readonly cuerpo: number;
  readonly anchos: readonly number[];
  readonly giradas: readonly boolean[];
}

/** Twips under which a column of text is a tower of words; beside columns of ✓ the names need more. */
function anchosLegibles({ columnas }: Tabla): readonly number[] {
  const hayMarcas = columnas.some((c) => c.clase === 'marca');
  return columnas.map(({ clase }) => {
    if (clase === 'prosa') return hayMarcas ? 3400 : 2300;
    return clase === 'texto' ? (hayMarcas ? 3400 : 1500) : 0;
  });
}

function medida(tabla: Tabla, cuerpo: number, orientacion: Orientacion, girar: boolean): Medida | null {
  const giradas = tabla.columnas.map((c) => girar && c.clase === 'marca');
  const columnas = necesidades(tabla, cuerpo, giradas);
  const disponible = HOJAS[orientacion].anchoUtil;
  if (!caben(columnas, anchosLegibles(tabla), disponible)) return null;
  return { orientacion, cuerpo, anchos: mejoresAnchos(tabla, columnas, cuerpo, disponible), giradas };
}

/** Rows that are tried when two ways to share the width are held against each other. */
const MUESTRA = 60;

function renglones(tabla: Tabla, anchos: readonly number[], cuerpo: number): number {
  let total = 0;
  for (const fila of tabla.filas.slice(0, MUESTRA)) {
    const porCelda = fila.celdas.map((texto, j) =>
      contarRenglones([{ texto }], { ancho: (anchos[j] ?? 0) - 2 * CELDA.lados, cuerpo, negrita: false }),
    );
    total += Math.max(1, ...porCelda);
  }
  return total;
}

/** Dates on two lines or on one, whichever makes the table shorter. */
function mejoresAnchos(tabla: Tabla, columnas: readonly Necesidad[], cuerpo: number, disponible: number): readonly number[] {
  const angostas = repartirAnchos(columnas, disponible);
  if (!tabla.columnas.some((c) => c.clase === 'fecha')) return angostas;
  const conFechas = columnas.map((c, j) =>
    tabla.columnas[j]?.clase === 'fecha' ? { ...c, minimo: c.holgado, natural: c.holgado } : c,
  );
  if (sumaDeMinimos(conFechas) > disponible) return angostas;
  const anchas = repartirAnchos(conFechas, disponible);
  return renglones(tabla, anchas, cuerpo) < renglones(tabla, angostas, cuerpo) ? anchas : angostas;
}

interface Intento {
  readonly orientacion: Orientacion;
  readonly girar: boolean;
  readonly cuerpos: readonly number[];
}

/** What is tried in turn: upright, on its side, headings turned, smaller. */
const INTENTOS: readonly Intento[] = [
  { orientacion: 'vertical', girar: false, cuerpos: [18, 17] },
  { orientacion: 'horizontal', girar: false, cuerpos: [18, 17] },
  { orientacion: 'vertical', girar: true, cuerpos: [18, 17] },
  { orientacion: 'horizontal', girar: true, cuerpos: [18, 17, 16, 15, 14] },
];
const MENOR = 14;

/** The first way in which the columns fit; else they are squeezed. Sizes in half points. */
function elegirMedida(tabla: Tabla): Medida {
  for (const { orientacion, girar, cuerpos } of INTENTOS) {
    for (const cuerpo of cuerpos) {
      const hallada = medida(tabla, cuerpo, orientacion, girar);
      if (hallada !== null) return hallada;
    }
  }
  const giradas = tabla.columnas.map((c) => c.clase === 'marca');
  const anchos = repartirAnchos(necesidades(tabla, MENOR, giradas), HOJAS.horizontal.anchoUtil);
  return { orientacion: 'horizontal', cuerpo: MENOR, anchos, giradas };
}

const ALINEACION: Readonly<Record<ColumnaDeTabla['clase'], CeldaDocx['alinea']>> = {
  orden: 'center',
  texto: 'left',
  prosa: 'left',
  fecha: 'left',
  numero: 'right',
  marca: 'center',
  liga: 'left',
};

function esLiga(texto: string): boolean {
  return /^https?:\/\/[^\s"<>]+$/i.test(texto);
}

function trozosDeCelda(texto: string, clase: ColumnaDeTabla['clase'], negrita: boolean): readonly Trozo[] {
  const limpio = texto.replace(/\r\n?/g, '\n').replace(/\t/g, ' ');
  if (clase !== 'liga') return [{ texto: limpio, negrita }];
  return limpio.split('\n').map((linea, i): Trozo => {
    const trozo = { texto: i > 0 ? `\n${linea}` : linea, negrita };
    return esLiga(linea.trim()) ? { ...trozo, liga: linea.trim() } : trozo;
  });
}

function filaDe(tabla: Tabla, fila: FilaDeTabla): FilaDocx {
  const total = fila.tipo === 'total';
  const celdas = tabla.columnas.map((c, j): CeldaDocx => ({
    trozos: trozosDeCelda(fila.celdas[j] ?? '', c.clase, total),
    alinea: ALINEACION[c.clase],
    centrada: c.clase === 'marca',
    marcada: fila.marcadas.includes(j),
  }));
  return { tipo: total ? 'total' : 'dato', celdas, giradas: [] };
}

function encabezadoDe(tabla: Tabla, giradas: readonly boolean[]): FilaDocx {
  const celdas = tabla.columnas.map((c, j): CeldaDocx => ({
    trozos: [{ texto: c.encabezado, negrita: true }],
    alinea: giradas[j] === true ? 'left' : ALINEACION[c.clase],
    centrada: true,
    marcada: false,
  }));
  return { tipo: 'encabezado', celdas, giradas };
}

/** What a person hears instead of seeing the table. */
function descripcionDe(tabla: Tabla): string {
  const filas = tabla.filas.length;
  const columnas = tabla.columnas.map((c) => c.encabezado).join(', ');
  return `Tabla de ${String(filas)} ${filas === 1 ? 'fila' : 'filas'} con las columnas: ${columnas}.`;
}

/** A table of the report as the document draws it: widths, size and page side already chosen. */
export function tablaDocx(tabla: Tabla, nombre: string): TablaDocx {
  const { orientacion, cuerpo, anchos, giradas } = elegirMedida(tabla);
  return {
    tipo: 'tabla',
    anchos,
    filas: [encabezadoDe(tabla, giradas), ...tabla.filas.map((fila) => filaDe(tabla, fila))],
    cuerpo,
    titulo: nombre,
    descripcion: descripcionDe(tabla),
    orientacion,
  };
}
