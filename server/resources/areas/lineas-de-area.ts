import { abrirCarpeta } from '../../../shared/libro/abrir-carpeta.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import { celda, registrosDe } from '../../../shared/libro/registros.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';

export interface LineaDeArea {
  readonly linea: string;
  readonly titulo: string;
  readonly hojas: readonly string[];
}

/** The lines of the programme that name an área (`Programa.Áreas`), with the tabs that feed them. */
export function lineasDeArea(enlace: Libro, siglas: string): LineaDeArea[] {
  const carpeta = abrirCarpeta([enlace]);
  const fuentes = new Map<string, Set<string>>();
  for (const registro of registrosDe(carpeta, 'Programa')) {
    const fuente = celda(registro, 'Fuente');
    if (fuente === '') continue;
    const linea = plegar(celda(registro, 'Línea'));
    fuentes.set(linea, (fuentes.get(linea) ?? new Set()).add(fuente));
  }
  const suya = plegar(siglas);
  return [...carpeta.lineas.values()]
    .filter((l) => l.areas.some((a) => plegar(a) === suya))
    .map(({ linea, titulo }) => ({ linea, titulo, hojas: [...(fuentes.get(plegar(linea)) ?? [])] }));
}
