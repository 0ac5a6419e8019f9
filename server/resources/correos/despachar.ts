import { randomUUID } from 'node:crypto';
import type { CorreoEscrito } from '../../../shared/messages/correo-en-partes.ts';
import type { Cambio } from '../../store/almacen.ts';
import { marcarCorreo, reclamarCorreo, type CorreoReclamado } from '../../store/correos/correos.ts';
import { haEnviado } from '../../store/correos/recordatorios.ts';
import type { Destinatario } from '../../store/correos/destinatarios.ts';
import type { TablaCorreos } from '../../store/esquema/tablas-de-revision.ts';
import type { Servicio } from '../servicio.ts';
import type { CorreoDeRonda } from './correo-que-desiste.ts';
import { entregar, type Entrega } from './entregar.ts';

/** A mail to the people of an área, ready to go. */
export interface CorreoDeArea<T extends TablaCorreos['tipo']> {
  readonly periodo: string;
  readonly area: string;
  readonly tipo: T;
  /** What makes it one: it goes out once to each person. */
  readonly unico: string;
  /** What the bitácora says that it is about. */
  readonly objeto: string;
  readonly personas: readonly Destinatario[];
  /** Whether it asks for a libro: an área that sends while others are being written to gets none. */
  readonly pideLibro: boolean;
  readonly escribir: (nombre: string) => CorreoEscrito;
}

export interface Despachado<T extends TablaCorreos['tipo']> {
  readonly tipo: T;
  readonly cuando: string;
  readonly destinatarios: number;
  readonly resultado: 'enviado' | 'fallido';
}

/** After this long a mail that failed is tried again, or one whose sender went away half-way; in milliseconds. */
const REINTENTO_MS = 3_600_000;
/** What was tried at this instant or later is left alone for now. */
export const reintentarDesde = (ahora: Date): string =>
  new Date(ahora.getTime() - REINTENTO_MS).toISOString();

/** Messages under way at a time: what a small mail server bears. */
const A_LA_VEZ = 4;

const SIN_DESTINATARIOS: Entrega = {
  recibieron: [],
  fallas: [{ persona: null, motivo: 'sin-destinatarios', pasajera: false }],
};

/** Done when somebody has it and nobody is left whom a later attempt may reach. */
const resultadoDe = ({ fallas }: Entrega, entregados: readonly string[]): 'enviado' | 'fallido' =>
  entregados.length > 0 && !fallas.some((f) => f.pasajera) ? 'enviado' : 'fallido';

/** What was sent to whom; people are named by id. Of a mail that fails over and over, the first time is told. */
function anotar(
  { anotar: nota }: Cambio,
  { tipo, objeto }: Pick<CorreoDeArea<TablaCorreos['tipo']>, 'tipo' | 'objeto'>,
  { recibieron, fallas }: Entrega,
  fallo: boolean,
): void {
  const clase = tipo === 'devuelto' || tipo === 'aceptado' ? 'aviso' : 'recordatorio';
  if (recibieron.length > 0)
    nota({ accion: `${clase}.enviado`, objeto, a: JSON.stringify({ tipo, personas: recibieron }) });
  if (fallas.length > 0 && !fallo) {
    const quienes = fallas.map(({ persona, motivo }) => ({ persona, motivo }));
    nota({ accion: `${clase}.fallido`, objeto, a: JSON.stringify({ tipo, fallas: quienes }) });
  }
}

async function enviarReclamado<T extends TablaCorreos['tipo']>(
  { almacen }: Servicio,
  quien: string,
  ronda: CorreoDeRonda,
  correo: CorreoDeArea<T>,
  { id, entregados: antes, fallo }: CorreoReclamado,
): Promise<Despachado<T>> {
  const faltan = correo.personas.filter(({ persona }) => !antes.includes(persona));
  const entrega =
    correo.personas.length === 0 ? SIN_DESTINATARIOS : await entregar(ronda, faltan, correo.escribir, id);
  const entregados = [...antes, ...entrega.recibieron];
  const resultado = resultadoDe(entrega, entregados);
  return almacen.cambiar(quien, async (cambio) => {
    await marcarCorreo(cambio, id, resultado, entregados);
    anotar(cambio, correo, entrega, fallo);
    return { tipo: correo.tipo, cuando: cambio.ahora, destinatarios: entregados.length, resultado };
  });
}

/**
 * Sends a mail to the people of an área who have not got it, and notes in the bitácora what was sent to whom.
 * @returns null where another instance has it, it failed a short while ago, or what it asks for has come
 */
async function despachar<T extends TablaCorreos['tipo']>(
  servicio: Servicio,
  quien: string,
  ronda: CorreoDeRonda,
  correo: CorreoDeArea<T>,
): Promise<Despachado<T> | null> {
  const { periodo, area, tipo, unico, pideLibro } = correo;
  const reclamado = await servicio.almacen.cambiar(quien, async (cambio) => {
    if (pideLibro && (await haEnviado(cambio.db, { periodo, area }))) return null;
    const nuevo = { id: randomUUID(), periodo, area, tipo, unico };
    return reclamarCorreo(cambio, nuevo, reintentarDesde(servicio.reloj()));
  });
  return reclamado === null ? null : enviarReclamado(servicio, quien, ronda, correo, reclamado);
}

/**
 * Sends mails, a few at a time, until there are no more or `seguir` says no.
 * @returns what became of each, in their order; null for those that were left
 */
export async function despacharTodos<T extends TablaCorreos['tipo']>(
  servicio: Servicio,
  quien: string,
  ronda: CorreoDeRonda,
  correos: readonly CorreoDeArea<T>[],
  seguir: () => boolean,
): Promise<readonly (Despachado<T> | null)[]> {
  const hechos: (Despachado<T> | null)[] = correos.map(() => null);
  const pendientes = correos.entries();
  const uno = async (): Promise<void> => {
    for (const [i, correo] of pendientes) {
      if (!seguir()) return;
      hechos[i] = await despachar(servicio, quien, ronda, correo);
    }
  };
  const finales = await Promise.allSettled(Array.from({ length: A_LA_VEZ }, uno));
  for (const final of finales) if (final.status === 'rejected') throw final.reason;
  return hechos;
}
