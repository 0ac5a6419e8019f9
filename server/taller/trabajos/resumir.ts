import type { HallazgoDeApi } from '../../../shared/api/esquemas/envios.ts';
import type { ResumenDeHallazgos } from '../taller.ts';

/** How many findings of each gravity. */
export const resumir = (hallazgos: readonly HallazgoDeApi[]): ResumenDeHallazgos => {
  const de = (gravedad: string): number => hallazgos.filter((h) => h.gravedad === gravedad).length;
  return { errores: de('Error'), advertencias: de('Advertencia'), explicadas: de('Justificada') };
};

export const resumirPorHoja = (
  hallazgos: readonly HallazgoDeApi[],
): ({ readonly hoja: string } & ResumenDeHallazgos)[] => {
  const hojas = new Set(hallazgos.map(({ hoja }) => hoja));
  return [...hojas].map((hoja) => ({ hoja, ...resumir(hallazgos.filter((h) => h.hoja === hoja)) }));
};
