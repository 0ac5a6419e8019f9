import type { Entorno } from './entorno-de-doble.ts';
import type { LibroDeDoble, MetadatoDeDoble } from './estado-de-doble.ts';
import { ExcepcionDeAppsScript } from './excepcion.ts';

type Metadato = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Buscador = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;

/** Characters of keys and values of a spreadsheet (developers.google.com/workspace/sheets/api/guides/metadata, limits). */
const MAXIMO = 30_000;

function comprobarLargo(libro: LibroDeDoble): void {
  const suma = libro.metadatos.reduce(
    (total, { clave, valor }) => total + clave.length + (valor ?? '').length,
    0,
  );
  if (suma > MAXIMO) {
    throw new ExcepcionDeAppsScript('Developer metadata storage limit of 30000 characters exceeded.');
  }
}

/** `Spreadsheet.addDeveloperMetadata`. Nothing keeps a second one of the same key from being added. */
export function agregarMetadato(
  { libro }: Entorno,
  [clave, valor, visibilidad]: readonly [string, string, 'DOCUMENT' | 'PROJECT'],
): void {
  if (clave === '') throw new ExcepcionDeAppsScript('Invalid argument: key');
  libro.metadatos.push({ id: libro.siguienteId(), clave, valor, visibilidad });
  comprobarLargo(libro);
}

/** `DeveloperMetadata` (developers.google.com/apps-script/reference/spreadsheet/developer-metadata). */
function darMetadato(entorno: Entorno, metadato: MetadatoDeDoble): Metadato {
  const { libro } = entorno;
  const objeto: Pick<Metadato, 'getKey' | 'getValue' | 'remove' | 'setValue'> = {
    getKey: () => metadato.clave,
    getValue: () => metadato.valor,
    setValue: (...dados: unknown[]) => {
      metadato.valor = dados[0] as string;
      comprobarLargo(libro);
      return este;
    },
    remove: () => {
      libro.metadatos.splice(libro.metadatos.indexOf(metadato), 1);
    },
  };
  const este = entorno.dar('DeveloperMetadata', objeto) as Metadato;
  return este;
}

/** `DeveloperMetadataFinder` (developers.google.com/apps-script/reference/spreadsheet/developer-metadata-finder). */
export function darBuscador(entorno: Entorno): Buscador {
  let clave: string | null = null;
  const objeto: Pick<Buscador, 'find' | 'withKey'> = {
    withKey: (...dados: unknown[]) => {
      clave = dados[0] as string;
      return este;
    },
    find: () =>
      entorno.libro.metadatos
        .filter((uno) => clave === null || uno.clave === clave)
        .map((uno) => darMetadato(entorno, uno)),
  };
  const este = entorno.dar('DeveloperMetadataFinder', objeto) as Buscador;
  return este;
}
