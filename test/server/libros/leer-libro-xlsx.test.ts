import { describe, expect, it } from 'vitest';
import { leerLibro } from '../../../server/libros/leer-libro.ts';
import { carpetaTemporal, filaXml, hojaDe, muestra, partesDeXlsx, vista, xlsx, zip } from './ayuda.ts';

const leer = async (archivo: string, hoja: string) => {
  const { libro, avisos } = await leerLibro(muestra(`xlsx/${archivo}.xlsx`));
  return { filas: vista(hojaDe(libro, hoja)), hoja: hojaDe(libro, hoja), libro, avisos };
};

const leerHecho = async (contenido: Uint8Array) => {
  const { libro, avisos } = await leerLibro(`${carpetaTemporal({ 'a.xlsx': contenido })}/a.xlsx`);
  return { filas: vista(libro.hojas[0]), libro, avisos };
};

describe('an .xlsx of another program', () => {
  it.each(['fechas-1900', 'fechas-1904'])(
    'gives the day of a real date as ISO text (%s)',
    async (archivo) => {
      const { filas } = await leer(archivo, 'Sesiones');
      expect(filas).toEqual([
        [1, 'Fecha', 'Con hora', 'Larga', 'Hora', 'Texto'],
        [2, '2021-10-21', '2021-10-21', '2021-10-21', '10:30', '21/10/2021'],
        [3, '1904-03-01', '2024-02-29', '2000-01-01', '09:05', 'jueves 21 de octubre de 2021'],
      ]);
    },
  );

  it('reads a date of the 1904 system with a long Spanish format (XlsxWriter)', async () => {
    const { filas } = await leer('fechas-1904-xlsxwriter', 'Sesiones');
    expect(filas[1]).toEqual([2, '2021-10-21']);
  });

  it('joins rich text and keeps the line breaks of a cell', async () => {
    const { filas } = await leer('texto-enriquecido', 'Convenios');
    expect(filas.slice(1)).toEqual([
      [2, 'C-1', 'Convenio marco de colaboración\nSegunda línea'],
      [3, 'C-2', 'Dos\nlíneas'],
      [4, 'C-3', 'Texto con liga'],
    ]);
    const otro = await leer('texto-enriquecido-openpyxl', 'Convenios');
    expect(otro.filas[1]).toEqual([2, 'C-1', 'Convenio marco de colaboración']);
  });

  it('reads what a formula gave: number, text, date, yes or no, and says which failed', async () => {
    const { filas, avisos } = await leer('formulas', 'Indicadores');
    expect(filas.slice(1)).toEqual([
      [2, 'Suma', '5.5', 'Total: 5.5'],
      [3, 'Ruido', '0.3', 'sí'],
      [4, 'A', '2', 'TRUE'],
      [5, 'B', '3.5', '2021-10-21'],
      [6, 'Cociente', '#DIV/0!'],
      [7, 'Perdida', '#REF!'],
    ]);
    expect(avisos).toEqual([
      'Hoja «Indicadores»: hay fórmulas que dan error: B6, B7. Corríjalas, o escriba el valor.',
    ]);
  });

  it('says which formulas hold no result', async () => {
    const { filas, avisos } = await leer('formulas-sin-resultado', 'Indicadores');
    expect(filas.slice(1)).toEqual([
      [2, 'Suma'],
      [3, 'Escrito', '5'],
    ]);
    expect(avisos).toHaveLength(1);
    expect(avisos[0]).toContain('sin resultado guardado, que se leyeron como celdas vacías: B2.');
  });

  it.each(['casillas-booleanas', 'casillas-de-excel'])(
    'reads check boxes as TRUE and FALSE (%s)',
    async (archivo) => {
      const { filas } = await leer(archivo, 'Asistencia');
      expect(filas).toEqual([
        [1, 'Integrante', '10ª ordinaria', '11ª ordinaria'],
        [2, 'Ana Ruiz', 'TRUE', 'FALSE'],
        [3, 'Luis Paz', 'FALSE', 'TRUE'],
      ]);
    },
  );

  it('repeats a merged value in each cell, but makes no row of a record that is two rows high', async () => {
    const { filas } = await leer('combinadas', 'Opiniones');
    expect(filas.slice(1)).toEqual([
      [2, 'OP1', 'Convenio A', 'UTVOE', 'Favorable'],
      [3, 'OP2', 'Convenio B', 'UTVOE', 'Favorable'],
      [4, 'OP3', 'OP3', 'DEECC', 'Favorable'],
      [5, 'OP4', 'Convenio D', 'SE', 'Favorable'],
      [7, 'OP5', 'Convenio E', 'SE', 'Favorable'],
    ]);
    expect((await leer('agenda', 'Sheet1')).filas[2]).toEqual([3, '2', 'Dos', 'Nota']);
  });

  it('reads hidden rows, columns and hojas, and says so; a hidden list of ours it leaves', async () => {
    const { hoja, libro, avisos } = await leer('ocultas', 'Puntos');
    expect(hoja?.filas.map(({ numero }) => numero)).toEqual([2, 3, 4, 6]);
    expect(hoja?.filasOcultas).toEqual([3, 4]);
    expect(libro.hojas.map(({ nombre }) => nombre)).toEqual(['Puntos', 'Anexos']);
    expect(avisos).toEqual([
      'Hoja «Puntos»: tiene filas ocultas y se leyeron de todos modos: 3, 4.',
      'Hoja «Puntos»: tiene columnas ocultas y se leyeron de todos modos: C.',
      'Hoja «Anexos»: está oculta; se leyó de todos modos.',
    ]);
  });

  it('leaves text that only looks like a number as it was typed', async () => {
    const { filas } = await leer('texto-como-numero', 'Convenios');
    expect(filas.slice(1)).toEqual([
      [2, '007', '03/2020', '1E5', '1,000', '007'],
      [3, '007', '03/2020', '1-2', '0.50', '1234'],
      [4, 'TRUE', '=1+1', '+52', '12345678901234567890', '20211021'],
    ]);
  });

  it('writes numbers plain, without noise or exponent, with the sign that their format shows', async () => {
    const { filas } = await leer('numeros', 'Indicadores');
    expect(Object.fromEntries(filas.slice(1).map(([, nombre, valor]) => [nombre, valor]))).toEqual({
      Porcentaje: '67.7%',
      'Entero por ciento': '100%',
      Dinero: '$1109797.84',
      Deuda: '-$5.5',
      Miles: '11286',
      Ruido: '0.3',
      Decimal: '3.14159265358979',
      Grande: '123456789012345',
      Enorme: '150000000000000000000',
      Chico: '0.0000001',
      Negativo: '-12.5',
      Cero: '0',
    });
  });

  it('drops stray rows and columns and keeps the places of the others', async () => {
    const { hoja, libro } = await leer('filas-y-columnas-sobrantes', 'Puntos');
    expect(hoja?.filaEncabezado).toBe(2);
    expect(hoja?.columnas.map(({ posicion }) => posicion)).toEqual([2, 4]);
    expect(hoja?.filas.map(({ numero, celdas }) => [numero, ...celdas])).toEqual([
      [3, '2', 'Uno'],
      [5, '', 'Dos'],
    ]);
    expect(libro.hojas).toHaveLength(1);
  });

  it('decodes the escapes of Excel, and those that only look like one', async () => {
    const { filas } = await leer('textos-en-celda', 'Puntos');
    expect(filas.slice(1)).toEqual([
      [2, '2', 'Texto _x0041_ literal'],
      [3, '2', 'Dos\nlíneas\ty tabulador'],
    ]);
  });
});

