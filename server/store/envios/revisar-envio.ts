import { Problem } from '../../../shared/problem.ts';
import type { Cambio } from '../almacen.ts';
import type { TablaLibros } from '../esquema/tablas-de-libros.ts';
import type { TablaRevisiones } from '../esquema/tablas-de-revision.ts';
import type { FilaDeEnvio } from './consultar-envios.ts';
import { direccionDeArea, type LugarDeArea } from './lugar-de-area.ts';

/** A step of the review: what it is called, from which states it starts, to which it leads. */
export interface Paso {
  readonly tipo: TablaRevisiones['tipo'];
  readonly accion: string;
  readonly desde: readonly TablaLibros['estado'][];
  readonly a: TablaLibros['estado'];
  /** Whether it is for an envío that counts: that waits for no visto bueno. */
  readonly exigeQueCuente: boolean;
  /** What a person is told where the libro is in another state. */
  readonly siNo: string;
}

/** The steps of the review, each stated once. */
export const PASOS = {
  vistoBueno: {
    tipo: 'visto-bueno',
    accion: 'envio.visto-bueno',
    desde: ['por-visto-bueno'],
    a: 'enviado',
    exigeQueCuente: false,
    siNo: 'Ese envío no espera visto bueno.',
  },
  /** Whoever refused it may give it after all. */
  vistoBuenoDespues: {
    tipo: 'visto-bueno',
    accion: 'envio.visto-bueno',
    desde: ['observado'],
    a: 'enviado',
    exigeQueCuente: false,
    siNo: 'Ese envío no espera visto bueno.',
  },
  sinVistoBueno: {
    tipo: 'sin-visto-bueno',
    accion: 'envio.sin-visto-bueno',
    desde: ['por-visto-bueno'],
    a: 'observado',
    exigeQueCuente: false,
    siNo: 'Ese envío no espera visto bueno.',
  },
  devolucion: {
    tipo: 'devuelto',
    accion: 'envio.devuelto',
    desde: ['enviado', 'por-visto-bueno'],
    a: 'observado',
    exigeQueCuente: true,
    siNo: 'Solo se devuelve un envío que está por revisar; si ya lo aceptó, reabra el libro.',
  },
  aceptacion: {
    tipo: 'aceptado',
    accion: 'envio.aceptado',
    desde: ['enviado', 'observado', 'por-visto-bueno'],
    a: 'aceptado',
    exigeQueCuente: true,
    siNo: 'Solo se acepta un envío que ya cuenta y que no está aceptado.',
  },
  reapertura: {
    tipo: 'reabierto',
    accion: 'libro.reabierto',
    desde: ['aceptado'],
    a: 'observado',
    exigeQueCuente: false,
    siNo: 'Solo se reabre un libro aceptado.',
  },
} as const satisfies Record<string, Paso>;

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
  if (paso.exigeQueCuente) await exigirQueCuente(cambio, lugar, envio);
  const antes = await tomarEstado(cambio, lugar);
  if (!(await mover(cambio, lugar, envio, paso, decision)))
    await explicarNegativa(cambio, lugar, envio, paso, decision);
  await asentarRevision(cambio, lugar, envio, paso, { ...decision, antes });
}

/** The state of an área's libro, held until the change ends. */
async function tomarEstado({ db, motor }: Cambio, lugar: LugarDeArea): Promise<TablaLibros['estado']> {
  const consulta = db
    .selectFrom('libros')
    .select('estado')
    .where('periodo', '=', lugar.periodo)
    .where('area', '=', lugar.area);
  const fila = await (motor === 'postgres' ? consulta.forUpdate() : consulta).executeTakeFirst();
  return fila?.estado ?? 'sin-enviar';
}

/** @throws Problem `estado-no-admite` for an envío that waits for a visto bueno which the órgano still wants */
async function exigirQueCuente(
  { db }: Cambio,
  { vistoBueno }: LugarDeArea,
  envio: FilaDeEnvio,
): Promise<void> {
  if (!vistoBueno || envio.espera_visto_bueno === 0) return;
  const dado = await db
    .selectFrom('revisiones')
    .select('id')
    .where('envio', '=', envio.id)
    .where('tipo', '=', 'visto-bueno')
    .limit(1)
    .executeTakeFirst();
  if (dado !== undefined) return;
  throw new Problem('estado-no-admite', {
    motivo:
      'Ese envío no tiene el visto bueno de la persona titular del área y todavía no cuenta. Espere a que lo dé.',
  });
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
export async function sostenerPeriodo({ db, motor }: Cambio, lugar: LugarDeArea): Promise<void> {
  const consulta = db.selectFrom('periodos').select('estado').where('id', '=', lugar.periodo);
  const { estado } = await (motor === 'postgres' ? consulta.forShare() : consulta).executeTakeFirstOrThrow();
  if (estado === 'cerrado') throw new Problem('periodo-cerrado', { periodo: lugar.clavePeriodo });
}
