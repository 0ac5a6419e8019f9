import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const CARPETA = 'dist/panel';
/** What an old laptop on the network of an office is asked to read, for every page together but the libro's. */
const LIMITE = 150_000;
/** What the libro's page may ask for in all, from the panel's own to the grid. */
const LIMITE_DEL_LIBRO = 320_000;
/** With what stands beside it, which is read once it is open: the core in its thread, the sidebar in its frame. */
const LIMITE_CON_LO_DE_JUNTO = 350_000;

const guiones = readdirSync(CARPETA).filter((nombre) => nombre.endsWith('.js'));
const leer = (nombre: string): Buffer => readFileSync(join(CARPETA, nombre));
const peso = (nombres: Iterable<string>): number =>
  [...nombres].reduce((suma, nombre) => suma + gzipSync(leer(nombre)).length, 0);

/** The files that a file names in its static imports, all the way down. */
function alcanzados(nombre: string, vistos = new Set<string>()): Set<string> {
  if (vistos.has(nombre)) return vistos;
  vistos.add(nombre);
  for (const [, otro = ''] of leer(nombre)
    .toString('utf8')
    .matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
    alcanzados(otro, vistos);
  return vistos;
}

const todos = (nombres: readonly string[]): Set<string> =>
  new Set(nombres.flatMap((nombre) => [...alcanzados(nombre)]));

const llamado = (nombre: string): string => {
  const [hallado = '', ...otros] = guiones.filter((g) => new RegExp(`^${nombre}-[A-Z0-9]{8}\\.js$`).test(g));
  if (otros.length > 0) throw new Error(`More than one file is called ${nombre}`);
  return hallado;
};

const conRejilla = (nombre: string): boolean =>
  [...alcanzados(nombre)].some((otro) => leer(otro).includes('ag-grid-viewport'));

describe('The built panel', () => {
  it('is less than 150 kB of script, gzip, all of its pages together but the libro’s', () => {
    const deJunto = [llamado('obrero'), llamado('barra')];
    // What several pages share is no page: it counts with those that need it
    const paginas = guiones.filter((nombre) => !nombre.startsWith('chunk-') && !deJunto.includes(nombre));
    const otras = paginas.filter((nombre) => !conRejilla(nombre));
    expect(otras.length).toBeGreaterThan(5);
    expect(paginas.length - otras.length, 'the libro of an área, and that of the enlace').toBe(2);
    expect(peso(todos(otras))).toBeLessThan(LIMITE);
  });

  it('asks for less than 320 kB to fill a libro, the panel and the grid together', () => {
    const pide = peso(todos([llamado('libro'), llamado('panel')]));
    expect(pide).toBeGreaterThan(150_000);
    expect(pide).toBeLessThan(LIMITE_DEL_LIBRO);
  });

  it('asks once for what page, thread and sidebar share', () => {
    const juntos = [llamado('libro'), llamado('panel'), llamado('obrero'), llamado('barra')];
    expect(peso(todos(juntos))).toBeLessThan(LIMITE_CON_LO_DE_JUNTO);
    const porSeparado = juntos.reduce((suma, nombre) => suma + peso(alcanzados(nombre)), 0);
    expect(peso(todos(juntos))).toBeLessThan(porSeparado - 25_000);
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
