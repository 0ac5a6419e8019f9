import { afterAll, expect, onTestFinished } from 'vitest';
import {
  OPERACIONES,
  type NombreDeOperacion,
  type Operaciones,
} from '../../shared/api/catalogo-de-operaciones.ts';
import type { JsonDe, Operacion } from '../../shared/api/operacion.ts';
import type { Correo } from '../../server/correo/correo.ts';
import type { AccesoAGoogle } from '../../server/google/acceso-a-google.ts';
import { LIMITES } from '../../server/libros/limites.ts';
import { abrirVigia } from '../../server/resources/borradores/vigia.ts';
import { abrirConsolidador } from '../../server/resources/consolidaciones/consolidador.ts';
import type { Credenciales } from '../../server/resources/credenciales.ts';
import { abrirFirmante } from '../../server/resources/firmante.ts';
import { llamar, type Llamada } from '../../server/resources/llamar.ts';
import type { Quien } from '../../server/resources/quien.ts';
import type { Respuesta } from '../../server/resources/recurso.ts';
import type { Servicio } from '../../server/resources/servicio.ts';
import type { Almacen } from '../../server/store/almacen.ts';
import { abrirTaller } from '../../server/taller/abrir-taller.ts';
import type { Taller } from '../../server/taller/taller.ts';
import type { AbrirAlmacen } from './almacenes.ts';
import { quienEs, sembrarOrgano, sembrarPersona } from './organo-de-prueba.ts';
import type * as z from 'zod';

/** A clock that a test sets; store and service read it. */
export interface RelojDePrueba {
  ahora: Date;
  readonly leer: () => Date;
}

export function relojDePrueba(instante: string): RelojDePrueba {
  const reloj = { ahora: new Date(instante), leer: () => reloj.ahora };
  return reloj;
}

/** A workshop of the built program for all tests of a file, closed after them. */
export function tallerDelArchivo(hilos = 1): () => Taller {
  let taller: Taller | null = null;
  afterAll(() => taller?.cerrar());
  return () =>
    (taller ??= abrirTaller({
      hilos,
      memoriaMb: 512,
      tiempoMs: 60_000,
      programa: new URL('../../dist/obrero.js', import.meta.url),
    }));
}

const HASH = 'c'.repeat(64);
const CREDENCIALES: Credenciales = {
  tokenDeApi: () => ({ id: 'tokenuno', secreto: 'secreto', hash: HASH }),
  enlaceDeEntrada: () => ({ secreto: 'secreto', hash: HASH }),
};

export interface OpcionesDeServicio {
  readonly taller: Taller;
  readonly reloj: RelojDePrueba;
  readonly correo?: Correo | null;
  readonly google?: AccesoAGoogle | null;
  readonly credenciales?: Credenciales;
}

/** The service of one instance, with somebody who consolidates what waits. */
export async function servicioSobre(
  almacen: Almacen,
  { taller, reloj, correo = null, google = null, credenciales = CREDENCIALES }: OpcionesDeServicio,
): Promise<Servicio> {
  const registrado: unknown[] = [];
  let despertar = (): void => undefined;
  const servicio: Servicio = {
    almacen,
    taller,
    firmante: await abrirFirmante(almacen, null),
    credenciales,
    correo,
    google,
    vigia: abrirVigia({ almacen, reloj: reloj.leer, alFallar: (error) => registrado.push(error) }),
    limites: LIMITES,
    reloj: reloj.leer,
    urlPublica: 'https://trimestral.ejemplo.mx',
    despertar: () => {
      despertar();
    },
    registrar: (nivel, hecho, datos) => registrado.push([nivel, hecho, datos]),
  };
  const consolidador = abrirConsolidador(servicio);
  despertar = consolidador.despertar;
  onTestFinished(() => {
    servicio.vigia.cerrar();
  });
  onTestFinished(() => consolidador.cerrar());
  return servicio;
}

/** What a request bears before its schemas fill in what is left out. */
type Entrada<E> = E extends z.ZodType ? z.input<E> : undefined;
type CuerpoPorDar<O> = O extends { cuerpo: infer E } ? Entrada<E> : undefined;

/** What a test says of a request: the órgano and period are those of `EN`, unless it says others. */
export type LlamadaDePrueba<N extends NombreDeOperacion> = Omit<Llamada<N>, 'cuerpo'> & {
  readonly cuerpo?: CuerpoPorDar<Operaciones[N]>;
};

/** An answer that is what its operation states: status, JSON with no field more, version where it bears one. */
export type Contestada<N extends NombreDeOperacion> = Respuesta<JsonDe<Operaciones[N]>> & {
  readonly json: JsonDe<Operaciones[N]>;
};

