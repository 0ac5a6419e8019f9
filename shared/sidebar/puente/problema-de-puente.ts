import type { ProblemaDeAccion } from '../../addon/acciones.ts';
import { TEXTOS } from '../textos.ts';

interface Seccion {
  readonly codigo: string;
  /** What Google's message says, in the languages that its people use here. */
  readonly si: RegExp;
}

/** In this order: a denial may speak of authorization too. */
const SEGUN_MENSAJE: readonly Seccion[] = [
  {
    codigo: 'varias-cuentas',
    si: /PERMISSION_DENIED|reading from storage|leer (los datos )?del almacenamiento/i,
  },
  { codigo: 'sin-autorizacion', si: /authoriz|autoriza|permission|permiso/i },
  { codigo: 'sin-conexion', si: /NetworkError|HTTP 0\b|connection failure|conexión|network/i },
  { codigo: 'tardo-demasiado', si: /maximum execution time|tiempo máximo de ejecución|timed? ?out/i },
  {
    codigo: 'demasiados-a-la-vez',
    si: /too many (simultaneous )?(invocations|scripts)|demasiadas? (llamadas|ejecuciones)/i,
  },
];

/** A failure of the way to the add-on, in words; what Google says of it decides. */
export function problemaDePuente(error: unknown): {
  readonly ok: false;
  readonly problema: ProblemaDeAccion;
} {
  const mensaje = error instanceof Error ? error.message : String(error);
  const codigo = SEGUN_MENSAJE.find(({ si }) => si.test(mensaje))?.codigo ?? 'tropiezo';
  const { titulo, detalle } = TEXTOS.fallas[codigo] ?? TEXTOS.fallaDesconocida(mensaje);
  return { ok: false, problema: { codigo, titulo, detalle } };
}
