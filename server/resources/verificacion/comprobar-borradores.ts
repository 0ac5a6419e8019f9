import { aplicarLote } from '../../../shared/borrador/aplicar-lote.ts';
import type { Borrador } from '../../../shared/borrador/borrador.ts';
import type { Consultable } from '../../store/almacen.ts';
import { lotesDesde, lotesHaciaAtras } from '../../store/borradores/historia.ts';
import { leerBorrador } from '../../store/borradores/leer-borrador.ts';
import { LIBRO_DEL_ENLACE } from '../../store/borradores/lugar-de-borrador.ts';
import { recorrerBorradores, type BorradorVisto } from '../../store/verificacion/recorrer-borradores.ts';
import { Cuenta } from './cuenta.ts';

/** Lotes that are read at once. */
const LOTES = 500;

/** What it was as it was made; null where its history does not lead there. */
async function comoSeHizo(db: Consultable, visto: BorradorVisto, ahora: Borrador): Promise<Borrador | null> {
  let entonces = ahora;
  let esperado = ahora.version;
  for await (const lotes of lotesHaciaAtras(db, visto, ahora.version, 0)) {
    for (const { numero } of lotes) if (numero !== esperado--) return null;
    const hecho = aplicarLote(entonces, { cambios: lotes.flatMap(({ inversos }) => inversos) });
    if ('conflictos' in hecho) return null;
    entonces = hecho.borrador;
  }
  return esperado === 0 ? entonces : null;
}

/** What comes of it when all is done again; null where something clashes. */
async function rehecho(db: Consultable, visto: BorradorVisto, inicio: Borrador): Promise<Borrador | null> {
  let ahora = inicio;
  for (let desde = 0; ;) {
    const lotes = await lotesDesde(db, visto, desde, LOTES);
    const ultimo = lotes.at(-1);
    if (ultimo === undefined) return ahora;
    const hecho = aplicarLote(ahora, { cambios: lotes.flatMap(({ cambios }) => cambios) });
    if ('conflictos' in hecho) return null;
    ahora = hecho.borrador;
    desde = ultimo.numero;
  }
}

/** Cells in the order of their columns' ids: the store keeps them in that in which they were written. */
const contenido = ({ hojas }: Borrador): string =>
  JSON.stringify(
    hojas.map(({ id, nombre, columnas, filas }) => [
      id,
      nombre,
      columnas,
      filas.map((f) => [f.id, Object.entries(f.celdas).sort(([a], [b]) => (a < b ? -1 : 1))]),
    ]),
  );

async function loQueDifiere(db: Consultable, visto: BorradorVisto): Promise<string | null> {
  const ahora = await leerBorrador(db, visto);
  if (ahora === null) return 'no está';
  const inicio = await comoSeHizo(db, visto, ahora);
  if (inicio === null) return 'su historia no está completa, o no es la suya';
  const otraVez = await rehecho(db, visto, inicio);
  if (otraVez === null || contenido(otraVez) !== contenido(ahora))
    return 'lo que dice no es lo que resulta de su historia';
  if (visto.claveArea === null && visto.libro !== LIBRO_DEL_ENLACE) return 'no es de ningún área';
  return visto.mayorUsada > ahora.version
    ? 'un envío o una versión publicada dice venir de una versión que no existe'
    : null;
}

const direccionDe = ({ organo, clavePeriodo, claveArea, libro }: BorradorVisto): string => {
  const suyo =
    claveArea === null ? (libro === LIBRO_DEL_ENLACE ? 'libro-del-enlace' : libro) : `areas/${claveArea}`;
  return `organos/${organo}/periodos/${clavePeriodo}/${suyo}`;
};

/** Each borrador against its history: backwards to where it began, and forwards to what it holds. */
export async function comprobarBorradores(db: Consultable): Promise<Cuenta> {
  const cuenta = new Cuenta('libros en el navegador y su historia');
  for await (const visto of recorrerBorradores(db)) {
    const difiere = await loQueDifiere(db, visto);
    cuenta.comprobados += 1;
    if (difiere === null) continue;
    cuenta.fallar(`El libro en el navegador de ${direccionDe(visto)}: ${difiere}.`);
  }
  return cuenta;
}
