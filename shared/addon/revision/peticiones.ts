import type { PeticionNueva } from '../../api/esquemas/envios.ts';
import type { PeticionPorAdmitir } from '../../envio/admision.ts';
import type { Taller } from '../taller.ts';
import { leerJson } from '../servicio/leer-json.ts';
import { marcaDe, respuestaDe } from '../servicio/marca-de-envio.ts';

const GUARDADAS = 'peticiones';

/** What a petición is about. */
export const llaveDe = ({ hoja, columna, fila, valor }: PeticionPorAdmitir): string =>
  JSON.stringify([hoja, columna, fila, valor]);

const sonPeticiones = (dato: unknown): dato is PeticionNueva[] => Array.isArray(dato);

const abiertas = (taller: Taller): readonly PeticionPorAdmitir[] =>
  taller.buzon()?.libro.peticiones.filter((p) => p.estado === 'abierta') ?? [];

/** What is to be asked of the enlace with the next envío: what the service has already is not asked again. */
export function peticionesPorEnviar(taller: Taller): PeticionNueva[] {
  const hechas = new Set(abiertas(taller).map(llaveDe));
  const recibidas = respuestaDe(taller)?.tipo === 'recibido' ? (marcaDe(taller)?.peticiones ?? []) : [];
  const enviadas = new Set(recibidas.map((p) => JSON.stringify(p)));
  const guardadas = leerJson(taller.puertos.propiedades.leer(GUARDADAS) ?? '', sonPeticiones) ?? [];
  return guardadas.filter((p) => !hechas.has(llaveDe(p)) && !enviadas.has(JSON.stringify(p)));
}

/** Those that count for admission, as the service counts them. */
export const peticionesQueCuentan = (taller: Taller): PeticionPorAdmitir[] => [
  ...peticionesPorEnviar(taller),
  ...abiertas(taller),
];

export function guardarPeticiones({ puertos }: Taller, peticiones: readonly PeticionNueva[]): void {
  puertos.propiedades.guardar(GUARDADAS, peticiones.length === 0 ? null : JSON.stringify(peticiones));
}
