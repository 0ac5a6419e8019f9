import { emparejarAsistencia } from '../../libro/asistentes.ts';
import type { Catalogo } from '../../libro/catalogos.ts';
import type { Carpeta, HojaDeLibro, Registro } from '../../libro/carpeta.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import type { Lugar } from '../../libro/lugar.ts';
import { celda, lugarDe } from '../../libro/registros.ts';
import { esAbreviatura } from '../../spanish/texto/fold.ts';
import { valorCercano } from '../valores/area-de-caratula.ts';
import { agruparNombres, type Grafia } from './grupos-de-nombres.ts';
import { hallazgoEnCelda } from '../hallar.ts';
import { recorrerNombres } from './menciones-de-nombres.ts';
import { type NombresDeCatalogo, nombresDeCatalogo } from './nombres-de-catalogo.ts';
import type { Regla } from '../regla.ts';
import { conMemoria } from '../valores/sugerir.ts';

/** What a wrong spelling should be. */
interface Veredicto {
  readonly correcto: string;
  readonly motivo: 'catalogo' | 'frecuencia' | 'primero';
  readonly donde: Lugar;
}

function contarGrafias(carpeta: Carpeta): Map<string, Grafia> {
  const grafias = new Map<string, Grafia>();
  recorrerNombres(carpeta, (texto, registro, columna) => {
    const vista = grafias.get(texto);
    if (vista === undefined) grafias.set(texto, { texto, veces: 1, registro, columna });
    else vista.veces += 1;
  });
  return grafias;
}

/** The right spelling of a group: the catalogue's, else the most frequent, else the first read. */
function veredicto(
  grafias: readonly Grafia[],
  valor: string | null,
  catalogo: NombresDeCatalogo,
): Veredicto | null {
  const listado = valor === null ? undefined : catalogo.donde.get(valor);
  if (valor !== null && listado !== undefined) {
    return { correcto: valor, motivo: 'catalogo', donde: lugarDe(listado, 'Valor') };
  }
  let mejor = grafias[0];
  if (mejor === undefined) return null;
  for (const g of grafias) if (g.veces > mejor.veces) mejor = g;
  const { veces } = mejor;
  const motivo = grafias.filter((g) => g.veces === veces).length === 1 ? 'frecuencia' : 'primero';
  return { correcto: mejor.texto, motivo, donde: lugarDe(mejor.registro, mejor.columna) };
}

/** Every wrong spelling with what it should be. */
function grafiasMalas(
  vistas: ReadonlyMap<string, Grafia>,
  catalogo: NombresDeCatalogo,
): Map<string, Veredicto> {
  const malas = new Map<string, Veredicto>();
  for (const grupo of agruparNombres(vistas, catalogo.formas)) {
    // A spelling that the lists admit is no rival of the others.
    const grafias = grupo.grafias.filter((g) => !catalogo.admite(g.texto));
    const bueno = veredicto(grafias, grupo.valor, catalogo);
    for (const { texto } of grafias) {
      if (bueno === null || texto === bueno.correcto) continue;
      if (esAbreviatura(texto) && esAbreviatura(bueno.correcto)) continue;
      malas.set(texto, bueno);
    }
  }
  return malas;
}

function hallar(pieza: string, registro: Registro, columna: string, valor: string, v: Veredicto): Hallazgo {
  return hallazgoEnCelda(registro, columna, valor, { regla: 'nombre-variante', pieza, ...v });
}

/** The list that a column with names is held against, or null: `Carátula.Valor` only for the área. */
function listaDe(carpeta: Carpeta, hoja: HojaDeLibro, columna: string, registro: Registro): Catalogo | null {
  if (hoja.def.nombre !== 'Carátula') return carpeta.catalogos.de(hoja.def.nombre, columna);
  const esArea = hoja.libro.caratula.get('Área')?.fila === registro.fila.numero;
  return esArea ? carpeta.catalogos.de('Carátula', 'Área') : null;
}

type BuscarValor = (lista: Catalogo, pieza: string) => string | null;

/** `valorCercano` with one memory for each list. */
function buscador(): BuscarValor {
  const memorias = new Map<Catalogo, (texto: string) => string | null>();
  return (lista, pieza) => {
    let memoria = memorias.get(lista);
    if (memoria === undefined) memorias.set(lista, (memoria = conMemoria((t) => valorCercano(lista, t))));
    return memoria(pieza);
  };
}

/**
 * In a column with a list, what the list does not resolve is a variant of its own close value, or no
 * variant at all: then it is `catalogo-desconocido`, whatever the other lists hold.
 */
function segunLista(
  lista: Catalogo,
  pieza: string,
  v: Veredicto | undefined,
  catalogo: NombresDeCatalogo,
  buscar: BuscarValor,
): Veredicto | undefined {
  if (lista.resolver(pieza) !== null) return v;
  const dicho = v?.correcto ?? '';
  if (dicho !== '' && lista.resolver(dicho) === dicho) return v;
  const correcto = buscar(lista, pieza);
  const registro = correcto === null ? undefined : catalogo.donde.get(correcto);
  if (correcto === null || registro === undefined) return undefined;
  return { correcto, motivo: 'catalogo', donde: lugarDe(registro, 'Valor') };
}

/**
 * A row of `Asistencia` found by a close spelling of a `Cargo o área` that is no name of its own (a
 * party's, say): then `nombre-variante` alone (contract §3, `integrante-sin-asistencia`).
 */
function veredictosDeAsistencia(
  carpeta: Carpeta,
  catalogo: NombresDeCatalogo,
  malas: ReadonlyMap<string, Veredicto>,
): Map<Registro, Veredicto> {
  const veredictos = new Map<Registro, Veredicto>();
  for (const [registro, asistente] of emparejarAsistencia(carpeta)) {
    const [integrante] = asistente?.integrantes ?? [];
    if (asistente === null || asistente.exacto || integrante === undefined) continue;
    const correcto = celda(integrante, asistente.columna);
    // Where it is the member's cell that is spelt wrong, that cell has the finding.
    if (malas.has(correcto) || catalogo.admite(celda(registro, 'Integrante'))) continue;
    veredictos.set(registro, { correcto, motivo: 'primero', donde: lugarDe(integrante, asistente.columna) });
  }
  return veredictos;
}

function revisar(carpeta: Carpeta): Hallazgo[] {
  const catalogo = nombresDeCatalogo(carpeta);
  const grafias = contarGrafias(carpeta);
  const malas = grafiasMalas(grafias, catalogo);
  const asistencia = veredictosDeAsistencia(carpeta, catalogo, malas);
  // A list may refuse what another one admits.
  const admitidas = new Set([...grafias.keys()].filter((texto) => catalogo.admite(texto)));
  if (malas.size + asistencia.size + admitidas.size === 0) return [];
  const buscar = buscador();
  const hallazgos: Hallazgo[] = [];
  recorrerNombres(carpeta, (pieza, registro, columna, valor) => {
    let v = malas.get(pieza) ?? asistencia.get(registro);
    if (v === undefined && !admitidas.has(pieza)) return;
    const lista = listaDe(carpeta, registro.hoja, columna, registro);
    if (lista !== null) v = segunLista(lista, pieza, v, catalogo, buscar);
    if (v !== undefined && v.correcto !== pieza) hallazgos.push(hallar(pieza, registro, columna, valor, v));
  });
  return hallazgos;
}

/** Contract §3, `nombre-variante`: two spellings of one name, within and across libros. */
export const nombreVariante: Regla = {
  codigo: 'nombre-variante',
  gravedad: 'Advertencia',
  revisar,
};
