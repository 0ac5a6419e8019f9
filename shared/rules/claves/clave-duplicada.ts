import type { NombreHoja } from '../../hojas/hoja-def.ts';
import { hojaDef } from '../../hojas/catalogo-de-hojas.ts';
import type { Carpeta, Registro } from '../../libro/carpeta.ts';
import { claveNormal } from '../../libro/claves.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import { hojasDe, indiceDe, lugarDe } from '../../libro/registros.ts';
import { hallazgoEnCelda } from '../hallar.ts';
import type { Regla } from '../regla.ts';

const HOJAS_CON_CLAVE: readonly NombreHoja[] = ['Acuerdos', 'Convenios', 'Opiniones'];

function revisarClaves(carpeta: Carpeta, nombre: NombreHoja): Hallazgo[] {
  const columna = hojaDef(nombre).clave ?? '';
  const primeras = new Map<string, Registro>();
  const hallazgos: Hallazgo[] = [];
  for (const hoja of hojasDe(carpeta, nombre)) {
    const indice = indiceDe(hoja, columna);
    if (indice === -1) continue;
    for (const registro of hoja.registros) {
      const valor = registro.fila.celdas[indice] ?? '';
      if (valor === '') continue;
      const clave = claveNormal(valor);
      const otra = primeras.get(clave);
      if (otra === undefined) {
        primeras.set(clave, registro);
        continue;
      }
      const otroValor = otra.fila.celdas[indiceDe(otra.hoja, columna)] ?? '';
      const datos = { regla: 'clave-duplicada', otra: lugarDe(otra, columna), otroValor } as const;
      hallazgos.push(hallazgoEnCelda(registro, columna, valor, datos));
    }
  }
  return hallazgos;
}

/**
 * Contract §3, `clave-duplicada`: a key of `Acuerdos` or `Opiniones`, or a `Folio` of `Convenios`, that an
 * earlier row has, in this libro or another. Case, spaces and zero padding do not make two keys different.
 */
export const claveDuplicada: Regla = {
  codigo: 'clave-duplicada',
  gravedad: 'Error',
  revisar: (carpeta) => HOJAS_CON_CLAVE.flatMap((nombre) => revisarClaves(carpeta, nombre)),
};
