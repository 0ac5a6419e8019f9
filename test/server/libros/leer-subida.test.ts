import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comprobarLimites } from '../../../server/libros/comprobar-limites.ts';
import { leerLibro } from '../../../server/libros/leer-libro.ts';
import { LIMITES } from '../../../server/libros/limites.ts';
import type { ArchivoSubido } from '../../../server/libros/subida/archivos-de-subida.ts';
import { leerSubida } from '../../../server/libros/subida/leer-subida.ts';
import { nombreEscrito } from '../../../server/libros/xlsx/nombre-escrito.ts';
import { anotarLibro } from '../../../server/outputs/anotar/anotar-libro.ts';
import { canonico } from '../../../shared/libro/canonico.ts';
import { libro } from '../../support/libros.ts';
import { filaXml, problemaDe, xlsx, zip } from './ayuda.ts';

const LIBROS = fileURLToPath(new URL('../../../sheets-templates/ejemplos/2021-t4/libros', import.meta.url));
const AREAS = readdirSync(LIBROS);

const csvs = (area: string): ArchivoSubido[] =>
  readdirSync(join(LIBROS, area)).map((nombre) => ({
    nombre,
    bytes: readFileSync(join(LIBROS, area, nombre)),
  }));

const subir = (...archivos: readonly ArchivoSubido[]) => leerSubida(archivos, 'area-se', LIMITES);
const texto = (nombre: string, contenido: string): ArchivoSubido => ({
  nombre,
  bytes: Buffer.from(contenido),
});
const comprimir = (nombre: string, partes: Record<string, string | Uint8Array>): ArchivoSubido => ({
  nombre,
  bytes: zip(partes),
});

const PUNTOS = libro('area-se', { Puntos: [['Título'], ['Uno']] });
const codigoDe = async (...archivos: ArchivoSubido[]): Promise<string> =>
  (await problemaDe(() => subir(...archivos))).codigo;

describe('an uploaded libro', () => {
  it.each(AREAS)(
    'has one content as CSVs, as a zip of them, and as the .xlsx that is written of it: %s',
    async (area) => {
      const archivos = csvs(area);
      const [{ libro: deDisco }, sueltos] = [await leerLibro(join(LIBROS, area)), await subir(...archivos)];
      const enZip = Object.fromEntries(archivos.map((a) => [`${area}/${a.nombre}`, a.bytes]));
      const deZip = await subir(comprimir('libro.zip', enZip));
      const excel = { nombre: 'a.xlsx', bytes: await anotarLibro(deDisco, [], null) };
      const deExcel = await subir(excel);
      const excelEnZip = await subir(comprimir('b.ZIP', { 'a.xlsx': excel.bytes }));
      for (const { libro: otro } of [sueltos, deZip, deExcel, excelEnZip])
        expect(canonico(otro)).toBe(canonico(deDisco));
      expect(sueltos.libro.nombre).toBe('area-se');
    },
  );

  it('brings the image that its Logotipo names, and tells of other files', async () => {
    const leida = await subir(
      texto('Carátula.csv', 'Campo,Valor\nLogotipo,imagenes/Escudo.PNG\n'),
      comprimir('x.zip', { 'lib/escudo.png': 'PNG', 'lib/notas.txt': 'x', '__MACOSX/lib/._a.csv': 'x' }),
    );
    expect(leida.adjuntos).toEqual([{ nombre: 'escudo.png', bytes: Buffer.from('PNG') }]);
    expect(leida.avisos).toEqual(['No se leyó «notas.txt».']);
  });

  it('takes names for names alone, whatever path they pretend to be', async () => {
    for (const nombre of ['../../Puntos.csv', 'C:\\fakepath\\Puntos.csv', '/etc/Puntos.csv']) {
      const suelto = await subir(texto(nombre, 'Título\nUno\n'));
      const deZip = await subir(comprimir('a.zip', { [nombre]: 'Título\nUno\n' }));
      for (const { libro: leido } of [suelto, deZip]) expect(canonico(leido)).toBe(canonico(PUNTOS));
    }
  });

  it('keeps accents of names as Windows and macOS zip them', () => {
    expect(nombreEscrito(Buffer.from('Car\xa0tula ESPA\xa5OLA \xb5', 'latin1'))).toBe('Carátula ESPAÑOLA Á');
    expect(nombreEscrito(Buffer.from('Cara\u0301tula'))).toBe('Cara\u0301tula');
  });

  it.each([
    ['nothing to read', [texto('notas.txt', 'x')], 'subida-no-es-un-libro'],
    [
      'two workbooks',
      [
        { nombre: 'a.xlsx', bytes: xlsx('') },
        { nombre: 'b.xlsx', bytes: xlsx('') },
      ],
      'subida-no-es-un-libro',
    ],
    [
      'a workbook and a CSV',
      [{ nombre: 'a.xlsx', bytes: xlsx(filaXml('a')) }, texto('b.csv', 'x')],
      'subida-no-es-un-libro',
    ],
    [
      'two libros in one zip',
      [comprimir('a.zip', { 'a/P.csv': 'x', 'b/P.csv': 'x' })],
      'subida-no-es-un-libro',
    ],
    ['two tabs of one name', [texto('P.csv', 'x'), texto('P.tsv', 'x')], 'hoja-repetida'],
    ['an old workbook', [texto('a.xls', 'x')], 'formato-no-admitido'],
    ['a zip that is none', [texto('a.zip', 'no')], 'zip-ilegible'],
    ['a zip cut short', [{ nombre: 'a.zip', bytes: zip({ 'P.csv': 'x' }).subarray(0, 40) }], 'zip-ilegible'],
    ['a zip that swells', [comprimir('a.zip', { 'P.csv': 'x'.repeat(20_000_000) })], 'zip-bomba'],
  ])('is refused as %s', async (_, archivos, codigo) => {
    expect(await codigoDe(...archivos)).toBe(codigo);
  });

  it('is a problem or a libro, whatever byte of its zip was changed', async () => {
    const bueno = zip({ 'lib/Puntos.csv': 'Título\nUno\n', 'lib/Carátula.csv': 'Campo,Valor\n' });
    await fc.assert(
      fc.asyncProperty(fc.nat(bueno.length - 1), fc.integer({ min: 1, max: 255 }), async (i, cambio) => {
        const bytes = Buffer.from(bueno);
        bytes[i] = (bytes[i] ?? 0) ^ cambio;
        const leida = subir({ nombre: 'a.zip', bytes });
        expect(
          await leida.then(
            () => 'libro',
            (e: unknown) => (e instanceof Error ? e.name : ''),
          ),
        ).toMatch(/^(libro|Problem)$/);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the limits of a libro that no file brought', () => {
  it.each([
    [{ hojasPorLibro: 0 }, 'demasiadas-hojas'],
    [{ filasPorHoja: 0 }, 'demasiadas-filas'],
    [{ columnasPorHoja: 0 }, 'demasiadas-columnas'],
    [{ caracteresPorCelda: 5 }, 'celda-demasiado-larga'],
  ])('%j refuses with its own problem', async (limite, codigo) => {
    expect(
      (
        await problemaDe(() => {
          comprobarLimites(PUNTOS, { ...LIMITES, ...limite });
        })
      ).codigo,
    ).toBe(codigo);
    expect(() => {
      comprobarLimites(PUNTOS, LIMITES);
    }).not.toThrow();
  });
});
