import fc from 'fast-check';
import type { Libro } from '../../shared/libro/model.ts';
import { libro } from './libros.ts';

/** A carpeta as people type it: libro → tab → rows, the header first. Tests spoil one cell of it. */
export type Borrador = Record<string, Record<string, string[][]>>;

export const ENLACE = 'enlace-utvoe';
export const AREA = 'area-se';

/** The fourth quarter of 2021, day by day, with its weekdays by hand: 1 October 2021 was a Friday. */
const DIAS = ['viernes', 'sábado', 'domingo', 'lunes', 'martes', 'miércoles', 'jueves'];
const MESES: readonly (readonly [string, number, number])[] = [
  ['octubre', 10, 31],
  ['noviembre', 11, 30],
  ['diciembre', 12, 31],
];
const CALENDARIO = MESES.flatMap(([nombre, mes, dias]) =>
  Array.from({ length: dias }, (_, i) => ({ nombre, mes, dia: i + 1 })),
).map((f, i) => ({ ...f, semana: DIAS[i % 7] ?? '' }));

const dos = (n: number): string => String(n).padStart(2, '0');

/** A date of the quarter in one of the spellings that the contract lists. */
const fechaTecleada: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...CALENDARIO), fc.integer({ min: 0, max: 6 }))
  .map(([{ nombre, mes, dia, semana }, forma]) => {
    const formas = [
      `2021-${String(mes)}-${dos(dia)}`,
      `${dos(dia)}/${String(mes)}/2021`,
      `${semana} ${String(dia)} de ${nombre} de 2021`,
      `${semana.charAt(0).toUpperCase()}${semana.slice(1)}, ${dos(dia)} de ${nombre} del 2021.`,
      `${String(dia)} de ${nombre} de 2021`,
      `${semana.toUpperCase()} ${String(dia)} ${nombre.toUpperCase()} 2021`,
      dia === 1 ? `1º de ${nombre} de 2021` : `${String(dia)} de ${nombre} de 2021`,
    ];
    return formas[forma] ?? '';
  });

const PERSONAS = ['Erika Estrada Ruiz', 'Ernesto Ramos Mega', 'Bernardo Valle Monroy', 'Mónica Scott Mejía'];
const AREAS: readonly (readonly [string, string])[] = [
  ['Unidad Técnica de Vinculación con Organismos Externos', 'UTVOE'],
  ['Secretaría Ejecutiva', 'SE'],
  ['Contraloría Interna', 'CI'],
];
const INSTITUCIONES = [
  'Universidad Autónoma Metropolitana',
  'Demarcación Tlalpan',
  'Instituto Nacional de las Mujeres',
  'Radio Educación',
  'Fundación Friedrich Ebert',
  'Tribunal Electoral',
  'Colegio de la Frontera Norte',
  'Archivo General de la Nación',
];
const TIPOS = ['Convenio Específico', 'Convenio Marco de Colaboración', 'Memorando de Entendimiento'];
const TEMAS = ['voto de mexiquenses', 'cultura cívica', 'paridad', 'participación juvenil', 'datos abiertos'];

const tema = fc.constantFrom(...TEMAS);
const filas = <T>(de: fc.Arbitrary<T>, max: number): fc.Arbitrary<T[]> =>
  fc.array(de, { minLength: 1, maxLength: max });

const seguimiento = fc
  .tuple(fc.constantFrom('1', '1.A'), fechaTecleada, tema)
  .map(([linea, fecha, t]) => [linea, fecha, '', `Reunión sobre ${t}`, '']);
const actividad = fc
  .tuple(fechaTecleada, tema, fc.constantFrom('A distancia', 'presencial', 'HIBRIDA', ''))
  .map(([fecha, t, modo]) => [
    '2',
    fecha,
    '',
    `Taller de ${t}`,
    `Se impartió el jueves 21 de octubre de 2021 a 30 personas.`,
    modo,
    'Ernesto Ramos Mega, consejero electoral',
  ]);
const difusion = fc.tuple(fechaTecleada, tema).map(([fecha, t]) => ['3', fecha, 'Medios', `Boletín de ${t}`]);
const sivople = fc
  .tuple(
    fechaTecleada,
    fc.constantFrom('Recibida', 'IECM → INE'),
    fc.constantFrom('Oficio', 'circular'),
    fc.constantFrom('', '1', '1,200'),
  )
  .map(([fecha, sentido, tipo, n]) => ['F-1', fecha, sentido, tipo, 'Concluido', n]);
