import { medir } from '../medir.ts';
import { decir, enteroDe, milis, mostrar, segundos, ver } from '../renglon.ts';
import { aTodaVelocidad, CONEXIONES } from './a-toda-velocidad.ts';
import { comprobarEnvios } from './comprobar-envios.ts';
import { aceptarTodo, consolidarEnServicio } from './consolidar-en-servicio.ts';
import { enElServicio } from './en-el-servicio.ts';
import { insertarASecas, type InsertadoASecas } from './insertar-a-secas.ts';
import { leerTablero } from './leer-tablero.ts';
import { FILAS, librosPorEnviar, type LibrosPorEnviar } from './libros-por-enviar.ts';
import { MOTORES, type LugarDeAlmacen, type MotorDeBench } from './motores-de-bench.ts';
import { percentil } from './percentil.ts';
import { seleccionarASecas } from './seleccionar-a-secas.ts';
import { PERIODOS, sembrarPeriodos } from './sembrar-periodos.ts';
import { sembrar, type Sembrado } from './sembrar.ts';
import { transaccionesDeEnvios } from './transacciones-de-envios.ts';
import { ultimaHora, type EnviosDeUltimaHora } from './ultima-hora.ts';

/** Connections that the service has to PostgreSQL, if its operator says nothing. */
const CONEXIONES_DEL_SERVICIO = 10;

export interface OpcionesDeServicio {
  readonly areas: number;
  /** One engine alone; null for both. */
  readonly almacen: string | null;
  /** Folder for profiles of the service; null for none. */
  readonly perfil: string | null;
}

/** What the figures of one engine are taken from. */
interface Caso {
  readonly motor: MotorDeBench;
  readonly lugar: LugarDeAlmacen;
  readonly libros: LibrosPorEnviar;
  readonly sembrado: Sembrado;
  readonly perfil: string | null;
}

const enCurso = (que: string): boolean => process.stderr.write(`… ${que}\n`);

const reparto = (ms: readonly number[]): string =>
  [50, 95, 99].map((p) => `p${String(p)} ${milis(percentil(ms, p))}`).join(', ');

async function mostrarUltimaHora(
  { lugar }: Caso,
  enviado: EnviosDeUltimaHora,
  { ms }: InsertadoASecas,
): Promise<void> {
  const { acuses, repetidos, fallas } = await enElServicio(lugar, (s) => comprobarEnvios(s, enviado));
  const { respuestas, segundos: duracion, bytes, proceso } = enviado;
  const tiempos = respuestas.map((r) => r.ms);
  const p99 = percentil(tiempos, 99);
  const areas = new Set(enviado.areas).size;
  mostrar({
    que: `la última hora: ${enteroDe(areas)} áreas envían ${enteroDe(FILAS)} filas en ${duracion.toFixed(0)} s (${(bytes / 1e6).toFixed(0)} MB)`,
    cifra: `${reparto(tiempos)}; ${enteroDe(acuses)} acuses, ${enteroDe(repetidos)} repetidos con el mismo, ${enteroDe(fallas.length)} fallas; ${ver(proceso)}`,
    vara: `insertar a secas los mismos renglones, uno por uno: ${reparto(ms)}`,
    razon: p99 / percentil(ms, 99),
    meta: 'p99 < 2 s, ninguno perdido ni repetido',
    alcanzada: p99 < 2000 && fallas.length === 0 && acuses === areas,
  });
  for (const falla of fallas.slice(0, 10)) decir(`  ${falla}`);
}

