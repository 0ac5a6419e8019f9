import { cuentaDeGoogle } from './cuenta-de-google.ts';
import type { AjustesDeGoogle } from './ajustes-de-google.ts';
import type { Google } from './google.ts';

/** Google as the service has it: its library is loaded when it is first used. */
export interface AccesoAGoogle {
  /** Whom a spreadsheet has to be shared with. */
  readonly cuenta: string;
  readonly conUnidad: boolean;
  /** Minutes between two rounds; 0 for on demand alone. */
  readonly cada: number;
  /** @throws Problem `google-credenciales` */
  readonly abrir: () => Promise<Google>;
  /** Gives up what waits for its turn or for an answer. */
  readonly cerrar: () => void;
}

/** @param cargar the client, as it is loaded; a test gives one on its own clock */
export function abrirAcceso(
  ajustes: AjustesDeGoogle,
  cargar: (ajustes: AjustesDeGoogle, senal: AbortSignal) => Promise<Google> = cargarGoogle,
): AccesoAGoogle {
  const fin = new AbortController();
  let abierto: Promise<Google> | null = null;
  return {
    cuenta: cuentaDeGoogle(ajustes),
    conUnidad: ajustes.unidad !== '',
    cada: ajustes.cada,
    abrir: () => {
      // One that failed is tried again: a machine's own credentials may come later
      abierto ??= cargar(ajustes, fin.signal).catch((error: unknown) => {
        abierto = null;
        throw error;
      });
      return abierto;
    },
    cerrar: () => {
      fin.abort();
    },
  };
}

async function cargarGoogle(ajustes: AjustesDeGoogle, senal: AbortSignal): Promise<Google> {
  const { abrirGoogle, relojDeLaMaquina } = await import('./abrir-google.ts');
  return abrirGoogle(ajustes, relojDeLaMaquina(senal), senal);
}
