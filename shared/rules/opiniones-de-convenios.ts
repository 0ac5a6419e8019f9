import type { Carpeta, HojaDeLibro, Registro } from '../libro/carpeta.ts';
import { partesDeLista } from '../libro/catalogos.ts';
import { claveNormal } from '../libro/claves.ts';
import { partesDeVarios } from '../libro/nombres.ts';
import { hojasDe, indiceDe, registrosDe, celda } from '../libro/registros.ts';
import type { FechaCivil } from '../spanish/civil-date.ts';
import { esAbreviatura, plegar } from '../spanish/fold.ts';
import { leerFecha } from '../spanish/parse-date.ts';
import { enPeriodo } from '../spanish/periodo.ts';
import { frases, type Frases } from './frases.ts';

/** A convenio with what its opinión must be held against. */
export interface ConvenioFirmado {
  readonly registro: Registro;
  /** Null where it is Suscrito without a date. */
  readonly firma: FechaCivil | null;
  /** Whether it was signed in the period, or is Suscrito without a date. */
  readonly enElPeriodo: boolean;
  /** `Opinión` as typed. */
  readonly opinion: string;
}

/** Convenios and their opiniones, over all libros. */
export interface OpinionesDeConvenios {
  /** Those signed in the period or Suscrito without a date, and those with an `Opinión` and a date. */
  readonly firmados: readonly ConvenioFirmado[];
  /** The opiniones that `Opinión` cites, those that exist. */
  citadas(convenio: ConvenioFirmado): readonly Registro[];
  /** The opiniones whose instrument names the convenio's counterpart, in reading order. */
  nombradas(convenio: ConvenioFirmado): readonly Registro[];
}

function firmadosDe(carpeta: Carpeta, hoja: HojaDeLibro): ConvenioFirmado[] {
  const [deFecha = -1, deEtapa = -1, deOpinion = -1] = ['Fecha de suscripción', 'Etapa', 'Opinión'].map((c) =>
    indiceDe(hoja, c),
  );
  const etapas = carpeta.catalogos.de('Convenios', 'Etapa');
  const esSuscrito = (texto: string): boolean => plegar(etapas?.resolver(texto) ?? texto) === 'suscrito';
  const firmados: ConvenioFirmado[] = [];
  for (const registro of hoja.registros) {
    const { celdas } = registro.fila;
    const fecha = celdas[deFecha] ?? '';
    const opinion = celdas[deOpinion] ?? '';
    const firma = leerFecha(fecha)?.fecha ?? null;
    const enElPeriodo =
      firma === null
        ? fecha === '' && esSuscrito(celdas[deEtapa] ?? '')
        : carpeta.periodo !== null && enPeriodo(firma, carpeta.periodo);
    if (enElPeriodo || (firma !== null && opinion !== ''))
      firmados.push({ registro, firma, enElPeriodo, opinion });
  }
  return firmados;
}

const ENTRE_PARENTESIS = /\(([^()]*)\)/g;

/** A counterpart in full, without what stands in parentheses, and by its siglas. */
function formasDe(registro: Registro): string[] {
  const nombres = partesDeVarios(celda(registro, 'Contraparte'));
  const enParentesis = nombres.flatMap((n) => [...n.matchAll(ENTRE_PARENTESIS)].map((m) => m[1] ?? ''));
  return [
    ...nombres.flatMap((nombre) => [sinSufijo(nombre), nombre.replace(ENTRE_PARENTESIS, ' ')]),
    ...enParentesis.filter(esAbreviatura),
    ...partesDeVarios(celda(registro, 'Siglas')),
  ];
}

/** `…, A.C.`: the text may name it without. */
const sinSufijo = (nombre: string): string => nombre.replace(/,?\s+(?:A\.?\s?C|S\.?\s?C)\.?$/i, '');

function indiceDeNombradas(
  frasesDe: Frases,
  opiniones: readonly Registro[],
): ReadonlyMap<number, Registro[]> {
  const indice = new Map<number, Registro[]>();
  for (const opinion of opiniones) {
    for (const n of frasesDe.halladasEn(celda(opinion, 'Instrumento jurídico opinado'))) {
      const lista = indice.get(n);
      if (lista === undefined) indice.set(n, [opinion]);
      else lista.push(opinion);
    }
  }
  return indice;
}

function indiceDeClaves(opiniones: readonly Registro[]): ReadonlyMap<string, Registro> {
  const indice = new Map<string, Registro>();
  for (const opinion of opiniones) {
    const clave = claveNormal(celda(opinion, 'Número de opinión'));
    if (clave !== '' && !indice.has(clave)) indice.set(clave, opinion);
  }
  return indice;
}

/** Holds convenios against opiniones; linear in rows and in the length of the instruments' names. */
export function opinionesDeConvenios(carpeta: Carpeta): OpinionesDeConvenios {
  const firmados = hojasDe(carpeta, 'Convenios').flatMap((hoja) => firmadosDe(carpeta, hoja));
  const opiniones = firmados.length === 0 ? [] : registrosDe(carpeta, 'Opiniones');
  const porClave = indiceDeClaves(opiniones);
  const arbol = frases();
  const deConvenio = new Map(
    firmados
      .filter((f) => f.enElPeriodo && f.opinion === '')
      .map(({ registro }) => [registro, formasDe(registro).map((forma) => arbol.agregar(forma))]),
  );
  const porFrase = indiceDeNombradas(arbol, opiniones);
  const lugares = new Map(opiniones.map((opinion, i) => [opinion, i]));
  return {
    firmados,
    citadas: ({ opinion }) =>
      partesDeLista(opinion)
        .map((numero) => porClave.get(claveNormal(numero)))
        .filter((o) => o !== undefined),
    nombradas({ registro }) {
      const numeros = deConvenio.get(registro) ?? [];
      const halladas = new Set(numeros.flatMap((n) => (n === null ? [] : (porFrase.get(n) ?? []))));
      return [...halladas].sort((a, b) => (lugares.get(a) ?? 0) - (lugares.get(b) ?? 0));
    },
  };
}