export const EN = { organo: 'cvoe', periodo: '2021-t4' };

function comprobar(nombre: NombreDeOperacion, respuesta: Respuesta<unknown>): void {
  const operacion: Operacion = OPERACIONES[nombre];
  const definida = operacion.respuestas[respuesta.estado];
  expect(definida, `${nombre} answers ${respuesta.estado}`).toBeDefined();
  if (definida !== undefined && 'esquema' in definida) {
    const json =
      respuesta.json ?? (JSON.parse(Buffer.from(respuesta.archivo?.bytes ?? []).toString()) as unknown);
    expect(definida.esquema.parse(json), `${nombre} answers what it states`).toEqual(json);
  }
  // What was taken away has none
  if (operacion.version !== undefined && respuesta.estado !== 204)
    expect(respuesta.version, `${nombre} bears a version`).toBeTypeOf('number');
}

/** Drives an operation as somebody, and holds its answer against what the operation states. */
export async function hacerEn<N extends NombreDeOperacion>(
  servicio: Servicio,
  quien: Quien | null,
  nombre: N,
  llamada: LlamadaDePrueba<N> = {},
): Promise<Contestada<N>> {
  const parametros = { ...EN, ...llamada.parametros };
  const respuesta = await llamar(servicio, quien, nombre, { ...llamada, parametros } as Llamada<N>);
  comprobar(nombre, respuesta);
  return respuesta as Contestada<N>;
}

/** Who acts for an área. */
export type DeArea = 'captura' | 'visto-bueno' | 'suplencia';

/** A whole service in the process, its órgano `cvoe`, and people by papel. */
export interface ServicioDePrueba {
  readonly servicio: Servicio;
  readonly almacen: Almacen;
  readonly reloj: RelojDePrueba;
  readonly organo: string;
  readonly enlace: Quien;
  readonly consulta: Quien;
  readonly administracion: Quien;
  /** Somebody who acts for an área, made at the first call. */
  readonly de: (area: string, funcion?: DeArea) => Promise<Quien>;
  /** Drives an operation; a millisecond goes by. */
  readonly hacer: <N extends NombreDeOperacion>(
    quien: Quien | null,
    nombre: N,
    llamada?: LlamadaDePrueba<N>,
  ) => Promise<Contestada<N>>;
}

async function papelDeArea(almacen: Almacen, organo: string, clave: string, funcion: DeArea): Promise<Quien> {
  const { id } = await almacen.db
    .selectFrom('areas')
    .select('id')
    .where('organo', '=', organo)
    .where('clave', '=', clave)
    .executeTakeFirstOrThrow();
  const nombre = { captura: 'Capturista', 'visto-bueno': 'Titular', suplencia: 'Suplente' }[funcion];
  const papel = { papel: 'area' as const, organo, area: id, funcion };
  return quienEs(almacen, await sembrarPersona(almacen, `${nombre} de ${clave}`, [papel]));
}

/** Puts an órgano and people upon a service. */
export async function ponerGente(servicio: Servicio, reloj: RelojDePrueba): Promise<ServicioDePrueba> {
  const { almacen } = servicio;
  const { organo } = await sembrarOrgano(almacen, EN.organo);
  const persona = async (nombre: string, papel: 'enlace' | 'consulta' | 'administracion') =>
    quienEs(almacen, await sembrarPersona(almacen, nombre, [{ papel, organo }]));
  const gente = new Map<string, Promise<Quien>>();
  return {
    servicio,
    almacen,
    organo,
    reloj,
    enlace: await persona('Elena Enlace', 'enlace'),
    consulta: await persona('Carla Consulta', 'consulta'),
    administracion: await persona('Adela Administra', 'administracion'),
    de: (area, funcion = 'captura') => {
      const llave = `${area} ${funcion}`;
      const hecha = gente.get(llave) ?? papelDeArea(almacen, organo, area, funcion);
      gente.set(llave, hecha);
      return hecha;
    },
    hacer: async (quien, nombre, llamada) => {
      const hecha = await hacerEn(servicio, quien, nombre, llamada);
      reloj.ahora = new Date(reloj.ahora.getTime() + 1);
      return hecha;
    },
  };
}

/** Opens a store with the clock of the test and puts a service, its órgano and people upon it. */
export async function abrirServicio(
  abrir: AbrirAlmacen,
  opciones: OpcionesDeServicio,
): Promise<ServicioDePrueba> {
  const almacen = await abrir({ reloj: opciones.reloj.leer });
  return ponerGente(await servicioSobre(almacen, opciones), opciones.reloj);
}
