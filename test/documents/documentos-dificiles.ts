import type { Informe, Seccion } from '../../shared/report/arbol.ts';
import {
  bloqueDePrueba,
  informeDePrueba,
  seccionDePrueba,
  tablaDePrueba,
} from '../server/outputs/docx/informe-de-prueba.ts';

const PALABRAS =
  'la Comisión aprobó el acuerdo por el que se emite la convocatoria para las organizaciones de la sociedad civil ' +
  'que participan en la Red de Observación, conforme al artículo 36 del Reglamento Interior; vinculación, INE-IECM ' +
  'instituciones académicas IECM/UTVOE/OP29/2021 democracia paritaria residentes en el extranjero y/o visitantes';

/** Numbers from a seed (mulberry32): the same documents on every machine. */
function azar(semilla: number): (hasta: number) => number {
  let estado = semilla;
  return (hasta) => {
    estado = (estado + 0x6d2b79f5) | 0;
    let t = Math.imul(estado ^ (estado >>> 15), 1 | estado);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % hasta;
  };
}

function prosa(n: number, elegir: (hasta: number) => number): string {
  const palabras = PALABRAS.split(' ');
  return Array.from({ length: n }, () => palabras[elegir(palabras.length)] ?? '').join(' ');
}

const DIAS = [
  'Lunes 4 de octubre de 2021',
  'Miércoles 24 de noviembre de 2021',
  'Viernes 31 de diciembre de 2021',
];

function seccionAlAzar(linea: string, elegir: (hasta: number) => number): Seccion {
  const filas = Array.from({ length: 1 + elegir(30) }, (_, i) => [
    String(i + 1),
    DIAS[elegir(3)] ?? '',
    prosa(1 + elegir(12), elegir),
    prosa(1 + elegir(60), elegir),
  ]);
  const tabla = tablaDePrueba(linea, [['No.', 'Fecha', 'Actividad', 'Descripción'], ...filas], {
    numero: `${linea.split('.')[0] ?? ''}.1`,
    titulo: prosa(4 + elegir(20), elegir),
  });
  const texto = prosa(5 + elegir(150), elegir);
  return seccionDePrueba(linea, prosa(3 + elegir(18), elegir), [
    bloqueDePrueba(linea, texto, elegir(4) === 0 ? null : tabla),
  ]);
}

/** A report of sections of every length, from a seed. */
export function informeAlAzar(semilla: number): Informe {
  const elegir = azar(semilla);
  const lineas = ['1', '1.A', '1.B', '2', '2.A', '2.A.1', '2.A.2', '3', '4', '4.A', '4.B', '4.C', '4.D'];
  return informeDePrueba(lineas.map((linea) => seccionAlAzar(linea, elegir)));
}

/** Attendance of so many sessions: too many columns for a standing page. */
export function informeAncho(sesiones: number): Informe {
  const encabezado = Array.from({ length: sesiones }, (_, i) => `${String(i + 1)}ª sesión extraordinaria`);
  const filas = Array.from({ length: 40 }, (_, i) => [
    `Unidad Técnica de Vinculación con Organismos Externos número ${String(i)}, María Hernández`,
    ...encabezado.map((_e, j) => ((i + j) % 3 === 0 ? '' : '✓')),
  ]);
  const tabla = tablaDePrueba('1', [['Integrantes', ...encabezado], ...filas], { forma: 'Matriz' });
  return informeDePrueba([
    seccionDePrueba('1', 'Asistencia', [bloqueDePrueba('1', 'La asistencia fue la siguiente.', tabla)]),
    seccionDePrueba('1.A', 'Después de la tabla', [bloqueDePrueba('1.A', 'Un párrafo.')]),
    seccionDePrueba('2', 'Otra', [bloqueDePrueba('2', 'Otro párrafo.')]),
  ]);
}

/** Cells longer than a page, words longer than a line, line breaks, addresses. */
export function informeDeCeldasLargas(): Informe {
  const elegir = azar(7);
  const filas = [
    ['1', 'Normal', prosa(20, elegir)],
    ['2', 'Más larga que una página', prosa(1400, elegir)],
    ['3', 'a'.repeat(90), `https://www.iecm.mx/${'participacion/'.repeat(12)}informe.pdf`],
    ['4', 'Renglones', Array.from({ length: 12 }, (_, i) => `Persona ${String(i)}, cargo`).join('\n')],
  ];
  const tabla = tablaDePrueba('1', [['No.', 'Actividad', 'Descripción'], ...filas]);
  return informeDePrueba([
    seccionDePrueba('1', 'Celdas largas', [bloqueDePrueba('1', '', tabla)]),
    seccionDePrueba('2', 'Final', [bloqueDePrueba('2', prosa(900, elegir))]),
  ]);
}
