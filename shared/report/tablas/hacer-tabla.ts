import type { Registro } from '../../libro/carpeta.ts';
import type { ColumnaPedida } from '../../programa/lenguaje/columnas.ts';
import { ordenar } from '../ordenar.ts';
import { hacerAgrupada } from './agrupada.ts';
import { hacerConteo } from './conteo.ts';
import type { TablaHecha, Taller } from './fabrica.ts';
import { hacerLista } from './lista.ts';
import { hacerMatriz } from './matriz.ts';
import { gruposDeFilas, gruposDeMolde } from './molde.ts';

function listaDibujada(
  taller: Taller,
  columnas: readonly ColumnaPedida[],
  registros: readonly Registro[],
): TablaHecha {
  const lista = hacerLista(taller, columnas, registros);
  const { forma } = taller.fuente;
  return forma === 'Viñetas' || forma === 'Párrafos'
    ? { ...lista, grupos: gruposDeFilas(lista.filas) }
    : lista;
}

/**
 * Makes a block's table (contract §2, `Forma`).
 *
 * @param registros the block's records, in reading order; at least one
 */
export function hacerTabla(taller: Taller, registros: readonly Registro[]): TablaHecha {
  const { consulta, fuente, marcas } = taller;
  const { columnas } = fuente;
  switch (columnas.tipo) {
    case 'lista':
      return listaDibujada(taller, columnas.columnas, ordenar(consulta, fuente, registros));
    case 'agrupada':
      return hacerAgrupada(taller, columnas, registros);
    case 'cruce':
      return fuente.forma === 'Matriz'
        ? hacerMatriz(taller, columnas, registros)
        : hacerConteo(taller, columnas, registros);
    case 'molde': {
      const ordenados = ordenar(consulta, fuente, registros);
      const rutas = columnas.molde.map((p) => p.ruta);
      const marcado = (registro: Registro): boolean => marcas.marcadas(rutas, [registro]).length > 0;
      const lista = hacerLista(taller, columnas.columnas, ordenados);
      return { ...lista, grupos: gruposDeMolde(consulta, columnas, ordenados, marcado) };
    }
  }
}
