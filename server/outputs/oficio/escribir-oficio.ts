import type { Lienzo } from '../docx/dibujo/dibujar-texto.ts';
import { estilosXml } from '../docx/dibujo/estilos.ts';
import { prepararLogotipo, RELACION_DE_LOGOTIPO } from '../docx/dibujo/logotipo.ts';
import { numeracionXml } from '../docx/dibujo/numeracion.ts';
import { paletaDe } from '../docx/dibujo/paleta.ts';
import {
  ajustesXml,
  aplicacionXml,
  fuentesXml,
  nucleoXml,
  relacionesXml,
  tiposXml,
  type Propiedades,
  type Relacion,
} from '../docx/dibujo/paquete.ts';
import { DECLARACION, el, ESPACIOS } from '../docx/dibujo/xml.ts';
import { HOJAS, MARGEN } from '../docx/medidas/pagina.ts';
import { zipDeterminista } from '../zip-determinista.ts';
import { cartaXml } from './carta.ts';
import type { DatosDelOficio } from './datos-del-oficio.ts';
import { membreteXml, pieDeOficioXml } from './membrete.ts';
import { encabezadoDelOficio } from './redaccion-del-oficio.ts';

const RAIZ: readonly Relacion[] = [
  { id: 'rId1', tipo: 'officeDocument', destino: 'word/document.xml' },
  {
    id: 'rId2',
    tipo: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    destino: 'docProps/core.xml',
  },
  { id: 'rId3', tipo: 'extended-properties', destino: 'docProps/app.xml' },
];

const FIJAS: readonly Relacion[] = [
  ...['styles', 'numbering', 'settings', 'fontTable'].map((tipo) => ({
    id: `rId_${tipo}`,
    tipo,
    destino: `${tipo}.xml`,
  })),
  { id: 'membrete', tipo: 'header', destino: 'membrete.xml' },
  { id: 'pie', tipo: 'footer', destino: 'pie.xml' },
];

/** Tighter than the report's, so that a short letter ends on its first page; twips. */
const [ARRIBA, ABAJO] = [1560, 1190];

/** Section properties in the order of CT_SectPr (ECMA-376-1 §17.6.17): upright letter. */
function seccion(): string {
  return el(
    'w:sectPr',
    {},
    el('w:headerReference', { 'w:type': 'default', 'r:id': 'membrete' }),
    el('w:footerReference', { 'w:type': 'default', 'r:id': 'pie' }),
    el('w:pgSz', { 'w:w': HOJAS.vertical.ancho, 'w:h': HOJAS.vertical.alto }),
    el('w:pgMar', {
      'w:top': ARRIBA,
      'w:right': MARGEN.lados,
      'w:bottom': ABAJO,
      'w:left': MARGEN.lados,
      'w:header': MARGEN.encabezado,
      'w:footer': MARGEN.pie,
      'w:gutter': 0,
    }),
  );
}

function propiedadesDe(datos: DatosDelOficio): Propiedades {
  const { acuse } = datos;
  return {
    titulo: `Oficio de remisión, acuse ${acuse.folio}`,
    asunto: encabezadoDelOficio(datos).asunto,
    autor: acuse.area.nombre,
    institucion: acuse.institucion.nombre,
    claves: [acuse.institucion.siglas, acuse.organo.siglas, acuse.area.siglas, acuse.periodo.clave]
      .filter((clave) => clave !== '')
      .join(', '),
    estado: 'Por firmar',
    fecha: `${new Date(acuse.cuando).toISOString().slice(0, 19)}Z`,
  };
}

/** The one address that the letter may hold gets its relationship when it is drawn. */
function crearLienzo(color: string | null): { lienzo: Lienzo; ligas: Map<string, string> } {
  const ligas = new Map<string, string>();
  const relacion = (url: string): string => {
    const id = ligas.get(url) ?? `rIdLiga${String(ligas.size + 1)}`;
    ligas.set(url, id);
    return id;
  };
  return { lienzo: { paleta: paletaDe(color), relacion }, ligas };
}

/**
 * The *oficio de remisión* as DOCX, ready to sign: the área's Responsable sends the libro to the enlace's, with folio,
 * hash, rows per tab, lines without activities and what was explained. The number is left blank. Same data, same bytes.
 */
export function escribirOficio(datos: DatosDelOficio): Uint8Array {
  const { lienzo, ligas } = crearLienzo(datos.color);
  const { institucion } = datos.acuse;
  const logotipo = prepararLogotipo(datos.logotipo, institucion.nombre);
  const delLogotipo: readonly Relacion[] =
    logotipo === null ? [] : [{ id: RELACION_DE_LOGOTIPO, tipo: 'image', destino: logotipo.archivo }];
  const cuerpo = el('w:document', ESPACIOS, el('w:body', {}, cartaXml(datos, lienzo), seccion()));
  const externas = [...ligas].map(([destino, id]): Relacion => ({
    id,
    tipo: 'hyperlink',
    destino,
    externa: true,
  }));
  return zipDeterminista({
    '[Content_Types].xml': tiposXml(['membrete.xml'], ['pie.xml']),
    '_rels/.rels': relacionesXml(RAIZ),
    'docProps/core.xml': nucleoXml(propiedadesDe(datos)),
    'docProps/app.xml': aplicacionXml(institucion.nombre, 1),
    'word/document.xml': DECLARACION + cuerpo,
    'word/_rels/document.xml.rels': relacionesXml([...FIJAS, ...externas]),
    'word/membrete.xml': membreteXml(datos, lienzo, logotipo?.enEncabezado(1) ?? ''),
    ...(logotipo === null
      ? {}
      : {
          'word/_rels/membrete.xml.rels': relacionesXml(delLogotipo),
          [`word/${logotipo.archivo}`]: logotipo.bytes,
        }),
    'word/pie.xml': pieDeOficioXml(datos, lienzo),
    'word/styles.xml': estilosXml(lienzo.paleta),
    'word/numbering.xml': numeracionXml(lienzo.paleta),
    'word/settings.xml': ajustesXml(),
    'word/fontTable.xml': fuentesXml(),
  });
}
