import { hojaDef } from '../hojas/catalogo-de-hojas.ts';
import type { NombreHoja } from '../hojas/hoja-def.ts';
import type { Carpeta, Registro } from '../libro/carpeta.ts';
import type { Hallazgo } from '../libro/hallazgo.ts';
import { celda, registrosDe } from '../libro/registros.ts';
import { HOJAS_CON_SERIE } from './clave-formato.ts';
import { leerClave, type ClaveLeida } from './claves.ts';
import { hallazgoEnCelda } from './hallar.ts';
import type { Regla } from './regla.ts';

const MAX_FALTANTES = 10;

interface Lugar {
  readonly registro: Registro;
  readonly clave: ClaveLeida;
}

/** The first row that bears each number, by series (prefix and year). `BIS` keys are set aside. */
function series(carpeta: Carpeta, nombre: NombreHoja, columna: string): Map<string, Map<number, Lugar>> {
  const todas = new Map<string, Map<number, Lugar>>();
  for (const registro of registrosDe(carpeta, nombre)) {
    const clave = leerClave(celda(registro, columna), nombre);
    if (clave === null || clave.bis) continue;
    const llave = `${clave.prefijo}\n${String(clave.anio)}`;
    let serie = todas.get(llave);
    if (serie === undefined) todas.set(llave, (serie = new Map()));
    if (!serie.has(clave.numero)) serie.set(clave.numero, { registro, clave });
  }
  return todas;
}

function salto(columna: string, antes: Lugar, despues: Lugar): Hallazgo {
  const cuantas = despues.clave.numero - antes.clave.numero - 1;
  const faltantes = Array.from({ length: Math.min(cuantas, MAX_FALTANTES) }, (_, i) =>
    despues.clave.conNumero(antes.clave.numero + 1 + i),
  );
  const anterior = celda(antes.registro, columna);
  const datos = { regla: 'clave-salto', faltantes, cuantas, anterior } as const;
  return hallazgoEnCelda(despues.registro, columna, celda(despues.registro, columna), datos);
}

function saltosDe(serie: ReadonlyMap<number, Lugar>, columna: string): Hallazgo[] {
  const lugares = [...serie.values()].sort((a, b) => a.clave.numero - b.clave.numero);
  return lugares.flatMap((despues, i) => {
    const antes = lugares[i - 1];
    if (antes === undefined || despues.clave.numero === antes.clave.numero + 1) return [];
    return [salto(columna, antes, despues)];
  });
}

function revisarHoja(carpeta: Carpeta, nombre: NombreHoja): Hallazgo[] {
  const { clave, soloEnlace } = hojaDef(nombre);
  // Another libro may hold the number that is missing, unless only the enlace's has the tab.
  if (clave === null || (carpeta.alcance === 'libro' && !soloEnlace)) return [];
  return [...series(carpeta, nombre, clave).values()].flatMap((serie) => saltosDe(serie, clave));
}

/** Contract §3, `clave-salto`: numbers missing between the lowest and the highest of one prefix and year. */
export const claveSalto: Regla = {
  codigo: 'clave-salto',
  gravedad: 'Advertencia',
  necesitaOtrosLibros: false,
  revisar: (carpeta) => HOJAS_CON_SERIE.flatMap((nombre) => revisarHoja(carpeta, nombre)),
};
