import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leerCarpeta } from '../../../server/libros/leer-carpeta.ts';
import { LIMITES } from '../../../server/libros/limites.ts';
import { Desempacador, empacar } from '../../../server/libros/paralelo/empacar.ts';
import type { Paralelismo } from '../../../server/libros/paralelo/lectores.ts';
import { carpetaTemporal, filaXml, problemaDe, xlsx } from './ayuda.ts';

const raiz = (ruta: string): URL => new URL(`../../../${ruta}`, import.meta.url);
const EN_HILOS: Paralelismo = { desde: 0, programa: raiz('dist/lector.js') };
const EN_UNO: Paralelismo = { ...EN_HILOS, desde: Infinity };

const CARATULA = 'Campo,Valor\nTipo de libro,Área\n';

describe('libros read in parallel', () => {
  it.each(['2021-t4/libros', '2020-mar-may/libros'])(
    'are the same as one after another: %s',
    async (ejemplo) => {
      const carpeta = fileURLToPath(raiz(`sheets-templates/ejemplos/${ejemplo}`));
      expect(await leerCarpeta(carpeta, LIMITES, EN_HILOS)).toEqual(
        await leerCarpeta(carpeta, LIMITES, EN_UNO),
      );
    },
  );

  it('are the same among .xlsx, with empty rows and columns, other encodings and notes', async () => {
    const carpeta = carpetaTemporal({
      'a/Carátula.csv': CARATULA,
      'a/Puntos.csv': Buffer.from('T\xedtulo;Tipo\n\n Uno ;;\nUno;"x\ny"\n', 'latin1'),
      'b.xlsx': xlsx(filaXml('Línea', 'Título') + filaXml('2', 'Uno')),
      'c/Carátula.csv': `\ufeff${CARATULA}`,
      'c/Nada.csv': '',
      'c/Puntos.csv': 'Título,,Tipo\nEducaciÃ³n,,\u2713\n',
    });
    const leida = await leerCarpeta(carpeta, LIMITES, EN_HILOS);
    expect(leida).toEqual(await leerCarpeta(carpeta, LIMITES, EN_UNO));
    expect(leida.libros.map(({ avisos }) => avisos.length)).toEqual([0, 0, 1]);
  });

  it('fail with the problem of the first that cannot be read', async () => {
    const archivos = Object.fromEntries(['a', 'b', 'c', 'd'].map((l) => [`${l}/Carátula.csv`, CARATULA]));
    const carpeta = carpetaTemporal({
      ...archivos,
      'b/Puntos.csv': 'Título\n"abierta\n',
      'd/Puntos.csv': '"x',
    });
    const problema = await problemaDe(() => leerCarpeta(carpeta, LIMITES, EN_HILOS));
    expect(problema).toEqual(await problemaDe(() => leerCarpeta(carpeta, LIMITES, EN_UNO)));
    expect(problema.detalle).toContain('b/Puntos.csv');
  });

  it('fail when a thread does, and start none for a little', async () => {
    const roto = carpetaTemporal({ 'roto.mjs': 'throw new Error("roto");' });
    const carpeta = carpetaTemporal({ 'a/Carátula.csv': CARATULA, 'b/Carátula.csv': CARATULA });
    const programa = pathToFileURL(join(roto, 'roto.mjs'));
    await expect(leerCarpeta(carpeta, LIMITES, { desde: 0, programa })).rejects.toThrow('roto');
    expect((await leerCarpeta(carpeta, LIMITES, { desde: 1_000, programa })).libros).toHaveLength(2);
  });

  it('are read in one thread where the program of the others is not at hand', async () => {
    const carpeta = carpetaTemporal({ 'a/Carátula.csv': CARATULA, 'b/Carátula.csv': CARATULA });
    const lectura = await leerCarpeta(carpeta, LIMITES, { desde: 0, programa: raiz('dist/no-existe.js') });
    expect(lectura.libros).toHaveLength(2);
  });
});

describe('a packed hoja', () => {
  it('is unpacked as it was', () => {
    const celda = fc.oneof(fc.constantFrom('', 'Nota', '2021-10-21'), fc.string({ unit: 'binary' }));
    const filas = fc.array(fc.record({ numero: fc.nat(), celdas: fc.array(celda) }));
    fc.assert(
      fc.property(filas, (deHoja) => {
        const hoja = { nombre: 'Puntos', filaEncabezado: 1, columnas: [], filas: deHoja, filasOcultas: [] };
        expect(new Desempacador().hoja(empacar(hoja))).toEqual(hoja);
      }),
    );
  });

  it('is unpacked as it was where more texts differ than are looked up', () => {
    const filas = Array.from({ length: 3_000 }, (_, i) => ({
      numero: i + 2,
      celdas: [`CONV-${String(i)}`, 'Nota'],
    }));
    const hoja = { nombre: 'Convenios', filaEncabezado: 1, columnas: [], filas, filasOcultas: [] };
    expect(new Desempacador().hoja(empacar(hoja))).toEqual(hoja);
  });
});
