import { jsonCanonico } from '../../firma/json-canonico.ts';
import type { Consultable } from '../../store/almacen.ts';
import { productosDe } from '../../store/consolidaciones/productos.ts';
import {
  entradasSobre,
  recorrerConsolidaciones,
  type ConsolidacionVista,
  type Entrada,
} from '../../store/verificacion/segun-bitacora.ts';
import { huellaDeProductos } from '../consolidaciones/huella-de-productos.ts';
import { Cuenta } from './cuenta.ts';
import { leerDicho, porObjeto } from './leer-dicho.ts';

const TERMINADAS: Readonly<Record<string, string>> = {
  'consolidacion.hecha': 'lista',
  'consolidacion.impedida': 'impedida',
  'consolidacion.fallida': 'fallida',
};
const DE_VERSION = [
  'consolidacion.pedida',
  'consolidacion.aprobada',
  'consolidacion.firmada',
  ...Object.keys(TERMINADAS),
];
const SIN_TERMINAR: ReadonlySet<string> = new Set(['en-espera', 'en-proceso']);

const direccion = ({ organo, periodo, numero }: ConsolidacionVista): string =>
  `organos/${organo}/periodos/${periodo}/consolidaciones/${String(numero)}`;

type Dicho = Readonly<Record<string, unknown>>;

/** The approval as its entries leave it: the acuerdo, and afterwards the hash of the signed file. */
function aprobacionAsentada(entradas: readonly Entrada[]): string | null {
  const aprobada = entradas.find(({ accion }) => accion === 'consolidacion.aprobada');
  if (aprobada === undefined) return null;
  const firmada = entradas.findLast(({ accion }) => accion === 'consolidacion.firmada');
  const dicha = leerDicho(aprobada.a) as Record<string, string | null>;
  return jsonCanonico(firmada === undefined ? dicha : { ...dicha, sha256DelFirmado: firmada.a });
}

function calidadAsentada(entradas: readonly Entrada[]): unknown {
  if (entradas.some(({ accion }) => accion === 'consolidacion.aprobada')) return 'aprobado';
  const pedida = entradas.find(({ accion }) => accion === 'consolidacion.pedida');
  return (leerDicho(pedida?.a ?? null) as Dicho)['calidad'];
}

async function fallasDe(
  db: Consultable,
  version: ConsolidacionVista,
  entradas: readonly Entrada[],
): Promise<string[]> {
  const fallas: string[] = [];
  const termino = entradas.find(({ accion }) => accion in TERMINADAS);
  const estado = termino === undefined ? null : TERMINADAS[termino.accion];
  if (estado === null ? !SIN_TERMINAR.has(version.estado) : version.estado !== estado)
    fallas.push('su estado no es el que se asentó');
  if (version.calidad !== calidadAsentada(entradas)) fallas.push('su calidad no es la que se asentó');
  const aprobacion = version.aprobacion === null ? null : jsonCanonico(leerDicho(version.aprobacion));
  if (aprobacion !== aprobacionAsentada(entradas)) fallas.push('su aprobación no es la que se asentó');
  const { productos = null } = leerDicho(termino?.a ?? null) as Dicho;
  const guardados = await productosDe(db, version.id);
  if (productos !== (termino === undefined && guardados.length === 0 ? null : huellaDeProductos(guardados)))
    fallas.push('sus productos no son los que se asentaron');
  return fallas;
}

/** Each version of the report and its products as a whole, against what the bitácora tells of it. */
export async function comprobarVersiones(db: Consultable): Promise<Cuenta> {
  const cuenta = new Cuenta('versiones del informe, como se asentaron');
  for await (const lote of recorrerConsolidaciones(db)) {
    const entradas = porObjeto(await entradasSobre(db, lote.map(direccion), DE_VERSION));
    for (const version of lote) {
      cuenta.comprobados += 1;
      for (const falla of await fallasDe(db, version, entradas.get(direccion(version)) ?? []))
        cuenta.fallar(`En ${direccion(version)}, ${falla}.`);
    }
  }
  return cuenta;
}
