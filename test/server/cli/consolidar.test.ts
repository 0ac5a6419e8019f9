import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';
import { RAIZ, trimestral } from '../../support/trimestral.ts';

const EJEMPLOS = join(RAIZ, 'sheets-templates/ejemplos');
const CASOS = [
  ['2021-t4/libros', '2021-t4/esperado'],
  ['2020-mar-may/libros', '2020-mar-may/esperado'],
  ['anexo-1/libros-2016', 'anexo-1/esperado-2016'],
  ['anexo-1/libros-2021', 'anexo-1/esperado-2021'],
] as const;
const PRODUCTOS = [
  'consolidado.xlsx',
  'datapackage.json',
  'hallazgos.csv',
  'informe.docx',
  'informe.html',
  'manifiesto.json',
  'procedencia.csv',
  'tablas',
  'textos.csv',
];

const leer = (...ruta: string[]): string => readFileSync(join(...ruta), 'utf8');

/** A copy of an example that a test may spoil. */
function copia(): string {
  const libros = join(carpetaTemporal(), 'libros');
  cpSync(join(EJEMPLOS, '2021-t4/libros'), libros, { recursive: true });
  return libros;
}

function huellas(carpeta: string): Record<string, string> {
  const archivos = readdirSync(carpeta, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  return Object.fromEntries(
    archivos
      .map((e) => join(e.parentPath, e.name))
      .sort()
      .map((ruta) => [
        ruta.slice(carpeta.length),
        createHash('sha256').update(readFileSync(ruta)).digest('hex'),
      ]),
  );
}

describe('trimestral consolidar', () => {
  it.each(CASOS)('writes every product of %s, tables and findings as expected', async (libros, esperado) => {
    const salida = join(carpetaTemporal(), 'informe');
    const { codigo } = await trimestral(['consolidar', join(EJEMPLOS, libros), '--salida', salida]);
    expect(codigo).toBe(0);
    expect(readdirSync(salida).sort()).toEqual(PRODUCTOS);
    const golden = join(EJEMPLOS, esperado);
    for (const archivo of readdirSync(join(golden, 'tablas'))) {
      expect(leer(salida, 'tablas', archivo), archivo).toBe(leer(golden, 'tablas', archivo));
    }
    const siete = (texto: string): string[][] => parse(texto).map((fila: string[]) => fila.slice(0, 7));
    expect(siete(leer(salida, 'hallazgos.csv'))).toEqual(siete(leer(golden, 'hallazgos.csv')));
    if (existsSync(join(golden, 'textos.csv'))) {
      expect(leer(salida, 'textos.csv')).toBe(leer(golden, 'textos.csv'));
    }
  });

  it('gives the same bytes for the same inputs, whatever the time zone and the language', async () => {
    const raiz = carpetaTemporal();
    const entornos = [
      { TZ: 'America/Mexico_City', LANG: 'es_MX.UTF-8', LC_ALL: 'C' },
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'C.UTF-8' },
    ];
    for (const [i, entorno] of entornos.entries()) {
      const args = ['consolidar', join(EJEMPLOS, '2021-t4/libros'), '--salida', join(raiz, String(i))];
      expect((await trimestral(args, entorno)).codigo).toBe(0);
    }
    expect(huellas(join(raiz, '1'))).toEqual(huellas(join(raiz, '0')));
  });

  it('states in the manifest the hash of every input and of every other output', async () => {
    const salida = join(carpetaTemporal(), 'informe');
    await trimestral(['consolidar', join(EJEMPLOS, '2021-t4/libros'), '--salida', salida]);
    const manifiesto = JSON.parse(leer(salida, 'manifiesto.json')) as {
      entradas: { ruta: string; sha256: string }[];
      salidas: { ruta: string; sha256: string }[];
    };
    const porRuta = (lista: { ruta: string; sha256: string }[]): Record<string, string> =>
      Object.fromEntries(lista.map(({ ruta, sha256 }) => [`/${ruta}`, sha256]));
    const { '/manifiesto.json': propia, ...otras } = huellas(salida);
    expect(propia).toBeDefined();
    expect(porRuta(manifiesto.salidas)).toEqual(otras);
    expect(porRuta(manifiesto.entradas)).toEqual(huellas(join(EJEMPLOS, '2021-t4/libros')));
  });

  it('with an error writes the findings alone, takes earlier products away and ends with 1', async () => {
    const libros = copia();
    const salida = join(libros, '../informe');
    expect((await trimestral(['consolidar', libros, '--salida', salida])).codigo).toBe(0);
    const acuerdos = join(libros, 'enlace-utvoe/Acuerdos.csv');
    writeFileSync(acuerdos, leer(acuerdos).replace('CVOE/037/21,Décima,', 'CVOE/037/21,Vigésima,'));
    const { codigo, error, salida: dicho } = await trimestral(['consolidar', libros, '--salida', salida]);
    expect(codigo).toBe(1);
    expect(readdirSync(salida)).toEqual(['hallazgos.csv']);
    expect(dicho).toContain('Vigésima');
    expect(error).toContain('--borrador');
  });

  it('as a draft leaves the rows in error out and says BORRADOR in every product', async () => {
    const libros = copia();
    const salida = join(libros, '../borrador');
    const acuerdos = join(libros, 'enlace-utvoe/Acuerdos.csv');
    writeFileSync(acuerdos, leer(acuerdos).replace('CVOE/037/21,Décima,', 'CVOE/037/21,Vigésima,'));
    const { codigo } = await trimestral(['consolidar', libros, '--salida', salida, '--borrador']);
    expect(codigo).toBe(0);
    expect(leer(salida, 'tablas/II-1.csv')).not.toContain('CVOE/037/21');
    expect(leer(salida, 'tablas/II-1.csv')).toContain('CVOE/038/21');
    expect(leer(salida, 'informe.html')).toContain('BORRADOR');
    expect(leer(salida, 'manifiesto.json')).toContain('"estado": "borrador"');
  });

  it('as final refuses warnings that nobody explained', async () => {
    const salida = join(carpetaTemporal(), 'informe');
    const args = ['consolidar', join(EJEMPLOS, '2021-t4/libros'), '--salida', salida, '--definitivo'];
    const { codigo, error } = await trimestral(args);
    expect(codigo).toBe(1);
    expect(readdirSync(salida)).toEqual(['hallazgos.csv']);
    expect(error).toContain('Justificaciones');
  });

  it('writes the CSVs alone with --tablas', async () => {
    const salida = join(carpetaTemporal(), 'tablas');
    const args = ['consolidar', join(EJEMPLOS, '2021-t4/libros'), '--salida', salida, '--tablas'];
    expect((await trimestral(args)).codigo).toBe(0);
    expect(readdirSync(salida).sort()).toEqual(['hallazgos.csv', 'procedencia.csv', 'tablas', 'textos.csv']);
  });

  it('reports another span when it is asked for', async () => {
    const salida = join(carpetaTemporal(), 'octubre');
    const args = ['consolidar', join(EJEMPLOS, '2021-t4/libros'), '--salida', salida, '--periodo', '2021-10'];
    expect((await trimestral(args)).codigo).toBe(0);
    expect(leer(salida, 'tablas/I-1.csv')).toBe(
      'Sesión,Fecha\nDécima sesión ordinaria,Jueves 21 de octubre de 2021\n',
    );
  });

  it('refuses an output folder that holds anything else, and touches nothing', async () => {
    const salida = carpetaTemporal();
    writeFileSync(join(salida, 'tesis.docx'), 'mía');
    const args = ['consolidar', join(EJEMPLOS, '2021-t4/libros'), '--salida', salida];
    const { codigo, error } = await trimestral(args);
    expect(codigo).toBe(2);
    expect(error).toContain('tesis.docx');
    expect(readdirSync(salida)).toEqual(['tesis.docx']);
  });

  it('refuses to write among the libros', async () => {
    const libros = copia();
    const { codigo, error } = await trimestral(['consolidar', libros, '--salida', join(libros, 'informe')]);
    expect(codigo).toBe(2);
    expect(error).toContain('está dentro de la carpeta de libros');
    expect(existsSync(join(libros, 'informe'))).toBe(false);
  });

  it('refuses a carpeta with no libro of the enlace', async () => {
    const raiz = carpetaTemporal();
    cpSync(join(EJEMPLOS, '2021-t4/libros/area-se'), join(raiz, 'libros/area-se'), { recursive: true });
    const { codigo, error } = await trimestral([
      'consolidar',
      join(raiz, 'libros'),
      '--salida',
      join(raiz, 'x'),
    ]);
    expect(codigo).toBe(2);
    expect(error).toContain('Tipo de libro');
    expect(existsSync(join(raiz, 'x'))).toBe(false);
  });

  it('mends what an interrupted run left: the output set aside comes back', async () => {
    const libros = copia();
    const raiz = join(libros, '..');
    const salida = join(raiz, 'informe');
    await trimestral(['consolidar', libros, '--salida', salida]);
    const antes = huellas(salida);
    // As after a kill between the two renamings: a process of that number is no more.
    const muerto = '2147483646';
    cpSync(salida, join(raiz, `.informe.trimestral-anterior-${muerto}`), { recursive: true });
    mkdirSync(join(raiz, `.informe.trimestral-nueva-${muerto}`));
    cpSync(salida, join(raiz, 'guardada'), { recursive: true });
    const { rmSync } = await import('node:fs');
    rmSync(salida, { recursive: true });
    const carpeta = join(raiz, 'libros-rotos');
    mkdirSync(carpeta);
    expect((await trimestral(['consolidar', carpeta, '--salida', salida])).codigo).toBe(2);
    expect(huellas(salida)).toEqual(antes);
    expect(readdirSync(raiz).filter((n) => n.startsWith('.informe'))).toEqual([]);
  });
});
