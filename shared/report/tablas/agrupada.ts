import type { Registro } from '../../libro/carpeta.ts';
import type { Consulta } from '../../programa/consulta/consulta.ts';
import { crudo, impreso, sesionesDe, type Lector } from '../../programa/consulta/valores.ts';
import type { Columnas } from '../../programa/lenguaje/columnas.ts';
import { ultimo, type Ruta } from '../../programa/lenguaje/ruta.ts';
import { unirLista } from '../../spanish/sesiones/ordinales.ts';
import { ordenarGrupos, porFecha } from '../ordenar.ts';
import { columnaDeTabla, filaDeDatos, type TablaHecha, type Taller } from './fabrica.ts';
import { agrupar, identidad, porFolio } from './identidad.ts';

type ColumnasAgrupadas = Extract<Columnas, { tipo: 'agrupada' }>;
type LectorDeGrupo = (grupo: readonly Registro[]) => string;

/** Joins a column over the records of a row, each value once; sessions by date. */
export function unir(consulta: Consulta, ruta: Ruta): LectorDeGrupo {
  const paso = ultimo(ruta);
  const deSesion = ruta.pasos.length === 1 && (paso.tipo === 'sesion' || paso.tipo === 'sesiones');
  if (deSesion && !paso.calculada) {
    const leer = crudo(consulta, paso);
    return (grupo) => unirLista(sesionesDe(consulta, grupo.map(leer).join(';')).map((s) => s.corto));
  }
  const leer = impreso(consulta, ruta);
  return (grupo) => unirLista([...new Set(grupo.map(leer))].filter((texto) => texto !== ''));
}

/** Reads a column of the key: whatever its spellings, the value of the row's first record. */
export function deClave(consulta: Consulta, ruta: Ruta): LectorDeGrupo {
  const leer = impreso(consulta, ruta);
  return ([primero]) => (primero === undefined ? '' : leer(primero));
}

/** Gathers records into rows and puts them in the block's order, the records of each row too. */
export function gruposEnOrden(
  { consulta, fuente }: Taller,
  clave: Lector<string>,
  registros: readonly Registro[],
): readonly (readonly Registro[])[] {
  const grupos = ordenarGrupos(consulta, fuente, agrupar(registros, clave));
  if (fuente.orden !== 'fecha') return grupos;
  return grupos.map((grupo) => porFecha(consulta, fuente.def, grupo));
}

function filas(
  taller: Taller,
  { claves, columnas: resto }: ColumnasAgrupadas,
  grupos: readonly (readonly Registro[])[],
) {
  const { consulta } = taller;
  const columnas = [...claves, ...resto];
  const lectores = columnas.map(({ ruta }, i) => {
    if (ruta === null) return null;
    return i < claves.length ? deClave(consulta, ruta) : unir(consulta, ruta);
  });
  const rutas = columnas.map((c) => c.ruta);
  return grupos.map((grupo, i) =>
    filaDeDatos(
      lectores.map((leer) => (leer === null ? String(i + 1) : leer(grupo))),
      grupo,
      taller.marcas.marcadas(rutas, grupo),
    ),
  );
}

/** A row per key, the rest joined (contract §2, `Agrupada`); `registros` in reading order. */
export function hacerAgrupada(
  taller: Taller,
  pedidas: ColumnasAgrupadas,
  registros: readonly Registro[],
): TablaHecha {
  const { consulta } = taller;
  const clave = pedidas.claves.length === 0 ? porFolio() : identidad(consulta, pedidas.claves);
  const ordenados = gruposEnOrden(taller, clave, registros);
  const columnas = [...pedidas.claves, ...pedidas.columnas];
  return {
    columnas: columnas.map(columnaDeTabla),
    filas: filas(taller, pedidas, ordenados),
    grupos: null,
    notas: [],
    total: String(ordenados.length),
  };
}
