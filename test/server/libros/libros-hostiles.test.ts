import { describe, expect, it } from 'vitest';
import { leerLibro } from '../../../server/libros/leer-libro.ts';
import { LIMITES, type Limites } from '../../../server/libros/limites.ts';
import { carpetaTemporal, filaXml, muestra, partesDeXlsx, problemaDe, xlsx, zip } from './ayuda.ts';

const HOJA = 'xl/worksheets/sheet1.xml';
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);

const problemaCon = (contenido: Uint8Array | string, limites: Partial<Limites> = {}) =>
  problemaDe(() =>
    leerLibro(`${carpetaTemporal({ 'malo.xlsx': contenido })}/malo.xlsx`, { ...LIMITES, ...limites }),
  );

/** Writes a smaller inflated size for each larger part into the directory of a zip, as a liar would. */
const claiming = (archivo: Buffer, bytes: number): Buffer => {
  const copia = Buffer.from(archivo);
  for (
    let p = copia.indexOf('PK\x01\x02', 'latin1');
    p !== -1;
    p = copia.indexOf('PK\x01\x02', p + 4, 'latin1')
  )
    if (copia.readUInt32LE(p + 24) > bytes) copia.writeUInt32LE(bytes, p + 24);
  return copia;
};

describe('what is no .xlsx', () => {
  it.each([
    ['un archivo vacío', ''],
    ['una página web (HTML)', '\ufeff <HTML><body>x'],
    ['un archivo de texto (CSV)', 'Folio,Objeto\n1,2\n'],
    ['un PDF', '%PDF-1.7 x'],
    ['un archivo XML', '<?xml version="1.0"?><Workbook/>'],
    ['un libro de Excel 97-2003 (.xls)', OLE],
    ['un documento de Word', zip({ 'word/document.xml': '<x/>' })],
    ['un libro binario de Excel (.xlsb)', zip({ 'xl/workbook.bin': 'x' })],
    ['un archivo comprimido (zip)', zip({ 'foto.jpg': 'x' })],
    ['un archivo de otro tipo', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])],
  ])('is called by its name: %s', async (tipo, contenido) => {
    const problema = await problemaCon(contenido);
    expect(problema.codigo).toBe('xlsx-no-es-xlsx');
    expect(problema.datos).toEqual({ archivo: 'malo.xlsx', tipo });
    expect(problema.salida).toBe(2);
  });

  it('may be what LibreOffice saved in another format', async () => {
    const ods = await problemaDe(() => leerLibro(muestra('otros/ods-con-otro-nombre.xlsx')));
    expect(ods.datos['tipo']).toBe('un documento de LibreOffice (.ods)');
    const xls = await problemaDe(() => leerLibro(muestra('otros/excel-97.xls')));
    expect(xls.codigo).toBe('formato-no-admitido');
    expect(xls.detalle).toContain('guárdelo como .xlsx');
  });

  it('says of an encrypted libro what to do', async () => {
    const problema = await problemaCon(Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]));
    expect(problema.codigo).toBe('xlsx-cifrado');
  });
});

describe('a zip bomb', () => {
  const enorme = partesDeXlsx(filaXml('x'));
  enorme[HOJA] = (enorme[HOJA] ?? '').replace('</sheetData>', `${' '.repeat(30_000_000)}</sheetData>`);
  const bomba = zip(enorme);

  it('is refused by what it declares: total, ratio or parts', async () => {
    const total = await problemaCon(bomba, { bytesDescomprimidos: 10_000_000 });
    expect(total.codigo).toBe('zip-bomba');
    expect(total.detalle).toContain('31 MB; el máximo es 10 MB');
    expect((await problemaCon(bomba)).detalle).toContain('se infla más de 250 veces');
    expect((await problemaCon(bomba, { partesPorArchivo: 3 })).detalle).toContain('más de 3 partes');
  });

  it('is refused while inflating when it declares less than it holds', async () => {
    const problema = await problemaCon(claiming(bomba, 1_000));
    expect(problema.detalle).toContain('más de lo que declara');
  });

  it('does not pass as a merge of whole sheets, told many times', async () => {
    const partes = partesDeXlsx(Array.from({ length: 2_000 }, (_, i) => filaXml(`x${i}`)).join(''));
    const combinadas = '<mergeCells>' + '<mergeCell ref="A1:XFD1048576"/>'.repeat(5_000) + '</mergeCells>';
    partes[HOJA] = (partes[HOJA] ?? '').replace('</worksheet>', `${combinadas}</worksheet>`);
    const problema = await problemaCon(zip(partes));
    expect(problema.detalle).toContain('combina demasiadas celdas');
  });
});

