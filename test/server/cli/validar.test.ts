import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';
import { RAIZ, trimestral } from '../../support/trimestral.ts';

const T4 = join(RAIZ, 'sheets-templates/ejemplos/2021-t4');

describe('trimestral validar', () => {
  it('groups findings by libro and hoja, with the cure on a line of its own', async () => {
    const { codigo, salida } = await trimestral(['validar', join(T4, 'libros')]);
    expect(codigo).toBe(0);
    const lineas = salida.split('\n');
    const i = lineas.findIndex((l) => l.includes('Miércoles 26 de octubre de 2021'));
    expect(lineas[i]).toMatch(
      /^ {4}por revisar {2}Fila 3, Fecha: dice «Miércoles 26 de octubre de 2021», pero ese día fue martes\./,
    );
    expect(lineas[i + 1]).toMatch(/^ {6}→ ¿Quiso decir martes 26 o miércoles 27 de octubre\?/);
    expect(lineas.slice(0, i)).toContain('enlace-utvoe');
    expect(lineas.slice(0, i)).toContain('  Seguimiento');
    expect(salida).toContain('6 libros revisados: 0 por corregir, 11 por revisar, 0 explicados.');
  });

  it('writes the columns of hallazgos.csv with --formato csv, and nothing else', async () => {
    const { salida } = await trimestral(['validar', join(T4, 'libros'), '--formato', 'csv']);
    const filas: string[][] = parse(salida);
    expect(filas[0]?.join()).toBe('Libro,Hoja,Fila,Columna,Regla,Gravedad,Valor,Mensaje,Sugerencia');
    const esperado: string[][] = parse(readFileSync(join(T4, 'esperado/hallazgos.csv')));
    expect(filas.map((f) => f.slice(0, 7))).toEqual(esperado);
  });

  it('writes stable JSON with the exact changes that cure a finding', async () => {
    const { salida } = await trimestral(['validar', join(T4, 'libros'), '--formato', 'json']);
    const informe = JSON.parse(salida) as {
      version: number;
      resumen: object;
      hallazgos: { regla: string; correcciones: { cambios: object[] }[] }[];
    };
    expect(informe.version).toBe(1);
    expect(informe.resumen).toEqual({ errores: 0, advertencias: 11, justificadas: 0 });
    const diaSemana = informe.hallazgos.find((h) => h.regla === 'fecha-dia-semana');
    expect(diaSemana?.correcciones[0]?.cambios).toEqual([
      {
        libro: 'enlace-utvoe',
        hoja: 'Seguimiento',
        fila: 3,
        columna: 'Fecha',
        esperado: 'Miércoles 26 de octubre de 2021.',
        nuevo: 'Martes 26 de octubre de 2021.',
      },
    ]);
  });

  it('looks at one libro alone without asking for what another holds', async () => {
    const { codigo, salida } = await trimestral(['validar', join(T4, 'libros/area-utvoe')]);
    expect(codigo).toBe(0);
    expect(salida).toContain('Fila 39, Contraparte');
    expect(salida).not.toMatch(/referencia-inexistente|catalogo-desconocido|linea-sin-reporte/);
  });

  it('says which rows were hidden and read all the same, and in which libro', async () => {
    const raiz = carpetaTemporal();
    cpSync(join(RAIZ, 'test/fixtures/libros/xlsx/ocultas.xlsx'), join(raiz, 'libros/area-x.xlsx'), {
      recursive: true,
    });
    cpSync(join(T4, 'libros/enlace-utvoe'), join(raiz, 'libros/enlace-utvoe'), { recursive: true });
    const { error } = await trimestral(['validar', join(raiz, 'libros')]);
    expect(error).toContain(
      'Aviso: area-x: Hoja «Puntos»: tiene filas ocultas y se leyeron de todos modos: 3, 4.',
    );
  });

  it('ends with 1 where there are errors', async () => {
    const raiz = carpetaTemporal();
    writeFileSync(
      join(raiz, 'Carátula.csv'),
      'Campo,Valor\nTipo de libro,Área\nÁrea,UTSI\nPeriodo,2021-T4\n',
    );
    writeFileSync(join(raiz, 'Sin actividades.csv'), 'Línea,Motivo\n2.A,\n');
    const { codigo, salida } = await trimestral(['validar', raiz]);
    expect(codigo).toBe(1);
    expect(salida).toContain('por corregir');
  });

  it.each([
    [['validr', 'x'], '«validar»'],
    [['validar', 'x', '--formto', 'csv'], '«--formato»'],
    [['validar', 'x', '--formato', 'cvs'], '«cvs» no vale para «--formato». Puede ser: texto, csv, json.'],
    [['consolidar', 'x'], '--salida'],
    [['validar'], 'Falta decir'],
    [['validar', 'no-existe'], 'no-existe». Revise que esté bien escrita'],
    [['consolidar', 'x', '--salida', 'y', '--periodo', '2021-T5'], '2021-T5'],
    [['consolidar', 'x', '--salida', 'y', '--borrador', '--definitivo'], 'No se pueden usar juntas'],
  ])('answers %j with what is meant, and ends with 2', async (argumentos, dicho) => {
    const { codigo, salida, error } = await trimestral(argumentos);
    expect(codigo).toBe(2);
    expect(error).toContain(dicho);
    expect(error).not.toMatch(/error:/);
    expect(salida).toBe('');
  });

  it('explains itself in Spanish', async () => {
    for (const argumentos of [
      [],
      ['--help'],
      ['validar', '--help'],
      ['consolidar', '--help'],
      ['plantillas', '--help'],
    ]) {
      const { codigo, salida } = await trimestral(argumentos);
      expect(codigo).toBe(0);
      expect(salida).toContain('Uso:');
      expect(salida).toContain('Ejemplos:');
      expect(salida).not.toMatch(/Usage|Options|Commands|Arguments|display help|default:|choices:/);
    }
  });

  it('writes no colour unless to a terminal', async () => {
    for (const entorno of [{ CI: '' }, { CI: 'true' }, { FORCE_COLOR: '1' }]) {
      const { salida, error } = await trimestral(['validar', join(T4, 'libros')], entorno);
      expect(salida + error).not.toContain('\u001B[');
    }
  });
});
