import type { LlavePublica } from '../../shared/api/esquemas/acuse.ts';
import { verificarAcuse } from '../firma/verificar-acuse.ts';
import type { Consultable } from '../store/almacen.ts';
import {
  foliosPorPeriodo,
  recorrerContenidos,
  recorrerEnvios,
  recorrerProductos,
  recuentoYCabeza,
  sinPartes,
  type EnvioVisto,
} from '../store/verificacion/recorrer.ts';
import { verificarBitacora } from './bitacora/verificar-bitacora.ts';

/** One kind of thing that was checked. */
export interface Comprobacion {
  /** In the plural, for people: `envíos contra lo guardado`. */
  readonly que: string;
  readonly comprobados: number;
  /** A sentence for each thing that is not as it should be; the first hundred. */
  readonly fallas: readonly string[];
  /** Failures beyond those. */
  readonly omitidas: number;
}

export interface ResultadoDeAlmacen {
  readonly integro: boolean;
  readonly comprobaciones: readonly Comprobacion[];
  /** The head of the bitácora that was compared: to be held against one mailed earlier. */
  readonly cabeza: { readonly n: number; readonly hash: string; readonly cuando: string };
}

/** Failures that are named one by one. */
const NOMBRADAS = 100;

class Cuenta {
  readonly que: string;
  comprobados = 0;
  omitidas = 0;
  readonly fallas: string[] = [];

  constructor(que: string) {
    this.que = que;
  }

  fallar(texto: string): void {
    if (this.fallas.length < NOMBRADAS) this.fallas.push(texto);
    else this.omitidas += 1;
  }
}

const ROTURAS = {
  falta: 'no está',
  'fuera-de-orden': 'tiene un número que ya pasó',
  desprendida: 'no continúa a la anterior',
  alterada: 'no es la que se asentó',
  cabeza: 'no concuerda con la última que el almacén dice tener',
} as const;

/** The chain, and one entry for each envío that was received. */
async function comprobarBitacora(db: Consultable) {
  const cuenta = new Cuenta('entradas de la bitácora');
  const { envios, ...dada } = await recuentoYCabeza(db);
  let recibidos = 0;
  const { cadena, cabeza } = await verificarBitacora(db, dada, ({ accion }) => {
    if (accion === 'envio.recibido') recibidos += 1;
  });
  cuenta.comprobados = cadena.entradas;
  if (!cadena.integra) cuenta.fallar(`La entrada ${cadena.rota.n} ${ROTURAS[cadena.rota.motivo]}.`);
  else if (recibidos !== envios)
    cuenta.fallar(`La bitácora cuenta ${recibidos} envíos recibidos y el almacén tiene ${envios}.`);
  return { cuenta, cabeza };
}

/** All that is kept under its hash. `malos`: contents that are not what they are called. */
async function comprobarContenidos(db: Consultable, malos: Set<string>): Promise<Cuenta> {
  const cuenta = new Cuenta('contenidos contra su SHA-256');
  for await (const { sha256, intacto } of recorrerContenidos(db)) {
    cuenta.comprobados += 1;
    if (!intacto) malos.add(sha256);
  }
  for (const sha256 of await sinPartes(db)) malos.add(sha256);
  for (const sha256 of malos) cuenta.fallar(`El contenido ${sha256} no es el que se guardó.`);
  return cuenta;
}

const direccion = ({ organo, periodo, area, numero }: EnvioVisto): string =>
  `organos/${organo}/periodos/${periodo}/areas/${area}/envios/${numero}`;

/** What an acuse says otherwise than the row of its envío. */
function loQueDifiere(envio: EnvioVisto, llaves: readonly LlavePublica[]): string | null {
  const visto = verificarAcuse(envio.acuse, llaves);
  if (visto.tipo !== 'valido') return 'su acuse no tiene una firma válida de este servicio';
  const { acuse } = visto;
  if (!visto.identico) return 'su acuse no está escrito como se entregó';
  if (acuse.sha256 !== envio.sha256) return 'su acuse habla de otro contenido';
  if (acuse.numero !== envio.folio) return 'su acuse tiene otro folio';
  if (acuse.envio !== envio.numero) return 'su acuse tiene otro número de envío';
  if (Date.parse(acuse.cuando) !== Date.parse(envio.cuando)) return 'su acuse dice otra hora';
  return acuse.envia === envio.autor_nombre ? null : 'su acuse nombra a otra persona';
}

async function comprobarEnvios(
  db: Consultable,
  malos: ReadonlySet<string>,
  llaves: readonly LlavePublica[],
): Promise<Cuenta> {
  const cuenta = new Cuenta('envíos y sus acuses');
  for await (const envio of recorrerEnvios(db)) {
    cuenta.comprobados += 1;
    const difiere = loQueDifiere(envio, llaves);
    if (difiere !== null) cuenta.fallar(`En ${direccion(envio)}, ${difiere}.`);
    if (envio.guardado === null || malos.has(envio.sha256))
      cuenta.fallar(`En ${direccion(envio)}, el contenido no es el que se recibió.`);
  }
  return cuenta;
}

async function comprobarFolios(db: Consultable): Promise<Cuenta> {
  const cuenta = new Cuenta('folios de cada periodo, sin saltos');
  for (const { organo, periodo, folio, distintos, mayor, menor } of await foliosPorPeriodo(db)) {
    cuenta.comprobados += folio;
    if (distintos !== folio || (mayor ?? 0) !== folio || (menor ?? 1) !== 1)
      cuenta.fallar(
        `En organos/${organo}/periodos/${periodo} se dieron ${folio} folios y hay ${distintos} envíos con folio propio.`,
      );
  }
  return cuenta;
}

async function comprobarProductos(db: Consultable, malos: ReadonlySet<string>): Promise<Cuenta> {
  const cuenta = new Cuenta('productos de las versiones del informe');
  for await (const p of recorrerProductos(db)) {
    cuenta.comprobados += 1;
    if (p.guardados !== p.bytes || malos.has(p.sha256))
      cuenta.fallar(
        `En organos/${p.organo}/periodos/${p.periodo}/consolidaciones/${p.numero}, ${p.ruta} no es el que se hizo.`,
      );
  }
  return cuenta;
}

/**
 * Proves that nothing in the store was altered: the chain of the bitácora with its head, every content against its hash,
 * folios, acuses against their envíos, products. It changes nothing, runs while the service serves and holds a few
 * mebibytes whatever the size of the store.
 *
 * @param llaves public keys that the acuses may be signed with: those of the store, or those noted outside it
 */
export async function verificarAlmacen(
  db: Consultable,
  llaves: readonly LlavePublica[],
): Promise<ResultadoDeAlmacen> {
  const { cuenta: bitacora, cabeza } = await comprobarBitacora(db);
  const malos = new Set<string>();
  const comprobaciones = [
    bitacora,
    await comprobarContenidos(db, malos),
    await comprobarEnvios(db, malos, llaves),
    await comprobarFolios(db),
    await comprobarProductos(db, malos),
  ].map(({ que, comprobados, fallas, omitidas }) => ({ que, comprobados, fallas, omitidas }));
  return { integro: comprobaciones.every((c) => c.fallas.length === 0), comprobaciones, cabeza };
}
