import type { Libro } from '../../libro/model.ts';
import { hojaDeLibro } from '../../libro/siguiente/hoja-por-columnas.ts';
import type { BuzonDeLibro } from '../../envio/buzon-de-libro.ts';
import { enlaceDeBuzon } from '../servicio/enlace-de-buzon.ts';
import type { Accion } from '../taller.ts';

/** What goes on from the period before: whatever was accepted in this one holds its Carátula too. */
function previoDe({ contexto: { ultimoAceptado } }: BuzonDeLibro): Libro | null {
  if (ultimoAceptado === null) return null;
  const libro = { nombre: '', hojas: ultimoAceptado.hojas.map((h) => ({ ...h, filasOcultas: [] })) };
  return hojaDeLibro(libro, 'Carátula') === undefined ? libro : null;
}

/** What the page works out the definition of this libro from. */
export const paraPreparar: Accion<'paraPreparar'> = (taller) => {
  const { propio } = taller.abrir('Programa', 'Catálogos', 'Sesiones');
  const buzon = taller.buzon();
  const caratula = Object.fromEntries([...propio.caratula].map(([campo, { valor }]) => [campo, valor]));
  const deArea = propio.esEnlace ? null : buzon;
  return {
    tipo: propio.esEnlace ? 'Enlace' : 'Área',
    caratula,
    area: deArea?.contexto.area ?? {
      nombre: caratula['Área'] ?? '',
      siglas: caratula['Siglas del área'] ?? '',
    },
    enlace: propio.esEnlace ? propio.libro : deArea && enlaceDeBuzon(deArea),
    previo: deArea && previoDe(deArea),
  };
};
