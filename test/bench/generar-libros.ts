import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fechaDeOrdinal, iso, ordinalDia } from '../../shared/spanish/fechas/civil-date.ts';
import { fechaLarga } from '../../shared/spanish/fechas/format-date.ts';
import { Azar } from './azar.ts';

type Fila = readonly string[];

const PRIMER_DIA = ordinalDia({ anio: 2021, mes: 10, dia: 1 });
const SESIONES = ['Décima', 'Décima primera', 'Décima segunda'];
const TIPOS = ['Convenio de Apoyo y Colaboración', 'Convenio Específico', 'Memorando de Entendimiento'];
const VERBOS = [
  'Reunión con',
  'Taller para',
  'Visita a',
  'Seguimiento de',
  'Firma con',
  'Foro sobre',
  'Curso de',
];
const COSAS = [
  'la participación de las juventudes',
  'las organizaciones migrantes',
  'la observación electoral',
  'los derechos político-electorales',
  'el presupuesto participativo',
  'la educación cívica en línea',
];
const SILABAS = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'la',
  'me',
  'ni',
  'po',
  'ru',
  'sa',
  'te',
  'xi',
  'yo',
  'za',
  'cho',
  'tla',
  'que',
];

const citar = (celda: string): string => (/[",\n]/.test(celda) ? `"${celda.replaceAll('"', '""')}"` : celda);

function escribir(carpeta: string, hoja: string, filas: readonly Fila[]): void {
  writeFileSync(
    join(carpeta, `${hoja}.csv`),
    `${filas.map((fila) => fila.map(citar).join(',')).join('\n')}\n`,
  );
}

/** Dates as people type them: most in one form, some in others. */
function fecha(azar: Azar): string {
  const f = fechaDeOrdinal(PRIMER_DIA + azar.entero(0, 91));
  const forma = azar.siguiente();
  if (forma < 0.5) return fechaLarga(f);
  return forma < 0.8 ? iso(f) : `${String(f.dia)}/${String(f.mes)}/${String(f.anio)}`;
}

function nombre(azar: Azar): string {
  const palabra = (): string => {
    const texto = Array.from({ length: azar.entero(2, 4) }, () => azar.de(SILABAS)).join('');
    return texto.charAt(0).toUpperCase() + texto.slice(1);
  };
  return `Instituto ${palabra()} ${palabra()} ${palabra()} ${palabra()}`;
}

const texto = (azar: Azar): string =>
  `${azar.de(VERBOS)} ${azar.de(COSAS)}, con ${azar.de(COSAS)} y ${azar.de(COSAS)} en la Ciudad de México`;

const caratula = (tipo: string, area: string): Fila[] => [
  ['Campo', 'Valor'],
  ['Tipo de libro', tipo],
  ['Institución', 'Instituto Electoral de la Ciudad de México'],
  ['Siglas de la institución', 'IECM'],
  ['Área', area],
  ['Periodo', '2021-T4'],
];

export interface OpcionesDeLibros {
  /** Whether the programme says who reports in each line: every área in every line. */
  readonly nombraAreas?: boolean;
}

const areaDe = (i: number): string => `Unidad Técnica ${String(i).padStart(4, '0')}`;

function enlace(carpeta: string, libros: number, { nombraAreas = false }: OpcionesDeLibros): void {
  mkdirSync(carpeta, { recursive: true });
  const areas = Array.from({ length: libros }, (_, i) => ({ nombre: areaDe(i), siglas: `UT${String(i)}` }));
  const queReportan = nombraAreas
    ? areas
        .slice(1)
        .map(({ siglas }) => siglas)
        .join('; ')
    : '';
  escribir(carpeta, 'Carátula', caratula('Enlace', areaDe(0)));
  const lineas: Fila[] = [
    [
      '1',
      'Actividades',
      'Se realizaron {total} actividades.',
      'Actividades',
      'No.;Fecha;Actividad=Título;Descripción',
      'Actividades',
    ],
    ['2', 'Seguimiento', '', 'Seguimiento', '', 'Seguimiento'],
    ['3', 'Difusión', '', 'Difusión', '', 'Difusión'],
    ['4', 'Convenios', '', 'Convenios', '', 'Convenios'],
    ['5', 'Avances', 'En {total} convenios.', 'Avances', '', 'Avances'],
  ];
  escribir(carpeta, 'Programa', [
    ['Línea', 'Título', 'Texto', 'Fuente', 'Columnas', 'Título de la tabla', 'Áreas'],
    ...lineas.map((linea) => [...linea, queReportan]),
  ]);
  const deAreas = areas.map(({ nombre, siglas }) => ['Área', nombre, siglas]);
  escribir(carpeta, 'Catálogos', [
    ['Catálogo', 'Valor', 'Siglas'],
    ...deAreas,
    ...TIPOS.map((t) => ['Tipo de convenio', t, '']),
  ]);
  escribir(carpeta, 'Sesiones', [
    ['Número', 'Tipo', 'Fecha'],
    ['10', 'Ordinaria', 'Jueves 21 de octubre de 2021'],
    ['11', 'Ordinaria', 'Miércoles 24 de noviembre de 2021'],
    ['12', 'Ordinaria', 'Lunes 13 de diciembre de 2021'],
  ]);
}

/** How the rows of an área's libro are shared out among its tabs. */
const PARTES = { Actividades: 0.3, Seguimiento: 0.3, Difusión: 0.2, Convenios: 0.02, Avances: 0.18 } as const;

function area(carpeta: string, i: number, filas: number): number {
  const azar = new Azar(i + 1);
  mkdirSync(carpeta, { recursive: true });
  escribir(carpeta, 'Carátula', caratula('Área', areaDe(i)));
  const de = (hoja: keyof typeof PARTES, fila: (n: number) => Fila): Fila[] =>
    Array.from({ length: Math.round(filas * PARTES[hoja]) }, (_, n) => fila(n));
  const folio = (n: number): string => `CONV-${String(i)}-${String(n)}`;
  const hojas: [string, Fila, Fila[]][] = [
    [
      'Actividades',
      ['Línea', 'Fecha inicio', 'Fecha fin', 'Título', 'Descripción', 'Modalidad'],
      de('Actividades', () => [
        '1',
        fecha(azar),
        '',
        texto(azar),
        texto(azar),
        azar.de(['Presencial', 'A distancia', '']),
      ]),
    ],
    [
      'Seguimiento',
      ['Línea', 'Fecha', 'Tipo', 'Concepto', 'Entregable'],
      de('Seguimiento', () => ['2', fecha(azar), 'Comisiones', texto(azar), 'Nota']),
    ],
    [
      'Difusión',
      ['Línea', 'Fecha', 'Destinatarios', 'Información'],
      de('Difusión', () => ['3', fecha(azar), 'Red de Observación', texto(azar)]),
    ],
    [
      'Convenios',
      [
        'Folio',
        'Tipo de convenio',
        'Instrumento',
        'Contraparte',
        'Área responsable operativa',
        'Etapa',
        'Sector',
      ],
      de('Convenios', (n) => {
        const contraparte = nombre(azar);
        const tipo = azar.de(TIPOS);
        return [
          folio(n),
          tipo,
          `${tipo} entre el IECM y ${contraparte}`,
          contraparte,
          `UT${String(i)}`,
          'Vigente',
          azar.de(['Público', 'Social', '']),
        ];
      }),
    ],
    [
      'Avances',
      ['Convenio', 'Sesión', 'Avance'],
      de('Avances', () => [
        folio(azar.entero(0, Math.max(0, Math.round(filas * PARTES.Convenios) - 1))),
        azar.de(SESIONES),
        texto(azar),
      ]),
    ],
  ];
  for (const [hoja, encabezado, cuerpo] of hojas) escribir(carpeta, hoja, [encabezado, ...cuerpo]);
  return hojas.reduce((suma, [, , cuerpo]) => suma + cuerpo.length, 0);
}

/**
 * Writes a carpeta of clean libros, that of the enlace among them, always the same for the same numbers.
 *
 * @returns how many data rows the áreas hold
 */
export function generarLibros(
  carpeta: string,
  libros: number,
  filas: number,
  opciones: OpcionesDeLibros = {},
): number {
  enlace(join(carpeta, 'enlace'), libros, opciones);
  const porLibro = Math.round(filas / (libros - 1));
  let escritas = 0;
  for (let i = 1; i < libros; i++) {
    escritas += area(join(carpeta, `area-${String(i).padStart(4, '0')}`), i, porLibro);
  }
  return escritas;
}
