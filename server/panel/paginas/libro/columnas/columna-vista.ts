import type { Borrador, ColumnaDeBorrador, HojaDeBorrador } from '../../../../../shared/borrador/borrador.ts';
import { HOJAS } from '../../../../../shared/hojas/catalogo-de-hojas.ts';
import type { ColumnaDef, HojaDef } from '../../../../../shared/hojas/hoja-def.ts';
import { anchoDeColumna } from '../../../../../shared/plantilla/ancho-de-columna.ts';
import { comprobacionDe, indicacionDe } from '../../../../../shared/plantilla/comprobacion.ts';
import { notaDe } from '../../../../../shared/plantilla/nota-de-columna.ts';
import type { Plan } from '../../../../../shared/plantilla/plan.ts';
import { plegar } from '../../../../../shared/spanish/texto/fold.ts';
import { opcionesDe, type Opcion } from './opciones.ts';
import type { ClaseDeColumna } from './valor-de-celda.ts';

/** A column as the grid draws it. */
export interface ColumnaVista {
  readonly id: string;
  readonly encabezado: string;
  readonly clase: ClaseDeColumna;
  readonly requerida: boolean;
  /** What goes there, for who stands on its header. */
  readonly nota: string;
  /** What is said beside a cell while it is filled. */
  readonly ayuda: string;
  /** Pixels, where the person has not made it another. */
  readonly ancho: number;
  /** What may be chosen, as the libro stands; empty where anything may be typed. */
  readonly opciones: (borrador: Borrador) => readonly Opcion[];
}

const PIXELES_POR_CARACTER = 7.5;
const ANCHO_MAXIMO = 340;
const ANCHO_SUELTA = 160;
const ANCHO_DE_SESION = 120;
const NINGUNA = (): readonly Opcion[] => [];

/** The definition of a tab by its name, case and accents aside; undefined for one that the contract does not have. */
export const defDeHoja = (nombre: string): HojaDef | undefined =>
  HOJAS.find((h) => plegar(h.nombre) === plegar(nombre));

function claseDe(columna: ColumnaDef, ofrece: boolean): ClaseDeColumna {
  switch (columna.tipo) {
    case 'fecha':
    case 'vigencia':
    case 'prosa':
      return columna.tipo;
    case 'numero':
    case 'entero':
      return 'numero';
    case 'personas':
      return 'prosa';
    case 'areas':
    case 'contrapartes':
    case 'sesiones':
      return ofrece ? 'varios' : 'texto';
    default:
      return ofrece ? 'lista' : 'texto';
  }
}

function deDefinicion(
  plan: Plan,
  hoja: HojaDef,
  def: ColumnaDef,
  { id, encabezado }: ColumnaDeBorrador,
): ColumnaVista {
  const comprobacion = comprobacionDe(plan, hoja, def);
  const ofrece = comprobacion?.tipo === 'lista';
  return {
    id,
    encabezado,
    clase: claseDe(def, ofrece),
    requerida: def.requerida,
    nota: notaDe(def, hoja),
    ayuda: indicacionDe(def, comprobacion),
    ancho: Math.min(ANCHO_MAXIMO, Math.round(anchoDeColumna(def) * PIXELES_POR_CARACTER)),
    opciones: ofrece ? opcionesDe(plan, hoja, def, comprobacion.oferta) : NINGUNA,
  };
}

const NOTA_DE_SESION =
  'Una sesión: ✓ si asistió, vacío si no, J si justificó su ausencia. La barra espaciadora pone y quita la ✓.';

function suelta({ id, encabezado }: ColumnaDeBorrador, deAsistencia: boolean): ColumnaVista {
  const nota = deAsistencia
    ? NOTA_DE_SESION
    : encabezado.startsWith('_')
      ? 'Columna del área: no se envía ni se revisa.'
      : 'El contrato no tiene esta columna: no se lee. Si es para el área, empiece su nombre con _';
  return {
    id,
    encabezado,
    clase: deAsistencia ? 'asistencia' : 'texto',
    requerida: false,
    nota,
    ayuda: '',
    ancho: deAsistencia ? ANCHO_DE_SESION : ANCHO_SUELTA,
    opciones: NINGUNA,
  };
}

/** The columns of a tab, as they are drawn and filled. */
export function columnasDe(plan: Plan, { nombre, columnas }: HojaDeBorrador): readonly ColumnaVista[] {
  const hoja = defDeHoja(nombre);
  return columnas.map((columna) => {
    const def = hoja?.columnas.find((c) => plegar(c.nombre) === plegar(columna.encabezado));
    if (hoja !== undefined && def !== undefined) return deDefinicion(plan, hoja, def, columna);
    return suelta(columna, hoja?.nombre === 'Asistencia' && !columna.encabezado.startsWith('_'));
  });
}
