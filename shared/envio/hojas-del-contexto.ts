import type { NombreHoja } from '../hojas/hoja-def.ts';
import type { Libro } from '../libro/model.ts';
import { plegar } from '../spanish/texto/fold.ts';

/** What an área needs of the enlace's libro to fill and check its own. */
const HOJAS: readonly NombreHoja[] = ['Carátula', 'Programa', 'Catálogos', 'Sesiones', 'Integrantes'];
const CLAVES: ReadonlySet<string> = new Set(HOJAS.map(plegar));

/** The enlace's libro with the tabs alone that areas consult: programme, lists, sessions, members. */
export const hojasDelContexto = (enlace: Libro): Libro => ({
  ...enlace,
  hojas: enlace.hojas.filter((hoja) => CLAVES.has(plegar(hoja.nombre))),
});