describe('an .xlsx by the letter of the standard', () => {
  it('needs no references, no dimension, no shared strings and no styles', async () => {
    const { filas } = await leerHecho(
      xlsx(filaXml('Línea', 'Título') + '<row/>' + filaXml('2', 'a_x000D_b')),
    );
    expect(filas).toEqual([
      [1, 'Línea', 'Título'],
      [3, '2', 'a\nb'],
    ]);
  });

  it('trusts the references of cells, in any order, and no dimension', async () => {
    const celda = (r: string, texto: string) => `<c r="${r}" t="str"><v>${texto}</v></c>`;
    const filas = `<row r="4">${celda('C4', 'z')}</row><row r="2">${celda('C2', 'Título')}${celda('A2', 'Línea')}</row>`;
    const partes = partesDeXlsx(filas);
    const hoja = 'xl/worksheets/sheet1.xml';
    partes[hoja] = (partes[hoja] ?? '').replace('<sheetData>', '<dimension ref="A1:A1"/><sheetData>');
    const leido = await leerHecho(zip(partes));
    expect(leido.filas).toEqual([
      [2, 'Línea', 'Título'],
      [4, '', 'z'],
    ]);
  });

  it('reads the strict form, prefixed names and dates written as text', async () => {
    const strict = (xml: string) =>
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        );
    const partes = partesDeXlsx('<row><c t="d"><v>2021-10-21T00:00:00</v></c></row>');
    const todas = Object.fromEntries(Object.entries(partes).map(([nombre, xml]) => [nombre, strict(xml)]));
    todas['xl/workbook.xml'] = (todas['xl/workbook.xml'] ?? '')
      .replace('xmlns=', 'xmlns:x=')
      .replace(/<(\/?)(workbook|sheets?)\b/g, '<$1x:$2');
    expect((await leerHecho(zip(todas))).filas).toEqual([[1, '2021-10-21']]);
  });

  it('leaves phonetic guides, charts and links to other files alone', async () => {
    const rels =
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="/xl/worksheets/sheet1.xml"/>' +
      '<Relationship Id="r2" Type="x/chartsheet" Target="chart.xml"/>' +
      '<Relationship Id="r3" Type="x/worksheet" TargetMode="External" Target="file:///etc/passwd"/></Relationships>';
    const libro =
      '<workbook xmlns:r="r"><sheets><sheet name="Puntos" r:id="r1"/><sheet name="G" r:id="r2"/>' +
      '<sheet name="X" r:id="r3"/></sheets></workbook>';
    const filas =
      '<row><c t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is></c></row>';
    const partes = partesDeXlsx(filas, { 'xl/workbook.xml': libro, 'xl/_rels/workbook.xml.rels': rels });
    const { libro: leido, filas: vistas } = await leerHecho(zip(partes));
    expect(leido.hojas).toHaveLength(1);
    expect(vistas).toEqual([[1, '東京']]);
  });

  it('composes the accents of hojas and cells', async () => {
    const nfd = 'Carátula'.normalize('NFD');
    const partes = partesDeXlsx(filaXml(nfd));
    partes['xl/workbook.xml'] = (partes['xl/workbook.xml'] ?? '').replace('Puntos', nfd);
    const { libro, filas } = await leerHecho(zip(partes));
    expect(libro.hojas[0]?.nombre).toBe('Carátula');
    expect(filas).toEqual([[1, 'Carátula']]);
  });
});