const compromiso = fc
  .tuple(fechaTecleada, fc.constantFrom('Pendiente', 'En proceso', 'CUMPLIDO'))
  .map(([fecha, estatus]) => ['2', 'Enviar la agenda', fecha, estatus]);

const detalle = fc.record({
  tipo: fc.constantFrom(...TIPOS),
  etapa: fc.constantFrom('Vigente', 'en proceso de negociacion', 'Concluido'),
  area: fc.constantFrom('SE', 'Secretaría Ejecutiva', 'Contraloría Interna / UTVOE', 'SE; CI'),
  hasta: fc.constantFrom('', 'Indefinida', 'indefinida', '31/12/2024'),
});

/** One convenio a row: its counterpart is nobody else's. */
const convenios = fc
  .tuple(
    fc.shuffledSubarray(INSTITUCIONES, { minLength: 2 }),
    fc.array(detalle, { minLength: INSTITUCIONES.length, maxLength: INSTITUCIONES.length }),
  )
  .map(([contrapartes, detalles]) =>
    detalles.slice(0, contrapartes.length).map(({ tipo, etapa, area, hasta }, i) => {
      const contraparte = contrapartes[i] ?? '';
      const folio = `CONV-${String(i + 1).padStart(3, '0')}`;
      return [folio, tipo, `${tipo} con ${contraparte}`, contraparte, area, etapa, '01/01/2020', hasta];
    }),
  );

function libroDelEnlace(
  s: string[][],
  d: string[][],
  v: string[][],
  fechas: readonly string[],
): Record<string, string[][]> {
  return {
    Carátula: [
      ['Campo', 'Valor'],
      ['Tipo de libro', 'Enlace'],
      ['Institución', 'Instituto Electoral'],
      ['Siglas de la institución', 'IECM'],
      ['Área', AREAS[0]?.[0] ?? ''],
      ['Siglas del área', 'UTVOE'],
      ['Periodo', '2021-T4'],
      ['Fecha de aprobación', 'lunes 24 de enero de 2022'],
    ],
    Programa: [
      ['Línea', 'Título', 'Texto', 'Fuente'],
      ['1', 'Seguimiento', 'El miércoles 20 de octubre de 2021 inició.', ''],
      ['1.A', 'Reuniones', '', ''],
      ['1.A', '', '', ''],
      ['2', 'Actividades', '', ''],
      ['3', 'Difusión', '', ''],
    ],
    Catálogos: [
      ['Catálogo', 'Valor', 'Siglas', 'Variantes'],
      ...AREAS.map(([valor, siglas]) => ['Área', valor, siglas, '']),
      ...TIPOS.map((t) => ['Tipo de convenio', t, '', '']),
      ['Destinatarios', 'Medios de comunicación', '', 'Medios; Prensa'],
    ],
    Sesiones: [
      ['Número', 'Tipo', 'Fecha', 'Modalidad', 'Estatus'],
      ['10', 'Ordinaria', fechas[0] ?? '', 'A distancia', ''],
      ['11', 'Ordinaria', fechas[1] ?? '', '', 'Celebrada'],
      ['1', 'Extraordinaria', fechas[2] ?? '', 'Presencial', ''],
    ],
    Integrantes: [
      ['Orden', 'Calidad', 'Cargo o área', 'Nombre'],
      ...PERSONAS.map((p, i) => [String(i + 1), 'Integrante', '', p]),
      ['5', 'Partido político', 'Partido Verde', ''],
    ],
    Asistencia: [
      ['Integrante', '10ª ordinaria', 'Décima primera sesión ordinaria', '1a extraordinaria'],
      ...PERSONAS.map((p) => [p, '✓', 'J', '']),
      ['Partido Verde', 'x', 'Sí', 'FALSE'],
    ],
    Acuerdos: [
      ['Clave', 'Sesión', 'Acuerdo'],
      ['CVOE/036/21', 'Décima', 'Aprueba el orden del día.'],
      ['CVOE/037/21', '11ª ordinaria', 'Aprueba el informe.'],
    ],
    Puntos: [
      ['Línea', 'Tipo', 'Título', 'Sesiones', 'Fecha de presentación'],
      ['1', 'Informe', 'Tercer informe', 'Décima; Décima primera; Primera extraordinaria', ''],
    ],
    Seguimiento: [['Línea', 'Fecha', 'Tipo', 'Concepto', 'Entregable'], ...s],
    SIVOPLE: [['Folio', 'Fecha', 'Sentido', 'Tipo', 'Estatus', 'Cantidad'], ...v],
    Difusión: [['Línea', 'Fecha', 'Destinatarios', 'Información'], ...d],
  };
}

