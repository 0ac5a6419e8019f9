import type { ColumnaDeTabla, FilaDeTabla, Tabla } from '../../../../shared/report/arbol.ts';
import { elegirMedida } from '../medidas/medida-de-tabla.ts';
import type { CeldaDocx, FilaDocx, TablaDocx, Trozo } from './modelo.ts';

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
