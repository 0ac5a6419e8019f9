import { fechaDeOrdinal, iso, ordinalDia } from '../../../shared/spanish/fechas/civil-date.ts';
import { fechaLarga } from '../../../shared/spanish/fechas/format-date.ts';

const PRIMER_DIA = ordinalDia({ anio: 2021, mes: 10, dia: 1 });
const SESIONES = ['Décima', 'Décima primera', 'Décima segunda'];
const dia = (i: number) => fechaDeOrdinal(PRIMER_DIA + (i % 92));
const filas = (cuantas: number, hacer: (i: number) => string[]): string[][] =>
  Array.from({ length: cuantas }, (_, i) => hacer(i));

/** Every fiftieth is spelt wrong: a libro is checked because it has defects. */
const etapa = (i: number): string => (i % 50 === 49 ? 'Vijente' : 'Vigente');

/** An área's libro of 2,000 records with defects of several kinds, as a spreadsheet holds it. */
export const LIBRO_GRANDE: Record<string, string[][]> = {
  Carátula: [
    ['Campo', 'Valor'],
    ['Tipo de libro', 'Área'],
    ['Área', 'Unidad Técnica de Servicios Informáticos'],
    ['Siglas del área', 'UTSI'],
    ['Periodo', '2021-T4'],
  ],
  Convenios: [
    [
      'Folio',
      'Tipo de convenio',
      'Instrumento',
      'Contraparte',
      'Área responsable operativa',
      'Etapa',
      'Vigencia desde',
    ],
    ...filas(500, (i) => [
      ...[
        `CONV-${String(i + 1).padStart(4, '0')}`,
        'Convenio Específico',
        `Convenio número ${String(i + 1)}`,
      ],
      ...[`Universidad ${String(i + 1)} de la Ciudad`, 'UTSI', etapa(i), iso(dia(i))],
    ]),
  ],
  Avances: [
    ['Convenio', 'Sesión', 'Avance'],
    ...filas(500, (i) => [
      `CONV-${String(i + 1).padStart(4, '0')}`,
      SESIONES[i % 3] ?? '',
      'Se instaló la mesa de trabajo.',
    ]),
  ],
  Seguimiento: [
    ['Línea', 'Fecha', 'Tipo', 'Concepto'],
    ...filas(400, (i) => [
      '2.F',
      fechaLarga(dia(i)),
      'Reunión',
      `Se dio seguimiento al asunto ${String(i + 1)}.`,
    ]),
  ],
  Actividades: [
    ['Línea', 'Fecha inicio', 'Fecha fin', 'Título', 'Participantes'],
    ...filas(600, (i) => [
      ...[
        '2.2.4.1',
        iso(dia(i)),
        iso(dia(i + 1)),
        `Taller ${String(i + 1)}, el ${fechaLarga(dia(i)).toLowerCase()}`,
      ],
      `María Fernández Ruiz ${String(i % 90)}, titular\nJosé Luis Hernández ${String(i % 70)}, enlace`,
    ]),
  ],
};
