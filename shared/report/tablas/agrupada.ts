import type { Registro } from '../../libro/carpeta.ts';
import type { Consulta } from '../../programa/consulta/consulta.ts';
import { crudo, impreso, sesionesDe } from '../../programa/consulta/valores.ts';
import type { ColumnaPedida, Columnas } from '../../programa/lenguaje/columnas.ts';
import { ultimo, type Ruta } from '../../programa/lenguaje/ruta.ts';
import { unirLista } from '../../spanish/ordinales.ts';
import { llavesDe, ordenarPorClaves, porFecha } from '../ordenar.ts';
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

function filas(taller: Taller, columnas: readonly ColumnaPedida[], grupos: readonly Registro[][]) {
  const lectores = columnas.map(({ ruta }) => (ruta === null ? null : unir(taller.consulta, ruta)));
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
  const { consulta, fuente } = taller;
  const clave = pedidas.claves.length === 0 ? porFolio() : identidad(consulta, pedidas.claves);
  const { orden, def } = fuente;
  const deEntrada = orden === 'fecha' ? porFecha(consulta, def, registros) : registros;
  const grupos = agrupar(deEntrada, clave);
  const ordenados =
    typeof orden === 'string' ? grupos : ordenarPorClaves(grupos, llavesDe(consulta, orden, grupos, (g) => g[0]));
  const columnas = [...pedidas.claves, ...pedidas.columnas];
  return {
    columnas: columnas.map(columnaDeTabla),
    filas: filas(taller, columnas, ordenados),
    grupos: null,
    notas: [],
    total: String(ordenados.length),
  };
}
