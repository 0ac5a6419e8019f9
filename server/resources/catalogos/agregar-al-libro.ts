import { agregarValor, type ValorDeCatalogo } from '../../../shared/libro/agregar-valor.ts';
import type { Cambio } from '../../store/almacen.ts';
import type { FilaDePeriodo } from '../../store/periodos/hallar-periodo.ts';
import { tramoDe } from '../periodos/como-periodo.ts';
import { objetoDePeriodo, type OrganoHallado } from '../periodos/periodo-hallado.ts';
import { prepararLibro, type LibroPreparado } from '../periodos/preparar-libro.ts';
import type { Servicio } from '../servicio.ts';
import { libroDeVersion, ponerVersion, type LibroVigente } from '../periodos/version-nueva.ts';

/** A value ready to be put in the libro, and the version that it was prepared upon. */
export interface ValorPreparado {
  readonly sobre: LibroVigente;
  readonly de: ValorDeCatalogo | null;
  readonly a: ValorDeCatalogo;
  /** Null where it stands there already, just so. */
  readonly libro: LibroPreparado | null;
}

/** Looks at the libro with the value in it, before anything is kept. */
export async function prepararValor(
  servicio: Servicio,
  periodo: FilaDePeriodo,
  valor: ValorDeCatalogo,
): Promise<ValorPreparado> {
  const sobre = await libroDeVersion(servicio.almacen.db, periodo, periodo.libro);
  const { libro, de, a, cambio } = agregarValor(sobre.libro, valor);
  return { sobre, de, a, libro: cambio ? await prepararLibro(servicio, libro, tramoDe(periodo)) : null };
}

/**
 * Puts a prepared value in force; the period as it is afterwards. Null where the libro changed since it was
 * prepared: prepare it again.
 */
export async function ponerValor(
  cambio: Cambio,
  organo: OrganoHallado,
  periodo: FilaDePeriodo,
  autor: string,
  { sobre, de, a, libro }: ValorPreparado,
): Promise<FilaDePeriodo | null> {
  if (periodo.libro !== sobre.version.numero) return null;
  if (libro === null) return periodo;
  const { periodo: puesto, sha256 } = await ponerVersion(cambio, periodo, libro, {
    autor,
    motivo: `${de === null ? 'Se agregó' : 'Se cambió'} «${a.valor}» en ${a.catalogo}`,
    confirmados: false,
    adjuntos: sobre.adjuntos,
    pendientes: sobre.version.porActualizar,
  });
  cambio.anotar({
    accion: 'catalogo.cambiado',
    objeto: objetoDePeriodo(organo, periodo.clave),
    de: de === null ? null : JSON.stringify(de),
    a: JSON.stringify({ ...a, version: puesto.libro, sha256 }),
  });
  return puesto;
}
