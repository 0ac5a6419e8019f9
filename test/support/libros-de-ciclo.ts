import { comoCanonico } from '../../shared/libro/canonico.ts';
import type { LibroCanonico } from '../../shared/libro/canonico-esquema.ts';
import type { Libro } from '../../shared/libro/model.ts';
import { libro, librosDeEjemplo, type Filas } from './libros.ts';

/** A libro as a client posts it. */
export const enApi = (l: Libro): LibroCanonico => comoCanonico(l);

type Hojas = Readonly<Record<string, Filas>>;

const CARATULA: Filas = [
  ['Campo', 'Valor'],
  ['Tipo de libro', 'Enlace'],
  ['Institución', 'Instituto Electoral'],
  ['Siglas de la institución', 'IE'],
  ['Órgano', 'Comisión CVOE'],
  ['Siglas del órgano', 'CVOE'],
  ['Área', 'Dirección de Participación'],
  ['Siglas del área', 'DEP'],
  ['Responsable', 'Berta Uribe'],
  ['Periodo', '2021-T4'],
  ['Fecha de corte', '2022-01-14'],
];
const PROGRAMA: Filas = [
  ['Línea', 'Título', 'Texto', 'Fuente', 'Filtro', 'Áreas'],
  ['1', 'Convenios', 'Se reportan {total} convenios.', 'Convenios', '', 'SE; UTSI'],
  ['2', 'Avances', '', 'Avances', '', 'SE'],
  ['3', 'Actividades', '', 'Actividades', 'Línea=3', 'DEP; UTSI'],
  ['4', 'Difusión', '', 'Difusión', 'Línea=4', 'DEP'],
];
const CATALOGOS: Filas = [
  ['Catálogo', 'Valor', 'Siglas', 'Variantes'],
  ['Área', 'Secretaría Ejecutiva', 'SE', ''],
  ['Área', 'Unidad Técnica de Servicios Informáticos', 'UTSI', ''],
  ['Área', 'Dirección de Participación', 'DEP', ''],
  ['Tipo de convenio', 'Convenio Marco', '', ''],
  ['Destinatarios', 'Red de Observación', '', ''],
];
const SESIONES: Filas = [
  ['Número', 'Tipo', 'Fecha'],
  ['10', 'Ordinaria', '2021-10-21'],
  ['11', 'Ordinaria', '2021-11-24'],
];

/** A small libro of the enlace that says who reports in each line; the áreas are `se`, `utsi` and `dep`. */
export const enlaceDelCiclo = (hojas: Hojas = {}): Libro =>
  libro('enlace', {
    Carátula: CARATULA,
    Programa: PROGRAMA,
    Catálogos: CATALOGOS,
    Sesiones: SESIONES,
    ...hojas,
  });

const NOMBRES = {
  se: ['Secretaría Ejecutiva', 'SE', 'Gustavo Robles'],
  utsi: ['Unidad Técnica de Servicios Informáticos', 'UTSI', 'Estefanía Mena'],
  dep: ['Dirección de Participación', 'DEP', 'Berta Uribe'],
} as const;
export type AreaDelCiclo = keyof typeof NOMBRES;
export const AREAS_DEL_CICLO = Object.keys(NOMBRES) as AreaDelCiclo[];

/** The libro of one of those áreas. */
export function libroDelCiclo(area: AreaDelCiclo, hojas: Hojas): Libro {
  const [nombre, siglas, responsable] = NOMBRES[area];
  const caratula = [
    ['Campo', 'Valor'],
    ['Tipo de libro', 'Área'],
    ['Área', nombre],
    ['Siglas del área', siglas],
    ['Responsable', responsable],
  ];
  return libro(`area-${area}`, { Carátula: caratula, ...hojas });
}

const ENCABEZADO_DE_CONVENIOS = [
  'Folio',
  'Tipo de convenio',
  'Instrumento',
  'Contraparte',
  'Área responsable operativa',
  'Etapa',
];

/** Rows of `Convenios`: a folio and a counterpart each. */
export const convenios = (area: AreaDelCiclo, ...filas: readonly (readonly [string, string])[]): Filas => [
  ENCABEZADO_DE_CONVENIOS,
  ...filas.map(([folio, contraparte]) => [
    folio,
    'Convenio Marco',
    `Convenio con ${contraparte}`,
    contraparte,
    NOMBRES[area][1],
    'Vigente',
  ]),
];

/** Rows of `Actividades` of line 3. */
export const actividades = (...titulos: readonly string[]): Filas => [
  ['Línea', 'Fecha inicio', 'Título'],
  ...titulos.map((titulo, i) => ['3', `2021-11-${String((i % 30) + 1).padStart(2, '0')}`, titulo]),
];

/** What each área sends, with nothing that stands in its way. */
export const LIBROS_DEL_CICLO: Readonly<Record<AreaDelCiclo, Libro>> = {
  se: libroDelCiclo('se', {
    Convenios: convenios('se', ['CONV-001', 'Universidad Autónoma Metropolitana']),
    Avances: [
      ['Convenio', 'Sesión', 'Avance'],
      ['CONV-001', 'Décima', 'Se instaló la mesa'],
    ],
  }),
  utsi: libroDelCiclo('utsi', {
    Convenios: convenios('utsi', ['CONV-002', 'Radio Educación']),
    Actividades: actividades('Taller de datos abiertos'),
  }),
  dep: libroDelCiclo('dep', {
    Actividades: actividades('Feria de la participación', 'Consulta a juventudes'),
    'Sin actividades': [
      ['Línea', 'Motivo'],
      ['4', 'No hubo nada que difundir'],
    ],
  }),
};

/** The libros of the real quarter, that of `area-utvoe` with its three warnings explained. */
export function trimestreReal(): { readonly enlace: Libro; readonly areas: Readonly<Record<string, Libro>> } {
  const libros = new Map(librosDeEjemplo('2021-t4').map((l) => [l.nombre, l]));
  const de = (nombre: string): Libro => {
    const hallado = libros.get(nombre);
    if (hallado === undefined) throw new Error(`The example has no ${nombre}`);
    return hallado;
  };
  const utvoe = de('area-utvoe');
  const justificaciones = libro('area-utvoe', {
    Justificaciones: [
      ['Hoja', 'Regla', 'Clave', 'Valor', 'Motivo'],
      [
        'Convenios',
        'nombre-variante',
        'CONV-024',
        'Universidad del Claustro de Sor Juana, A.C.',
        'Así firma',
      ],
      ['Convenios', 'registro-duplicado', 'CONV-037', 'Instituto Nacional Electoral', 'Son dos instrumentos'],
      ['Convenios', 'registro-duplicado', 'CONV-038', 'Radio Educación', 'Son dos instrumentos'],
    ],
  });
  const areas = ['depcyc', 'huesca', 'se', 'utsi'].map((clave) => [clave, de(`area-${clave}`)] as const);
  return {
    enlace: de('enlace-utvoe'),
    areas: Object.fromEntries([
      ...areas,
      ['utvoe', { ...utvoe, hojas: [...utvoe.hojas, ...justificaciones.hojas] }],
    ]),
  };
}
