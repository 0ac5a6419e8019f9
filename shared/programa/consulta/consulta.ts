import type { NombreHoja } from '../../hojas/hoja-def.ts';
import type { Carpeta, Registro } from '../../libro/carpeta.ts';
import { claveNormal } from '../../libro/claves.ts';
import { partesDeLista } from '../../libro/catalogos.ts';
import { celda, registrosDe } from '../../libro/registros.ts';
import { emparejarAsistencia } from '../../libro/asistentes.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import type { Periodo } from '../../spanish/fechas/periodo.ts';

/** A carpeta with the span it is asked for, and the indexes that references need, each made once. */
export interface Consulta {
  readonly carpeta: Carpeta;
  readonly periodo: Periodo;
  /** The records that a reference to a hoja names; empty where it names none. */
  referidos(a: NombreHoja, texto: string): readonly Registro[];
  /** The rows of `Integrantes` that a row of `Asistencia` stands for. */
  integrantesDe(asistencia: Registro): readonly Registro[];
  /** The `Avances` of a convenio, in reading order. */
  avancesDe(convenio: Registro): readonly Registro[];
}

type Buscador = (texto: string) => readonly Registro[];

function indice(registros: readonly Registro[], columna: string, clave: (t: string) => string): Buscador {
  const mapa = new Map<string, Registro[]>();
  for (const registro of registros) {
    const texto = clave(celda(registro, columna));
    if (texto !== '' && !mapa.has(texto)) mapa.set(texto, [registro]);
  }
  const ninguno: readonly Registro[] = [];
  return (texto) => mapa.get(clave(texto)) ?? ninguno;
}

const COLUMNA_CLAVE: ReadonlyMap<NombreHoja, { columna: string; clave: (t: string) => string }> = new Map([
  ['Convenios', { columna: 'Folio', clave: claveNormal }],
  ['Opiniones', { columna: 'Número de opinión', clave: claveNormal }],
  ['Programa', { columna: 'Línea', clave: plegar }],
]);

function buscador(carpeta: Carpeta, a: NombreHoja): Buscador {
  if (a === 'Sesiones') {
    const { sesiones } = carpeta;
    return (texto) =>
      partesDeLista(texto)
        .map((parte) => sesiones.buscar(parte))
        .filter((s) => s !== null)
        .sort((x, y) => x.lugar - y.lugar)
        .map((s) => s.registro);
  }
  const por = COLUMNA_CLAVE.get(a);
  return por === undefined ? () => [] : indice(registrosDe(carpeta, a), por.columna, por.clave);
}

function avancesPorFolio(carpeta: Carpeta): ReadonlyMap<string, Registro[]> {
  const mapa = new Map<string, Registro[]>();
  for (const registro of registrosDe(carpeta, 'Avances')) {
    const clave = claveNormal(celda(registro, 'Convenio'));
    const lista = mapa.get(clave);
    if (lista === undefined) mapa.set(clave, [registro]);
    else lista.push(registro);
  }
  return mapa;
}

/** Opens a carpeta for questions about a span. */
export function abrirConsulta(carpeta: Carpeta, periodo: Periodo): Consulta {
  const buscadores = new Map<NombreHoja, Buscador>();
  let avances: ReadonlyMap<string, Registro[]> | null = null;
  let asistentes: ReturnType<typeof emparejarAsistencia> | null = null;
  return {
    carpeta,
    periodo,
    referidos(a, texto) {
      let buscar = buscadores.get(a);
      if (buscar === undefined) buscadores.set(a, (buscar = buscador(carpeta, a)));
      return buscar(texto);
    },
    integrantesDe(asistencia) {
      asistentes ??= emparejarAsistencia(carpeta);
      return asistentes.get(asistencia)?.integrantes ?? [];
    },
    avancesDe(convenio) {
      avances ??= avancesPorFolio(carpeta);
      return avances.get(claveNormal(celda(convenio, 'Folio'))) ?? [];
    },
  };
}
