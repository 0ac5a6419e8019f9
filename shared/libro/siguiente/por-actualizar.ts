import { HOJAS } from '../../hojas/catalogo-de-hojas.ts';
import { campoDeCaratula } from '../caratula.ts';
import { leerFecha } from '../../spanish/fechas/parse-date.ts';
import { enPeriodo } from '../../spanish/fechas/periodo.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import type { Fila, Hoja, Libro } from '../model.ts';
import { columnaDe } from './hoja-por-columnas.ts';
import { rastroEn, type Rastreo } from './rastros.ts';

/** A cell that the enlace should look at before anybody works with the libro. */
export interface PorActualizar {
  readonly hoja: string;
  /** Row of the sheet. */
  readonly fila: number;
  readonly columna: string;
  readonly valor: string;
  /** One sentence for people. */
  readonly motivo: string;
  /** 'anterior': it speaks of the old period. 'confirmar': it may well stand, and only people know. */
  readonly tipo: 'anterior' | 'confirmar';
}

type Motivo = Pick<PorActualizar, 'motivo' | 'tipo'>;

/** Looks at one cell of a row. */
type Mirada = (valor: string, fila: Fila, hoja: Hoja, rastreo: Rastreo) => Motivo | null;

const anterior = (motivo: string | null): Motivo | null =>
  motivo === null ? null : { motivo, tipo: 'anterior' };
const confirmar = (motivo: string): Motivo => ({ motivo, tipo: 'confirmar' });

const texto: Mirada = (valor, _fila, _hoja, rastreo) => anterior(rastroEn(valor, rastreo));

const A_CONFIRMAR: ReadonlyMap<string, string> = new Map([
  ['Número de informe', 'Se calculó a partir del anterior: confírmelo.'],
  ['Responsable', 'Confirme que sigue siendo quien responde por el libro.'],
  ['Firmas', 'Confirme que siguen firmando estas personas, con estos cargos.'],
]);

/** These are set anew for the span. */
const DEL_PERIODO: ReadonlySet<string> = new Set(['Periodo', 'Desde', 'Hasta', 'Fecha de corte']);

const deCaratula: Mirada = (valor, fila, hoja, rastreo) => {
  const nombre = campoDeCaratula(fila.celdas[columnaDe(hoja, 'Campo')] ?? '');
  if (nombre === undefined || DEL_PERIODO.has(nombre)) return null;
  const motivo = A_CONFIRMAR.get(nombre);
  return motivo === undefined ? anterior(rastroEn(valor, rastreo)) : confirmar(motivo);
};

const deNombre: Mirada = () => confirmar('Confirme que la persona sigue en el cargo.');

const deEtapa: Mirada = (valor) =>
  plegar(valor) === 'suscrito'
    ? confirmar('Se suscribió antes de este periodo: si ya obliga, cámbiela a «Vigente».')
    : null;

const deCompromiso: Mirada = (valor, _fila, _hoja, rastreo) => {
  const fecha = leerFecha(valor)?.fecha;
  return fecha !== undefined && enPeriodo(fecha, rastreo.anterior)
    ? anterior('La fecha es del periodo anterior y el compromiso sigue pendiente.')
    : null;
};

/** Which cells are looked at, in the order of the columns of each tab; all others are facts that stay. */
const MIRADAS: ReadonlyMap<string, Readonly<Record<string, Mirada>>> = new Map([
  ['Carátula', { Valor: deCaratula }],
  [
    'Programa',
    {
      Título: texto,
      Texto: texto,
      Filtro: texto,
      Columnas: texto,
      'Título de la tabla': texto,
    },
  ],
  ['Catálogos', { Valor: texto }],
  ['Integrantes', { 'Cargo o área': texto, Nombre: deNombre }],
  ['Convenios', { Etapa: deEtapa }],
  ['Compromisos', { Compromiso: texto, 'Fecha compromiso': deCompromiso }],
]);

function deHoja(nombre: string, hoja: Hoja, rastreo: Rastreo): PorActualizar[] {
  const miradas = MIRADAS.get(nombre);
  if (miradas === undefined) return [];
  const columnas = Object.entries(miradas)
    .map(([columna, mirar]) => ({ columna, mirar, indice: columnaDe(hoja, columna) }))
    .filter(({ indice }) => indice >= 0)
    .sort((a, b) => a.indice - b.indice);
  return hoja.filas.flatMap((fila) =>
    columnas.flatMap(({ columna, mirar, indice }) => {
      const valor = fila.celdas[indice] ?? '';
      const motivo = valor === '' ? null : mirar(valor, fila, hoja, rastreo);
      return motivo === null ? [] : [{ hoja: nombre, fila: fila.numero, columna, valor, ...motivo }];
    }),
  );
}

/**
 * Every cell of the enlace's libro that still speaks of the old period, or that people must confirm: each once, tab
 * by tab in the contract's order, rows downward, columns as they stand. Facts of the past (the year in the name of a
 * convenio, the date of its signature) are none.
 */
export function porActualizar(libro: Libro, rastreo: Rastreo): PorActualizar[] {
  return HOJAS.flatMap(({ nombre }) => {
    const hoja = libro.hojas.find((h) => plegar(h.nombre) === plegar(nombre));
    return hoja === undefined ? [] : deHoja(nombre, hoja, rastreo);
  });
}

/**
 * What of a list still stands in a later version of the libro: cells whose text did not change, found again though
 * their row moved.
 *
 * @param confirmados people saved the libro having seen the list: what they had to confirm is confirmed
 */
export function quedanPorActualizar(
  pendientes: readonly PorActualizar[],
  libro: Libro,
  confirmados: boolean,
): PorActualizar[] {
  const tomadas = new Set<string>();
  return pendientes.flatMap((pendiente) => {
    if (confirmados && pendiente.tipo === 'confirmar') return [];
    const hoja = libro.hojas.find((h) => plegar(h.nombre) === plegar(pendiente.hoja));
    const indice = hoja === undefined ? -1 : columnaDe(hoja, pendiente.columna);
    if (hoja === undefined || indice < 0) return [];
    const llave = (fila: Fila): string => `${hoja.nombre}\n${String(fila.numero)}\n${String(indice)}`;
    const iguales = hoja.filas.filter(
      (fila) => fila.celdas[indice] === pendiente.valor && !tomadas.has(llave(fila)),
    );
    const fila = iguales.find((f) => f.numero === pendiente.fila) ?? iguales[0];
    if (fila === undefined) return [];
    tomadas.add(llave(fila));
    return [{ ...pendiente, fila: fila.numero }];
  });
}