async function cifrasDeEnvios(caso: Caso): Promise<void> {
  const { motor, lugar, libros, sembrado, perfil } = caso;
  enCurso('la última hora');
  const enviado = await ultimaHora(lugar, libros, sembrado, perfil);
  const guardados = await enElServicio(lugar, ({ almacen }) => transaccionesDeEnvios(almacen.db));
  const secas = await insertarASecas(await motor.nuevoLugar(), guardados, CONEXIONES_DEL_SERVICIO);
  await mostrarUltimaHora(caso, enviado, secas);
  enCurso('a toda velocidad');
  const { porSegundo, cuantos, proceso } = await aTodaVelocidad(lugar, libros, sembrado, perfil);
  const aSecas = guardados.envios.length / secas.segundos;
  mostrar({
    que: `envíos por segundo a toda velocidad, ${String(CONEXIONES)} conexiones, ${enteroDe(cuantos)} envíos`,
    cifra: `${porSegundo.toFixed(1)} (leídos, revisados, firmados y asentados); ${ver(proceso)}`,
    vara: `insertar a secas los mismos renglones, una transacción cada uno: ${aSecas.toFixed(0)}`,
    razon: porSegundo / aSecas,
  });
}

async function cifraDeConsolidacion({ lugar, libros, sembrado, perfil }: Caso): Promise<void> {
  enCurso('se acepta todo');
  const aceptados = await enElServicio(lugar, (s) => aceptarTodo(s, sembrado.personaDelEnlace));
  enCurso('se consolida');
  const hecho = await consolidarEnServicio(lugar, sembrado, perfil);
  const orden = medir(['dist/cli.js', 'consolidar', libros.carpeta, '--salida', `${libros.carpeta}-salida`], {
    TRIMESTRAL_LIBROS: String(libros.areas.length + 1),
  });
  mostrar({
    que: `consolidación de ${enteroDe(aceptados)} libros aceptados de ${enteroDe(FILAS)} filas, todos los productos`,
    cifra: `${segundos(hecho.segundos)}, ${enteroDe(hecho.productos)} productos; mientras, se contesta en ${reparto(hecho.mientras)}; ${ver(hecho.proceso)}`,
    vara: `trimestral consolidar, la misma carpeta: ${ver(orden)}`,
    razon: hecho.segundos / orden.reloj,
  });
}

async function cifrasDelTablero({ lugar, libros, sembrado, perfil }: Caso): Promise<void> {
  enCurso('el tablero');
  await enElServicio(lugar, ({ almacen }) => sembrarPeriodos(almacen));
  const { cambiado, igual, historial, bytes } = await leerTablero(lugar, sembrado, perfil);
  const secas = await seleccionarASecas(lugar);
  const decirUna = (que: string, ms: readonly number[], vara: readonly number[]): void => {
    const p95 = percentil(ms, 95);
    mostrar({
      que: `${que}, ${enteroDe(libros.areas.length)} áreas × ${String(PERIODOS)} periodos`,
      cifra: reparto(ms),
      vara: `leer a secas los renglones: ${reparto(vara)}`,
      razon: p95 / percentil(vara, 95),
      meta: 'p95 < 100 ms',
      alcanzada: p95 < 100,
    });
  };
  decirUna(
    `el tablero de un periodo (${(bytes / 1000).toFixed(0)} kB) tras un cambio`,
    cambiado,
    secas.tablero,
  );
  decirUna('el tablero de un periodo, sin cambios', igual, secas.tablero);
  decirUna('el historial', historial, secas.historial);
}

async function enMotor(motor: MotorDeBench, libros: LibrosPorEnviar, perfil: string | null): Promise<void> {
  const lugar = await motor.nuevoLugar();
  enCurso(`se prepara ${motor.nombre}`);
  const sembrado = await enElServicio(lugar, async (servicio, version) => {
    decir(`${version}\n`);
    return sembrar(servicio, libros.enlace);
  });
  const caso = { motor, lugar, libros, sembrado, perfil };
  await cifrasDeEnvios(caso);
  await cifraDeConsolidacion(caso);
  await cifrasDelTablero(caso);
}

/** The figures of the service, on both stores. @param raiz a folder to write in */
export async function cifrasDelServicio(
  raiz: string,
  { areas, almacen, perfil }: OpcionesDeServicio,
): Promise<void> {
  const libros = await librosPorEnviar(raiz, areas);
  for (const [nombre, abrir] of Object.entries(MOTORES)) {
    if (almacen !== null && almacen !== nombre) continue;
    const motor = await abrir(raiz);
    try {
      await enMotor(motor, libros, perfil);
    } finally {
      await motor.detener();
    }
  }
}
