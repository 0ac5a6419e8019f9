import { normalizarTexto } from '../../../shared/libro/texto-de-celda.ts';
import { recorrerXml } from './xml.ts';

/** `_x000D_` for a character that XML cannot hold; `_x005F_` keeps one that only looks so (ST_Xstring). */
export const textoDeCelda = (texto: string): string =>
  normalizarTexto(
    texto.includes('_x')
      ? texto.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
      : texto,
  );

/**
 * Gathers the text of an `si` or `is`: its runs joined (rich text), without the phonetic guides of Japanese.
 * Give it each event; `fin` tells the text.
 */
export const acumulador = () => {
  let partes = '';
  let enTexto = false;
  let enGuia = false;
  return {
    abre: (nombre: string): void => {
      if (nombre === 'rPh') enGuia = true;
      else if (nombre === 't') enTexto = !enGuia;
    },
    texto: (texto: string): void => {
      if (enTexto) partes += texto;
    },
    cierra: (nombre: string): void => {
      if (nombre === 'rPh') enGuia = false;
      else if (nombre === 't') enTexto = false;
    },
    fin: (): string => {
      const todo = textoDeCelda(partes);
      partes = '';
      return todo;
    },
  };
};

/** The table of strings that cells point into. */
export const textosCompartidos = (xml: Uint8Array | undefined, archivo: string, parte: string): string[] => {
  const textos: string[] = [];
  if (xml === undefined) return textos;
  const texto = acumulador();
  recorrerXml(
    xml,
    { archivo, parte },
    {
      abre: texto.abre,
      texto: texto.texto,
      cierra: (nombre) => {
        texto.cierra(nombre);
        if (nombre === 'si') textos.push(texto.fin());
      },
    },
  );
  return textos;
};
