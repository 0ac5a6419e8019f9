import { abrirCarpeta } from '../../../shared/libro/abrir-carpeta.ts';
import { leerCanonico } from '../../../shared/libro/leer-canonico.ts';
import { planDeArea, planDelEnlace } from '../../../shared/plantilla/plan.ts';
import { escribirLibro } from '../../outputs/libro/escribir-libro.ts';
import { escribirLibroLleno } from '../../outputs/plantillas/escribir-libro-lleno.ts';
import { escribirPlantilla } from '../../outputs/plantillas/escribir-plantillas.ts';
import { propios, type BytesPropios } from '../bytes.ts';
import type { Trabajos } from '../taller.ts';
import { abrirEnlace } from './enlaces-abiertos.ts';

export const plantilla = ({ enlace, area, previo }: Trabajos['plantilla']['pide']): BytesPropios => {
  const antes = previo === null ? null : leerCanonico(previo.canonico, previo.nombre);
  return propios(escribirPlantilla(abrirCarpeta([abrirEnlace(enlace)]), area, antes).bytes);
};

export const libroXlsx = ({ canonico, nombre }: Trabajos['libroXlsx']['pide']): BytesPropios =>
  propios(escribirLibro(leerCanonico(canonico, nombre)));

export const libroLleno = ({ de, libro }: Trabajos['libroLleno']['pide']): BytesPropios => {
  // That of the enlace offers what it says itself
  const plan =
    de === null
      ? planDelEnlace(abrirCarpeta([libro]))
      : planDeArea(abrirCarpeta([abrirEnlace(de.enlace)]), de.area, null);
  return propios(escribirLibroLleno(plan, libro));
};
