import type { OpcionesDeApp } from '../http/app.ts';
import type { Limites } from '../libros/limites.ts';
import type { AjustesDelServicio } from './ajustes-del-servicio.ts';

const MB = 1_000_000;

/** Bounds of requests: files as large as the reader takes, four of them at once. */
export const topesDe = (
  limites: Limites,
  { peticionesPorMinuto }: AjustesDelServicio,
): OpcionesDeApp['topes'] => ({
  bytesPorArchivo: limites.bytesPorArchivo,
  bytes: limites.bytesPorArchivo,
  bytesDeJson: 10 * MB,
  bytesDeTodos: 4 * limites.bytesPorArchivo,
  porPersona: peticionesPorMinuto,
  sinIdentidad: peticionesPorMinuto,
  rechazos: 100,
});
