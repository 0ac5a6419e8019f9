import { decir, enteroDe, mostrar, ver } from '../renglon.ts';
import { aTodaVelocidad, CONEXIONES } from './a-toda-velocidad.ts';
import { enCurso, reparto, type Caso } from './caso.ts';
import { comprobarEnvios } from './comprobar-envios.ts';
import { enElServicio } from './en-el-servicio.ts';
import { insertarASecas, type InsertadoASecas } from './insertar-a-secas.ts';
import { FILAS } from './libros-por-enviar.ts';
import { percentil } from './percentil.ts';
import { transaccionesDeEnvios } from './transacciones-de-envios.ts';
import { ultimaHora, type EnviosDeUltimaHora } from './ultima-hora.ts';

/** Connections that the service has to PostgreSQL, if its operator says nothing. */
const CONEXIONES_DEL_SERVICIO = 10;
/** Failures that are told one by one. */
const CONTADAS = 10;

async function mostrarUltimaHora(
  { lugar }: Caso,
  enviado: EnviosDeUltimaHora,
  { ms }: InsertadoASecas,
): Promise<void> {
  const { acuses, repetidos, fallas } = await enElServicio(lugar, (s) => comprobarEnvios(s, enviado));
  const { respuestas, segundos, bytes, proceso } = enviado;
  const tiempos = respuestas.map((r) => r.ms);
  const p99 = percentil(tiempos, 99);
  const areas = new Set(enviado.areas).size;
  const cuantas = `${enteroDe(acuses)} acuses, ${enteroDe(repetidos)} repetidos con el mismo, ${enteroDe(fallas.length)} fallas`;
  mostrar({
    que: `la última hora: ${enteroDe(areas)} áreas envían ${enteroDe(FILAS)} filas cada una en ${segundos.toFixed(0)} s (${(bytes / 1e6).toFixed(0)} MB)`,
    cifra: `${reparto(tiempos)}; ${cuantas}; ${ver(proceso)}`,
    vara: `insertar a secas los mismos renglones, cada transacción: ${reparto(ms)}`,
    razon: p99 / percentil(ms, 99),
    meta: 'p99 < 2 s, ninguno perdido ni repetido',
    alcanzada: p99 < 2000 && fallas.length === 0 && acuses === areas,
  });
  for (const falla of fallas.slice(0, CONTADAS)) decir(`  ${falla}`);
}

/** The last-hour rush, and envíos per second, against bare inserts of the same rows. */
export async function cifrasDeEnvios(caso: Caso): Promise<void> {
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
    vara: `insertar a secas los mismos renglones, una transacción cada envío: ${aSecas.toFixed(0)}`,
    razon: porSegundo / aSecas,
  });
}
