import { contar } from '../../../shared/messages/redaccion.ts';
import { HOJAS } from '../docx/medidas/pagina.ts';
import type { CeldaDocx, FilaDocx, TablaDocx } from '../docx/partes/modelo.ts';
import type { DatosDelOficio } from './datos-del-oficio.ts';
import { datosDelEnvio } from './redaccion-del-oficio.ts';

const { anchoUtil } = HOJAS.vertical;

/** Half points. */
const CUERPO = 19;

const celda = (texto: string, negrita = false, alinea: CeldaDocx['alinea'] = 'left'): CeldaDocx => ({
  trozos: [{ texto: texto.replace(/\r\n?/g, '\n').replace(/\t/g, ' '), negrita }],
  alinea,
  centrada: false,
  marcada: false,
});

const fila = (tipo: FilaDocx['tipo'], celdas: readonly CeldaDocx[]): FilaDocx => ({
  tipo,
  celdas,
  giradas: [],
});

function tabla(titulo: string, anchos: readonly number[], filas: readonly FilaDocx[]): TablaDocx {
  const descripcion = `Tabla de ${contar(filas.length, 'fila')} con ${contar(anchos.length, 'columna')}.`;
  return { tipo: 'tabla', anchos, filas, cuerpo: CUERPO, titulo, descripcion, orientacion: 'vertical' };
}

/** Folio, envío, time and hash. */
export function tablaDelEnvio(datos: DatosDelOficio): TablaDocx {
  const nombres = 2000;
  const filas = datosDelEnvio(datos).map(([nombre, valor], i) =>
    i === 0
      ? fila('encabezado', [celda(nombre, true), celda(valor, true)])
      : fila('dato', [celda(nombre, true), celda(valor)]),
  );
  return tabla('Datos del envío', [nombres, anchoUtil - nombres], filas);
}

/** Rows per tab, with their sum. */
export function tablaDeFilas({ acuse: { filas } }: DatosDelOficio): TablaDocx {
  const total = filas.reduce((suma, f) => suma + f.filas, 0);
  const cifra = (n: number): string => n.toLocaleString('es-MX');
  return tabla(
    'Filas por hoja',
    [3800, 1300],
    [
      fila('encabezado', [celda('Hoja', true), celda('Filas', true, 'right')]),
      ...filas.map((f) => fila('dato', [celda(f.hoja), celda(cifra(f.filas), false, 'right')])),
      fila('total', [celda('Total', true), celda(cifra(total), true, 'right')]),
    ],
  );
}

/** The lines without activities, each with its reason. */
export function tablaDeSinActividades({ sinActividades }: DatosDelOficio): TablaDocx {
  const linea = 900;
  const titulo = 3400;
  return tabla(
    'Líneas sin actividades',
    [linea, titulo, anchoUtil - linea - titulo],
    [
      fila('encabezado', [
        celda('Línea', true),
        celda('Actividad del programa', true),
        celda('Motivo', true),
      ]),
      ...sinActividades.map((s) => fila('dato', [celda(s.linea), celda(s.titulo), celda(s.motivo)])),
    ],
  );
}
