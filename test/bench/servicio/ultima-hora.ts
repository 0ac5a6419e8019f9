import { randomUUID } from 'node:crypto';
import type { Medida } from '../medir.ts';
import { Azar } from '../azar.ts';
import { cargar } from './cargar.ts';
import type { LibrosPorEnviar } from './libros-por-enviar.ts';
import type { LugarDeAlmacen } from './motores-de-bench.ts';
import type { PeticionDeCarga, RespuestaDeCarga } from './plan-de-carga.ts';
import { iniciarServicio } from './proceso-del-servicio.ts';
import { ORGANO, PERIODO, type Sembrado } from './sembrar.ts';

/** A thousand áreas within a minute; fewer at the same pace. */
const MS_POR_AREA = 60;
/** How many send twice, as whoever lost the answer or clicked again. */
const REPITE = 0.05;
/** The second time comes at most so long after the first. */
const DEMORA_MS = 2_000;

/** What the clients were answered. */
export interface EnviosDeUltimaHora {
  /** The clave of the área of each request. */
  readonly areas: readonly string[];
  readonly respuestas: readonly RespuestaDeCarga[];
  /** In which the requests came. */
  readonly segundos: number;
  /** Bytes of all bodies. */
  readonly bytes: number;
  readonly proceso: Medida;
}

export function peticionDeEnvio(
  { areas }: LibrosPorEnviar,
  sembrado: Sembrado,
  i: number,
  claveDeIdempotencia: string,
): PeticionDeCarga {
  const { clave, libro } = areas[i] ?? { clave: '', libro: null };
  return {
    metodo: 'POST',
    ruta: `/organos/${ORGANO}/periodos/${PERIODO}/areas/${clave}/envios`,
    token: sembrado.areas.get(clave) ?? '',
    claveDeIdempotencia,
    cuerpo: JSON.stringify({ libro }),
  };
}

/** When each área sends: at random over the time, and some again. */
function llegadas(cuantas: number): { readonly i: number; readonly instante: number }[] {
  const azar = new Azar(7);
  const duracion = cuantas * MS_POR_AREA;
  return Array.from({ length: cuantas }, (_, i) => i).flatMap((i) => {
    const instante = azar.siguiente() * duracion;
    const otra = { i, instante: Math.min(duracion, instante + azar.siguiente() * DEMORA_MS) };
    return azar.siguiente() < REPITE ? [{ i, instante }, otra] : [{ i, instante }];
  });
}

/** Every área sends its libro, at random times; those that repeat bear the key of the first time. */
export async function ultimaHora(
  lugar: LugarDeAlmacen,
  libros: LibrosPorEnviar,
  sembrado: Sembrado,
  perfil: string | null,
): Promise<EnviosDeUltimaHora> {
  const servicio = await iniciarServicio(lugar, perfil);
  const claves = libros.areas.map(() => randomUUID());
  const plan = llegadas(libros.areas.length);
  const peticiones = plan.map(({ i }) => peticionDeEnvio(libros, sembrado, i, claves[i] ?? ''));
  const { respuestas } = await cargar({
    url: servicio.url,
    peticiones,
    ritmo: { instantes: plan.map(({ instante }) => instante) },
  });
  return {
    areas: plan.map(({ i }) => libros.areas[i]?.clave ?? ''),
    respuestas,
    segundos: (libros.areas.length * MS_POR_AREA) / 1000,
    bytes: peticiones.reduce((suma, { cuerpo = '' }) => suma + Buffer.byteLength(cuerpo), 0),
    proceso: await servicio.parar(),
  };
}
