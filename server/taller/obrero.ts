/** The program of a thread of the taller. What a work needs is loaded when it first comes. */
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { Problem } from '../../shared/problem.ts';
import type { Aviso, Encargo, Respuesta } from './encargo.ts';
import type { NombreDeTrabajo, Trabajos } from './taller.ts';

type Hacer<K extends NombreDeTrabajo> = (
  pide: Trabajos[K]['pide'],
  avanzar: (paso: string) => void,
) => Promise<Trabajos[K]['da']>;

const TRABAJOS: { readonly [K in NombreDeTrabajo]: Hacer<K> } = {
  leer: async (pide) => (await import('./trabajos/leer.ts')).leer(pide),
  leerJson: async (pide) => (await import('./trabajos/leer.ts')).leerJson(pide),
  leerEntero: async (pide) => (await import('./trabajos/leer.ts')).leerEntero(pide),
  leerEnteroDeJson: async (pide) => (await import('./trabajos/leer.ts')).leerEnteroDeJson(pide),
  cruces: async (pide) => (await import('./trabajos/revisar-envio.ts')).cruces(pide),
  revisarEnvio: async (pide) => (await import('./trabajos/revisar-envio.ts')).revisarEnvio(pide),
  consolidar: async (pide, avanzar) =>
    (await import('./trabajos/consolidar-envios.ts')).consolidarEnvios(pide, avanzar),
  plantilla: async (pide) => (await import('./trabajos/libros-en-excel.ts')).plantilla(pide),
  hojasDePlantilla: async (pide) => (await import('./trabajos/hojas-de-calculo.ts')).hojasDePlantilla(pide),
  hojasDeTablas: async (pide) => (await import('./trabajos/hojas-de-calculo.ts')).hojasDeTablas(pide),
  libroXlsx: async (pide) => (await import('./trabajos/libros-en-excel.ts')).libroXlsx(pide),
  libroLleno: async (pide) => (await import('./trabajos/libros-en-excel.ts')).libroLleno(pide),
};

/** Bytes of a result, wherever they stand in it: they are handed over rather than copied. */
const buffersEn = (da: Trabajos[NombreDeTrabajo]['da']): ArrayBuffer[] => {
  if (da instanceof Uint8Array) return [da.buffer];
  const archivos = 'adjuntos' in da ? da.adjuntos : 'productos' in da ? da.productos : [];
  const vista = 'vista' in da && da.vista !== null ? [da.vista] : [];
  const paquete = 'paquete' in da ? [da.paquete] : [];
  return [...archivos, ...[...vista, ...paquete].map((bytes) => ({ bytes }))]
    .map(({ bytes }) => bytes.buffer)
    .filter((buffer) => buffer instanceof ArrayBuffer);
};

const hacer = async <K extends NombreDeTrabajo>({
  trabajo,
  pide,
  puerto,
}: Encargo<K>): Promise<Respuesta<K>> => {
  const avisar = (aviso: Aviso): void => {
    puerto.postMessage(aviso);
  };
  avisar({ paso: null });
  try {
    const hacerlo: Hacer<K> = TRABAJOS[trabajo];
    return {
      da: await hacerlo(pide, (paso) => {
        avisar({ paso });
      }),
    };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { problema: { codigo: error.codigo, datos: error.datos } };
  }
};

/** What piscina calls for each encargo. */
export const atender = async (encargo: Encargo): Promise<unknown> => {
  const respuesta = await hacer(encargo);
  if (!('da' in respuesta)) return respuesta;
  const buffers = [...new Set(buffersEn(respuesta.da))];
  return move({ [transferableSymbol]: buffers, [valueSymbol]: respuesta });
};
