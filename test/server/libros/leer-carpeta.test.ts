import { createHash } from 'node:crypto';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clasificarRuta } from '../../../server/libros/clasificar-ruta.ts';
import { leerAdjunto } from '../../../server/libros/leer-adjunto.ts';
import { leerCarpeta } from '../../../server/libros/leer-carpeta.ts';
import { leerLibro } from '../../../server/libros/leer-libro.ts';
import { LIMITES } from '../../../server/libros/limites.ts';
import { carpetaTemporal, filaXml, muestra, problemaDe, xlsx } from './ayuda.ts';

const CARATULA = 'Campo,Valor\nTipo de libro,Área\n';
const LIBRO = xlsx(filaXml('Línea', 'Título') + filaXml('2', 'Uno'));

describe('a carpeta de libros', () => {
  it('holds subfolders and .xlsx in any mix, and nothing of what programs and people leave there', async () => {
    const carpeta = carpetaTemporal({
      'área-b/Carátula.csv': CARATULA,
      'area-a.xlsx': LIBRO,
      'AREA-C.XLSX': LIBRO,
      '~$area-a.xlsx': 'lock',
      '.DS_Store': 'x',
      '.git/Carátula.csv': CARATULA,
      'desktop.ini': 'x',
      'Thumbs.db': 'x',
      'README.md': '# x',
      'logo.png': 'x',
      'imagenes/logo.png': 'x',
    });
    const { libros, avisos, ruta } = await leerCarpeta(carpeta);
    expect(libros.map(({ libro }) => libro.nombre)).toEqual(['AREA-C', 'area-a', 'área-b']);
    expect(avisos).toEqual([]);
    expect(ruta).toBe(carpeta);
  });

  it('states path, size and SHA-256 of each file that was read', async () => {
    const carpeta = carpetaTemporal({
      [`${'área'.normalize('NFD')}/Carátula.csv`]: CARATULA,
      'b.xlsx': LIBRO,
    });
    const { libros } = await leerCarpeta(carpeta);
    const sha256 = (datos: string | Buffer) => createHash('sha256').update(datos).digest('hex');
    expect(libros.flatMap(({ entradas }) => entradas)).toEqual([
      { ruta: 'b.xlsx', sha256: sha256(LIBRO), tamano: LIBRO.length },
      { ruta: 'área/Carátula.csv', sha256: sha256(CARATULA), tamano: Buffer.byteLength(CARATULA) },
    ]);
  });

  it('reads the real quarters whole', async () => {
    const { libros } = await leerCarpeta(
      join(import.meta.dirname, '../../../sheets-templates/ejemplos/2021-t4/libros'),
    );
    expect(libros.length).toBeGreaterThan(3);
    for (const { libro } of libros) expect(libro.hojas.map(({ nombre }) => nombre)).toContain('Carátula');
  });

  it('says what stands in the wrong place', async () => {
    const carpeta = carpetaTemporal({ 'a.xlsx': LIBRO, 'suelta.csv': 'x\n', 'b/libro.xlsx': LIBRO });
    const { avisos } = await leerCarpeta(carpeta);
    expect(avisos.join('\n')).toMatch(/«b\/libro\.xlsx»[^]*«suelta\.csv»/);
  });

  it('does not leave out a libro in another format in silence', async () => {
    const problema = await problemaDe(() => leerCarpeta(carpetaTemporal({ 'a.xlsx': LIBRO, 'b.ods': 'PK' })));
    expect(problema.codigo).toBe('formato-no-admitido');
    expect(problema.detalle).toContain('«b.ods»');
    const { libros } = await leerCarpeta(carpetaTemporal({ 'a.xlsx': LIBRO, 'a.ods': 'PK' }));
    expect(libros).toHaveLength(1);
  });

  it.each([
    ['carpeta-vacia', { 'README.md': 'x' }, {}],
    ['libro-repetido', { 'a.xlsx': LIBRO, 'a/Carátula.csv': CARATULA }, {}],
    ['demasiados-libros', { 'a.xlsx': LIBRO, 'b.xlsx': LIBRO }, { libros: 1 }],
    ['carpeta-demasiado-grande', { 'a.xlsx': LIBRO, 'b.xlsx': LIBRO }, { bytesPorCarpeta: LIBRO.length + 1 }],
  ])('ends in %s', async (codigo, archivos, limites) => {
    const problema = await problemaDe(() =>
      leerCarpeta(carpetaTemporal(archivos), { ...LIMITES, ...limites }),
    );
    expect(problema.codigo).toBe(codigo);
    expect(problema.detalle).not.toMatch(/[{}]|undefined/);
  });

  it('tells two hojas of one name apart from none, however the accents are written', async () => {
    const problema = await problemaDe(() =>
      leerLibro(carpetaTemporal({ 'Carátula.csv': CARATULA, ['Carátula.csv'.normalize('NFD')]: CARATULA })),
    );
    expect(problema.codigo).toBe('hoja-repetida');
  });
});

