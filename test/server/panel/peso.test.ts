import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const CARPETA = 'dist/panel';
/** What an old laptop on the network of an office is asked to read, for every page together but the libro's. */
const LIMITE = 150_000;
/** What the libro's page may ask for in all, from the panel's own to the grid. */
const LIMITE_DEL_LIBRO = 320_000;
/** What stands beside the libro is read when it is open: the core in its thread, the sidebar in its frame. */
const JUNTO_AL_LIBRO = /^(?:obrero|barra)-[A-Z0-9]{8}\.js$/;

const guiones = readdirSync(CARPETA).filter((nombre) => nombre.endsWith('.js'));
const leer = (nombre: string): Buffer => readFileSync(join(CARPETA, nombre));
/** The grid is in one file, whichever pages ask for it. */
const esDelLibro = (nombre: string): boolean =>
  JUNTO_AL_LIBRO.test(nombre) || leer(nombre).includes('ag-grid-viewport');
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
  it('is less than 150 kB of script, gzip, all of its pages together but the libro’s', () => {
    expect(guiones.length).toBeGreaterThan(5);
    expect(peso(guiones.filter((nombre) => !esDelLibro(nombre)))).toBeLessThan(LIMITE);
  });

  it('asks for less than 320 kB to fill a libro, the panel and the grid together', () => {
    const [libro = ''] = guiones.filter((nombre) => /^libro-[A-Z0-9]{8}\.js$/.test(nombre));
    const [entrada = ''] = guiones.filter((nombre) => nombre.startsWith('panel-'));
    const pide = new Set([...alcanzados(libro), ...alcanzados(entrada)]);
    expect(peso([...pide])).toBeGreaterThan(150_000);
    expect(peso([...pide])).toBeLessThan(LIMITE_DEL_LIBRO);
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
