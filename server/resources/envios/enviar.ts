import { randomUUID } from 'node:crypto';
import type { PeticionNueva } from '../../../shared/api/esquemas/envios.ts';
import { acuse as esquemaDeAcuse } from '../../../shared/api/esquemas/acuse.ts';
import type { PeticionPorAdmitir } from '../../../shared/envio/admision.ts';
import { motivoDe } from '../../../shared/envio/motivo-de-admision.ts';
import type { LibroCanonico } from '../../../shared/libro/canonico-esquema.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Cambio } from '../../store/almacen.ts';
import { libroDe, revisionesDe, type FilaDeEnvio } from '../../store/envios/consultar-envios.ts';
import { envioRepetido, guardarEnvio, type EnvioPorGuardar } from '../../store/envios/guardar-envio.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import { peticionesDeArea } from '../../store/envios/peticiones-de-area.ts';
import { PASOS } from '../../store/envios/pasos-de-revision.ts';
import { asentarRevision, reenviar } from '../../store/envios/revisar-envio.ts';
import { areaHallada } from '../areas/consultas.ts';
import { seguirAlEnvio } from '../borradores/seguir-al-envio.ts';
import { abrirFila } from '../fila.ts';
import { ProblemaConDetalles } from '../problema-con-detalles.ts';
import { quienPide, recurso, type Pedido, type Recursos } from '../recurso.ts';
import type { Servicio } from '../servicio.ts';
import { comoEnvioBreve } from './como-envio.ts';
import { contenidoRecibido, type ContenidoRecibido } from './contenido-recibido.ts';
import { huellaDe, porGuardar } from './por-guardar.ts';
import { comoValidacion, revisarContenido, type ContenidoRevisado } from './revisar-contenido.ts';

async function respuesta(servicio: Servicio, lugar: LugarDeArea, envio: FilaDeEnvio, repetido: boolean) {
  const { db } = servicio.almacen;
  const libro = await libroDe(db, lugar);
  // What was decided of one that another took the place of
  const revisiones = libro?.envio === envio.id ? [] : await revisionesDe(db, [envio.id]);
  const json = {
    envio: comoEnvioBreve(lugar, envio, libro, revisiones),
    acuse: esquemaDeAcuse.parse(JSON.parse(envio.acuse)),
    repetido,
  };
  return { estado: repetido ? 200 : 201, json, ubicacion: `/envios/${envio.id}` };
}

/** The same again, seen before the work of validating: the answer to a first one was lost. */
async function yaRecibido(
  pedido: Pick<Pedido, 'servicio' | 'claveDeIdempotencia'>,
  lugar: LugarDeArea,
  { sha256 }: ContenidoRecibido,
  peticiones: readonly PeticionNueva[],
): Promise<FilaDeEnvio | null> {
  const { db } = pedido.servicio.almacen;
  const libro = await libroDe(db, lugar);
  const { claveDeIdempotencia } = pedido;
  const huella = huellaDe(sha256, peticiones);
  return envioRepetido(db, lugar, libro?.envio ?? null, { sha256, huella, peticiones, claveDeIdempotencia });
}

/**
 * The same content again: what was returned is sent once more by whoever stands by it. The very request of the first time,
 * told by its key, is only a late one.
 */
async function darlePaso(
  pedido: Pick<Pedido, 'servicio' | 'quien' | 'claveDeIdempotencia'>,
  lugar: LugarDeArea,
  visto: FilaDeEnvio,
): Promise<void> {
  const { servicio, claveDeIdempotencia: clave } = pedido;
  const esElPrimero = clave !== null && clave === visto.clave_idempotencia;
  if (esElPrimero || lugar.estadoPeriodo === 'cerrado') return;
  const libro = await libroDe(servicio.almacen.db, lugar);
  if (libro?.estado !== 'observado') return;
  const { persona: autor } = quienPide(pedido);
  await servicio.almacen.cambiar(`personas/${autor}`, (cambio) =>
    reenviar(cambio, lugar, visto, { id: randomUUID(), autor, motivo: '' }),
  );
}

/** Those that come with the libro, and those that the enlace has not answered yet. */
async function peticionesQueCuentan(
  { almacen: { db } }: Servicio,
  lugar: LugarDeArea,
  nuevas: readonly PeticionNueva[],
): Promise<PeticionPorAdmitir[]> {
  const hechas = await peticionesDeArea(db, lugar);
  return [...nuevas, ...hechas.filter((p) => p.estado === 'abierta')];
}

