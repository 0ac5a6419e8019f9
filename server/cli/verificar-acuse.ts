import type { LlavePublica } from '../../shared/api/esquemas/acuse.ts';
import { escribirVeredicto } from '../../shared/messages/de-acuse.ts';
import { Problem } from '../../shared/problem.ts';
import type { Entorno } from '../entorno.ts';
import { abrirRed } from '../red/abrir-red.ts';
import { ajustesDeRed } from '../red/ajustes-de-red.ts';
import { verificarAcuse, type ResultadoDeVerificacion } from '../firma/verificar-acuse.ts';
import { lineasDeAcuse } from './lineas-de-acuse.ts';
import { leerLlaves, llavesDeArchivo } from './llaves-de-archivo.ts';
import type { Terminal } from './terminal.ts';
import { textoDeArchivo } from './texto-de-archivo.ts';

/** Where the public keys come from; a file goes before a server. */
export interface OpcionesDeVerificacion {
  /** A JWKS file: what `/api/v1/llaves` answered. */
  readonly llaves?: string;
  /** The service's address. */
  readonly servidor?: string;
}

function direccionDeLlaves(servidor: string): string {
  if (!/^https?:\/\//i.test(servidor) || !URL.canParse(servidor))
    throw new Problem('uso-incorrecto', {
      motivo: `«${servidor}» no es la dirección de un servicio, como https://trimestral.ejemplo.mx.`,
    });
  return `${servidor.replace(/\/+$/, '')}/api/v1/llaves`;
}

/** @throws Problem `llaves-no-disponibles`, `uso-incorrecto`, `ajuste-no-valido` */
async function pedirLlaves(servidor: string, entorno: Entorno): Promise<readonly LlavePublica[]> {
  const origen = direccionDeLlaves(servidor);
  const red = abrirRed(ajustesDeRed(entorno));
  try {
    const respuesta = await red.pedir(origen, { headers: { accept: 'application/json' } });
    if (!respuesta.ok)
      throw new Problem('llaves-no-disponibles', { origen, motivo: `contestó ${respuesta.status}` });
    return leerLlaves(await respuesta.text(), origen);
  } catch (error) {
    if (!(error instanceof Problem) || error.codigo !== 'servidor-externo-no-responde') throw error;
    throw new Problem('llaves-no-disponibles', { origen, motivo: String(error.datos['motivo']) });
  } finally {
    await red.cerrar();
  }
}

function llavesDe({ llaves, servidor }: OpcionesDeVerificacion, entorno: Entorno) {
  if (llaves !== undefined) return llavesDeArchivo(llaves);
  if (servidor !== undefined) return pedirLlaves(servidor, entorno);
  throw new Problem('uso-incorrecto', {
    motivo:
      'Para verificar un acuse hacen falta las llaves públicas del servicio que lo dio: diga su dirección con --servidor, o un archivo con ellas con --llaves.',
  });
}

function mostrar(terminal: Terminal, resultado: ResultadoDeVerificacion): void {
  const { titulo, detalle } = escribirVeredicto(resultado);
  const { color } = terminal;
  terminal.escribir(resultado.tipo === 'valido' ? color.green(titulo) : color.red(titulo));
  terminal.escribir(detalle);
  if (resultado.tipo !== 'valido') return;
  terminal.escribir('');
  for (const linea of lineasDeAcuse(resultado.acuse)) terminal.escribir(linea);
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
  entorno: Entorno = process.env,
): Promise<number> {
  const texto = textoDeArchivo(ruta, 'un acuse');
  const resultado = verificarAcuse(texto, await llavesDe(opciones, entorno));
  mostrar(terminal, resultado);
  if (resultado.tipo === 'valido') return 0;
  return resultado.tipo === 'no-es-acuse' ? 2 : 1;
}
