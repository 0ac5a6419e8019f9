import type { Carpeta } from '../libro/carpeta.ts';
import { plegar } from '../spanish/texto/fold.ts';
import { leerPrograma, type BloquePrograma } from './leer-programa.ts';
import type { Columnas } from './lenguaje/columnas.ts';
import type { Filtro } from './lenguaje/filtro.ts';
import type { Ruta } from './lenguaje/ruta.ts';

function rutasDeColumnas(columnas: Columnas): (Ruta | null)[] {
  const de = (pedidas: readonly { ruta: Ruta | null }[]): (Ruta | null)[] => pedidas.map((p) => p.ruta);
  switch (columnas.tipo) {
    case 'lista':
      return de(columnas.columnas);
    case 'agrupada':
      return [...de(columnas.claves), ...de(columnas.columnas)];
    case 'cruce':
      return [...de(columnas.filas), columnas.columna, columnas.valor];
    case 'molde':
      return [columnas.grupo, ...columnas.molde.map((p) => p.ruta)];
  }
}

const rutasDeFiltro = (filtro: Filtro): Ruta[] => filtro.condiciones.map((c) => c.ruta);

function rutasDeTexto({ texto }: BloquePrograma): Ruta[] {
  return (texto ?? []).flatMap((pieza) => {
    if (pieza.tipo === 'literal') return [];
    const { peticion } = pieza;
    if (peticion.tipo === 'total-de') return rutasDeFiltro(peticion.filtro);
    return peticion.tipo === 'suma-de' ? [peticion.ruta, ...rutasDeFiltro(peticion.filtro)] : [];
  });
}

function rutasDe(bloque: BloquePrograma): (Ruta | null)[] {
  const { fuente } = bloque;
  const deTexto = rutasDeTexto(bloque);
  if (fuente === null) return deTexto;
  const deOrden =
    typeof fuente.orden === 'string' ? [] : fuente.orden.map((c) => (c.ruta === 'Total' ? null : c.ruta));
  // The default table's columns are named by nobody.
  const pedidas = fuente.porDefecto ? [] : rutasDeColumnas(fuente.columnas);
  return [...deTexto, ...pedidas, ...rutasDeFiltro(fuente.filtro), ...deOrden];
}

/**
 * Folded names of the columns that the programme names: they are known, whatever they are called
 * (contract §2). Every step of a dotted name counts.
 */
export function columnasNombradas(carpeta: Carpeta): ReadonlySet<string> {
  const nombres = new Set<string>();
  for (const bloque of leerPrograma(carpeta)) {
    for (const ruta of rutasDe(bloque)) {
      for (const paso of ruta?.pasos ?? []) nombres.add(plegar(paso.columna));
    }
  }
  return nombres;
}
