import type { Validacion } from '../../../shared/api/esquemas/envios.ts';
import type { RevisionDeGoogle } from '../../../shared/api/esquemas/google.ts';
import { CLAVE_DE_ENVIO, type RespuestaDeEnvio } from '../../../shared/envio/buzon-de-libro.ts';
import { comoCanonico } from '../../../shared/libro/canonico.ts';
import type { Google } from '../../google/google.ts';
import type { LibroDeGoogleLeido } from '../../libros/google/leer-libro-de-google.ts';
import { lugarDeEnvio, type LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import { huellaDeArea } from '../../store/google/huellas-de-areas.ts';
import { cambiarLibroDeGoogle, type FilaDeLibroDeGoogle } from '../../store/google/libros-de-google.ts';
import { ENVIAR } from '../envios/enviar.ts';
import { horaDeMexico } from '../hora-de-mexico.ts';
import type { Servicio } from '../servicio.ts';
import { atenderMarca } from './atender-marca.ts';
import { dentro } from './dentro.ts';
import { escribirEnBuzon } from './escribir-en-buzon.ts';
import { exigirSuLibro } from './exigir-su-libro.ts';

/** Who fills it in is no work of the quarter. */
const CARATULA = 'Carátula';

/** A spreadsheet that was read, at Drive's version from before the reading. */
export interface Leido {
  readonly version: string;
  readonly leido: LibroDeGoogleLeido;
}

/** What was seen in it. */
export interface Atendido {
  readonly lugar: LugarDeArea;
  readonly validacion: Omit<Validacion, 'libro'>;
  /** What a mark that had not been answered was answered; null where there was none. */
  readonly respuesta: RespuestaDeEnvio | null;
}

const resumen = ({ admisible, resumen: cuenta, filas }: Omit<Validacion, 'libro'>): RevisionDeGoogle => ({
  ...{ admisible, ...cuenta },
  filas: filas.reduce((suma, f) => suma + (f.hoja === CARATULA ? 0 : f.filas), 0),
});

async function revisar(servicio: Servicio, lugar: LugarDeArea, { libro, avisos }: LibroDeGoogleLeido) {
  const cuerpo = { libro: comoCanonico(libro), peticiones: [] };
  const consulta = { libro: 'no' as const };
  const hecha = await dentro<'validar'>(ENVIAR.validar, { servicio, consulta, cuerpo }, lugar);
  const { admisible, motivo, sha256, filas, resumen: cuenta, hallazgos } = hecha;
  const todos = [...avisos, ...hecha.avisos];
  return { admisible, motivo, sha256, filas, resumen: cuenta, hallazgos, avisos: todos };
}

/** Answers the mark, if it was not yet, and keeps the answer before anybody is told. */
async function contestar(
  servicio: Servicio,
  lugar: LugarDeArea,
  fila: FilaDeLibroDeGoogle,
  { libro, metadatos }: LibroDeGoogleLeido,
): Promise<RespuestaDeEnvio | null> {
  const marca = metadatos.get(CLAVE_DE_ENVIO) ?? null;
  if (marca === null || marca === fila.marca) return null;
  const respuesta = await atenderMarca(servicio, lugar, libro, marca);
  const campos = { marca, respuesta: JSON.stringify(respuesta), buzon: null };
  await cambiarLibroDeGoogle(servicio.almacen.db, fila, campos);
  return respuesta;
}

/**
 * Does what follows from reading an área's spreadsheet: takes what was marked as sent, reviews what it holds, and leaves in
 * it what its sidebar shows, where that changed.
 *
 * @throws Problem `google-…`; what may pass
 */
export async function atenderLeido(
  servicio: Servicio,
  google: Google,
  fila: FilaDeLibroDeGoogle & { readonly hoja: string },
  { version, leido }: Leido,
): Promise<Atendido> {
  const { db } = servicio.almacen;
  const lugar = await lugarDeEnvio(db, fila);
  exigirSuLibro(lugar, leido.libro.nombre, leido.metadatos);
  const respuesta = await contestar(servicio, lugar, fila, leido);
  const validacion = await revisar(servicio, lugar, leido);
  const ahora = servicio.reloj();
  const huella = await huellaDeArea(db, fila, horaDeMexico(ahora).fecha);
  if (respuesta !== null || huella !== fila.buzon) {
    const dada = respuesta ?? respuestaDe(fila);
    await escribirEnBuzon(servicio, google, lugar, fila.hoja, dada, leido.hojas);
  }
  const visto = ahora.toISOString();
  await cambiarLibroDeGoogle(db, fila, {
    ...{ nombre: leido.libro.nombre, version, visto, leido: visto, problema: null, por_hacer: null },
    ...{ revision: JSON.stringify(resumen(validacion)), buzon: huella },
  });
  return { lugar, validacion, respuesta };
}

/** What the last mark was answered, for a tab that is written again. */
export const respuestaDe = ({
  respuesta,
}: Pick<FilaDeLibroDeGoogle, 'respuesta'>): RespuestaDeEnvio | null =>
  respuesta === null ? null : (JSON.parse(respuesta) as RespuestaDeEnvio);
