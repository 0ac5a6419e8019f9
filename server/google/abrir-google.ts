import { setTimeout as dormir } from 'node:timers/promises';
import { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';
import { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { archivosDe } from './archivos-de-google.ts';
import { entrar } from './entrar.ts';
import type { Google, OpcionesDeGoogle } from './google.ts';
import { hojasDe } from './hojas-de-google.ts';
import { llamador } from './llamar.ts';
import { problemaDeGoogle } from './problema-de-google.ts';
import type { RelojDeRitmo } from './ritmo.ts';

/** The machine's clock; whoever waits on it gives up when `senal` says so. */
export const relojDeLaMaquina = (senal: AbortSignal): RelojDeRitmo => ({
  ahora: Date.now,
  esperar: (ms) => dormir(ms, undefined, { ref: false, signal: senal }),
});

/**
 * Opens Sheets and Drive with the account of the settings; nothing is asked of Google yet.
 * @param senal ends the calls under way
 * @throws Problem `google-credenciales` where the machine has none
 */
export async function abrirGoogle(
  ajustes: OpcionesDeGoogle,
  reloj: RelojDeRitmo,
  senal: AbortSignal = new AbortController().signal,
): Promise<Google> {
  const { entrada, cuenta } = await entrar(ajustes).catch((error: unknown) => {
    throw problemaDeGoogle(error, { libro: '', cuenta: '' });
  });
  const opciones = { auth: entrada, ...(ajustes.raiz === null ? {} : { rootUrl: ajustes.raiz }) };
  const llamar = llamador(cuenta, ajustes.porMinuto, reloj, senal);
  const { archivos, archivo, crear, compartir } = archivosDe(
    new drive_v3.Drive(opciones),
    llamar,
    ajustes.unidad,
  );
  return {
    cuenta,
    conUnidad: ajustes.unidad !== '',
    ...hojasDe(new sheets_v4.Sheets(opciones), llamar),
    archivos,
    archivo,
    crear,
    compartir,
  };
}
