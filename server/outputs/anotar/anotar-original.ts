import type { Libro } from '../../../shared/libro/model.ts';
import { indiceDelLibro } from '../../libros/xlsx/indice-del-libro.ts';
import type { IndiceDelLibro } from '../../libros/xlsx/indice-del-libro.ts';
import type { Sheet } from '../xlsx/ooxml/model.ts';
import { CONTENT, RELATION } from '../xlsx/ooxml/package-parts.ts';
import { sheetXml } from '../xlsx/ooxml/sheet-xml.ts';
import { INLINE_TEXTS } from '../xlsx/ooxml/strings.ts';
import { element } from '../xlsx/ooxml/xml.ts';
import { anotarHoja } from './anotar-hoja.ts';
import { EstilosAnadidos } from './estilos-anadidos.ts';
import { nombreDeObservaciones, notasDe } from './observaciones.ts';
import { hojaDeObservaciones } from './hoja-de-observaciones.ts';
import type { Observacion } from './observaciones.ts';
import { Paquete } from './paquete.ts';
import { appendTo, outline } from './xml-edit.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Far from the numbers that programs give to their drawings, which begin at 1. */
const PRIMER_BLOQUE = 900;

/** Adds a tab at the end, where it moves no other (names count tabs by their place). */
function agregarHoja(paquete: Paquete, libro: string, nombre: string): string {
  const parte = paquete.libre('xl/worksheets/observaciones-trimestral', '.xml');
  const id = paquete.relacionar(libro, RELATION.sheet, parte);
  const xml = paquete.leer(libro) ?? '';
  const hojas = outline(xml).children.find(({ name }) => name === 'sheets');
  if (hojas === undefined) return parte;
  const usados = [...xml.slice(hojas.start, hojas.end).matchAll(/\ssheetId\s*=\s*["'](\d+)/g)].map((m) =>
    Number(m[1]),
  );
  const nueva = {
    xmlns: MAIN,
    'xmlns:r': OFFICE,
    name: nombre,
    sheetId: Math.max(0, ...usados) + 1,
    'r:id': id,
  };
  paquete.escribir(libro, appendTo(xml, hojas, element('sheet', nueva)));
  paquete.declarar(parte, CONTENT.sheet);
  return parte;
}

function escribirObservaciones(paquete: Paquete, indice: IndiceDelLibro, libro: string, hoja: Sheet): void {
  const parte =
    indice.hojas.find(({ nombre }) => nombre === hoja.name)?.parte ?? agregarHoja(paquete, libro, hoja.name);
  const estilos =
    indice.estilos === undefined
      ? { id: () => 0, highlight: () => 0 }
      : new EstilosAnadidos(paquete, indice.estilos);
  const relaciones = { links: (hoja.links ?? []).map(() => null), drawing: null, table: null };
  paquete.quitar(parte.replace(/([^/]+)$/, '_rels/$1.rels'));
  paquete.escribir(parte, sheetXml(hoja, relaciones, { styles: estilos, strings: INLINE_TEXTS }, false));
}

/**
 * A person's own workbook with a comment at each finding and the tab of observations. Its parts are
 * edited in place: formulas, formats, merged cells, checks and everything else stays as it was.
 *
 * @throws Problem when the bytes are no workbook (server/libros)
 */
export function anotarOriginal(
  libro: Libro,
  observaciones: readonly Observacion[],
  original: Uint8Array,
): Uint8Array {
  const paquete = new Paquete(original);
  const comoZip = {
    nombres: new Set(paquete.nombres),
    leer: (nombre: string): Buffer | undefined => {
      const bytes = paquete.bytes(nombre);
      return bytes === undefined ? undefined : Buffer.from(bytes);
    },
  };
  const indice = indiceDelLibro(comoZip, libro.nombre);
  const principal =
    paquete.relaciones('').find(({ tipo }) => tipo === 'officeDocument')?.parte ?? 'xl/workbook.xml';
  const nombre = nombreDeObservaciones(libro);
  indice.hojas.forEach((hoja, i) => {
    if (hoja.nombre !== nombre)
      anotarHoja(
        paquete,
        hoja.parte,
        notasDe(observaciones, hoja.nombre.normalize('NFC').trim()),
        PRIMER_BLOQUE + i,
      );
  });
  escribirObservaciones(paquete, indice, principal, hojaDeObservaciones(observaciones, nombre));
  return paquete.cerrar();
}
