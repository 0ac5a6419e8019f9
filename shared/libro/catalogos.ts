import { HOJAS } from '../hojas/catalogo-de-hojas.ts';
import type { NombreHoja } from '../hojas/hoja-def.ts';
import { plegar } from '../spanish/texto/fold.ts';
import type { Hoja } from './model.ts';

/** One value of a list with the other ways in which it may be typed. */
export interface Entrada {
  readonly valor: string;
  readonly siglas: string;
  readonly variantes: readonly string[];
}

/** The list of one column. */
export interface Catalogo {
  readonly nombre: string;
  readonly entradas: readonly Entrada[];
  /** The list's own spelling of what was typed (value, siglas or variant; case and accents aside), or null. */
  resolver(texto: string): string | null;
  /** Place of a value in its list, for sorting; past the end for what is not in it. */
  lugar(texto: string): number;
}

export interface Catalogos {
  /** The list that serves a column, or null where the column is free text. */
  de(hoja: NombreHoja, columna: string): Catalogo | null;
  /** The enlace's own lists by folded name, the glossary (`Siglas`) included. */
  readonly todos: ReadonlyMap<string, Catalogo>;
}

/** The glossary: it checks no column (contract §2). */
const CATALOGO_DE_SIGLAS = 'Siglas';

/** `Área` serves these two columns besides its own name (contract §2). */
const COLUMNA_DE_AREAS = 'Área responsable operativa';

/** Splits what is written with `;` between, empty pieces dropped. */
export function partesDeLista(texto: string): string[] {
  return texto
    .split(';')
    .map((parte) => parte.trim())
    .filter((parte) => parte !== '');
}

/** Makes a list of its entries; the first of two entries that claim one spelling keeps it. */
function catalogo(nombre: string, entradas: readonly Entrada[]): Catalogo {
  const porTexto = new Map<string, string>();
  const lugares = new Map<string, number>();
  const anotar = (texto: string, valor: string): void => {
    const clave = plegar(texto);
    if (clave !== '' && !porTexto.has(clave)) porTexto.set(clave, valor);
  };
  entradas.forEach(({ valor }, i) => {
    anotar(valor, valor);
    if (!lugares.has(plegar(valor))) lugares.set(plegar(valor), i);
  });
  for (const { valor, siglas } of entradas) anotar(siglas, valor);
  for (const { valor, variantes } of entradas) for (const variante of variantes) anotar(variante, valor);
  return {
    nombre,
    entradas,
    resolver: (texto) => porTexto.get(plegar(texto)) ?? null,
    lugar: (texto) => lugares.get(plegar(texto)) ?? entradas.length,
  };
}

const soloValor = (valor: string): Entrada => ({ valor, siglas: '', variantes: [] });

/** Entries of the enlace's `Catálogos` by the folded name of their list. */
function entradasPorNombre(hoja: Hoja | undefined): Map<string, { nombre: string; entradas: Entrada[] }> {
  const listas = new Map<string, { nombre: string; entradas: Entrada[] }>();
  if (hoja === undefined) return listas;
  const [deNombre, deValor, deSiglas, deVariantes] = ['catalogo', 'valor', 'siglas', 'variantes'].map(
    (clave) => hoja.columnas.findIndex((c) => plegar(c.encabezado) === clave),
  );
  for (const fila of hoja.filas) {
    const leer = (i: number | undefined): string => fila.celdas[i ?? -1] ?? '';
    const nombre = leer(deNombre);
    if (nombre === '' || leer(deValor) === '') continue;
    const lista = listas.get(plegar(nombre)) ?? { nombre, entradas: [] };
    listas.set(plegar(nombre), lista);
    lista.entradas.push({
      valor: leer(deValor),
      siglas: leer(deSiglas),
      variantes: partesDeLista(leer(deVariantes)),
    });
  }
  return listas;
}

/** `INE → IECM` and its reverse, with the institution's own siglas (contract §2, `SIVOPLE`). */
function sentidosDeSivople(siglas: string): Entrada[] {
  const propias = siglas === '' ? 'OPL' : siglas;
  const sentido = (de: string, a: string, palabra: string): Entrada => ({
    valor: `${de} → ${a}`,
    siglas: '',
    variantes: [palabra, `${de} -> ${a}`, `${de} a ${a}`, `${de}→${a}`, `${de}->${a}`],
  });
  return [sentido('INE', propias, 'Recibida'), sentido(propias, 'INE', 'Enviada')];
}

/** The lists of a carpeta: the contract's, extended by the enlace's `Catálogos`. */
export function abrirCatalogos(hoja: Hoja | undefined, siglasDeInstitucion: string): Catalogos {
  const propias = entradasPorNombre(hoja);
  const hechos = new Map<string, Catalogo | null>();
  const extra = (nombre: string): readonly Entrada[] =>
    plegar(nombre) === plegar(CATALOGO_DE_SIGLAS) ? [] : (propias.get(plegar(nombre))?.entradas ?? []);
  const hacer = (hojaNombre: NombreHoja, columna: string): Catalogo | null => {
    const def = HOJAS.find((h) => h.nombre === hojaNombre);
    const lista = def?.columnas.find((c) => plegar(c.nombre) === plegar(columna))?.lista ?? [];
    const fijas =
      hojaNombre === 'SIVOPLE' && plegar(columna) === 'sentido'
        ? sentidosDeSivople(siglasDeInstitucion)
        : lista.map(soloValor);
    const deAreas = plegar(columna) === plegar(COLUMNA_DE_AREAS) ? extra('Área') : [];
    const entradas = [...fijas, ...deAreas, ...extra(`${hojaNombre}.${columna}`), ...extra(columna)];
    return entradas.length === 0 ? null : catalogo(columna, entradas);
  };
  return {
    de(hojaNombre, columna) {
      const clave = `${hojaNombre}\n${plegar(columna)}`;
      let hecho = hechos.get(clave);
      if (hecho === undefined) hechos.set(clave, (hecho = hacer(hojaNombre, columna)));
      return hecho;
    },
    todos: new Map([...propias].map(([clave, { nombre, entradas }]) => [clave, catalogo(nombre, entradas)])),
  };
}
