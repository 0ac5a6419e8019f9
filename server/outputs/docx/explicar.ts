import type { Hallazgo } from '../../../shared/libro/hallazgo.ts';

/** What is the matter with a finding, for the draft's last page. */
export function explicarHallazgo(hallazgo: Hallazgo): string {
  const { datos, valor } = hallazgo;
  return valor === '' ? datos.regla : `${datos.regla}: «${valor}»`;
}
