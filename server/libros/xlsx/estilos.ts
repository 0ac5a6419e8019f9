import { formatoDe, formatoIncorporado, type Formato } from '../../../shared/libro/formato-de-numero.ts';
import { recorrerXml } from './xml.ts';

/** The format of each cell style, by its index (`s` of a cell, ECMA-376-1 18.8.10 cellXfs). */
export const formatosDeEstilos = (xml: Uint8Array | undefined, archivo: string, parte: string): Formato[] => {
  const propios = new Map<number, Formato>();
  const ids: number[] = [];
  if (xml === undefined) return [];
  let enCellXfs = false;
  recorrerXml(
    xml,
    { archivo, parte },
    {
      abre: (nombre, datos) => {
        const id = Number(datos['numFmtId'] ?? 0);
        if (nombre === 'numFmt') propios.set(id, formatoDe(datos['formatCode'] ?? ''));
        else if (nombre === 'cellXfs') enCellXfs = true;
        else if (nombre === 'xf' && enCellXfs) ids.push(id);
      },
      cierra: (nombre) => {
        if (nombre === 'cellXfs') enCellXfs = false;
      },
    },
  );
  return ids.map((id) => propios.get(id) ?? formatoIncorporado(id));
};
