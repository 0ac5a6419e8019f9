import type { Hoja } from '../../../shared/libro/model.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Contenido } from '../lectura.ts';
import type { Limites } from '../limites.ts';
import { normalizarTexto, recortar } from '../../../shared/libro/texto-de-celda.ts';
import { avisosDeHoja } from './avisos.ts';
import { formatosDeEstilos } from './estilos.ts';
import { hojaDeCruda } from './hoja-de-cruda.ts';
import { indiceDelLibro, type HojaIndicada, type IndiceDelLibro } from './indice-del-libro.ts';
import { leerHoja } from './leer-hoja.ts';
import { textosCompartidos } from './textos-compartidos.ts';
import type { Contexto } from './valor-de-celda.ts';
import { abrirZip, type Zip } from './zip.ts';

/**
 * The hojas of an .xlsx, hidden ones too, but for hidden ones that begin with `_` (lists for drop-downs).
 * Macros, links to other files, images and comments are not looked at.
 * @throws Problem where the file is hostile, damaged or no .xlsx
 */
export const leerLibroXlsx = (bytes: Buffer, archivo: string, limites: Limites): Contenido => {
  const zip = abrirZip(bytes, archivo, limites);
  const indice = indiceDelLibro(zip, archivo);
  const limite = limites.hojasPorLibro;
  if (indice.hojas.length > limite)
    throw new Problem('demasiadas-hojas', { archivo, cuantas: indice.hojas.length, limite });
  const contexto = contextoDe(zip, indice, archivo, limites);
  const hojas: Hoja[] = [];
  const avisos: string[] = [];
  const vistas = new Set<string>();
  for (const indicada of indice.hojas) {
    const nombre = recortar(normalizarTexto(indicada.nombre));
    if (indicada.oculta && nombre.startsWith('_')) continue;
    if (vistas.has(nombre)) throw new Problem('hoja-repetida', { libro: archivo, hoja: nombre });
    vistas.add(nombre);
    const cruda = leerHoja(partOf(zip, indicada, archivo), nombre, indicada.parte, contexto);
    const hoja = hojaDeCruda(cruda, nombre, contexto);
    if (hoja === undefined) continue;
    hojas.push(hoja);
    avisos.push(...avisosDeHoja(hoja, cruda, indicada.oculta));
  }
  return { hojas, avisos };
};

const contextoDe = (zip: Zip, indice: IndiceDelLibro, archivo: string, limites: Limites): Contexto => {
  const { textos, estilos, desde1904 } = indice;
  const xmlTextos = textos === undefined ? undefined : zip.leer(textos);
  const xmlEstilos = estilos === undefined ? undefined : zip.leer(estilos);
  return {
    archivo,
    desde1904,
    limites,
    textos: textosCompartidos(xmlTextos, archivo, textos ?? ''),
    formatos: formatosDeEstilos(xmlEstilos, archivo, estilos ?? ''),
  };
};

const partOf = (zip: Zip, { nombre, parte }: HojaIndicada, archivo: string): Buffer => {
  const xml = zip.leer(parte);
  if (xml === undefined) throw new Problem('xlsx-danado', { archivo, motivo: `falta la hoja «${nombre}»` });
  return xml;
};
