import type { Envio, EnvioBreve } from '../../../shared/api/esquemas/envios.ts';
import type { FilaDeEnvio, FilaDeLibro, FilaDeRevision } from '../../store/envios/consultar-envios.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import { folioDado } from './folio.ts';

/** Where an envío's review stands: what its last review says, unless another envío took its place. */
function revisionDe(
  vigente: boolean,
  libro: FilaDeLibro | null,
  revisiones: readonly FilaDeRevision[],
): EnvioBreve['revision'] {
  if (vigente) {
    if (libro?.estado === 'aceptado') return 'aceptado';
    if (libro?.estado === 'por-visto-bueno') return 'por-visto-bueno';
    return libro?.estado === 'observado' ? 'devuelto' : 'por-revisar';
  }
  const decisivas = revisiones.filter((r) => r.tipo === 'devuelto' || r.tipo === 'reabierto');
  return decisivas.length > 0 ? 'devuelto' : 'sustituido';
}

/** An envío as lists show it. */
export function comoEnvioBreve(
  lugar: LugarDeArea,
  fila: FilaDeEnvio,
  libro: FilaDeLibro | null,
  revisiones: readonly FilaDeRevision[],
): EnvioBreve {
  const vigente = libro?.envio === fila.id;
  return {
    id: fila.id,
    organo: lugar.claveOrgano,
    periodo: lugar.clavePeriodo,
    area: lugar.claveArea,
    siglas: lugar.siglasArea,
    numero: fila.numero,
    folio: folioDado(fila.acuse),
    cuando: fila.cuando,
    autor: fila.autor_nombre,
    via: fila.via,
    sha256: fila.sha256,
    aTiempo: fila.a_tiempo === 1,
    sinActividades: fila.sin_actividades === 1,
    filas: JSON.parse(fila.filas) as EnvioBreve['filas'],
    resumen: JSON.parse(fila.resumen) as EnvioBreve['resumen'],
    vigente,
    revision: revisionDe(
      vigente,
      libro,
      revisiones.filter((r) => r.envio === fila.id),
    ),
  };
}

/** An envío with its reviews. @param borrador the version that it was made of; null for that of a file */
export function comoEnvio(
  lugar: LugarDeArea,
  fila: FilaDeEnvio,
  libro: FilaDeLibro | null,
  revisiones: readonly FilaDeRevision[],
  borrador: number | null,
): Envio {
  return {
    ...comoEnvioBreve(lugar, fila, libro, revisiones),
    revisiones: revisiones
      .filter((r) => r.envio === fila.id)
      .map(({ tipo, nombre, cuando, motivo }) => ({ tipo, quien: nombre, cuando, motivo })),
    estadoDelLibro: libro?.estado ?? 'sin-enviar',
    version: libro?.version ?? 0,
    borrador,
  };
}
