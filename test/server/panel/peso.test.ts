import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const CARPETA = 'dist/panel';
/** What an old laptop on the network of an office is asked to read, for every page together. */
const LIMITE = 150_000;

const guiones = readdirSync(CARPETA).filter((nombre) => nombre.endsWith('.js'));
const leer = (nombre: string): Buffer => readFileSync(join(CARPETA, nombre));
const peso = (nombres: readonly string[]): number =>
  nombres.reduce((suma, nombre) => suma + gzipSync(leer(nombre)).length, 0);

/** The files that a file names in its static imports, all the way down. */
function alcanzados(nombre: string, vistos = new Set<string>()): Set<string> {
  if (vistos.has(nombre)) return vistos;
  vistos.add(nombre);
  for (const [, otro = ''] of leer(nombre)
    .toString('utf8')
    .matchAll(/from\s*"\.\/([^"]+\.js)"/g))
    alcanzados(otro, vistos);
  return vistos;
}

describe('The built panel', () => {
  it('is less than 150 kB of script, gzip, all of its pages together', () => {
    expect(guiones.length).toBeGreaterThan(5);
    expect(peso(guiones)).toBeLessThan(LIMITE);
  });

  it('asks for less than a third of that before its first page', () => {
    const entrada = guiones.filter((nombre) => nombre.startsWith('panel-'));
    expect(entrada).toHaveLength(1);
    expect(peso([...alcanzados(entrada[0] ?? '')])).toBeLessThan(LIMITE / 3);
  });

  it('carries neither the schemas that only the service needs nor a drawer of charts, and needs no server of others', () => {
    const todo = guiones.map((nombre) => leer(nombre).toString('utf8')).join('\n');
    expect(todo).not.toMatch(/echarts|zrender|ZodError|invalid_type/);
    expect(readFileSync(join(CARPETA, 'index.html'), 'utf8')).not.toMatch(/(?:src|href)="https?:/);
  });
});