const leerJsonCanonico = (canonico: string): LibroCanonico => JSON.parse(canonico) as LibroCanonico;

/**
 * Libros that are worked on at once. In the last hour hundreds come together: they wait their turn here, and whoever reads
 * meanwhile does not wait behind them for a connection to the store.
 */
const A_LA_VEZ = 8;
const enFila = abrirFila(A_LA_VEZ);

async function validar({ servicio, consulta, cuerpo, archivos }: Pedido<'validar'>, lugar: LugarDeArea) {
  exigirAbierto(lugar);
  const contenido = await contenidoRecibido(servicio, lugar, '', cuerpo ?? {}, archivos);
  const peticiones = await peticionesQueCuentan(servicio, lugar, cuerpo?.peticiones ?? []);
  const revisado = await revisarContenido(servicio, lugar, contenido, peticiones);
  const libro = consulta.libro === 'si' ? leerJsonCanonico(contenido.canonico) : null;
  return { estado: 200, json: { ...comoValidacion(contenido, revisado), libro } };
}

async function enviar(pedido: Pedido<'enviar'>, lugar: LugarDeArea) {
  const { servicio, cuerpo, archivos } = pedido;
  const quien = quienPide(pedido);
  const peticiones = cuerpo?.peticiones ?? [];
  const contenido = await contenidoRecibido(servicio, lugar, quien.nombre, cuerpo ?? {}, archivos);
  const visto = await yaRecibido(pedido, lugar, contenido, peticiones);
  if (visto !== null) {
    await darlePaso(pedido, lugar, visto);
    return respuesta(servicio, lugar, visto, true);
  }
  exigirAbierto(lugar);
  exigirActiva(lugar);
  const todas = await peticionesQueCuentan(servicio, lugar, peticiones);
  const revisado = await revisarContenido(servicio, lugar, contenido, todas);
  exigirAdmisible(contenido, revisado);
  const nuevo = porGuardar(pedido, quien, lugar, contenido, revisado, peticiones);
  const { envio, repetido } = await servicio.almacen.cambiar(`personas/${quien.persona}`, (cambio) =>
    guardar(cambio, lugar, nuevo(cambio)),
  );
  if (contenido.borrador === null && !repetido) await seguirAlEnvio(servicio, lugar, quien, contenido.sha256);
  return respuesta(servicio, lugar, envio, repetido);
}

/** Sending a libro, and trying it before. */
export const ENVIAR = {
  validar: recurso('validar', {
    buscar: areaHallada,
    hacer: (pedido, { lugar }) => enFila(() => validar(pedido, lugar)),
  }),
  enviar: recurso('enviar', {
    buscar: areaHallada,
    hacer: (pedido, { lugar }) => enFila(() => enviar(pedido, lugar)),
  }),
} satisfies Recursos;

/** Keeps it; a titular who sends gives the visto bueno with it. */
async function guardar(cambio: Cambio, lugar: LugarDeArea, nuevo: EnvioPorGuardar) {
  const guardado = await guardarEnvio(cambio, lugar, nuevo);
  if (!guardado.repetido && lugar.vistoBueno && nuevo.estado === 'enviado')
    await asentarRevision(cambio, lugar, guardado.envio, PASOS.vistoBueno, {
      id: randomUUID(),
      autor: nuevo.autor,
      motivo: '',
      siVersion: null,
      antes: nuevo.estado,
    });
  return guardado;
}

function exigirAbierto(lugar: LugarDeArea): void {
  if (lugar.estadoPeriodo === 'cerrado')
    throw new Problem('periodo-cerrado', { periodo: lugar.clavePeriodo });
}

function exigirActiva({ areaActiva, siglasArea: area }: LugarDeArea): void {
  if (!areaActiva) throw new Problem('area-de-baja', { area });
}

function exigirAdmisible(contenido: ContenidoRecibido, revisado: ContenidoRevisado): void {
  if (revisado.admision.admisible) return;
  const problema = new Problem('envio-con-hallazgos', { motivo: motivoDe(revisado.admision) });
  throw new ProblemaConDetalles(problema, { hallazgos: comoValidacion(contenido, revisado).hallazgos });
}
