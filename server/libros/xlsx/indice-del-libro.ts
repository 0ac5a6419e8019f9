import { posix } from 'node:path';
import { refuseOtherZip } from './tipo-de-archivo.ts';
import { atributo, esCierto, recorrerXml } from './xml.ts';
import type { Zip } from './zip.ts';

export interface HojaIndicada {
  readonly nombre: string;
  readonly oculta: boolean;
  /** Name of its part in the zip. */
  readonly parte: string;
}

export interface IndiceDelLibro {
  /** Day 0 of the dates is 1 January 1904 (workbookPr, ECMA-376-1 18.2.28). */
  readonly desde1904: boolean;
  readonly hojas: readonly HojaIndicada[];
  readonly textos?: string | undefined;
  readonly estilos?: string | undefined;
}

interface Relacion {
  readonly id: string;
  /** Last piece of its type, the same in the transitional and the strict form. */
  readonly tipo: string;
  readonly parte: string;
}

/**
 * Which parts hold what, from the workbook and its relations. Links to other files are left alone.
 * @throws Problem `xlsx-no-es-xlsx`, `xlsx-danado`
 */
export const indiceDelLibro = (zip: Pick<Zip, 'nombres' | 'leer'>, archivo: string): IndiceDelLibro => {
  const parte = relaciones(zip, '', archivo).find(({ tipo }) => tipo === 'officeDocument')?.parte;
  const libro = parte ?? 'xl/workbook.xml';
  const xml = zip.leer(libro);
  if (xml === undefined || !libro.endsWith('.xml')) return refuseOtherZip(zip.nombres, archivo);
  const relacionadas = relaciones(zip, libro, archivo);
  const porId = new Map(relacionadas.map((relacion) => [relacion.id, relacion]));
  const hojas: HojaIndicada[] = [];
  let desde1904 = false;
  let raiz: string | undefined;
  recorrerXml(
    xml,
    { archivo, parte: libro },
    {
      abre: (nombre, datos) => {
        raiz ??= nombre;
        if (nombre === 'workbookPr') desde1904 = esCierto(datos['date1904']);
        if (nombre !== 'sheet') return;
        const relacion = porId.get(atributo(datos, 'id') ?? '');
        if (relacion?.tipo !== 'worksheet') return;
        const oculta = (datos['state'] ?? 'visible') !== 'visible';
        hojas.push({ nombre: datos['name'] ?? '', oculta, parte: relacion.parte });
      },
    },
  );
  if (raiz !== 'workbook') return refuseOtherZip(zip.nombres, archivo);
  const parteDe = (buscado: string) => relacionadas.find(({ tipo }) => tipo === buscado)?.parte;
  return { desde1904, hojas, textos: parteDe('sharedStrings'), estilos: parteDe('styles') };
};

const relaciones = (zip: Pick<Zip, 'leer'>, parte: string, archivo: string): Relacion[] => {
  const carpeta = posix.dirname(parte);
  const rels = posix.join(carpeta, '_rels', `${posix.basename(parte)}.rels`);
  const xml = zip.leer(rels);
  const halladas: Relacion[] = [];
  if (xml === undefined) return halladas;
  recorrerXml(
    xml,
    { archivo, parte: rels },
    {
      abre: (nombre, datos) => {
        if (nombre !== 'Relationship' || datos['TargetMode'] === 'External') return;
        const destino = datos['Target'] ?? '';
        halladas.push({
          id: datos['Id'] ?? '',
          tipo: posix.basename(datos['Type'] ?? ''),
          parte: destino.startsWith('/') ? destino.slice(1) : posix.join(carpeta, destino),
        });
      },
    },
  );
  return halladas;
};
