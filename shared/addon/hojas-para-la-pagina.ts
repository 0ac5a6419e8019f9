import type { Accion } from './taller.ts';

/** Each tab read once, for what is worked out in the page. */
export const leerHojas: Accion<'leerHojas'> = ({ puertos: { host, hoy }, pestanas, buzon }, { hojas }) => ({
  pestanas: pestanas(),
  hojas: hojas.map((hoja) => host.read(hoja)),
  buzon: buzon(),
  hoy: hoy(),
});

/** What was worked out in the page: cells that changed meanwhile stop it. */
export const escribirHojas: Accion<'escribirHojas'> = (taller, { pasos }) => {
  for (const paso of pasos) {
    if ('cambios' in paso) taller.aplicar(paso.cambios);
    else taller.puertos.host.setup(paso.definicion);
  }
  return null;
};
