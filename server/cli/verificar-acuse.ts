import { readFileSync, statSync } from 'node:fs';
import { llavesPublicas, type Acuse, type LlavePublica } from '../../shared/api/esquemas/acuse.ts';
import { escribirVeredicto } from '../../shared/messages/de-acuse.ts';
import { Problem } from '../../shared/problem.ts';
import { fechaLarga } from '../../shared/spanish/fechas/format-date.ts';
import { verificarAcuse, type ResultadoDeVerificacion } from '../firma/verificar-acuse.ts';
import { conSiglas, periodoDeAcuse } from '../outputs/acuse/escribir-acuse.ts';
import { horaDelAcuse, NOMBRE_DEL_HUSO } from '../outputs/acuse/hora-del-acuse.ts';
import { cuenta, type Terminal } from './terminal.ts';

/** Where the public keys come from; a file goes before a server. */
export interface OpcionesDeVerificacion {
  /** A JWKS file: what `/api/v1/llaves` answered. */
  readonly llaves?: string;
  /** The service's address. */
  readonly servidor?: string;
  /** How the server is asked, where it is not directly (a proxy). */
  readonly pedir?: typeof fetch;
}

/** Bytes: neither an acuse nor the keys of a service come near. */
const LIMITE = 1_000_000;
const ESPERA_MS = 15_000;

const esErrorDeNode = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error;

/** @throws Problem `ruta-no-existe`, `ruta-sin-permiso`, `uso-incorrecto` */
function leerTexto(ruta: string): string {
  try {
    const datos = statSync(ruta);
    if (datos.isFile() && datos.size <= LIMITE) return readFileSync(ruta, 'utf8');
  } catch (error) {
    const codigo = esErrorDeNode(error) ? error.code : '';
    if (codigo === 'ENOENT' || codigo === 'ENOTDIR') throw new Problem('ruta-no-existe', { ruta });
    if (codigo === 'EACCES' || codigo === 'EPERM') throw new Problem('ruta-sin-permiso', { ruta });
    throw error;
  }
  throw new Problem('uso-incorrecto', { motivo: `«${ruta}» no es un acuse ni un archivo de llaves.` });
}

/** @throws Problem `llaves-no-disponibles` */
function leerLlaves(texto: string, origen: string): readonly LlavePublica[] {
  let valor: unknown;
  try {
    valor = JSON.parse(texto.replace(/^\uFEFF/, ''));
  } catch {
    throw new Problem('llaves-no-disponibles', { origen, motivo: 'no es un documento JSON' });
  }
  const leidas = llavesPublicas.safeParse(valor);
  if (!leidas.success)
    throw new Problem('llaves-no-disponibles', { origen, motivo: 'no trae las llaves de un servicio' });
  return leidas.data.keys;
}

function direccionDeLlaves(servidor: string): string {
  if (!/^https?:\/\//i.test(servidor) || !URL.canParse(servidor))
    throw new Problem('uso-incorrecto', {
      motivo: `«${servidor}» no es la dirección de un servicio, como https://trimestral.ejemplo.mx.`,
    });
  return `${servidor.replace(/\/+$/, '')}/api/v1/llaves`;
}

/** @throws Problem `llaves-no-disponibles`, `uso-incorrecto` */
async function pedirLlaves(servidor: string, pedir: typeof fetch): Promise<readonly LlavePublica[]> {
  const origen = direccionDeLlaves(servidor);
  let texto: string;
  try {
    const respuesta = await pedir(origen, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(ESPERA_MS),
    });
    if (!respuesta.ok)
      throw new Problem('llaves-no-disponibles', { origen, motivo: `respondió ${respuesta.status}` });
    texto = await respuesta.text();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('llaves-no-disponibles', { origen, motivo: 'no respondió' });
  }
  return leerLlaves(texto, origen);
}

function llavesDe({ llaves, servidor, pedir = fetch }: OpcionesDeVerificacion) {
  if (llaves !== undefined) return leerLlaves(leerTexto(llaves), llaves);
  if (servidor !== undefined) return pedirLlaves(servidor, pedir);
  throw new Problem('uso-incorrecto', {
    motivo:
      'Para verificar un acuse hacen falta las llaves públicas del servicio que lo dio: diga su dirección con --servidor, o un archivo con ellas con --llaves.',
  });
}

/** What a valid acuse says, a line each. */
function lineasDe(acuse: Acuse): readonly string[] {
  const { fecha, exacta, desfase } = horaDelAcuse(acuse.cuando);
  const plazo = acuse.aTiempo ? 'dentro del plazo' : 'fuera de plazo';
  const filas = acuse.filas.reduce((suma, f) => suma + f.filas, 0);
  return [
    `Órgano    ${conSiglas(acuse.organo)}`,
    `Área      ${conSiglas(acuse.area)}`,
    `Periodo   ${periodoDeAcuse(acuse)}`,
    `Envío     ${String(acuse.envio)}, de ${acuse.envia}: ${cuenta(filas, 'fila')}`,
    `Recibido  ${fechaLarga(fecha)}, ${exacta} horas (${NOMBRE_DEL_HUSO}, ${desfase}), ${plazo}`,
    `SHA-256   ${acuse.sha256}`,
  ];
}

function mostrar(terminal: Terminal, resultado: ResultadoDeVerificacion): void {
  const { titulo, detalle } = escribirVeredicto(resultado);
  const { color } = terminal;
  terminal.escribir(resultado.tipo === 'valido' ? color.green(titulo) : color.red(titulo));
  terminal.escribir(detalle);
  if (resultado.tipo !== 'valido') return;
  terminal.escribir('');
  for (const linea of lineasDe(resultado.acuse)) terminal.escribir(linea);
}

/**
 * `trimestral verificar <acuse.json> [--llaves <llaves.json>] [--servidor <url>]`. Returns the exit code: 0 valid, 1 not
 * valid or by an unknown key, 2 no acuse at all.
 *
 * @throws Problem `uso-incorrecto`, `ruta-no-existe`, `ruta-sin-permiso`, `llaves-no-disponibles`: exit code 2
 */
export async function verificarAcuseDeArchivo(
  terminal: Terminal,
  ruta: string,
  opciones: OpcionesDeVerificacion,
): Promise<number> {
  const texto = leerTexto(ruta);
  const resultado = verificarAcuse(texto, await llavesDe(opciones));
  mostrar(terminal, resultado);
  if (resultado.tipo === 'valido') return 0;
  return resultado.tipo === 'no-es-acuse' ? 2 : 1;
}
