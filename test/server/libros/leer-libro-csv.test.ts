import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leerLibro } from '../../../server/libros/leer-libro.ts';
import { LIMITES } from '../../../server/libros/limites.ts';
import { carpetaTemporal, hojaDe, muestra, problemaDe, vista } from './ayuda.ts';

const CONVENIOS = [
  [1, 'Folio', 'Objeto', 'Área'],
  [2, 'C-1', 'Educación cívica, «democracia»; y más', 'DEECC'],
  [3, 'C-2', 'Primera línea\nsegunda "entre comillas"', 'UTVOE'],
  [5, 'C-3', 'Año – niñez', ''],
];

const DIALECTOS = [
  'utf8',
  'utf8-con-bom',
  'windows-1252',
  'texto-unicode',
  'utf16-big-endian',
  'punto-y-coma-crlf',
  'tabulador',
  'retorno-de-mac',
  'sep-de-excel',
  'acentos-descompuestos',
];

const leerCsv = async (contenido: string | Uint8Array) => {
  const { libro, avisos } = await leerLibro(carpetaTemporal({ 'Puntos.csv': contenido }));
  return { filas: vista(hojaDe(libro, 'Puntos')), hoja: hojaDe(libro, 'Puntos'), avisos };
};

describe('a libro of CSV files', () => {
  it.each(DIALECTOS)('reads the same table saved as %s', async (dialecto) => {
    const { libro } = await leerLibro(muestra(`csv/${dialecto}`));
    expect(libro.nombre).toBe(dialecto);
    expect(vista(hojaDe(libro, 'Convenios'))).toEqual(CONVENIOS);
  });

  it('takes quotes inside an unquoted cell, and after a closed one, for what they are', async () => {
    const { libro } = await leerLibro(muestra('csv/comillas-sueltas'));
    expect(vista(hojaDe(libro, 'Convenios')).slice(1)).toEqual([
      [2, 'C-1', 'tubo de 5" y medio'],
      [3, 'C-2', '"Plan" anual'],
    ]);
  });

  it('names file and line of a quote that nobody closed', async () => {
    const problema = await problemaDe(() => leerLibro(muestra('csv/comillas-sin-cerrar')));
    expect(problema.codigo).toBe('comillas-sin-cerrar');
    expect(problema.datos).toEqual({ archivo: 'comillas-sin-cerrar/Convenios.csv', linea: 3 });
  });

  it('drops empty rows and columns and keeps the places of the others', async () => {
    const { hoja } = await leerCsv('\n,Línea ,,TÍTULO,\n, 2 ,,\u00a0Uno\u200b,\n,,,,\n,,,Dos\n');
    expect(hoja).toEqual({
      nombre: 'Puntos',
      filaEncabezado: 2,
      columnas: [
        { encabezado: 'Línea', posicion: 2 },
        { encabezado: 'TÍTULO', posicion: 4 },
      ],
      filas: [
        { numero: 3, celdas: ['2', 'Uno'] },
        { numero: 5, celdas: ['', 'Dos'] },
      ],
      filasOcultas: [],
    });
  });

  it('keeps a column that has values but no header, and reads ragged rows', async () => {
    const { libro } = await leerLibro(muestra('csv/filas-desiguales'));
    expect(vista(hojaDe(libro, 'Convenios'))).toEqual([
      [1, 'Folio', 'Objeto', 'Área', ''],
      [2, 'C-1'],
      [3, 'C-2', 'a', 'b', 'c'],
      [6, 'C-3', 'a', 'b'],
    ]);
  });

  it('tells the delimiter from the headers, not from the prose', async () => {
    const { filas } = await leerCsv('Línea;Título\n2;uno, dos, tres, cuatro\n');
    expect(filas[1]).toEqual([2, '2', 'uno, dos, tres, cuatro']);
  });

  it('leaves out a file with nothing in it', async () => {
    const { libro } = await leerLibro(carpetaTemporal({ 'Puntos.csv': '\n\n', 'Anexos.csv': 'Número\n1\n' }));
    expect(libro.hojas.map(({ nombre }) => nombre)).toEqual(['Anexos']);
  });

  it('knows a hoja by its name however the disk spells it', async () => {
    const { libro } = await leerLibro(carpetaTemporal({ ['Carátula.CSV'.normalize('NFD')]: 'Campo\nx\n' }));
    expect(libro.hojas[0]?.nombre).toBe('Carátula');
  });

  it('removes NULs and says when accents were already spoilt', async () => {
    const { filas, avisos } = await leerCsv('Título\nEduca\0ciÃ³n\n');
    expect(filas[1]).toEqual([2, 'EducaciÃ³n']);
    expect(avisos.join()).toContain('acentos estropeados');
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.4\n%âãÏÓ')],
    ['a zip', Buffer.from('PK\x03\x04\x14\x00\x08\x08\x08\x00\x01\x02\x03\x04')],
  ])('refuses %s that is called .csv', async (_, contenido) => {
    const problema = await problemaDe(() => leerCsv(contenido));
    expect(problema.codigo).toBe('codificacion-desconocida');
    expect(problema.detalle).toContain('Puntos.csv');
  });
});

