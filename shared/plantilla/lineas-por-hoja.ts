import { HOJAS } from '../hojas/catalogo-de-hojas.ts';
import type { HojaDef, NombreHoja } from '../hojas/hoja-def.ts';
import type { Carpeta } from '../libro/carpeta.ts';
import { celda, registrosDe } from '../libro/registros.ts';
import { plegar } from '../spanish/texto/fold.ts';

function hojaPorNombre(nombre: string): HojaDef | undefined {
  return HOJAS.find((hoja) => plegar(hoja.nombre) === plegar(nombre));
}

/** Tabs that a row of `Programa` draws on: its `Fuente`, and those that its `Texto` counts in. */
function fuentesDe(fuente: string, texto: string): HojaDef[] {
  const nombradas = [...texto.matchAll(/\{\s*(?:total|suma)\s+de\s+([^.}:]+?)\s*(?:\.|\}|:|\s+con\s)/gi)];
  const nombres = [fuente, ...nombradas.map((m) => m[1] ?? '')];
  if (/\{\s*indicador\s*:/i.test(texto)) nombres.push('Indicadores');
  return nombres.map(hojaPorNombre).filter((hoja) => hoja !== undefined);
}

/** For each tab, the folded lines that draw on it. */
export function lineasPorHoja(carpeta: Carpeta): Map<NombreHoja, Set<string>> {
  const porHoja = new Map<NombreHoja, Set<string>>();
  for (const registro of registrosDe(carpeta, 'Programa')) {
    for (const { nombre } of fuentesDe(celda(registro, 'Fuente'), celda(registro, 'Texto'))) {
      const lineas = porHoja.get(nombre) ?? new Set();
      porHoja.set(nombre, lineas.add(plegar(celda(registro, 'Línea'))));
    }
  }
  return porHoja;
}
