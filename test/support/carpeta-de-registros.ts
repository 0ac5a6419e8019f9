import fc from 'fast-check';
import { AREA, carpetaLimpia, ENLACE, type Borrador } from './carpeta-limpia.ts';

const barajar = (filas: string[][]): fc.Arbitrary<string[][]> =>
  fc.shuffledSubarray(filas, { minLength: filas.length });

const ACUERDOS = [36, 37, 38, 39, 40].map((n) => [
  `CVOE/0${String(n)}/21`,
  n < 39 ? 'Décima' : '11ª ordinaria',
  `Aprueba el punto ${String(n)}.`,
]);

/** Numbers in the three forms of the contract; the BIS stands far from its number. */
const OPINIONES = [
  [
    'IECM/UTVOE/OP29/2021',
    '05/10/2021',
    'Proyecto de convenio con el Instituto de Geografía',
    'SE',
    'Favorable',
  ],
  ['IECM/UTVOE/OP30/2021', '', 'Proyecto de convenio con la (JCE) de Quito', 'UTVOE', 'No favorable'],
  [
    'IECM/UTVOE/OP31/2021',
    '2/11/2021',
    'Proyecto de convenio con la ASOCIACION DE RADIO DEL VALLE DE MEXICO (ARVM)',
    'SE',
    'Favorable',
  ],
  [
    'IECM/UTVOE/OP24BIS/2021',
    '',
    'Proyecto de convenio con una secretaría',
    'SE',
    'Favorable con observaciones',
  ],
  ['IECM/DVOE/OP/01/2022', '30/12/2021', 'Proyecto de memorando con el Archivo', 'CI', 'Favorable'],
  ['IECM/DVOE/OP/02/2022', '', 'Proyecto de memorando con la Biblioteca', 'CI', 'Favorable'],
];

/** Cites its opinión; is named by siglas; is named in full; was signed long ago; is not signed yet. */
const FIRMADOS = [
  ['CONV-101', 'Instituto de Geografía', 'Suscrito', '', '10/11/2021', 'iecm/utvoe/op029/2021'],
  ['CONV-102', 'Junta Central Electoral', 'Suscrito', 'JCE', '', ''],
  [
    'CONV-103',
    'Asociación de Radio del Valle de México, A.C.',
    'Vigente',
    '',
    'Miércoles 1 de diciembre de 2021',
    '',
  ],
  ['CONV-104', 'Consejo Nacional Electoral', 'Vigente', 'CNE', '10/11/2019', ''],
  ['CONV-105', 'Cámara Nacional del Libro', 'En proceso de negociación', '', '', ''],
];

/** A total of up to two decimals cut in two breakdowns, and a `Parcial` that does not add up. */
const indicador = fc
  .tuple(fc.integer({ min: 100, max: 99_999 }), fc.integer({ min: 1, max: 99 }), fc.boolean())
  .map(([centavos, parte, conTotal]) => {
    const peso = (n: number): string => (n / 100).toFixed(2);
    const fila = (desglose: string, categoria: string, valor: number): string[] => [
      '2',
      'Gasto',
      desglose,
      categoria,
      peso(valor),
      'MXN',
    ];
    return [
      ...(conTotal ? [fila('Total', '', centavos)] : []),
      fila('Rubro', 'Papel', parte),
      fila('Rubro', 'Otros', centavos - parte),
      fila('Mes', 'Octubre', centavos),
      fila('Parcial por sede', 'Norte', parte),
    ];
  });

function agregar(base: Borrador, enLibro: string, hoja: string, filas: readonly string[][]): void {
  const tabla = base[enLibro]?.[hoja];
  if (tabla === undefined) throw new Error(`no tab ${hoja}`);
  tabla.push(...filas);
}

function conConvenios(base: Borrador, firmados: readonly string[][]): void {
  const tabla = base[AREA]?.['Convenios'] ?? [];
  tabla[0]?.push('Siglas', 'Fecha de suscripción', 'Opinión');
  for (const fila of tabla.slice(1)) fila.push('', '', '');
  for (const [folio = '', con = '', etapa = '', siglas = '', firma = '', opinion = ''] of firmados) {
    const tipo = 'Convenio Específico';
    tabla.push([folio, tipo, `${tipo} con ${con}`, con, 'SE', etapa, '', '', siglas, firma, opinion]);
  }
}

function conPrograma(base: Borrador): void {
  const programa = base[ENLACE]?.['Programa'] ?? [];
  for (const fila of programa) {
    if (fila[0] === '2') fila.splice(2, 2, 'Asistieron {indicador:Asistentes} personas.', 'Actividades');
    if (fila[0] === '3') fila[3] = 'Difusión';
  }
  programa.push(['4', 'Notas', '', 'Notas ejecutivas'], ['4', '', 'No hubo más.', '']);
}

/**
 * `carpetaLimpia` with what the rules across records look at: series of keys, opiniones with their
 * convenios, breakdowns that add up, sources, a line without activity. Without any defect; by hand too.
 */
export const carpetaDeRegistros: fc.Arbitrary<Borrador> = fc
  .tuple(carpetaLimpia, barajar(ACUERDOS), barajar(OPINIONES), barajar(FIRMADOS), indicador)
  .map(([limpia, acuerdos, opiniones, firmados, gasto]) => {
    const base = structuredClone(limpia);
    const deEnlace = base[ENLACE] ?? {};
    deEnlace['Acuerdos'] = [['Clave', 'Sesión', 'Acuerdo'], ...acuerdos];
    deEnlace['Opiniones'] = [
      [
        'Número de opinión',
        'Fecha de emisión',
        'Instrumento jurídico opinado',
        'Área responsable operativa',
        'Sentido',
      ],
      ...opiniones,
    ];
    const deArea = base[AREA] ?? {};
    deArea['Sin actividades'] = [
      ['Línea', 'Motivo'],
      ['4', 'No hubo elecciones en el periodo.'],
    ];
    conConvenios(base, firmados);
    conPrograma(base);
    agregar(base, AREA, 'Indicadores', gasto);
    return base;
  });

/** The row, as a person sees it, whose cell in `columna` is `valor`. */
export function filaDe(
  borrador: Borrador,
  enLibro: string,
  hoja: string,
  columna: string,
  valor: string,
): number {
  const tabla = borrador[enLibro]?.[hoja] ?? [];
  const indice = tabla[0]?.indexOf(columna) ?? -1;
  const fila = tabla.findIndex((f, i) => i > 0 && f[indice] === valor);
  if (fila === -1) throw new Error(`no ${valor} in ${hoja}`);
  return fila + 1;
}

/** A copy of the draft with rows added at the end of a tab, made with these headers where it is missing. */
export function conFilas(
  borrador: Borrador,
  enLibro: string,
  hoja: string,
  filas: readonly string[][],
  encabezados: readonly string[] = [],
): Borrador {
  const copia = structuredClone(borrador);
  const deLibro = copia[enLibro] ?? {};
  deLibro[hoja] ??= [[...encabezados]];
  deLibro[hoja].push(...filas.map((f) => [...f]));
  return copia;
}
