import { createHash, randomUUID } from 'node:crypto';
import type { PeticionNueva } from '../../../shared/api/esquemas/envios.ts';
import {
  acuse as esquemaDeAcuse,
  TIPO_DE_ACUSE,
  VERSION_DE_ACUSE,
} from '../../../shared/api/esquemas/acuse.ts';
import type { AcuseSinFirma } from '../../../shared/api/esquemas/acuse.ts';
import { AVISO_DE_ACUSE } from '../../../shared/messages/de-acuse.ts';
import type { PeticionPorAdmitir } from '../../../shared/envio/admision.ts';
import type { LibroCanonico } from '../../../shared/libro/canonico-esquema.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Cambio } from '../../store/almacen.ts';
import { libroDe, revisionesDe, type FilaDeEnvio } from '../../store/envios/consultar-envios.ts';
import { envioRepetido, guardarEnvio, type EnvioPorGuardar } from '../../store/envios/guardar-envio.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import { peticionesDeArea } from '../../store/envios/peticiones-de-area.ts';
import { asentarRevision, PASOS } from '../../store/envios/revisar-envio.ts';
import { textoDeResumen } from '../../store/libros/resumen-de-libro.ts';
import { areaHallada } from '../areas/consultas.ts';
import { abrirFila } from '../fila.ts';
import { horaDeMexico } from '../hora-de-mexico.ts';
import { ProblemaConDetalles } from '../problema-con-detalles.ts';
import type { Quien } from '../quien.ts';
import { quienPide, recurso, type Pedido, type Recursos } from '../recurso.ts';
import type { Servicio } from '../servicio.ts';
import { comoEnvioBreve } from './como-envio.ts';
import { contenidoRecibido, type ContenidoRecibido } from './contenido-recibido.ts';
import { folioDe } from './folio.ts';
import { daVistoBueno } from './revision.ts';
import { resumenDeLibro } from './resumen-de-revision.ts';
import { comoValidacion, motivoDe, revisarContenido, type ContenidoRevisado } from './revisar-contenido.ts';

/** What makes two requests the same: the content and what is asked for with it. */
const huellaDe = (sha256: string, peticiones: readonly PeticionNueva[]): string =>
  createHash('sha256')
    .update(JSON.stringify([sha256, peticiones]))
    .digest('hex');

const VIAS = new Set<EnvioPorGuardar['via']>(['panel', 'complemento', 'google', 'orden']);
const viaDe = (dicha: string): EnvioPorGuardar['via'] => {
  for (const via of VIAS) if (via === dicha) return via;
  return 'api';
};

/** All that the acuse says, once folio, number and time are known. */
function datosDeAcuse(
  lugar: LugarDeArea,
  envia: string,
  aTiempo: boolean,
  contenido: ContenidoRecibido,
  { revision, admision }: ContenidoRevisado,
  dado: { readonly folio: number; readonly numero: number; readonly cuando: string },
): AcuseSinFirma {
  return {
    tipo: TIPO_DE_ACUSE,
    version: VERSION_DE_ACUSE,
    folio: folioDe(lugar.siglasOrgano, lugar.clavePeriodo, dado.folio),
    numero: dado.folio,
    institucion: { nombre: lugar.institucion, siglas: lugar.siglasInstitucion },
    organo: { nombre: lugar.nombreOrgano, siglas: lugar.siglasOrgano },
    periodo: { clave: lugar.clavePeriodo, desde: lugar.desde, hasta: lugar.hasta },
    area: { nombre: lugar.nombreArea, siglas: lugar.siglasArea },
    envio: dado.numero,
    envia,
    cuando: dado.cuando,
    aTiempo,
    sha256: contenido.sha256,
    filas: [...revision.filasPorHoja],
    hallazgos: {
      errores: 0,
      explicados: revision.resumen.explicadas,
      peticiones: admision.pedidos.size,
      porOtrasAreas: revision.hallazgos.filter((h) => h.depende !== null).length,
    },
    sinActividades: contenido.sinActividades,
    aviso: AVISO_DE_ACUSE,
  };
}

function porGuardar(
  { servicio, claveDeIdempotencia, via }: Pick<Pedido, 'servicio' | 'claveDeIdempotencia' | 'via'>,
  quien: Quien,
  lugar: LugarDeArea,
  contenido: ContenidoRecibido,
  revisado: ContenidoRevisado,
  peticiones: readonly PeticionNueva[],
): (cambio: Cambio) => EnvioPorGuardar {
  const { revision } = revisado;
  // By the time that the acuse bears: at midnight it must not say one thing and its plazo another
  const estaATiempo = ({ ahora }: Cambio): boolean => horaDeMexico(new Date(ahora)).fecha <= lugar.corte;
  const espera = lugar.vistoBueno && !daVistoBueno(quien, lugar.area);
  return (cambio) => ({
    id: randomUUID(),
    autor: quien.persona,
    autorNombre: quien.nombre,
    via: viaDe(via),
    contenido: Buffer.from(contenido.canonico),
    sha256: contenido.sha256,
    huella: huellaDe(contenido.sha256, peticiones),
    claveDeIdempotencia,
    sinActividades: contenido.sinActividades,
    aTiempo: estaATiempo(cambio),
    filas: JSON.stringify(revision.filasPorHoja),
    resumen: JSON.stringify(revision.resumen),
    resumenDeLibro: textoDeResumen(resumenDeLibro(revision)),
    hallazgos: JSON.stringify(revision.hallazgos),
    claves: revisado.claves,
    peticiones: peticiones.map((p) => ({ ...p, id: randomUUID() })),
    estado: espera ? 'por-visto-bueno' : 'enviado',
    firmar: (dado) =>
      servicio.firmante.firmar(
        cambio,
        datosDeAcuse(lugar, quien.nombre, estaATiempo(cambio), contenido, revisado, dado),
      ),
  });
}

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
  const contenido = await contenidoRecibido(servicio, lugar, '', { libro: cuerpo?.libro }, archivos);
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
  if (visto !== null) return respuesta(servicio, lugar, visto, true);
  exigirAbierto(lugar);
  const todas = await peticionesQueCuentan(servicio, lugar, peticiones);
  const revisado = await revisarContenido(servicio, lugar, contenido, todas);
  exigirAdmisible(contenido, revisado);
  const nuevo = porGuardar(pedido, quien, lugar, contenido, revisado, peticiones);
  const { envio, repetido } = await servicio.almacen.cambiar(`personas/${quien.persona}`, (cambio) =>
    guardar(cambio, lugar, nuevo(cambio)),
  );
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

function exigirAdmisible(contenido: ContenidoRecibido, revisado: ContenidoRevisado): void {
  if (revisado.admision.admisible) return;
  const problema = new Problem('envio-con-hallazgos', { motivo: motivoDe(revisado.admision) });
  throw new ProblemaConDetalles(problema, { hallazgos: comoValidacion(contenido, revisado).hallazgos });
}
