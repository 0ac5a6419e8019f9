/** What Apps Script throws: an `Exception` whose message speaks for itself. */
export class ExcepcionDeAppsScript extends Error {
  override readonly name = 'Exception';
}

/** Whether a value is of a type. */
export type Prueba = (valor: unknown) => boolean;

export const es: Readonly<
  Record<'texto' | 'numero' | 'logico' | 'fecha' | 'objeto' | 'lista' | 'tabla' | 'algo', Prueba>
> = {
  texto: (v) => typeof v === 'string',
  numero: (v) => typeof v === 'number',
  logico: (v) => typeof v === 'boolean',
  fecha: (v) => esFecha(v),
  objeto: (v) => typeof v === 'object' && v !== null && !Array.isArray(v),
  lista: (v) => Array.isArray(v) && v.every((uno) => !Array.isArray(uno)),
  tabla: (v) => Array.isArray(v) && v.every((fila) => Array.isArray(fila)),
  algo: () => true,
};

/** Of any context: the built script runs in one of its own. */
export function esFecha(valor: unknown): valor is Date {
  return Object.prototype.toString.call(valor) === '[object Date]';
}

function nombreDeTipo(valor: unknown): string {
  if (valor === null) return 'null';
  if (Array.isArray(valor)) return 'number[]';
  if (typeof valor === 'object') return esFecha(valor) ? 'Date' : '(class)';
  return typeof valor === 'string' ? 'String' : typeof valor;
}

/**
 * Refuses arguments that fit none of the signatures that the reference gives.
 * @param metodo as Google's message names it, `SpreadsheetApp.Range.setValues`
 */
export function exigir(
  metodo: string,
  dados: readonly unknown[],
  firmas: readonly (readonly Prueba[])[],
): void {
  const cabe = firmas.some(
    (firma) => firma.length === dados.length && firma.every((prueba, i) => prueba(dados[i])),
  );
  if (cabe) return;
  const tipos = dados.map(nombreDeTipo).join(',');
  throw new ExcepcionDeAppsScript(
    `The parameters (${tipos}) don't match the method signature for ${metodo}.`,
  );
}
