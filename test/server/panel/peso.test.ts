import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  alcanzados,
  CARPETA_DEL_PANEL,
  delLibro,
  guionDe,
  guionesDelPanel,
  juntoAlLibro,
  leerDelPanel,
  LIMITE_DEL_LIBRO,
  pesoDe,
} from '../../support/peso-del-panel.ts';

/** What an old laptop on the network of an office is asked to read, for every page together but the libro's. */
const LIMITE = 150_000;
/** The libro's with its thread and its sidebar. */
const LIMITE_CON_LO_DE_JUNTO = 350_000;

const conRejilla = (nombre: string): boolean =>
  [...alcanzados([nombre])].some((otro) => leerDelPanel(otro).includes('ag-grid-viewport'));

describe('The built panel', () => {
  it('is less than 150 kB of script, gzip, all of its pages together but the libro’s', () => {
    // What several pages share is no page: it counts with those that need it
    const paginas = guionesDelPanel().filter(
      (nombre) => !nombre.startsWith('chunk-') && !juntoAlLibro().includes(nombre),
    );
    const otras = paginas.filter((nombre) => !conRejilla(nombre));
    expect(otras.length).toBeGreaterThan(5);
    expect(paginas.length - otras.length, 'the libro of an área, and that of the enlace').toBe(2);
    expect(pesoDe(otras)).toBeLessThan(LIMITE);
  });

  it('asks for less than 320 kB to fill a libro, the panel and the grid together', () => {
    expect(pesoDe(delLibro())).toBeGreaterThan(150_000);
    expect(pesoDe(delLibro())).toBeLessThan(LIMITE_DEL_LIBRO);
  });

  it('asks once for what page, thread and sidebar share', () => {
    const juntos = pesoDe([...delLibro(), ...juntoAlLibro()]);
    expect(juntos).toBeLessThan(LIMITE_CON_LO_DE_JUNTO);
    const porSeparado = juntoAlLibro().reduce((suma, nombre) => suma + pesoDe([nombre]), pesoDe(delLibro()));
    expect(juntos).toBeLessThan(porSeparado - 25_000);
  });

  it('asks for less than a third of that before its first page', () => {
    expect(pesoDe([guionDe('panel')])).toBeLessThan(LIMITE / 3);
  });

  it('carries neither the schemas that only the service needs nor a drawer of charts, and needs no server of others', () => {
    const todo = guionesDelPanel()
      .map((nombre) => leerDelPanel(nombre).toString('utf8'))
      .join('\n');
    expect(todo).not.toMatch(/echarts|zrender|ZodError|invalid_type/);
    expect(readFileSync(join(CARPETA_DEL_PANEL, 'index.html'), 'utf8')).not.toMatch(/(?:src|href)="https?:/);
  });
});
