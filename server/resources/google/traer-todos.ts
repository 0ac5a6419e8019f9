import type { Problem } from '../../../shared/problem.ts';
import type { AccesoAGoogle } from '../../google/acceso-a-google.ts';
import type { Google } from '../../google/google.ts';
import { traerLibros, type LibroTraido } from '../../libros/google/traer-libros.ts';
import { lugarDeEnvio } from '../../store/envios/lugar-de-area.ts';
import { huellasDeAreas } from '../../store/google/huellas-de-areas.ts';
import { cambiarLibroDeGoogle, type FilaDeLibroDeGoogle } from '../../store/google/libros-de-google.ts';
import { anotarVistas } from '../../store/google/por-hacer.ts';
import { horaDeMexico } from '../hora-de-mexico.ts';
import type { Servicio } from '../servicio.ts';
import { atenderLeido, respuestaDe } from './atender-leido.ts';
import { escribirEnBuzon } from './escribir-en-buzon.ts';
import { comoProblema, esGeneral, fueGeneral, textoDeProblema } from './problema-guardado.ts';

type Fila = FilaDeLibroDeGoogle & { readonly hoja: string };

/** What a round goes by. */
interface Ronda {
  readonly servicio: Servicio;
  readonly google: Google;
  /** By área, for each period: whether what its sidebar shows changed. */
  readonly huellas: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly sinNovedad: Fila[];
  readonly seguir: () => Promise<boolean>;
}

const conHoja = (filas: readonly FilaDeLibroDeGoogle[]): Fila[] =>
  filas.flatMap((fila) => (fila.hoja === null ? [] : [{ ...fila, hoja: fila.hoja }]));

async function huellasDe({ almacen: { db }, reloj }: Servicio, filas: readonly Fila[]) {
  const { fecha } = horaDeMexico(reloj());
  const huellas = new Map<string, ReadonlyMap<string, string>>();
  for (const periodo of new Set(filas.map((f) => f.periodo)))
    huellas.set(periodo, await huellasDeAreas(db, periodo, fecha));
  return huellas;
}

/** A spreadsheet that nobody touched: its sidebar is told what changed here. */
async function sinCambio({ servicio, google, huellas, sinNovedad }: Ronda, fila: Fila): Promise<void> {
  const { db } = servicio.almacen;
  const huella = huellas.get(fila.periodo)?.get(fila.area) ?? '';
  if (huella === fila.buzon && !fueGeneral(fila.problema)) {
    sinNovedad.push(fila);
    return;
  }
  if (huella !== fila.buzon) {
    const lugar = await lugarDeEnvio(db, fila);
    await escribirEnBuzon(servicio, google, lugar, fila.hoja, respuestaDe(fila));
  }
  const visto = servicio.reloj().toISOString();
  const campos = { buzon: huella, visto, por_hacer: null };
  await cambiarLibroDeGoogle(db, fila, fueGeneral(fila.problema) ? { ...campos, problema: null } : campos);
}

async function conProblema(
  { almacen: { db }, reloj }: Servicio,
  fila: Fila,
  problema: Problem,
  version: string | null,
): Promise<void> {
  const visto = reloj().toISOString();
  await cambiarLibroDeGoogle(db, fila, {
    ...{ problema: textoDeProblema(problema), visto, version, por_hacer: null },
  });
}

/** @returns what went wrong, if anything did */
async function atender(ronda: Ronda, fila: Fila, traido: LibroTraido): Promise<Problem | null> {
  const { servicio, google } = ronda;
  try {
    if (traido.tipo === 'leido') await atenderLeido(servicio, google, fila, traido);
    else if (traido.tipo === 'sin-cambio') await sinCambio(ronda, fila);
    if (traido.tipo !== 'problema') return null;
  } catch (error) {
    const problema = comoProblema(error);
    // Stopping gives up the calls under way: what they say then is no problem of any spreadsheet
    if (!(await ronda.seguir())) return null;
    // Read again the next time; unless the content says so whoever reads it
    const version = problema.codigo === 'google-de-otro-libro' ? versionDe(traido) : fila.version;
    await conProblema(servicio, fila, problema, version);
    return problema;
  }
  await conProblema(servicio, fila, traido.problema, traido.version);
  return traido.problema;
}

const versionDe = (traido: LibroTraido): string | null => (traido.tipo === 'leido' ? traido.version : null);

async function recorrer(ronda: Ronda, filas: readonly Fila[]): Promise<void> {
  const pedidos = filas.map(({ hoja, version }) => ({ id: hoja, version }));
  let i = 0;
  for await (const traido of traerLibros(ronda.google, pedidos, ronda.servicio.limites)) {
    const fila = filas[i];
    if (fila === undefined || !(await ronda.seguir())) return;
    i += 1;
    const problema = await atender(ronda, fila, traido);
    if (problema !== null && esGeneral(problema)) {
      for (const otra of filas.slice(i)) await conProblema(ronda.servicio, otra, problema, otra.version);
      return;
    }
  }
}

/**
 * Looks at spreadsheets, and does what follows from those that changed. One that cannot be read stops no other; what
 * stands in the way of all is kept beside each.
 *
 * @param seguir false once the service stops, or another instance took over
 */
export async function traerTodos(
  servicio: Servicio,
  acceso: AccesoAGoogle,
  todas: readonly FilaDeLibroDeGoogle[],
  seguir: () => Promise<boolean>,
): Promise<void> {
  const filas = conHoja(todas);
  if (filas.length === 0) return;
  const sinNovedad: Fila[] = [];
  try {
    const huellas = await huellasDe(servicio, filas);
    await recorrer({ servicio, google: await acceso.abrir(), huellas, sinNovedad, seguir }, filas);
  } catch (error) {
    const problema = comoProblema(error);
    if (!(await seguir())) return;
    for (const fila of filas) await conProblema(servicio, fila, problema, fila.version);
  }
  await anotarVistas(servicio.almacen.db, sinNovedad, servicio.reloj().toISOString());
}
