import type { sheets_v4 as v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { noModelado, noVale, soloCon } from './error-de-google.ts';
import { siguienteNumero, type EstadoDeGoogle, type LibroDeGoogle } from './estado.ts';

/** Keys and values that belong to the spreadsheet itself, in characters (guide on developer metadata). */
const MAX_DEL_LIBRO = 30_000;

function exigirEspacio(libro: LibroDeGoogle): void {
  const suma = libro.metadatos.reduce(
    (n, m) => n + (m.metadataKey ?? '').length + (m.metadataValue ?? '').length,
    0,
  );
  if (suma > MAX_DEL_LIBRO) throw noVale('Developer metadata exceeds the storage limit of the spreadsheet');
}

export function crearMetadato(
  estado: EstadoDeGoogle,
  libro: LibroDeGoogle,
  pedido: v4.Schema$CreateDeveloperMetadataRequest,
): object {
  soloCon(pedido, ['developerMetadata'], 'createDeveloperMetadata');
  const { developerMetadata: dato = {} } = pedido;
  soloCon(dato, ['metadataKey', 'metadataValue', 'location', 'visibility'], 'DeveloperMetadata');
  if ((dato.metadataKey ?? '') === '') throw noVale('Developer metadata must always have a key specified');
  if (dato.visibility !== 'DOCUMENT')
    throw noModelado(`metadata of visibility ${dato.visibility ?? 'unspecified'}`);
  if (dato.location?.spreadsheet !== true) throw noModelado('metadata of anything but the spreadsheet');
  const hecho = { ...dato, metadataId: siguienteNumero(estado) };
  libro.metadatos.push(hecho);
  exigirEspacio(libro);
  return { createDeveloperMetadata: { developerMetadata: hecho } };
}

/** Only what a lookup by key finds. */
export function quitarMetadato(
  libro: LibroDeGoogle,
  pedido: v4.Schema$DeleteDeveloperMetadataRequest,
): object {
  soloCon(pedido, ['dataFilter'], 'deleteDeveloperMetadata');
  const busca = pedido.dataFilter?.developerMetadataLookup;
  if (busca === undefined) throw noModelado('deleteDeveloperMetadata without a lookup');
  soloCon(busca, ['metadataKey'], 'DeveloperMetadataLookup');
  const quitados = libro.metadatos.filter((m) => m.metadataKey === busca.metadataKey);
  libro.metadatos = libro.metadatos.filter((m) => m.metadataKey !== busca.metadataKey);
  return { deleteDeveloperMetadata: { deletedDeveloperMetadata: quitados } };
}
