import type { Validacion } from '../../shared/api/esquemas/envios.ts';
import { explicarHallazgo } from '../../shared/envio/explicar-canonico.ts';
import type { LibroCanonico } from '../../shared/libro/canonico-esquema.ts';

/** A libro with each of its warnings explained: as somebody does who knows that they are right. */
export const justificar = (
  libro: LibroCanonico,
  hallazgos: Validacion['hallazgos'],
  motivo: string,
): LibroCanonico =>
  hallazgos
    .filter((h) => h.gravedad === 'Advertencia')
    .reduce((explicado, h) => explicarHallazgo(explicado, h, motivo), libro);