function libroDeArea(c: string[][], a: string[][], p: string[][]): Record<string, string[][]> {
  return {
    Carátula: [
      ['Campo', 'Valor'],
      ['Tipo de libro', 'Área'],
      ['Área', 'Secretaría Ejecutiva'],
      ['Siglas del área', 'SE'],
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
        'Vigencia hasta',
      ],
      ...c,
    ],
    Avances: [
      ['Convenio', 'Sesión', 'Avance'],
      ['CONV-001', 'Décima', 'Se impartió un taller.'],
      ['conv - 2', '11ª ordinaria', ''],
    ],
    Actividades: [
      ['Línea', 'Fecha inicio', 'Fecha fin', 'Título', 'Descripción', 'Modalidad', 'Participantes', '_Nota'],
      ...a,
    ],
    Indicadores: [
      ['Línea', 'Indicador', 'Desglose', 'Categoría', 'Valor', 'Unidad'],
      ['2', 'Asistentes', 'Total', '', '1,200', 'personas'],
      ['2', 'Asistentes', 'Sexo', 'Mujeres', '700', ''],
      ['2', 'Asistentes', 'Sexo', 'Hombres', '500', ''],
    ],
    Compromisos: [['Línea', 'Compromiso', 'Fecha compromiso', 'Estatus'], ...p],
  };
}

/**
 * Carpetas without any defect: an enlace's libro and an área's, in the shape and with the freedom of real
 * ones. Written by hand after the contract, with no help from the code that it tests.
 */
export const carpetaLimpia: fc.Arbitrary<Borrador> = fc
  .record({
    s: filas(seguimiento, 6),
    d: filas(difusion, 4),
    v: filas(sivople, 4),
    c: convenios,
    a: filas(actividad, 6),
    p: filas(compromiso, 3),
    fechas: fc.array(fechaTecleada, { minLength: 3, maxLength: 3 }),
  })
  .map(({ s, d, v, c, a, p, fechas }) => ({
    [ENLACE]: libroDelEnlace(s, d, v, fechas),
    [AREA]: libroDeArea(c, a, p),
  }));

/** The libros of a draft, as the readers give them. */
export function librosDe(borrador: Borrador): Libro[] {
  return Object.entries(borrador).map(([nombre, hojas]) => libro(nombre, hojas));
}

function hojaDe(borrador: Borrador, enLibro: string, hoja: string): string[][] {
  const filasDeHoja = borrador[enLibro]?.[hoja];
  if (filasDeHoja === undefined) throw new Error(`no tab ${hoja} in ${enLibro}`);
  return filasDeHoja;
}

/** Which cell is spoilt: `fila` as a person sees it (the header is 1). */
export interface Celda {
  readonly libro: string;
  readonly hoja: string;
  readonly fila: number;
  readonly columna: string;
}

/** The text of a cell. */
export function leer(borrador: Borrador, { libro: l, hoja, fila, columna }: Celda): string {
  const tabla = hojaDe(borrador, l, hoja);
  return tabla[fila - 1]?.[tabla[0]?.indexOf(columna) ?? -1] ?? '';
}

/** A copy of the draft with one cell changed; a column that is not there is added. */
export function poner(borrador: Borrador, celda: Celda, valor: string): Borrador {
  const copia = structuredClone(borrador);
  const tabla = hojaDe(copia, celda.libro, celda.hoja);
  const encabezados = tabla[0] ?? [];
  if (!encabezados.includes(celda.columna)) encabezados.push(celda.columna);
  const fila = tabla[celda.fila - 1];
  if (fila === undefined) throw new Error(`no row ${String(celda.fila)} in ${celda.hoja}`);
  const indice = encabezados.indexOf(celda.columna);
  while (fila.length <= indice) fila.push('');
  fila[indice] = valor;
  return copia;
}

/** A copy of the draft with one column renamed. */
export function renombrar(
  borrador: Borrador,
  enLibro: string,
  hoja: string,
  de: string,
  a: string,
): Borrador {
  const copia = structuredClone(borrador);
  const tabla = hojaDe(copia, enLibro, hoja);
  tabla[0] = (tabla[0] ?? []).map((e) => (e === de ? a : e));
  return copia;
}

/** A copy of the draft without one column. */
export function quitarColumna(borrador: Borrador, enLibro: string, hoja: string, columna: string): Borrador {
  const copia = structuredClone(borrador);
  const tabla = hojaDe(copia, enLibro, hoja);
  const indice = (tabla[0] ?? []).indexOf(columna);
  for (const fila of tabla) fila.splice(indice, 1);
  return copia;
}
