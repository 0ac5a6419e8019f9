import type { Informe } from '../../../shared/report/arbol.ts';
import { zipDeterminista } from '../zip-determinista.ts';
import { documentoXml, seccionesDe } from './dibujo/dibujar-documento.ts';
import type { SeccionDocx } from './dibujo/dibujar-documento.ts';
import type { Lienzo } from './dibujo/dibujar-texto.ts';
import { componerDocumento } from './partes/documento.ts';
import { encabezadoXml, pieVacioXml, pieXml } from './dibujo/encabezados.ts';
import { estilosXml } from './dibujo/estilos.ts';
import { numeracionXml } from './dibujo/numeracion.ts';
import type { Imagen } from './dibujo/imagen.ts';
import { prepararLogotipo, RELACION_DE_LOGOTIPO } from './dibujo/logotipo.ts';
import type { Logotipo } from './dibujo/logotipo.ts';
import { paletaDe } from './dibujo/paleta.ts';
import {
  ajustesXml,
  aplicacionXml,
  fuentesXml,
  nucleoXml,
  relacionesXml,
  tiposXml,
} from './dibujo/paquete.ts';
import type { Propiedades, Relacion } from './dibujo/paquete.ts';

export interface RecursosDeDocx {
  /** The institution's logo, named by the Carátula; null for none. */
  readonly logotipo: Imagen | null;
}

const FIJAS: readonly Relacion[] = ['styles', 'numbering', 'settings', 'fontTable'].map((tipo) => ({
  id: `rId_${tipo}`,
  tipo,
  destino: `${tipo}.xml`,
}));

/** Addresses get their relationship in order of first appearance: same text, same ids. */
function crearLienzo(color: string | null): { lienzo: Lienzo; ligas: ReadonlyMap<string, string> } {
  const ligas = new Map<string, string>();
  const relacion = (url: string): string => {
    const id = ligas.get(url) ?? `rIdLiga${String(ligas.size + 1)}`;
    ligas.set(url, id);
    return id;
  };
  return { lienzo: { paleta: paletaDe(color), relacion }, ligas };
}

function propiedadesDe(informe: Informe): Propiedades {
  const { portada, periodo, estado } = informe;
  const { anio, mes, dia } = periodo.hasta;
  const dos = (n: number): string => String(n).padStart(2, '0');
  return {
    titulo: portada.titulo,
    asunto: portada.periodoLargo,
    autor: portada.area === '' ? portada.institucion : portada.area,
    institucion: portada.institucion,
    claves: [portada.siglasDeInstitucion, portada.siglasDeOrgano, portada.siglasDeArea, periodo.clave ?? '']
      .filter((clave) => clave !== '')
      .join(', '),
    estado: estado === 'borrador' ? 'Borrador' : 'Definitivo',
    fecha: `${String(anio).padStart(4, '0')}-${dos(mes)}-${dos(dia)}T00:00:00Z`,
  };
}

type Partes = Record<string, string | Uint8Array>;

interface Obra {
  readonly informe: Informe;
  readonly lienzo: Lienzo;
  readonly logotipo: Logotipo | null;
  readonly secciones: readonly SeccionDocx[];
  readonly paginas: number;
}

function encabezadosYPies({ informe, lienzo, logotipo, secciones, paginas }: Obra): Partes {
  const partes: Partes = {};
  for (const [i, { orientacion, encabezado, pie }] of secciones.entries()) {
    const esPortada = i === 0;
    const imagen = esPortada ? '' : (logotipo?.enEncabezado(i + 1) ?? '');
    const opciones = { informe, lienzo, logotipo: imagen, id: i + 1 };
    partes[`word/${encabezado}.xml`] = encabezadoXml(opciones, esPortada);
    partes[`word/${pie}.xml`] = esPortada ? pieVacioXml() : pieXml(opciones, orientacion, paginas);
    if (imagen !== '')
      partes[`word/_rels/${encabezado}.xml.rels`] = relacionesXml(relacionDeLogotipo(logotipo));
  }
  return partes;
}

function relacionDeLogotipo(logotipo: Logotipo | null): readonly Relacion[] {
  return logotipo === null ? [] : [{ id: RELACION_DE_LOGOTIPO, tipo: 'image', destino: logotipo.archivo }];
}

function relacionesDeDocumento({ logotipo, secciones }: Obra, ligas: ReadonlyMap<string, string>): string {
  const deLados = secciones.flatMap(({ encabezado, pie }): readonly Relacion[] => [
    { id: encabezado, tipo: 'header', destino: `${encabezado}.xml` },
    { id: pie, tipo: 'footer', destino: `${pie}.xml` },
  ]);
  const externas = [...ligas].map(([url, id]): Relacion => ({
    id,
    tipo: 'hyperlink',
    destino: url,
    externa: true,
  }));
  return relacionesXml([...FIJAS, ...deLados, ...relacionDeLogotipo(logotipo), ...externas]);
}

const RAIZ: readonly Relacion[] = [
  { id: 'rId1', tipo: 'officeDocument', destino: 'word/document.xml' },
  {
    id: 'rId2',
    tipo: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    destino: 'docProps/core.xml',
  },
  { id: 'rId3', tipo: 'extended-properties', destino: 'docProps/app.xml' },
];

/**
 * The report as `informe.docx` (contract §4). Pure: same tree and logo, same bytes. No clock, no random ids, no
 * network, no layout engine: page numbers of the contents come from `paginar`.
 */
export function escribirDocx(informe: Informe, recursos: RecursosDeDocx): Promise<Uint8Array> {
  const logotipo = prepararLogotipo(recursos.logotipo, informe.portada.institucion);
  const { lienzo, ligas } = crearLienzo(informe.portada.color);
  const documento = componerDocumento(informe, logotipo?.portada ?? null);
  const secciones = seccionesDe(documento);
  const obra: Obra = { informe, lienzo, logotipo, secciones, paginas: documento.paginas };
  const propiedades = propiedadesDe(informe);
  const partes: Partes = {
    '[Content_Types].xml': tiposXml(
      secciones.map((s) => `${s.encabezado}.xml`),
      secciones.map((s) => `${s.pie}.xml`),
    ),
    '_rels/.rels': relacionesXml(RAIZ),
    'docProps/core.xml': nucleoXml(propiedades),
    'docProps/app.xml': aplicacionXml(propiedades.institucion, documento.paginas),
    'word/document.xml': documentoXml(documento, lienzo),
    'word/styles.xml': estilosXml(lienzo.paleta),
    'word/numbering.xml': numeracionXml(lienzo.paleta),
    'word/settings.xml': ajustesXml(),
    'word/fontTable.xml': fuentesXml(),
    ...encabezadosYPies(obra),
    ...(logotipo === null ? {} : { [`word/${logotipo.archivo}`]: logotipo.bytes }),
  };
  // After the document is drawn: only then are its addresses known
  partes['word/_rels/document.xml.rels'] = relacionesDeDocumento(obra, ligas);
  return Promise.resolve(zipDeterminista(partes));
}
