import { DECLARACION, el, escapar, ESPACIOS, val } from './xml.ts';

const TIPO_DE_RELACION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface Relacion {
  readonly id: string;
  /** Last step of the relationship type: `header`, `image`, `hyperlink`, … */
  readonly tipo: string;
  readonly destino: string;
  readonly externa?: boolean;
}

/** A part of relationships (ECMA-376-2 §9.3). */
export function relacionesXml(relaciones: readonly Relacion[]): string {
  const hijos = relaciones.map(({ id, tipo, destino, externa }) =>
    el('Relationship', {
      Id: id,
      Type: tipo.includes('/') ? tipo : `${TIPO_DE_RELACION}/${tipo}`,
      Target: destino,
      TargetMode: externa === true ? 'External' : null,
    }),
  );
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return DECLARACION + el('Relationships', { xmlns }, ...hijos);
}

/** `[Content_Types].xml` (ECMA-376-2 §10.1.2): a default by extension, the rest part by part. */
export function tiposXml(encabezados: readonly string[], pies: readonly string[]): string {
  const defecto = (Extension: string, ContentType: string): string =>
    el('Default', { Extension, ContentType });
  const parte = (PartName: string, ContentType: string): string => el('Override', { PartName, ContentType });
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/content-types';
  return (
    DECLARACION +
    el(
      'Types',
      { xmlns },
      defecto('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
      defecto('xml', 'application/xml'),
      defecto('png', 'image/png'),
      defecto('jpg', 'image/jpeg'),
      parte('/word/document.xml', `${WORD}.document.main+xml`),
      parte('/word/styles.xml', `${WORD}.styles+xml`),
      parte('/word/numbering.xml', `${WORD}.numbering+xml`),
      parte('/word/settings.xml', `${WORD}.settings+xml`),
      parte('/word/fontTable.xml', `${WORD}.fontTable+xml`),
      ...encabezados.map((n) => parte(`/word/${n}`, `${WORD}.header+xml`)),
      ...pies.map((n) => parte(`/word/${n}`, `${WORD}.footer+xml`)),
      parte('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
      parte('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    )
  );
}

/** Word 2013's rules of layout (compatibilityMode 15, [MS-DOCX] §2.3.5): else it opens in compatibility mode. */
export function ajustesXml(): string {
  const w = { 'xmlns:w': ESPACIOS['xmlns:w'] ?? '' };
  const ajuste = el('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  });
  return (
    DECLARACION +
    el(
      'w:settings',
      w,
      el('w:zoom', { 'w:percent': 100 }),
      val('w:defaultTabStop', 720),
      val('w:characterSpacingControl', 'doNotCompress'),
      el('w:compat', {}, ajuste),
      el('w:themeFontLang', { 'w:val': 'es-MX' }),
      val('w:decimalSymbol', '.'),
      val('w:listSeparator', ','),
    )
  );
}

/** `word/fontTable.xml` (§17.8.3.10): what may stand in for the fonts where they are missing. */
export function fuentesXml(): string {
  const w = { 'xmlns:w': ESPACIOS['xmlns:w'] ?? '' };
  const fuente = (nombre: string, alterna: string): string =>
    el(
      'w:font',
      { 'w:name': nombre },
      val('w:altName', alterna),
      val('w:family', 'swiss'),
      val('w:pitch', 'variable'),
    );
  return (
    DECLARACION +
    el('w:fonts', w, fuente('Arial', 'Liberation Sans'), fuente('Segoe UI Symbol', 'DejaVu Sans'))
  );
}

export interface Propiedades {
  readonly titulo: string;
  readonly asunto: string;
  readonly autor: string;
  readonly institucion: string;
  readonly claves: string;
  /** `final` or `Borrador`, as Word's *Estado* shows it. */
  readonly estado: string;
  /** ISO 8601, UTC. Of the reported period, not of the clock: same inputs, same bytes. */
  readonly fecha: string;
}

/** `docProps/core.xml` (ECMA-376-2 §11). */
export function nucleoXml(p: Propiedades): string {
  const espacios = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  const fecha = (nombre: string): string => el(nombre, { 'xsi:type': 'dcterms:W3CDTF' }, p.fecha);
  return (
    DECLARACION +
    el(
      'cp:coreProperties',
      espacios,
      el('dc:title', {}, escapar(p.titulo)),
      el('dc:subject', {}, escapar(p.asunto)),
      el('dc:creator', {}, escapar(p.autor)),
      el('cp:keywords', {}, escapar(p.claves)),
      el('cp:lastModifiedBy', {}, escapar(p.autor)),
      fecha('dcterms:created'),
      fecha('dcterms:modified'),
      el('dc:language', {}, 'es-MX'),
      el('cp:contentStatus', {}, escapar(p.estado)),
    )
  );
}

/** `docProps/app.xml` (ECMA-376-1 §22.2). */
export function aplicacionXml(institucion: string, paginas: number): string {
  const xmlns = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return (
    DECLARACION +
    el(
      'Properties',
      { xmlns },
      el('Pages', {}, String(paginas)),
      el('Application', {}, 'Trimestral'),
      el('Company', {}, escapar(institucion)),
    )
  );
}
