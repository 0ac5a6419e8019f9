import { setTimeout as pausa } from 'node:timers/promises';
import type { Borrador } from '../../../shared/borrador/borrador.ts';
import { Azar } from '../azar.ts';
import { decir, enteroDe, mostrar } from '../renglon.ts';
import { enCurso, reparto } from '../servicio/caso.ts';
import { enElServicio } from '../servicio/en-el-servicio.ts';
import { librosPorEnviar } from '../servicio/libros-por-enviar.ts';
import { MOTORES, type LugarDeAlmacen } from '../servicio/motores-de-bench.ts';
import { percentil } from '../servicio/percentil.ts';
import { iniciarServicio } from '../servicio/proceso-del-servicio.ts';
import { sembrar, type Sembrado } from '../servicio/sembrar.ts';
import { borradorPorHttp } from './borrador-por-http.ts';
import { cifrasDelNavegador } from './en-navegador.ts';
import { memoriaDeAbiertos } from './memoria-de-abiertos.ts';
import { cifraDePeso } from './peso-de-la-pagina.ts';
import { escribir, type Escrito } from './persona-que-escribe.ts';
import { sembrarPersonas } from './sembrar-personas.ts';

const PERSONAS = 10;
const LIBROS = 200;
/** How long everybody may take to have the last lote, in milliseconds. */
const ESPERA_MS = 10_000;

export interface OpcionesDeLibro {
  /** One engine alone; null for both. */
  readonly almacen: string | null;
  readonly segundos: number;
}

const AREA = 'ut1';

/** Cells in one order: what is compared is content. */
const contenido = ({ hojas }: Borrador): string =>
  JSON.stringify(
    hojas.map(({ id, columnas, filas }) => [
      id,
      columnas,
      filas.map((f) => [f.id, Object.entries(f.celdas).sort(([a], [b]) => (a < b ? -1 : 1))]),
    ]),
  );

/** @throws Error where a lote was lost or done twice, or where somebody ends with other content */
async function comprobar(escritos: readonly Escrito[], alFinal: () => Promise<Borrador>): Promise<number> {
  const final = await alFinal();
  const hechos = escritos.flatMap((e) => e.hechos);
  if (new Set(hechos).size !== hechos.length) throw new Error('A lote was answered twice');
  for (let esperado = 0; esperado < ESPERA_MS; esperado += 100) {
    if (escritos.every((e) => e.replica().version === final.version)) break;
    await pausa(100);
  }
  for (const { replica } of escritos)
    if (contenido(replica()) !== contenido(final)) throw new Error('Somebody ended with other content');
  return final.version;
}

async function cifraDeEscribir(lugar: LugarDeAlmacen, segundos: number): Promise<void> {
  enCurso(`${String(PERSONAS)} personas escriben en un libro, ${String(segundos)} s`);
  const { tokens, inicial } = await enElServicio(lugar, (servicio) =>
    sembrarPersonas(servicio, AREA, PERSONAS),
  );
  const { url, parar } = await iniciarServicio(lugar);
  const corte = new AbortController();
  const plazo = { hasta: Date.now() + segundos * 1_000, corte: corte.signal };
  const escritos = await Promise.all(
    tokens.map((token, i) => escribir({ url, area: AREA, token }, new Azar(i + 1), plazo)),
  );
  const version = await comprobar(escritos, borradorPorHttp(url, AREA, tokens[0] ?? '').leer);
  corte.abort();
  await parar();
  const hechos = escritos.reduce((suma, e) => suma + e.hechos.length, 0);
  const rechazados = escritos.reduce((suma, e) => suma + e.rechazados(), 0);
  if (version - inicial !== hechos)
    throw new Error(`${String(hechos)} lotes, and ${String(version - inicial)} kept`);
  const [respuestas, vara] = [escritos.flatMap((e) => e.respuestas), escritos.flatMap((e) => e.presencias)];
  mostrar({
    que: `${String(PERSONAS)} personas en un libro, ${String(segundos)} s: ${enteroDe(hechos)} lotes guardados, ${enteroDe(rechazados)} en conflicto, el mismo contenido en todas`,
    cifra: `respuesta a un lote: ${reparto(respuestas)}`,
    vara: `decir en qué celda se está (un renglón): ${reparto(vara)}`,
    razon: percentil(respuestas, 95) / percentil(vara, 95),
  });
}

async function cifraDeMemoria(lugar: LugarDeAlmacen, sembrado: Sembrado): Promise<void> {
  enCurso(`${String(LIBROS)} libros abiertos`);
  const uno = await memoriaDeAbiertos(lugar, sembrado, 1);
  const todos = await memoriaDeAbiertos(lugar, sembrado, LIBROS);
  mostrar({
    que: `memoria del servicio con ${String(LIBROS)} libros abiertos, cada uno con quien lo escucha`,
    cifra: `${todos.toFixed(0)} MB`,
    vara: `con uno: ${uno.toFixed(0)} MB; ${(((todos - uno) * 1_000) / LIBROS).toFixed(0)} kB por libro`,
    razon: todos / uno,
  });
}

/**
 * The libro in the browser, on each engine: people who write at once, and what open libros cost.
 * @param raiz a folder to write in
 */
export async function cifrasDelLibro(raiz: string, { almacen, segundos }: OpcionesDeLibro): Promise<void> {
  cifraDePeso();
  await cifrasDelNavegador(raiz);
  const libros = await librosPorEnviar(raiz, LIBROS);
  for (const [nombre, abrir] of Object.entries(MOTORES)) {
    if (almacen !== null && almacen !== nombre) continue;
    const motor = await abrir(raiz);
    try {
      const lugar = await motor.nuevoLugar();
      const sembrado = await enElServicio(lugar, (servicio, version) => {
        decir(`${version}\n`);
        return sembrar(servicio, libros.enlace);
      });
      await cifraDeEscribir(lugar, segundos);
      await cifraDeMemoria(lugar, sembrado);
    } finally {
      await motor.detener();
    }
  }
}
