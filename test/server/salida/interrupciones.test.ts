import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { escribirArchivosNuevos } from '../../../server/salida/archivos-nuevos.ts';
import { escribirSalida, revisarSalida } from '../../../server/salida/carpeta-de-salida.ts';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';
import { RAIZ, trimestral } from '../../support/trimestral.ts';

const LIBROS = join(RAIZ, 'sheets-templates/ejemplos/2021-t4/libros');
const VUELTAS = 12;

/** Whether every file of an output is the one that its manifest tells of, and none is missing. */
function estaEntera(salida: string): boolean {
  const manifiesto = JSON.parse(readFileSync(join(salida, 'manifiesto.json'), 'utf8')) as {
    salidas: { ruta: string; sha256: string }[];
  };
  return manifiesto.salidas.every(
    ({ ruta, sha256 }) =>
      createHash('sha256')
        .update(readFileSync(join(salida, ruta)))
        .digest('hex') === sha256,
  );
}

/** Starts a consolidation and kills it, as a power cut would, after some milliseconds. */
function matarTras(milisegundos: number, salida: string): Promise<void> {
  return new Promise((resolver) => {
    const hijo = spawn(process.execPath, ['dist/cli.js', 'consolidar', LIBROS, '--salida', salida], {
      cwd: RAIZ,
      stdio: 'ignore',
    });
    const reloj = setTimeout(() => hijo.kill('SIGKILL'), milisegundos);
    hijo.on('exit', () => {
      clearTimeout(reloj);
      resolver();
    });
  });
}

describe('an output that is being replaced', () => {
  it(`is whole after the process is killed, ${String(VUELTAS)} times at different moments`, async () => {
    const raiz = carpetaTemporal();
    const salida = join(raiz, 'informe');
    expect((await trimestral(['consolidar', LIBROS, '--salida', salida])).codigo).toBe(0);
    for (let vuelta = 0; vuelta < VUELTAS; vuelta++) {
      await matarTras(150 + vuelta * 60, salida);
      revisarSalida(salida, LIBROS);
      expect(estaEntera(salida)).toBe(true);
      expect(readdirSync(raiz)).toEqual(['informe']);
    }
  }, 60_000);

  it('stays where its folder is a link to another', async () => {
    const raiz = carpetaTemporal();
    mkdirSync(join(raiz, 'real'));
    symlinkSync(join(raiz, 'real'), join(raiz, 'liga'));
    await escribirSalida(join(raiz, 'liga'), [{ ruta: 'hallazgos.csv', contenido: [Buffer.from('uno')] }]);
    await escribirSalida(join(raiz, 'liga'), [{ ruta: 'hallazgos.csv', contenido: [Buffer.from('dos')] }]);
    expect(readFileSync(join(raiz, 'real/hallazgos.csv'), 'utf8')).toBe('dos');
    expect(readdirSync(raiz).sort()).toEqual(['liga', 'real']);
  });

  it('stays as it was where the new one cannot be written', async () => {
    const raiz = carpetaTemporal();
    const salida = join(raiz, 'informe');
    await escribirSalida(salida, [{ ruta: 'hallazgos.csv', contenido: [Buffer.from('uno')] }]);
    const repetida = { ruta: 'hallazgos.csv', contenido: [Buffer.from('dos')] };
    await expect(escribirSalida(salida, [repetida, repetida])).rejects.toMatchObject({
      codigo: 'salida-imposible',
    });
    expect(readFileSync(join(salida, 'hallazgos.csv'), 'utf8')).toBe('uno');
    expect(readdirSync(raiz)).toEqual(['informe']);
  });
});

describe('files for people', () => {
  it('are never written over what is there, and then none is', () => {
    const raiz = carpetaTemporal();
    writeFileSync(join(raiz, 'b.xlsx'), 'llena');
    const nuevos = ['a.xlsx', 'b.xlsx'].map((nombre) => ({ nombre, bytes: Buffer.from('vacía') }));
    expect(() => {
      escribirArchivosNuevos(raiz, nuevos);
    }).toThrow(expect.objectContaining({ codigo: 'archivo-existe' }));
    expect(readdirSync(raiz)).toEqual(['b.xlsx']);
    expect(readFileSync(join(raiz, 'b.xlsx'), 'utf8')).toBe('llena');
  });
});
