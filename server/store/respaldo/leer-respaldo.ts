import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import * as z from 'zod';
import { Problem } from '../../../shared/problem.ts';
import { sha256De } from '../contenidos.ts';
import { CuentaDeRespaldo } from './cuenta-de-respaldo.ts';
import { leerFilas, type Valor } from './filas.ts';
import { cierre, parte, type Cabecera, type Cierre, type Parte } from './formato.ts';
import { AJENO, comoJson, DANADO, leerCabecera, NoValido } from './leer-cabecera.ts';
import { FinPrematuro, Lector } from './lector.ts';

const descomprimir = promisify(gunzip);

/** Bytes of a line; the first one names every column. */
const MAYOR_LINEA = 1_048_576;

/** Rows of one table. */
export interface ParteLeida {
  readonly tabla: string;
  readonly columnas: Cabecera['tablas'][string];
  readonly filas: readonly (readonly Valor[])[];
}

/** What `recorrerRespaldo` tells while it reads. */
export interface AlLeer {
  readonly alLeer?: (parte: ParteLeida) => Promise<void>;
  /** Bytes of the file so far. */
  readonly alAvanzar?: (leidos: number) => void;
}

const INCOMPLETO = 'está incompleto: se cortó al copiarlo o al escribirlo; use otro';

async function abrirParte(
  lector: Lector,
  { comprimidos, bytes, sha256 }: Parte,
  alSumar: (b: Buffer) => void,
) {
  const tramo = await lector.bytes(comprimidos);
  alSumar(tramo);
  const abierta = await descomprimir(tramo, { maxOutputLength: bytes }).catch(() => null);
  if (abierta?.length !== bytes || sha256De(abierta) !== sha256) throw new NoValido(DANADO);
  return abierta;
}

function filasDe({ filas }: Parte, columnas: Cabecera['tablas'][string], bytes: Buffer): Valor[][] {
  let leidas: Valor[][];
  try {
    leidas = leerFilas(columnas, bytes);
  } catch {
    throw new NoValido(DANADO);
  }
  if (leidas.length !== filas) throw new NoValido(DANADO);
  return leidas;
}

const esCierre = (leida: Parte | Cierre): leida is Cierre => 'fin' in leida;

async function siguiente(lector: Lector): Promise<{ linea: Buffer; leida: Parte | Cierre }> {
  const linea = await lector.linea(MAYOR_LINEA);
  const leida = z.union([parte, cierre]).safeParse(comoJson(linea, DANADO));
  if (!leida.success) throw new NoValido(DANADO);
  return { linea, leida: leida.data };
}

/** @throws NoValido where the file has no first line: of what else it may be, nothing is known */
async function primeraLinea(lector: Lector): Promise<Buffer> {
  try {
    return await lector.linea(MAYOR_LINEA);
  } catch (error) {
    throw error instanceof FinPrematuro ? new NoValido(AJENO) : error;
  }
}

async function recorrer(lector: Lector, { alLeer, alAvanzar }: AlLeer): Promise<Cabecera> {
  const primera = await primeraLinea(lector);
  const cabecera = leerCabecera(primera);
  const cuenta = new CuentaDeRespaldo(cabecera);
  cuenta.sumar(primera);
  for (;;) {
    const { linea, leida } = await siguiente(lector);
    if (esCierre(leida)) {
      if (!linea.equals(cuenta.cierre()) || !(await lector.acabado())) throw new NoValido(DANADO);
      return cabecera;
    }
    cuenta.sumar(linea);
    cuenta.contar(leida);
    const columnas = cabecera.tablas[leida.tabla] ?? {};
    const filas = filasDe(leida, columnas, await abrirParte(lector, leida, cuenta.sumar));
    await alLeer?.({ tabla: leida.tabla, columnas, filas });
    alAvanzar?.(lector.leidos);
  }
}

const CODIGOS = { ENOENT: 'ruta-no-existe', EACCES: 'ruta-sin-permiso', EPERM: 'ruta-sin-permiso' } as const;

function comoProblema(error: unknown, ruta: string): unknown {
  if (error instanceof NoValido) return new Problem('respaldo-no-valido', { ruta, motivo: error.message });
  if (error instanceof FinPrematuro) return new Problem('respaldo-no-valido', { ruta, motivo: INCOMPLETO });
  const codigo = error instanceof Error && 'code' in error ? error.code : '';
  if (codigo === 'EISDIR')
    return new Problem('respaldo-no-valido', {
      ruta,
      motivo: 'es una carpeta; indique el archivo del respaldo',
    });
  for (const [nombre, problema] of Object.entries(CODIGOS))
    if (nombre === codigo) return new Problem(problema, { ruta });
  return error;
}

/**
 * Reads a backup from its first byte to its last, a part at a time, and checks each part and the whole. Until it comes
 * back nothing of what it told is sure.
 *
 * @throws Problem `respaldo-no-valido`, `ruta-no-existe`, `ruta-sin-permiso`
 */
export async function recorrerRespaldo(ruta: string, al: AlLeer = {}): Promise<Cabecera> {
  const lector = new Lector(ruta);
  try {
    return await recorrer(lector, al);
  } catch (error) {
    throw comoProblema(error, ruta);
  } finally {
    await lector.cerrar();
  }
}
