import type { CodigoDeRegla } from '../../shared/libro/hallazgo.ts';
import type { Cambio } from './carpetas.ts';

/** What is changed in a copy of 2021-t4 to show a rule that the real libros do not break. */
export interface Defecto {
  /** The same change in words, after «con». */
  readonly con: string;
  readonly cambios: readonly Cambio[];
}

const en =
  (libro: string) =>
  (hoja: string, fila: number, columna: string, valor: string | null): Cambio => ({
    libro,
    hoja,
    fila,
    columna,
    valor,
  });
const enlace = en('enlace-utvoe');
const utvoe = en('area-utvoe');

/** By rule; one whose findings occur in the examples needs none. */
export const DEFECTOS: Readonly<Partial<Record<CodigoDeRegla, Defecto>>> = {
  'columna-faltante': {
    con: 'el encabezado «Contrapartes» en lugar de «Contraparte»',
    cambios: [utvoe('Convenios', 1, 'Contraparte', 'Contrapartes')],
  },
  'valor-requerido': {
    con: 'la fecha de la fila 8 de Seguimiento vacía',
    cambios: [enlace('Seguimiento', 8, 'Fecha', '')],
  },
  'fecha-invalida': {
    con: 'el 31 de noviembre en Seguimiento',
    cambios: [enlace('Seguimiento', 6, 'Fecha', 'Martes 31 de noviembre de 2021')],
  },
  'numero-invalido': {
    con: 'la unidad escrita junto a la cifra',
    cambios: [utvoe('Indicadores', 2, 'Valor', '32 personas')],
  },
  'catalogo-desconocido': {
    con: 'una etapa que no está en la lista',
    cambios: [utvoe('Convenios', 2, 'Etapa', 'Vigentes')],
  },
  'clave-formato': {
    con: 'un número de opinión a medias',
    cambios: [enlace('Opiniones', 2, 'Número de opinión', 'OP29')],
  },
  'clave-duplicada': {
    con: 'el folio «conv-1» en la fila 3 de Convenios',
    cambios: [utvoe('Convenios', 3, 'Folio', 'conv-1')],
  },
  'sesion-inexistente': {
    con: 'un avance reportado en la décima tercera sesión',
    cambios: [utvoe('Avances', 2, 'Sesión', 'Décima tercera')],
  },
  'referencia-inexistente': {
    con: 'un avance del folio «CONV-099»',
    cambios: [utvoe('Avances', 2, 'Convenio', 'CONV-099')],
  },
  'vigencia-invertida': {
    con: 'una vigencia que termina un año antes de empezar',
    cambios: [
      utvoe('Convenios', 2, 'Vigencia desde', '15/11/2021'),
      utvoe('Convenios', 2, 'Vigencia hasta', '15/11/2020'),
    ],
  },
  'total-no-cuadra': {
    con: '42 en lugar de 24 en el desglose por género',
    cambios: [utvoe('Indicadores', 4, 'Valor', '42')],
  },
  'sin-actividades-contradictorio': {
    con: 'la línea 3.A declarada en Sin actividades',
    cambios: [
      utvoe('Sin actividades', 12, 'Línea', '3.A'),
      utvoe('Sin actividades', 12, 'Motivo', 'No hubo actividades.'),
    ],
  },
  'programa-invalido': {
    con: '«Etap=Suscrito» en el Filtro de la línea 2.B',
    cambios: [enlace('Programa', 14, 'Filtro', 'Etap=Suscrito')],
  },
  'hoja-desconocida': {
    con: 'una hoja llamada «Convenio»',
    cambios: [en('area-depcyc')('Convenio', 1, 'Folio', 'Folio')],
  },
  'columna-desconocida': {
    con: 'el encabezado «Objetivo» en lugar de «Objeto»',
    cambios: [utvoe('Convenios', 1, 'Objeto', 'Objetivo')],
  },
  'clave-salto': {
    con: 'OP33 en lugar de OP31',
    cambios: [enlace('Opiniones', 4, 'Número de opinión', 'IECM/UTVOE/OP33/2021')],
  },
  'opinion-posterior': {
    con: 'un convenio firmado el 15 de noviembre cuya opinión es del 20',
    cambios: [
      utvoe('Convenios', 2, 'Fecha de suscripción', '15/11/2021'),
      utvoe('Convenios', 2, 'Opinión', 'IECM/UTVOE/OP29/2021'),
      enlace('Opiniones', 2, 'Fecha de emisión', '20/11/2021'),
    ],
  },
  'linea-sin-reporte': {
    con: 'la línea 2.E sin su fila en Sin actividades',
    cambios: [utvoe('Sin actividades', 4, 'Línea', null)],
  },
  'integrante-sin-asistencia': {
    con: 'un partido que falta en Asistencia',
    cambios: [enlace('Asistencia', 7, 'Integrante', null)],
  },
};
