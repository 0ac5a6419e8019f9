import type { CampoDeCaratula } from '../../../shared/hojas/listas.ts';
import { canonico } from '../../../shared/libro/canonico.ts';
import { leerCanonico } from '../../../shared/libro/leer-canonico.ts';
import { conCampos } from '../../../shared/libro/con-campos.ts';
import type { Consultable } from '../../store/almacen.ts';
import type { Trabajo } from '../../store/consolidaciones/cola.ts';
import type { Insumo } from '../../store/consolidaciones/consolidaciones.ts';
import { leerContenidos } from '../../store/contenidos.ts';
import { adjuntosDe } from '../../store/libros/versiones-de-libro.ts';
import type { PedidoDeConsolidacion } from '../../taller/taller.ts';
import { tramoDe } from '../periodos/como-periodo.ts';

interface Aprobacion {
  readonly acuerdo: string;
  readonly sesion: string;
  readonly fecha: string;
}

const texto = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

/** The libro of the enlace with the acuerdo that approved the report: no libro is reopened for it. */
function conAprobacion(enlace: string, aprobacion: string | null): string {
  if (aprobacion === null) return enlace;
  const { acuerdo, sesion, fecha } = JSON.parse(aprobacion) as Aprobacion;
  const campos = new Map<CampoDeCaratula, string>([
    ['Acuerdo de aprobación', acuerdo],
    ['Sesión de aprobación', sesion],
    ['Fecha de aprobación', fecha],
  ]);
  return canonico(conCampos(leerCanonico(enlace, 'enlace'), campos));
}

const periodoDe = (db: Consultable, trabajo: Trabajo) =>
  db
    .selectFrom('periodos as p')
    .innerJoin('organos as o', 'o.id', 'p.organo')
    .select(['p.id', 'p.clave', 'p.desde', 'p.hasta', 'o.clave as organo'])
    .where('p.id', '=', trabajo.periodo)
    .executeTakeFirstOrThrow();

/** How the bitácora names a version. */
export async function direccionDeTrabajo(db: Consultable, trabajo: Trabajo): Promise<string> {
  const { organo, clave } = await periodoDe(db, trabajo);
  return `organos/${organo}/periodos/${clave}/consolidaciones/${trabajo.numero}`;
}

/** Bytes under several SHA-256; one that the store has lost is a failure, never an empty libro. */
async function contenidosDe(db: Consultable, hashes: readonly string[]): Promise<(h: string) => Uint8Array> {
  const contenidos = await leerContenidos(db, hashes);
  return (hash) => {
    const bytes = contenidos.get(hash);
    if (bytes === undefined) throw new Error(`The store lacks the content ${hash}`);
    return bytes;
  };
}

/** What the workshop is given for a version: the libros as they were when it was asked for. */
export async function encargoDe(db: Consultable, trabajo: Trabajo): Promise<PedidoDeConsolidacion> {
  const periodo = await periodoDe(db, trabajo);
  const insumos = JSON.parse(trabajo.insumos) as Insumo[];
  const deEnlace = insumos.find(({ area }) => area === null);
  if (deEnlace === undefined) throw new Error('A consolidation without the libro of the enlace');
  const adjuntos = await adjuntosDe(db, periodo.id, deEnlace.numero);
  const bytesDe = await contenidosDe(
    db,
    [...insumos, ...adjuntos].map(({ sha256 }) => sha256),
  );
  const enTexto = ({ libro, sha256 }: Insumo) => ({ nombre: libro, canonico: texto(bytesDe(sha256)) });
  const enlace = enTexto(deEnlace);
  return {
    enlace: { ...enlace, canonico: conAprobacion(enlace.canonico, trabajo.aprobacion) },
    libros: insumos.filter(({ area }) => area !== null).map(enTexto),
    adjuntos: adjuntos.map(({ nombre, sha256 }) => ({ nombre, bytes: bytesDe(sha256) })),
    periodo: tramoDe(periodo),
    modo: trabajo.calidad === 'borrador' ? 'borrador' : 'normal',
    soloTablas: false,
  };
}