describe('the limits of a CSV', () => {
  const limites = {
    ...LIMITES,
    filasPorHoja: 3,
    columnasPorHoja: 2,
    caracteresPorCelda: 10,
    bytesPorArchivo: 100,
    hojasPorLibro: 2,
  };
  const leer = (archivos: Record<string, string>) => () => leerLibro(carpetaTemporal(archivos), limites);

  it('are kept to the last row, column and character', async () => {
    const { libro } = await leer({ 'A.csv': 'x,y,,,\n1,2\n\n3,0123456789\n5,6,,\n' })();
    expect(vista(libro.hojas[0])).toHaveLength(4);
  });

  it.each([
    ['demasiadas-filas', { 'A.csv': 'x\n1\n2\n3\n4\n' }],
    ['demasiadas-columnas', { 'A.csv': 'x,y\n1,2,3\n' }],
    ['celda-demasiado-larga', { 'A.csv': 'x\n01234567890\n' }],
    ['archivo-demasiado-grande', { 'A.csv': `x\n${'1\n'.repeat(60)}` }],
    ['demasiadas-hojas', { 'A.csv': 'x', 'B.csv': 'x', 'C.csv': 'x' }],
  ])('end in %s', async (codigo, archivos) => {
    const problema = await problemaDe(leer(archivos));
    expect(problema.codigo).toBe(codigo);
    expect(problema.detalle).not.toMatch(/[{}]|undefined/);
  });

  it('stop endless empty cells and lines before they fill the memory', async () => {
    const contar = (contenido: string) =>
      problemaDe(() => leerLibro(carpetaTemporal({ 'A.csv': contenido })));
    expect((await contar('\n'.repeat(1_100_000))).codigo).toBe('demasiadas-filas');
    expect((await contar(`a${','.repeat(20_000)}`)).codigo).toBe('demasiadas-columnas');
  });
});

const ESPACIOS = /^[\s\u200b-\u200f\u00ad\u2060\ufeff\0]+|[\s\u200b-\u200f\u00ad\u2060\ufeff\0]+$/g;
const limpia = (celda: string): string =>
  celda
    .replaceAll('\0', '')
    .replaceAll('\u037e', '?')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .replace(ESPACIOS, '');

const celda = fc.oneof(
  fc.string({ unit: fc.constantFrom(...Array.from('aé\u0301ñ",;\t\n\r \u00a0\ufeff0-\u037e')) }),
  fc.string({ unit: 'grapheme' }),
);
const cuerpo = fc.array(fc.array(celda, { minLength: 3, maxLength: 3 }), { maxLength: 8 });

describe('any table written as RFC 4180', () => {
  const escribe = (filas: string[][], delimitador: string, salto: string, siempre: boolean): string =>
    filas
      .map((fila) =>
        fila
          .map((texto) => (siempre || /["\r\n\t;,]/.test(texto) ? `"${texto.replaceAll('"', '""')}"` : texto))
          .join(delimitador),
      )
      .join(salto);

  it('reads back equal, trimmed and composed, in every dialect and encoding', async () => {
    const dialecto = fc.record({
      delimitador: fc.constantFrom(',', ';', '\t'),
      salto: fc.constantFrom('\n', '\r\n', '\r'),
      siempre: fc.boolean(),
      utf16: fc.boolean(),
      final: fc.boolean(),
    });
    const carpeta = carpetaTemporal({ 'A.csv': '' });
    const { writeFileSync } = await import('node:fs');
    await fc.assert(
      fc.asyncProperty(cuerpo, dialecto, async (filas, { delimitador, salto, siempre, utf16, final }) => {
        const tabla = [['Uno', 'Dos', 'Tres'], ...filas];
        const texto = escribe(tabla, delimitador, salto, siempre) + (final ? salto : '');
        const bytes = utf16 ? Buffer.from(`\ufeff${texto}`, 'utf16le') : Buffer.from(texto);
        writeFileSync(join(carpeta, 'A.csv'), bytes);
        const { libro } = await leerLibro(carpeta);
        const esperadas = tabla
          .map((fila, i) => [i + 1, ...fila.map(limpia)])
          .filter(([, ...celdas]) => celdas.some((texto) => texto !== ''));
        expect(vista(libro.hojas[0])).toEqual(esperadas);
      }),
      { numRuns: 300 },
    );
  });
});
