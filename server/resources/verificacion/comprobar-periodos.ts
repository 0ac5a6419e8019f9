import type { Consultable } from '../../store/almacen.ts';
import {
  entradasSobre,
  periodosVistos,
  versionesDe,
  type Entrada,
} from '../../store/verificacion/segun-bitacora.ts';
import { Cuenta } from './cuenta.ts';
import { leerDicho } from './leer-dicho.ts';

const DE_PERIODO = [
  'periodo.abierto',
  'periodo.cambiado',
  'periodo.cerrado',
  'libro-del-enlace.guardado',
  'libro-del-enlace.restaurado',
  'catalogo.cambiado',
];

/** A period as its entries leave it, one after another. */
interface Asentado {
  desde?: unknown;
  hasta?: unknown;
  corte?: unknown;
  estado?: unknown;
  /** SHA-256 of the libro of the enlace by version. */
  readonly libros: Map<number, unknown>;
}

type Dicho = Readonly<Record<string, unknown>>;

/** What each kind of entry says of a period. */
const EFECTOS: Readonly<Record<string, (antes: Asentado, a: string | null) => void>> = {
  'periodo.abierto': (p, a) => {
    const { libro, ...resto } = leerDicho(a) as Dicho;
    Object.assign(p, resto, { estado: 'abierto' });
    p.libros.set(1, libro);
  },
  'periodo.cambiado': (p, a) => Object.assign(p, leerDicho(a)),
  'periodo.cerrado': (p) => Object.assign(p, { estado: 'cerrado' }),
  // «3 <sha256>»
  'libro-del-enlace.guardado': (p, a) => {
    const [numero, sha256] = (a ?? '').split(' ');
    p.libros.set(Number(numero), sha256);
  },
  // «4 = 2»: the fourth is the second again
  'libro-del-enlace.restaurado': (p, a) => {
    const [numero, vieja] = (a ?? '').split(' = ').map(Number);
    p.libros.set(numero ?? 0, p.libros.get(vieja ?? 0));
  },
  'catalogo.cambiado': (p, a) => {
    const { version, sha256 } = leerDicho(a) as Dicho;
    p.libros.set(Number(version), sha256);
  },
};

function asentado(entradas: readonly Entrada[]): Asentado {
  const periodo: Asentado = { libros: new Map() };
  for (const { accion, a } of entradas) EFECTOS[accion]?.(periodo, a);
  return periodo;
}

type PeriodoVisto = Awaited<ReturnType<typeof periodosVistos>>[number];

function fallasDe(
  periodo: PeriodoVisto,
  versiones: Awaited<ReturnType<typeof versionesDe>>,
  { libros, ...dicho }: Asentado,
): string[] {
  const distintos = (['desde', 'hasta', 'corte', 'estado'] as const)
    .filter((campo) => periodo[campo] !== dicho[campo])
    .map((campo) => `su ${campo} no es el que se asentó`);
  const otras = versiones
    .filter(({ numero, sha256 }) => libros.get(numero) !== sha256)
    .map(({ numero }) => `la versión ${String(numero)} del libro del enlace no es la que se asentó`);
  const faltan = versiones.length === libros.size ? [] : ['faltan o sobran versiones del libro del enlace'];
  const vigente =
    periodo.libro === Math.max(0, ...libros.keys()) ? [] : ['su libro del enlace vigente no es el último'];
  return [...distintos, ...otras, ...faltan, ...vigente];
}

/** Each period and the versions of its libro of the enlace, against what the bitácora tells of them. */
export async function comprobarPeriodos(db: Consultable): Promise<Cuenta> {
  const cuenta = new Cuenta('periodos, con las versiones del libro del enlace');
  for (const periodo of await periodosVistos(db)) {
    const direccion = `organos/${periodo.organo}/periodos/${periodo.clave}`;
    const entradas = await entradasSobre(db, [direccion], DE_PERIODO);
    cuenta.comprobados += 1;
    for (const falla of fallasDe(periodo, await versionesDe(db, periodo.id), asentado(entradas)))
      cuenta.fallar(`En ${direccion}, ${falla}.`);
  }
  return cuenta;
}
