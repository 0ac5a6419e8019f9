import { Problem } from '../../../shared/problem.ts';
import type { Cambio } from '../almacen.ts';
import type { TablaLibros } from '../esquema/tablas-de-libros.ts';
import type { FilaDeEnvio } from './consultar-envios.ts';
import { direccionDeArea, type LugarDeArea } from './lugar-de-area.ts';
import { PASOS, type Paso } from './pasos-de-revision.ts';

/** Who takes a step, why, and on which version of the libro (null for whichever it is). */
export interface Decision {
  readonly id: string;
  readonly autor: string;
  readonly motivo: string;
  readonly siVersion: number | null;
}

/**
 * Takes a step of the review on the envío in force of an área's libro.
 * @throws Problem `periodo-cerrado`, `version-cambiada`, `estado-no-admite`
 */
export async function darPaso(
  cambio: Cambio,
  lugar: LugarDeArea,
  envio: FilaDeEnvio,
  paso: Paso,
  decision: Decision,
): Promise<void> {
  await sostenerPeriodo(cambio, lugar);
  if (paso.exigeQueCuente && !(await cuenta(cambio, lugar, envio)))
    throw new Problem('estado-no-admite', {
      motivo:
        'Ese envío no tiene el visto bueno de la persona titular del área y todavía no cuenta. Espere a que lo dé.',
    });
  const antes = (await tomarLibro(cambio, lugar))?.estado ?? 'sin-enviar';
  if (!(await mover(cambio, lugar, envio, paso, decision)))
    await explicarNegativa(cambio, lugar, envio, paso, decision);
  await asentarRevision(cambio, lugar, envio, paso, { ...decision, antes });
}

/**
 * What was returned or reopened goes back to whoever has the turn, as the área sent it again without a change. Nothing where it
 * stands otherwise: another envío took its place, or it is being reviewed.
 *
 * @throws Problem `periodo-cerrado`
 */
export async function reenviar(
  cambio: Cambio,
  lugar: LugarDeArea,
  envio: FilaDeEnvio,
  decision: Omit<Decision, 'siVersion'>,
): Promise<void> {
  await sostenerPeriodo(cambio, lugar);
  const libro = await tomarLibro(cambio, lugar);
  if (libro?.estado !== 'observado' || libro.envio !== envio.id) return;
  const paso = (await cuenta(cambio, lugar, envio)) ? PASOS.reenvio : PASOS.reenvioSinVistoBueno;
  await darPaso(cambio, lugar, envio, paso, { ...decision, siVersion: null });
}

/** An área's libro, held until the change ends. */
async function tomarLibro({ db, motor }: Cambio, lugar: LugarDeArea) {
  const consulta = db
    .selectFrom('libros')
    .select(['estado', 'envio'])
    .where('periodo', '=', lugar.periodo)
    .where('area', '=', lugar.area);
  return (motor === 'postgres' ? consulta.forUpdate() : consulta).executeTakeFirst();
}

/** Whether an envío counts: it waits for no visto bueno that the órgano still wants. */
async function cuenta({ db }: Cambio, { vistoBueno }: LugarDeArea, envio: FilaDeEnvio): Promise<boolean> {
  if (!vistoBueno || envio.espera_visto_bueno === 0) return true;
  const dado = await db
    .selectFrom('revisiones')
    .select('id')
    .where('envio', '=', envio.id)
    .where('tipo', '=', 'visto-bueno')
    .limit(1)
    .executeTakeFirst();
  return dado !== undefined;
}

/**
 * Notes a step of the review, in its table and in the bitácora.
 * @param decision with the state of the libro before it
 */
export async function asentarRevision(
  { db, ahora, anotar }: Cambio,
  lugar: LugarDeArea,
  envio: FilaDeEnvio,
  paso: Paso,
  decision: Decision & { readonly antes: TablaLibros['estado'] },
): Promise<void> {
  await db
    .insertInto('revisiones')
    .values({
      id: decision.id,
      envio: envio.id,
      tipo: paso.tipo,
      autor: decision.autor,
      cuando: ahora,
      motivo: decision.motivo,
    })
    .execute();
  anotar({
    accion: paso.accion,
    objeto: `${direccionDeArea(lugar)}/envios/${envio.numero}`,
    de: decision.antes,
    a: JSON.stringify({ estado: paso.a, motivo: decision.motivo }),
  });
}

/** Moves the libro to its next state, if it stands where the step starts and at the version that was seen. */
async function mover(
  { db }: Cambio,
  lugar: LugarDeArea,
  envio: FilaDeEnvio,
  paso: Paso,
  decision: Decision,
): Promise<boolean> {
  const tomado = await db
    .updateTable('libros')
    .set((e) => ({
      estado: paso.a,
      version: e('version', '+', 1),
      ...(paso.tipo === 'aceptado' ? { aceptado: envio.id } : {}),
      ...(paso.tipo === 'reabierto' ? { aceptado: null } : {}),
    }))
    .where('periodo', '=', lugar.periodo)
    .where('area', '=', lugar.area)
    .where('envio', '=', envio.id)
    .where('estado', 'in', paso.desde)
    .$if(decision.siVersion !== null, (q) => q.where('version', '=', decision.siVersion ?? 0))
    .executeTakeFirst();
  return tomado.numUpdatedRows > 0n;
}

async function explicarNegativa(
  { db }: Cambio,
  lugar: LugarDeArea,
  envio: FilaDeEnvio,
  paso: Paso,
  { siVersion }: Decision,
): Promise<never> {
  const libro = await db
    .selectFrom('libros')
    .select(['version', 'envio'])
    .where('periodo', '=', lugar.periodo)
    .where('area', '=', lugar.area)
    .executeTakeFirst();
  if (siVersion !== null && libro !== undefined && libro.version !== siVersion)
    throw new Problem('version-cambiada', { que: `el libro de ${lugar.siglasArea}` });
  if (libro?.envio !== envio.id)
    throw new Problem('estado-no-admite', {
      motivo: 'Ese envío ya no es el último del área. Abra el último y revíselo.',
    });
  throw new Problem('estado-no-admite', { motivo: paso.siNo });
}

/**
 * Keeps the period from being closed until this change ends.
 * @throws Problem `periodo-cerrado`
 */
export async function sostenerPeriodo(
  { db, motor }: Cambio,
  lugar: Pick<LugarDeArea, 'periodo' | 'clavePeriodo'>,
): Promise<void> {
  const consulta = db.selectFrom('periodos').select('estado').where('id', '=', lugar.periodo);
  const { estado } = await (motor === 'postgres' ? consulta.forShare() : consulta).executeTakeFirstOrThrow();
  if (estado === 'cerrado') throw new Problem('periodo-cerrado', { periodo: lugar.clavePeriodo });
}
