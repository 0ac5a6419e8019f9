import type {
  ConvenioDeBarra,
  EstadoDeBarra,
  HallazgoDeBarra,
  Hecho,
  Revision,
} from '../../../shared/addon/acciones.ts';

/** What the sidebar is shown with in the tests of its states. */

export const ESTADO: EstadoDeBarra = {
  version: '0.1.0',
  libro: {
    tipo: 'Área',
    area: 'Unidad Técnica de Servicios Informáticos',
    siglas: 'UTSI',
    periodo: '2021-T4',
    hojas: ['Carátula', 'Convenios', 'Actividades', 'Sin actividades', 'Justificaciones'],
  },
  corte: '2022-01-14',
  dias: 7,
  enlace: 'DVOE',
  modo: 'envia',
  estado: 'sin-enviar',
  destino: { organo: 'cvoe', periodo: '2021-t4', area: 'utsi', nombre: 'CVOE, 2021-T4, UTSI' },
  destinos: [{ organo: 'cvoe', periodo: '2021-t4', area: 'utsi', nombre: 'CVOE, 2021-T4, UTSI' }],
  lineas: [
    { linea: '2.A', titulo: 'Convenios suscritos' },
    { linea: '2.E', titulo: 'Actos protocolarios' },
  ],
  comentarios: [],
  envios: [],
  enCurso: false,
  sinServicio: '',
  persona: 'ana@ejemplo.mx',
  avisos: [],
  edicion: 1,
};

type Parcial = Partial<HallazgoDeBarra> & Pick<HallazgoDeBarra, 'fila' | 'columna' | 'regla' | 'mensaje'>;

/** A finding of `Convenios`; an error, unless it says otherwise. */
export const hallazgo = (parcial: Parcial): HallazgoDeBarra => ({
  libro: 'UTSI',
  hoja: 'Convenios',
  gravedad: 'Error',
  valor: '',
  sugerencia: '',
  justificacion: null,
  correcciones: [],
  depende: null,
  celda: parcial.fila === null ? null : { hoja: parcial.hoja ?? 'Convenios', fila: parcial.fila, columna: 5 },
  sePuedePedir: false,
  pedido: false,
  ...parcial,
});

/** One whose cell a click changes. */
export const conArreglo = (fila: number, valor: string, nuevo: string): HallazgoDeBarra =>
  hallazgo({
    fila,
    columna: 'Etapa',
    regla: 'catalogo-desconocido',
    valor,
    mensaje: `«${valor}» no está en la lista de Etapa.`,
    sugerencia: `Quizá quiso decir «${nuevo}».`,
    sePuedePedir: true,
    correcciones: [
      {
        etiqueta: `Cambiar a «${nuevo}»`,
        cambios: [{ libro: 'UTSI', hoja: 'Convenios', fila, columna: 'Etapa', esperado: valor, nuevo }],
      },
    ],
  });

export const DUPLICADO = hallazgo({
  fila: 39,
  columna: 'Contraparte',
  regla: 'registro-duplicado',
  gravedad: 'Advertencia',
  valor: 'Radio Educación',
  mensaje: 'Ya hay un convenio del mismo tipo con la misma contraparte (CONV-035, en la fila 36).',
  sugerencia: 'Si es el mismo, borre una de las dos filas; si no, explique por qué es correcto.',
});

export const FECHA = hallazgo({
  hoja: 'Actividades',
  fila: 4,
  columna: 'Título',
  regla: 'fecha-dia-semana',
  gravedad: 'Advertencia',
  valor: 'jueves 24 de noviembre de 2021',
  mensaje: 'El 24 de noviembre de 2021 fue miércoles, no jueves.',
  sugerencia: 'Corrija el día o la fecha.',
  correcciones: ['miércoles 24', 'jueves 25'].map((dia) => ({
    etiqueta: `Cambiar a «${dia} de noviembre de 2021»`,
    cambios: [
      {
        libro: 'UTSI',
        hoja: 'Actividades',
        fila: 4,
        columna: 'Título',
        esperado: 'jueves 24 de noviembre de 2021',
        nuevo: `${dia} de noviembre de 2021`,
      },
    ],
  })),
});

export const EXPLICADO = hallazgo({
  hoja: 'Actividades',
  fila: 9,
  columna: 'Fecha inicio',
  regla: 'fecha-fuera-de-periodo',
  gravedad: 'Justificada',
  valor: '2022-01-03',
  mensaje: 'La fecha queda fuera del periodo.',
  justificacion: 'Así consta en el acta.',
});

export const HALLAZGOS = [
  conArreglo(3, 'Vijente', 'Vigente'),
  conArreglo(12, 'vijente', 'Vigente'),
  DUPLICADO,
  FECHA,
  EXPLICADO,
];

export function revision(hallazgos: readonly HallazgoDeBarra[], otros: Partial<Revision> = {}): Revision {
  const porCorregir = hallazgos.filter((h) => h.gravedad === 'Error' && !h.pedido).length;
  const porExplicar = hallazgos.filter((h) => h.gravedad === 'Advertencia' && !h.pedido).length;
  const admisible = porCorregir + porExplicar === 0;
  return {
    hallazgos,
    hoja: null,
    admisible,
    motivo: admisible ? '' : `Para enviar falta: ${porCorregir} por corregir y ${porExplicar} por explicar.`,
    edicion: 1,
    avisos: [],
    ...otros,
  };
}

/** What undoes the change of a cell of `Convenios`. */
export const hecho = (despues: Revision): Hecho => ({
  revision: despues,
  deshacer: [{ hoja: 'Convenios', fila: 3, columna: 11, esperado: 'Vigente', nuevo: 'Vijente' }],
});

/** A convenio in force, unless it says otherwise. */
export const convenio = (
  clave: string,
  contraparte: string,
  otros: Partial<ConvenioDeBarra> = {},
): ConvenioDeBarra => ({
  clave,
  contraparte,
  nombre: `Convenio con ${contraparte}`,
  celda: { hoja: 'Convenios', fila: 2, columna: 1 },
  etapa: 'Vigente',
  vigenciaHasta: '',
  dias: null,
  avance: null,
  ...otros,
});
