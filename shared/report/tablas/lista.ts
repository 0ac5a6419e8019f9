import type { Registro } from '../../libro/carpeta.ts';
import { impreso } from '../../programa/consulta/valores.ts';
import type { ColumnaPedida } from '../../programa/lenguaje/columnas.ts';
import type { FilaDeTabla } from '../arbol.ts';
import { sumasDeCooperacion } from './cooperacion.ts';
import { columnaDeTabla, filaDeDatos, type TablaHecha, type Taller } from './fabrica.ts';
import { NOTA_DE_JUSTIFICADA } from './notas.ts';
import { JUSTIFICADA } from '../../programa/consulta/asistencia.ts';

/** One row a record (contract §2, `Lista`), in the order given. */
function filasDeLista(
  { consulta, marcas }: Taller,
  columnas: readonly ColumnaPedida[],
  registros: readonly Registro[],
): FilaDeTabla[] {
  const lectores = columnas.map(({ ruta }) => (ruta === null ? null : impreso(consulta, ruta)));
  const rutas = columnas.map((c) => c.ruta);
  return registros.map((registro, i) => {
    const celdas = lectores.map((leer) => (leer === null ? String(i + 1) : leer(registro)));
    const origen = [registro];
    return filaDeDatos(celdas, origen, marcas.marcadas(rutas, origen));
  });
}

/** A `Lista`; the default table of `Cooperación` closes with a sum for each currency. */
export function hacerLista(
  taller: Taller,
  columnas: readonly ColumnaPedida[],
  registros: readonly Registro[],
): TablaHecha {
  const filas = filasDeLista(taller, columnas, registros);
  const { def, porDefecto } = taller.fuente;
  const sumas =
    def.nombre === 'Cooperación' && porDefecto ? sumasDeCooperacion(taller.consulta, registros) : [];
  const deTabla = columnas.map(columnaDeTabla);
  const conJ = deTabla.some(
    (c, i) => c.clase === 'marca' && filas.some((fila) => fila.celdas[i] === JUSTIFICADA),
  );
  return {
    columnas: deTabla,
    filas: sumas.length === 0 ? filas : [...filas, ...sumas],
    grupos: null,
    notas: conJ ? [NOTA_DE_JUSTIFICADA] : [],
    total: String(filas.length),
  };
}
