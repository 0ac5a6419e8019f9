import { randomUUID } from 'node:crypto';
import type { Cambio } from '../../store/almacen.ts';
import { pedirConsolidacion, type Insumo } from '../../store/consolidaciones/consolidaciones.ts';
import { librosQueEntran } from '../../store/consolidaciones/libros-que-entran.ts';
import { versionDeLibro } from '../../store/envios/consultar-envios.ts';
import type { FilaDeOrgano, FilaDePeriodo } from '../../store/periodos/hallar-periodo.ts';
import { folioDado } from '../envios/folio.ts';
import { NOMBRE_DEL_ENLACE, nombreDeLibro } from '../../../shared/envio/nombre-de-libro.ts';

/** What goes into a consolidation now, and which áreas have no libro accepted: what they sent goes into a draft. */
interface Reunion {
  readonly insumos: Insumo[];
  readonly faltantes: string[];
}

async function reunir({ db }: Cambio, periodo: FilaDePeriodo): Promise<Reunion> {
  const { sha256 } = await versionDeLibro(db, periodo.id, periodo.libro);
  const enlace: Insumo = {
    area: null,
    libro: NOMBRE_DEL_ENLACE,
    envio: null,
    numero: periodo.libro,
    folio: '',
    sha256,
  };
  const filas = await librosQueEntran(db, periodo.id);
  const insumos = filas.flatMap(({ clave, envio, numero, acuse, sha256: de }): Insumo[] => {
    if (envio === null || numero === null || acuse === null || de === null) return [];
    const libro = nombreDeLibro(clave);
    return [{ area: clave, libro, envio, numero, folio: folioDado(acuse), sha256: de }];
  });
  const faltantes = filas.filter(({ estado }) => estado !== 'aceptado').map(({ clave }) => clave);
  return { insumos: [enlace, ...insumos], faltantes };
}

/**
 * Asks for a version of the report. It is a proyecto once every área is accepted, a borrador until then.
 * @returns its number
 */
export async function pedir(
  cambio: Cambio,
  organo: FilaDeOrgano,
  periodo: FilaDePeriodo,
  autor: string,
  comoBorrador: boolean,
): Promise<number> {
  const { insumos, faltantes } = await reunir(cambio, periodo);
  const calidad = comoBorrador || faltantes.length > 0 ? 'borrador' : 'proyecto';
  const pedida = { id: randomUUID(), periodo: periodo.id, autor, calidad, aprobacion: null } as const;
  const numero = await pedirConsolidacion(cambio, { ...pedida, insumos, faltantes });
  cambio.anotar({
    accion: 'consolidacion.pedida',
    objeto: `organos/${organo.clave}/periodos/${periodo.clave}/consolidaciones/${numero}`,
    a: JSON.stringify({ calidad, libros: insumos.length }),
  });
  return numero;
}