describe('hostile XML', () => {
  const lol = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]>';

  it.each(['xl/workbook.xml', HOJA, '_rels/.rels'])('with a DOCTYPE in %s is refused', async (parte) => {
    const partes = partesDeXlsx(filaXml('&b;'));
    partes[parte] = lol + (partes[parte] ?? '');
    const problema = await problemaCon(zip(partes));
    expect(problema.codigo).toBe('xml-con-entidades');
    expect(problema.datos['parte']).toBe(parte);
  });

  it('that uses an entity of its own, or is cut off, is damaged', async () => {
    expect((await problemaCon(xlsx(filaXml('&b;')))).codigo).toBe('xlsx-danado');
    const partes = partesDeXlsx(filaXml('x'));
    partes[HOJA] = (partes[HOJA] ?? '').slice(0, -20);
    expect((await problemaCon(zip(partes))).codigo).toBe('xlsx-danado');
  });
});

describe('a damaged .xlsx', () => {
  const bueno = xlsx(filaXml('Línea') + filaXml('2'));

  it('names the file and the remedy wherever it was cut', async () => {
    for (let fin = 4; fin < bueno.length; fin += 97) {
      const problema = await problemaCon(bueno.subarray(0, fin));
      expect(['xlsx-danado', 'xlsx-no-es-xlsx']).toContain(problema.codigo);
      expect(problema.detalle).toContain('«malo.xlsx»');
    }
  });

  it('ends in a problem or a libro, whichever byte was changed', async () => {
    for (let i = 0; i < bueno.length; i += 13) {
      const roto = Buffer.from(bueno);
      roto.writeUInt8(roto.readUInt8(i) ^ 0x55, i);
      const carpeta = carpetaTemporal({ 'malo.xlsx': roto });
      const resultado = await leerLibro(`${carpeta}/malo.xlsx`).catch((error: unknown) => error);
      expect(resultado).toSatisfy((r: object) => 'libro' in r || 'codigo' in r);
    }
  });

  it('lacks a hoja that its index names', async () => {
    const partes = Object.fromEntries(Object.entries(partesDeXlsx('')).filter(([nombre]) => nombre !== HOJA));
    expect((await problemaCon(zip(partes))).detalle).toContain('falta la hoja «Puntos»');
  });
});

describe('the limits of an .xlsx', () => {
  const celda = (r: string) => `<row><c r="${r}" t="str"><v>x</v></c></row>`;
  it.each<[string, Partial<Limites>, string]>([
    ['demasiadas-filas', { filasPorHoja: 2 }, filaXml('x').repeat(4)],
    ['demasiadas-columnas', {}, celda('XFD1')],
    ['celda-demasiado-larga', { caracteresPorCelda: 5 }, filaXml('012345')],
    ['demasiadas-hojas', { hojasPorLibro: 0 }, filaXml('x')],
    ['archivo-demasiado-grande', { bytesPorArchivo: 100 }, filaXml('x')],
  ])('end in %s', async (codigo, limites, filas) => {
    const problema = await problemaCon(xlsx(filas), limites);
    expect(problema.codigo).toBe(codigo);
    expect(problema.detalle).not.toMatch(/[{}]|undefined/);
  });

  it('do not count what is empty', async () => {
    const vacias = filaXml('x') + '<row><c r="XFD2"/></row>'.repeat(10) + filaXml('y') + filaXml('z');
    const carpeta = carpetaTemporal({ 'a.xlsx': xlsx(vacias) });
    const { libro } = await leerLibro(`${carpeta}/a.xlsx`, { ...LIMITES, filasPorHoja: 2 });
    expect(libro.hojas[0]?.filas.map(({ numero }) => numero)).toEqual([12, 13]);
  });
});
