import type { NombreDeOperacion } from '../../../shared/api/catalogo-de-operaciones.ts';
import { contestar, ENCABEZADOS } from './contestar.ts';
import { direccionDe } from './direccion.ts';
import { comoFalla, sinConexion } from './falla.ts';
import type { Contestacion, JsonDeOperacion, LugarDe } from './tipos.ts';

export type Subida<N extends NombreDeOperacion> = LugarDe<N> & {
  readonly archivos: readonly File[];
  /** What is said beside the files. */
  readonly datos?: object;
  /** From 0 to 1 while it goes up; 1 while the service works on it. */
  readonly avance?: (parte: number) => void;
  readonly claveDeIdempotencia?: string;
  readonly siVersion?: number;
};

function formularioDe(archivos: readonly File[], datos: object | undefined): FormData {
  const formulario = new FormData();
  if (datos !== undefined) formulario.append('datos', JSON.stringify(datos));
  for (const archivo of archivos) formulario.append('archivos', archivo, archivo.name);
  return formulario;
}

interface Extras {
  readonly claveDeIdempotencia?: string;
  readonly siVersion?: number;
  readonly avance?: (parte: number) => void;
}

function preparar(xhr: XMLHttpRequest, { claveDeIdempotencia, siVersion, avance }: Extras): void {
  for (const [nombre, valor] of Object.entries(ENCABEZADOS)) xhr.setRequestHeader(nombre, valor);
  if (claveDeIdempotencia !== undefined) xhr.setRequestHeader('Idempotency-Key', claveDeIdempotencia);
  if (siVersion !== undefined) xhr.setRequestHeader('If-Match', `"v${String(siVersion)}"`);
  xhr.upload.addEventListener('progress', ({ loaded, total }) => avance?.(total > 0 ? loaded / total : 0));
  xhr.upload.addEventListener('load', () => avance?.(1));
}

/** Sends files to an operation, telling how far it is: `fetch` cannot. @throws Falla */
export function subir<N extends NombreDeOperacion>(
  nombre: N,
  subida: Subida<N>,
): Promise<Contestacion<JsonDeOperacion<N>>> {
  const [metodo] = RUTAS_DE_OPERACIONES[nombre];
  return new Promise((cumplir, fallar) => {
    const xhr = new XMLHttpRequest();
    xhr.open(metodo, direccionDe(nombre, subida));
    preparar(xhr, subida);
    const sinRespuesta = (): void => {
      fallar(sinConexion());
    };
    xhr.addEventListener('error', sinRespuesta);
    xhr.addEventListener('abort', sinRespuesta);
    xhr.addEventListener('load', () => {
      try {
        const etag = xhr.getResponseHeader('ETag');
        cumplir(contestar({ estado: xhr.status, texto: xhr.responseText, etag }));
      } catch (error) {
        fallar(comoFalla(error));
      }
    });
    xhr.send(formularioDe(subida.archivos, subida.datos));
  });
}
