import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';
import { RAIZ, trimestral } from '../../support/trimestral.ts';

const EJEMPLOS = join(RAIZ, 'sheets-templates/ejemplos');

describe('trimestral plantillas', () => {
  it('writes one libro for each área of the programme, and validar finds nothing to say of any', async () => {
    const salida = join(carpetaTemporal(), 'libros');
    const enlace = join(EJEMPLOS, '2020-mar-may/libros/enlace-derfe');
    const { codigo } = await trimestral(['plantillas', '--salida', salida, '--enlace', enlace]);
    expect(codigo).toBe(0);
    const areas = ['area-cncs', 'area-deceyec', 'area-deoe', 'area-derfe', 'area-unicom'];
    expect(readdirSync(salida).sort()).toEqual(areas.map((area) => `${area}.xlsx`));
    for (const area of areas) {
      const revisado = await trimestral(['validar', join(salida, `${area}.xlsx`)]);
      expect(revisado).toMatchObject({ codigo: 0, error: '' });
      expect(revisado.salida).toContain('Sin hallazgos');
    }
  });

  it('never writes over a libro that somebody may have filled in', async () => {
    const salida = join(carpetaTemporal(), 'libros');
    expect((await trimestral(['plantillas', '--salida', salida])).codigo).toBe(0);
    const { codigo, error } = await trimestral(['plantillas', '--salida', salida]);
    expect(codigo).toBe(2);
    expect(error).toContain('no se escribe encima');
  });

  it("asks for the enlace's libro where it is given another", async () => {
    const enlace = join(EJEMPLOS, '2021-t4/libros/area-se');
    const { codigo, error } = await trimestral([
      'plantillas',
      '--salida',
      carpetaTemporal(),
      '--enlace',
      enlace,
    ]);
    expect(codigo).toBe(2);
    expect(error).toContain('Tipo de libro');
  });
});

describe('trimestral validar --anotar', () => {
  it('gives every libro back, with the findings that it had', async () => {
    const raiz = carpetaTemporal();
    const libros = join(EJEMPLOS, '2021-t4/libros');
    const columnas = (csv: string): string => csv.replace(/\r/g, '');
    const antes = await trimestral([
      'validar',
      libros,
      '--formato',
      'csv',
      '--anotar',
      join(raiz, 'anotados'),
    ]);
    expect(antes.codigo).toBe(0);
    const despues = await trimestral(['validar', join(raiz, 'anotados'), '--formato', 'csv']);
    expect(columnas(despues.salida)).toBe(columnas(antes.salida));
  });

  it('reads a carpeta of folders and workbooks in any mix', async () => {
    const raiz = carpetaTemporal();
    const libros = join(EJEMPLOS, '2021-t4/libros');
    await trimestral(['validar', libros, '--anotar', join(raiz, 'mezcla')]);
    for (const nombre of ['enlace-utvoe', 'area-se']) {
      cpSync(join(libros, nombre), join(raiz, 'otra', nombre), { recursive: true });
    }
    for (const nombre of readdirSync(join(raiz, 'mezcla'))) {
      if (!/enlace-utvoe|area-se/.test(nombre))
        cpSync(join(raiz, 'mezcla', nombre), join(raiz, 'otra', nombre));
    }
    const [csv, mezcla] = [libros, join(raiz, 'otra')].map((carpeta) =>
      trimestral(['validar', carpeta, '--formato', 'csv']),
    );
    expect((await mezcla)?.salida).toBe((await csv)?.salida);
  });
});
