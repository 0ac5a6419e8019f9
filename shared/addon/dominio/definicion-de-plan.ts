import type { ColumnaDef, HojaDef } from '../../hojas/hoja-def.ts';
import { INDEFINIDA } from '../../hojas/listas.ts';
import { anchoDeColumna } from '../../plantilla/ancho-de-columna.ts';
import { camposDe } from '../../plantilla/campos-de-caratula.ts';
import { comprobacionDe, indicacionDe, type ComprobacionDeColumna } from '../../plantilla/comprobacion.ts';
import { filasPrevias } from '../../plantilla/filas-previas.ts';
import { notaDe } from '../../plantilla/nota-de-columna.ts';
import type { Oferta } from '../../plantilla/oferta.ts';
import type { Plan } from '../../plantilla/plan.ts';
import { tituloDePlan } from '../../plantilla/titulo-de-plan.ts';
import type {
  ColumnaDeDefinicion,
  Comprobacion,
  DefinicionDeLibro,
  HojaDeDefinicion,
} from '../definicion-de-libro.ts';
import { valorDeTexto } from '../taller/valor-de-texto.ts';

/** Pixels of a character at the usual size. */
const POR_CARACTER = 7;

const deOferta = ({ carpeta }: Plan, oferta: Oferta): Comprobacion | null => {
  const valores =
    oferta.de === 'valores'
      ? oferta.valores
      : oferta.de === 'sesiones'
        ? (carpeta?.sesiones.todas ?? []).map(({ corto }) => corto)
        : [];
  return valores.length === 0 ? null : { tipo: 'lista', valores, estricta: oferta.rechazo === 'stop' };
};

function deComprobacion(plan: Plan, comprobacion: ComprobacionDeColumna | null): Comprobacion | null {
  switch (comprobacion?.tipo) {
    case 'fecha':
    case 'numero':
    case 'entero':
      return { tipo: comprobacion.tipo };
    case 'vigencia':
      return { tipo: 'vigencia', palabra: INDEFINIDA };
    case 'lista':
      return deOferta(plan, comprobacion.oferta);
    default:
      return null;
  }
}

function formatoDe({ tipo }: ColumnaDef): ColumnaDeDefinicion['formato'] {
  if (tipo === 'fecha' || tipo === 'vigencia') return 'fecha';
  return tipo === 'numero' || tipo === 'entero' || tipo === 'liga' ? 'automatico' : 'texto';
}

function columna(plan: Plan, def: HojaDef, de: ColumnaDef): ColumnaDeDefinicion {
  const comprobacion = comprobacionDe(plan, def, de);
  const oferta =
    comprobacion?.tipo === 'lista' && comprobacion.oferta.de === 'hoja' ? comprobacion.oferta : null;
  return {
    encabezado: de.nombre,
    requerida: de.requerida,
    nota: notaDe(de, def),
    ayuda: indicacionDe(de, comprobacion),
    comprobacion: deComprobacion(plan, comprobacion),
    formato: formatoDe(de),
    ancho: anchoDeColumna(de) * POR_CARACTER,
    ...(oferta === null ? {} : { ofrece: { hoja: oferta.hoja, encabezado: oferta.columna } }),
  };
}

/** Values as they are written: a date as ISO text. */
const escritas = ({ columnas }: HojaDef, filas: readonly (readonly string[])[]): string[][] =>
  filas.map((celdas) =>
    celdas.map((texto, i) => {
      const valor = valorDeTexto(texto, columnas[i]?.tipo ?? null);
      return typeof valor === 'string' ? valor : texto;
    }),
  );

function hoja(plan: Plan, def: HojaDef): HojaDeDefinicion {
  const filas =
    def.nombre === 'Carátula'
      ? camposDe(plan.tipo).map((campo) => [campo, plan.campos.get(campo) ?? ''])
      : escritas(def, filasPrevias(plan, def));
  return { nombre: def.nombre, columnas: def.columnas.map((c) => columna(plan, def, c)), filas };
}

/** A plan for a spreadsheet to make or mend: what its .xlsx holds, but the looks. */
export function definicionDePlan(plan: Plan): DefinicionDeLibro {
  return {
    titulo: tituloDePlan(plan),
    locale: 'es_MX',
    zona: 'America/Mexico_City',
    hojas: plan.hojas.map((def) => hoja(plan, def)),
  };
}
