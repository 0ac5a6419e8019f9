import { Problem } from '../../../shared/problem.ts';

const startsWith = (bytes: Buffer, firma: string): boolean =>
  bytes.subarray(0, firma.length).toString('latin1') === firma;

/** Compound file: Excel 97-2003, and the wrapping of an encrypted .xlsx (MS-OFFCRYPTO 2.3.4.4). */
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Refuses what only bears the name of an .xlsx.
 * @throws Problem `xlsx-no-es-xlsx`, `xlsx-cifrado`
 */
export const refuseOtherThanZip = (bytes: Buffer, archivo: string): void => {
  if (startsWith(bytes, 'PK\x03\x04')) return;
  if (startsWith(bytes, OLE) && bytes.includes(ENCRYPTED)) throw new Problem('xlsx-cifrado', { archivo });
  throw new Problem('xlsx-no-es-xlsx', { archivo, tipo: kindOf(bytes) });
};

const kindOf = (bytes: Buffer): string => {
  if (bytes.length === 0) return 'un archivo vacío';
  if (startsWith(bytes, OLE)) return 'un libro de Excel 97-2003 (.xls)';
  if (startsWith(bytes, '%PDF')) return 'un PDF';
  const inicio = bytes
    .subarray(0, 1_024)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
    .toLowerCase();
  if (/^<(!doctype html|html|table|meta|head)/.test(inicio)) return 'una página web (HTML)';
  if (inicio.startsWith('<')) return 'un archivo XML';
  const binario = bytes.subarray(0, 1_024).some((byte) => byte < 9 || (byte > 13 && byte < 32));
  return binario ? 'un archivo de otro tipo' : 'un archivo de texto (CSV)';
};

/** What a zip without a workbook is, by the parts that it has. */
export const refuseOtherZip = (partes: ReadonlySet<string>, archivo: string): never => {
  const tipo = kindOfZip(partes);
  throw new Problem('xlsx-no-es-xlsx', { archivo, tipo });
};

const kindOfZip = (partes: ReadonlySet<string>): string => {
  if (partes.has('xl/workbook.bin')) return 'un libro binario de Excel (.xlsb)';
  if (partes.has('word/document.xml')) return 'un documento de Word';
  if (partes.has('ppt/presentation.xml')) return 'una presentación de PowerPoint';
  if (partes.has('mimetype') && partes.has('content.xml')) return 'un documento de LibreOffice (.ods)';
  if ([...partes].some((parte) => parte.endsWith('.iwa'))) return 'un documento de Numbers o Pages';
  return 'un archivo comprimido (zip)';
};