describe('a link', () => {
  const conEnlace = (destino: string, nombre: string): string => {
    const carpeta = carpetaTemporal({ 'a.xlsx': LIBRO, 'b/Carátula.csv': CARATULA });
    symlinkSync(destino, join(carpeta, nombre));
    return carpeta;
  };

  it.each([
    ['a libro', muestra('xlsx/numeros.xlsx'), 'c.xlsx'],
    ['a folder', muestra('csv/utf8'), 'c'],
    ['a hoja', muestra('csv/utf8/Convenios.csv'), 'b/Convenios.csv'],
  ])('to %s out of the carpeta is not followed', async (_, destino, nombre) => {
    const problema = await problemaDe(() => leerCarpeta(conEnlace(destino, nombre)));
    expect(problema.codigo).toBe('enlace-fuera-de-carpeta');
    expect(problema.detalle).toContain(nombre);
  });

  it('inside the carpeta is followed; one that leads nowhere is told', async () => {
    const { libros } = await leerCarpeta(conEnlace('a.xlsx', 'c.xlsx'));
    expect(libros.map(({ libro }) => libro.nombre)).toEqual(['a', 'b', 'c']);
    expect((await problemaDe(() => leerCarpeta(conEnlace('nada.xlsx', 'c.xlsx')))).codigo).toBe(
      'ruta-no-existe',
    );
  });

  it('to an image that nobody reads does not matter', async () => {
    expect((await leerCarpeta(conEnlace('/dev/null', 'logo.png'))).libros).toHaveLength(2);
  });
});

describe('a path', () => {
  it('is a libro when it is an .xlsx or directly holds CSV files, a carpeta when it holds libros', () => {
    const carpeta = carpetaTemporal({ 'a.xlsx': LIBRO, 'b/Carátula.csv': CARATULA, 'c/x.txt': '' });
    expect(clasificarRuta(carpeta)).toBe('carpeta');
    expect(clasificarRuta(join(carpeta, 'a.xlsx'))).toBe('libro');
    expect(clasificarRuta(join(carpeta, 'b'))).toBe('libro');
    expect(clasificarRuta(join(carpeta, 'c'))).toBe('carpeta');
  });

  it('is told by its Carátula where it holds CSV files and libros', () => {
    const conLibros = { 'suelta.csv': 'x\n', 'a.xlsx': LIBRO };
    expect(clasificarRuta(carpetaTemporal(conLibros))).toBe('carpeta');
    expect(clasificarRuta(carpetaTemporal({ ...conLibros, 'CARÁTULA.csv': CARATULA }))).toBe('libro');
  });

  it.each([
    ['ruta-no-existe', 'nada', clasificarRuta],
    ['no-es-libro', 'nota.txt', clasificarRuta],
    ['ruta-no-existe', 'nada.xlsx', leerLibro],
    ['no-es-libro', 'nota.txt', leerLibro],
    ['no-es-libro', '.', leerLibro],
    ['ruta-no-existe', 'nada', leerCarpeta],
    ['carpeta-vacia', 'nota.txt', leerCarpeta],
  ])('gives %s for %s', async (codigo, ruta, leer) => {
    const carpeta = carpetaTemporal({ 'nota.txt': 'x' });
    expect((await problemaDe(() => leer(join(carpeta, ruta)))).codigo).toBe(codigo);
  });
});

describe('the image that a libro names', () => {
  const carpeta = () =>
    carpetaTemporal({
      'a.xlsx': LIBRO,
      'b/Carátula.csv': CARATULA,
      'b/Logo.PNG': 'uno',
      'escudo.png': 'dos',
    });

  it('is looked for in its folder, then in the carpeta, and enters the manifest', async () => {
    const lectura = await leerCarpeta(carpeta());
    const [a, b] = lectura.libros;
    if (a === undefined || b === undefined) throw new Error('faltan libros');
    expect(leerAdjunto(lectura, b, 'logo.png')?.bytes.toString()).toBe('uno');
    expect(leerAdjunto(lectura, b, 'escudo.png')?.entrada.ruta).toBe('escudo.png');
    expect(leerAdjunto(lectura, a, 'escudo.png')?.bytes).toEqual(
      readFileSync(join(lectura.ruta, 'escudo.png')),
    );
    expect(leerAdjunto(lectura, a, 'logo.png')).toBeUndefined();
    expect(leerAdjunto(lectura, b, '')).toBeUndefined();
  });

  it('is never outside, whatever the cell says', async () => {
    const lectura = await leerCarpeta(carpeta());
    const [a] = lectura.libros;
    if (a === undefined) throw new Error('faltan libros');
    expect(leerAdjunto(lectura, a, '../../../etc/hostname')).toBeUndefined();
    symlinkSync('/etc/hostname', join(lectura.ruta, 'fuera.png'));
    expect((await problemaDe(() => leerAdjunto(lectura, a, 'fuera.png'))).codigo).toBe(
      'enlace-fuera-de-carpeta',
    );
  });
});
