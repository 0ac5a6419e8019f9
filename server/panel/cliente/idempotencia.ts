import { Falla } from './falla.ts';

const PREFIJO = 'trimestral:envio:';

/** 128 random bits. `crypto.randomUUID` is missing where the page came by plain HTTP in an institution's network. */
const claveNueva = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('');

function guardada(lugar: string): string {
  try {
    const clave = sessionStorage.getItem(lugar) ?? claveNueva();
    sessionStorage.setItem(lugar, clave);
    return clave;
  } catch {
    return claveNueva();
  }
}

function olvidar(lugar: string): void {
  try {
    sessionStorage.removeItem(lugar);
  } catch {
    // A browser that keeps nothing has nothing to forget
  }
}

/**
 * Runs a request under a key that stays the same until the service answers for good, also over a reload of the page:
 * sent again after a lost answer, it gives the same acuse.
 *
 * @param que tells what is sent: where, and which files
 */
export async function conClave<T>(que: string, hacer: (clave: string) => Promise<T>): Promise<T> {
  const lugar = PREFIJO + que;
  try {
    const hecho = await hacer(guardada(lugar));
    olvidar(lugar);
    return hecho;
  } catch (error) {
    if (error instanceof Falla && !error.pasajera) olvidar(lugar);
    throw error;
  }
}
