import type { Carpeta, HojaDeLibro, Registro } from '../../libro/carpeta.ts';
import { partesDeLista } from '../../libro/catalogos.ts';
import { claveNormal } from '../../libro/claves.ts';
import { hojasDe, indiceDe, registrosDe, celda } from '../../libro/registros.ts';
import { ordinalDia, type FechaCivil } from '../../spanish/fechas/civil-date.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import { leerFecha } from '../../spanish/fechas/parse-date.ts';
import { enPeriodo } from '../../spanish/fechas/periodo.ts';
import { lectorDeFormas } from './formas-de-contraparte.ts';
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

/** The opiniones that name one counterpart, taken together. */
interface Nombrada {
  /** The first in reading order. */
  readonly opinion: Registro;
  readonly orden: number;
  /** The earliest date, in days since 1970; -Infinity where one has no date that can be read. */
  readonly minima: number;
}

/** Convenios and their opiniones, over all libros. */
export interface OpinionesDeConvenios {
  /** Those signed in the period or Suscrito without a date, and those with an `Opinión` and a date. */
  readonly firmados: readonly ConvenioFirmado[];
  /** The opiniones that `Opinión` cites, those that exist. */
  citadas(convenio: ConvenioFirmado): readonly Registro[];
  /** The opiniones whose instrument names the convenio's counterpart, or null. */
  nombradas(convenio: ConvenioFirmado): Nombrada | null;
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

function diaDeEmision(opinion: Registro): number {
  const fecha = leerFecha(celda(opinion, 'Fecha de emisión'))?.fecha;
  return fecha === undefined ? -Infinity : ordinalDia(fecha);
}

function juntar(a: Nombrada | null, b: Nombrada | undefined): Nombrada | null {
  if (a === null || b === undefined) return b ?? a;
  const { opinion, orden } = a.orden <= b.orden ? a : b;
  return { opinion, orden, minima: Math.min(a.minima, b.minima) };
}

function indiceDeNombradas(arbol: Frases, opiniones: readonly Registro[]): ReadonlyMap<number, Nombrada> {
  const indice = new Map<number, Nombrada>();
  opiniones.forEach((opinion, orden) => {
    arbol.hallar(celda(opinion, 'Instrumento jurídico opinado'), (frase) => {
      const nombrada = { opinion, orden, minima: diaDeEmision(opinion) };
      indice.set(frase, juntar(nombrada, indice.get(frase)) ?? nombrada);
    });
  });
  return indice;
}

/** What names each convenio's counterpart, one reading of every instrument for all of them. */
function nombradasPor(
  carpeta: Carpeta,
  firmados: readonly ConvenioFirmado[],
  opiniones: readonly Registro[],
) {
  const formasDe = lectorDeFormas(carpeta.catalogos.de('Convenios', 'Contraparte'));
  const arbol = frases();
  const numeros = new Map<string, readonly (number | null)[]>();
  const llave = (r: Registro): string => `${celda(r, 'Contraparte')}\n${celda(r, 'Siglas')}`;
  for (const { registro, enElPeriodo, opinion } of firmados) {
    if (!enElPeriodo || opinion !== '' || numeros.has(llave(registro))) continue;
    const formas = formasDe(celda(registro, 'Contraparte'), celda(registro, 'Siglas'));
    numeros.set(
      llave(registro),
      formas.map((forma) => arbol.agregar(forma)),
    );
  }
  const indice = indiceDeNombradas(arbol, opiniones);
  return ({ registro }: ConvenioFirmado): Nombrada | null => {
    let todas: Nombrada | null = null;
    for (const n of numeros.get(llave(registro)) ?? []) if (n !== null) todas = juntar(todas, indice.get(n));
    return todas;
  };
}

function citadasPor(firmados: readonly ConvenioFirmado[], opiniones: readonly Registro[]) {
  const indice = new Map<string, Registro>();
  if (firmados.some((f) => f.opinion !== '')) {
    for (const opinion of opiniones) {
      const clave = claveNormal(celda(opinion, 'Número de opinión'));
      if (clave !== '' && !indice.has(clave)) indice.set(clave, opinion);
    }
  }
  return ({ opinion }: ConvenioFirmado): Registro[] =>
    partesDeLista(opinion)
      .map((numero) => indice.get(claveNormal(numero)))
      .filter((o) => o !== undefined);
}

function abrir(carpeta: Carpeta): OpinionesDeConvenios {
  const firmados = hojasDe(carpeta, 'Convenios').flatMap((hoja) => firmadosDe(carpeta, hoja));
  const opiniones = firmados.length === 0 ? [] : registrosDe(carpeta, 'Opiniones');
  return {
    firmados,
    citadas: citadasPor(firmados, opiniones),
    nombradas: nombradasPor(carpeta, firmados, opiniones),
  };
}

const abiertas = new WeakMap<Carpeta, OpinionesDeConvenios>();

/**
 * Holds convenios against opiniones; linear in rows and in the length of the instruments' names. A carpeta
 * never changes, so its answer is kept: two rules ask for it.
 */
export function opinionesDeConvenios(carpeta: Carpeta): OpinionesDeConvenios {
  let abierta = abiertas.get(carpeta);
  if (abierta === undefined) abiertas.set(carpeta, (abierta = abrir(carpeta)));
  return abierta;
}
