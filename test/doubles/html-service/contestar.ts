import type { Contestado } from './google-script-run.ts';

/** The script's side: what a function of it gives, or throws. */
export type EjecutarFuncion = (nombre: string, valores: readonly unknown[]) => unknown;

/** What may come back; the same as what may go (developers.google.com/apps-script/guides/html/reference/run). */
function esLegal(valor: unknown): boolean {
  if (valor === null || ['string', 'boolean', 'number'].includes(typeof valor)) return true;
  if (Array.isArray(valor)) return valor.every(esLegal);
  if (typeof valor !== 'object') return false;
  // An object of the script's own context has another Object
  const hechura = Object.getPrototypeOf(valor) as object | null;
  const llano = hechura === null || Object.getPrototypeOf(hechura) === null;
  return llano && Object.values(valor).every(esLegal);
}

/** Answers a call of the page: always later, and a failure by its message alone. */
export async function contestar(
  ejecutar: EjecutarFuncion,
  nombre: string,
  json: string,
): Promise<Contestado> {
  await new Promise((seguir) => setImmediate(seguir));
  try {
    const valor = (await ejecutar(nombre, JSON.parse(json) as unknown[])) ?? null;
    if (!esLegal(valor))
      return { falla: 'The script completed but the returned value is not a supported return type.' };
    return { bien: JSON.stringify(valor) };
  } catch (error) {
    return { falla: error instanceof Error ? error.message : String(error) };
  }
}
