import type { NombreHoja } from '../../hojas/hoja-def.ts';
import type { Carpeta, Registro } from '../../libro/carpeta.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import { celda, hojasDe, indiceDe, lugarDe, registrosDe } from '../../libro/registros.ts';
import { abrirConsulta, type Consulta } from '../../programa/consulta/consulta.ts';
import {
  buscarIndicador,
  indiceDeIndicadores,
  type IndiceDeIndicadores,
} from '../../programa/consulta/indicadores.ts';
import { leerPrograma, type BloquePrograma } from '../../programa/leer-programa.ts';
import { tieneRegistros } from '../../programa/registros-de-bloque.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import { leerNumero } from '../../spanish/numeros/parse-number.ts';
import { columnasQueFaltan } from '../estructura/columna-faltante.ts';
import type { Regla } from '../regla.ts';

function hallar(carpeta: Carpeta, registro: Registro, columna: string, indicador: string | null): Hallazgo {
  const linea = celda(registro, 'Línea');
  const { titulo = '', areas = [] } = carpeta.lineas.get(plegar(linea)) ?? {};
  return {
    lugar: lugarDe(registro, columna),
    valor: celda(registro, columna),
    datos: { regla: 'linea-sin-reporte', linea, titulo, areas, indicador },
    justificacion: null,
  };
}

function porLinea(bloques: readonly BloquePrograma[]): Map<string, BloquePrograma[]> {
  const lineas = new Map<string, BloquePrograma[]>();
  for (const bloque of bloques) {
    const clave = plegar(bloque.linea);
    const vistos = lineas.get(clave);
    if (vistos === undefined) lineas.set(clave, [bloque]);
    else vistos.push(bloque);
  }
  return lineas;
}

/** Whether a tab lacks a required column in some libro: where its rows belong nobody knows (`columna-faltante`). */
function estaIncompleta(carpeta: Carpeta, nombre: NombreHoja): boolean {
  return hojasDe(carpeta, nombre).some((hoja) => columnasQueFaltan(hoja).length > 0);
}

/** Lines with a `Fuente`, no record in any of their blocks, and no `Sin actividades` in any libro. */
function lineasSinRegistros(consulta: Consulta, bloques: readonly BloquePrograma[]): Hallazgo[] {
  const { carpeta } = consulta;
  if (hojasDe(carpeta, 'Sin actividades').some((hoja) => indiceDe(hoja, 'Línea') === -1)) return [];
  const declaradas = new Set(registrosDe(carpeta, 'Sin actividades').map((r) => plegar(celda(r, 'Línea'))));
  return [...porLinea(bloques)].flatMap(([clave, deLinea]) => {
    const conFuente = deLinea.filter((b) => b.fuente !== null);
    const [primero] = deLinea;
    // A block that cannot be read is `programa-invalido`: nobody knows what it would have held.
    const ilegible = deLinea.some((b) => b.problemas.some((p) => p.campo !== 'Texto'));
    if (primero === undefined || conFuente.length === 0 || ilegible || declaradas.has(clave)) return [];
    if (conFuente.some(({ fuente }) => fuente !== null && estaIncompleta(carpeta, fuente.def.nombre)))
      return [];
    if (conFuente.some((bloque) => tieneRegistros(consulta, bloque))) return [];
    return [hallar(carpeta, primero.registro, 'Línea', null)];
  });
}

/** Whether rows of the indicator stand there all the same, with a figure that cannot be read. */
function ilegible(indice: IndiceDeIndicadores, partes: readonly string[]): boolean {
  return partes.some((_, i) =>
    (indice.get(plegar(partes.slice(0, i + 1).join(':'))) ?? []).some(
      (r) => leerNumero(celda(r, 'Valor')) === null,
    ),
  );
}

function indicadoresFaltantes(consulta: Consulta, bloques: readonly BloquePrograma[]): Hallazgo[] {
  if (estaIncompleta(consulta.carpeta, 'Indicadores')) return [];
  const indice = indiceDeIndicadores(consulta);
  return bloques.flatMap((bloque) => {
    const faltantes = (bloque.texto ?? []).flatMap((pieza) => {
      if (pieza.tipo !== 'marcador' || pieza.peticion.tipo !== 'indicador') return [];
      const { partes } = pieza.peticion;
      const esta = buscarIndicador(indice, partes, bloque.linea) !== null || ilegible(indice, partes);
      return esta ? [] : [partes.join(':')];
    });
    return [...new Set(faltantes)].map((f) => hallar(consulta.carpeta, bloque.registro, 'Texto', f));
  });
}

function revisar(carpeta: Carpeta): Hallazgo[] {
  // Without a period no block can be filled; that has its own finding.
  if (carpeta.alcance === 'libro' || carpeta.periodo === null) return [];
  const consulta = abrirConsulta(carpeta, carpeta.periodo);
  const bloques = leerPrograma(carpeta);
  return [...lineasSinRegistros(consulta, bloques), ...indicadoresFaltantes(consulta, bloques)];
}

/**
 * Contract §3, `linea-sin-reporte`: a line of the programme with a `Fuente` has no record in any of its
 * blocks and no `Sin actividades`; also an `{indicador:…}` that no libro holds yet.
 */
export const lineaSinReporte: Regla = {
  codigo: 'linea-sin-reporte',
  gravedad: 'Advertencia',
  necesitaOtrosLibros: true,
  dependeDeTodos: true,
  revisar,
};
