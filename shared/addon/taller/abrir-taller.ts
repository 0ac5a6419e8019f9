import { nombreDeLibro, NOMBRE_DEL_ENLACE } from '../../envio/nombre-de-libro.ts';
import type { NombreHoja } from '../../hojas/hoja-def.ts';
import { abrirCarpeta, esLibroDelEnlace } from '../../libro/abrir-carpeta.ts';
import type { Hoja, Libro } from '../../libro/model.ts';
import { unaVez } from '../../libro/una-vez.ts';
import { abrirBuzon } from '../servicio/abrir-buzon.ts';
import { enlaceDeBuzon, periodoDeBuzon } from '../servicio/enlace-de-buzon.ts';
import type { AjustesDelComplemento } from '../ajustes-del-complemento.ts';
import type { Puertos } from '../puertos.ts';
import type { LibroAbierto, Taller } from '../taller.ts';
import { hojaDeRejilla } from './hoja-de-rejilla.ts';
import { abrirRejillas } from './rejillas.ts';
import { seLee } from './se-lee.ts';

function abierto(propio: Libro, enlace: Libro | null, periodo: string | undefined): LibroAbierto {
  const solo = enlace === null || esLibroDelEnlace(propio);
  const alcance = solo && !esLibroDelEnlace(propio) ? 'libro' : 'carpeta';
  const carpeta = abrirCarpeta(solo ? [propio] : [enlace, propio], alcance, periodoDeBuzon(periodo));
  const suyo = carpeta.libros.find(({ libro }) => libro === propio);
  if (suyo === undefined) throw new Error('a carpeta without the libro that it was opened with');
  return { carpeta, propio: suyo };
}

/** Where a host gives the same tab again, so do we: whatever the rules know of it they know already. */
const hojaDe = unaVez(hojaDeRejilla);

/** Opens what an action works with. */
export function abrirTaller(puertos: Puertos, ajustes: AjustesDelComplemento): Taller {
  const rejillas = abrirRejillas(puertos.host);
  const guardado = abrirBuzon(puertos, ajustes, rejillas.leer);
  const deBuzon = guardado.leer;
  const hoja = (nombre: string): Hoja | undefined => {
    const rejilla = rejillas.leer(nombre);
    return rejilla === null ? undefined : hojaDe(rejilla);
  };
  const libroCon = (nombres: readonly string[]): Libro => {
    const hojas = nombres.flatMap((nombre) => hoja(nombre) ?? []);
    const area = deBuzon()?.contexto.area.clave;
    const nombre = esLibroDelEnlace({ nombre: '', hojas })
      ? NOMBRE_DEL_ENLACE
      : nombreDeLibro(area ?? 'propia');
    return { nombre, hojas };
  };
  const libro = (): Libro =>
    libroCon(rejillas.pestanas().flatMap((p) => (seLee(p.nombre) ? [p.nombre] : [])));
  return {
    puertos,
    ajustes,
    pestanas: rejillas.pestanas,
    hoja,
    combinadas: rejillas.combinadas,
    primera: rejillas.primera,
    valor: rejillas.valor,
    libro,
    abrir: (...hojas: readonly NombreHoja[]) => {
      const buzon = deBuzon();
      const propio =
        hojas.length === 0 ? libro() : libroCon([...new Set<NombreHoja>(['Carátula', ...hojas])]);
      return abierto(propio, buzon && enlaceDeBuzon(buzon), buzon?.contexto.periodo);
    },
    buzon: deBuzon,
    recordar: guardado.recordar,
    aplicar: rejillas.aplicar,
    olvidar: rejillas.olvidar,
  };
}
