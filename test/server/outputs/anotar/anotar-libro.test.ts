import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { leerLibro } from '../../../../server/libros/leer-libro.ts';
import { anotarLibro } from '../../../../server/outputs/anotar/anotar-libro.ts';
import { abrirCarpeta } from '../../../../shared/libro/abrir-carpeta.ts';
import type { Hallazgo } from '../../../../shared/libro/hallazgo.ts';
import type { Libro } from '../../../../shared/libro/model.ts';
import { mensaje, sugerencia } from '../../../../shared/messages/mensajes.ts';
import { revisar } from '../../../../shared/rules/revisar.ts';
import { librosDeEjemplo } from '../../../support/libros.ts';
import { parteDeHoja, partesDe, todos } from '../xlsx/paquete-leido.ts';

async function releer(nombre: string, bytes: Uint8Array): Promise<Libro> {
  const carpeta = mkdtempSync(join(tmpdir(), 'anotado-'));
  try {
    writeFileSync(join(carpeta, `${nombre}.xlsx`), bytes);
    return (await leerLibro(join(carpeta, `${nombre}.xlsx`))).libro;
  } finally {
    rmSync(carpeta, { recursive: true, force: true });
  }
}

const sinContexto = (hallazgos: readonly Hallazgo[]): unknown[] =>
  hallazgos.map(({ lugar, valor, datos, justificacion }) => ({
    lugar,
    valor,
    regla: datos.regla,
    justificacion,
  }));

const comentariosDe = (bytes: Uint8Array): Map<string, string> => {
  const comentarios = [...partesDe(bytes)]
    .filter(([nombre]) => nombre.includes('comments'))
    .flatMap(([, arbol]) => todos(arbol, 'comment'));
  return new Map(comentarios.map(({ datos, texto }) => [datos['ref'] ?? '', texto]));
};

describe('a libro that was a folder of CSVs', () => {
  it('comes back as a workbook in which validar finds the same, at the same cells', async () => {
    const libros = librosDeEjemplo('2021-t4');
    const hallazgos = revisar(abrirCarpeta(libros));
    expect(hallazgos.length).toBeGreaterThan(5);
    const releidos = await Promise.all(
      libros.map(async (libro) => {
        const suyos = hallazgos.filter(({ lugar }) => lugar.libro === libro.nombre);
        return releer(libro.nombre, await anotarLibro(libro, suyos, null));
      }),
    );
    expect(sinContexto(revisar(abrirCarpeta(releidos)))).toEqual(sinContexto(hallazgos));
  });

  it('keeps each row as it was typed: what looks like a number, a date or a formula stays text', async () => {
    const hoja = {
      nombre: 'Anexos',
      filaEncabezado: 1,
      columnas: ['Número', 'Título', 'Liga'].map((encabezado, i) => ({ encabezado, posicion: i + 1 })),
      filas: [{ numero: 3, celdas: ['007', '=1+1', '3/4'] }],
      filasOcultas: [],
    };
    const bytes = await anotarLibro({ nombre: 'area-x', hojas: [hoja] }, [], null);
    const partes = partesDe(bytes);
    const celdas = todos(partes.get(parteDeHoja(partes, 'Anexos')), 'c').filter(({ datos }) =>
      datos['r']?.endsWith('3'),
    );
    expect(celdas.map(({ datos }) => datos['t'])).toEqual(['s', 's', 's']);
    const releido = await releer('area-x', bytes);
    expect(releido.hojas.find(({ nombre }) => nombre === 'Anexos')?.filas).toEqual(hoja.filas);
  });
});

describe('a libro that was a workbook', () => {
  const ruta = fileURLToPath(new URL('fixtures/area-propio.xlsx', import.meta.url));
  const original = readFileSync(ruta);
  let libro: Libro;
  let hallazgos: Hallazgo[];
  let anotado: Uint8Array;
  beforeAll(async () => {
    ({ libro } = await leerLibro(ruta));
    hallazgos = revisar(abrirCarpeta([libro], 'libro'));
    anotado = await anotarLibro(libro, hallazgos, original);
  });

  it('keeps each of its sheets byte for byte: formulas, merged cells, checks, widths', () => {
    const [antes, ahora] = [unzipSync(original), unzipSync(anotado)];
    const hojas = Object.keys(antes).filter((nombre) => nombre.startsWith('xl/worksheets/'));
    expect(hojas.length).toBeGreaterThan(2);
    for (const nombre of hojas)
      expect(Buffer.from(ahora[nombre] ?? []).equals(Buffer.from(antes[nombre] ?? [])), nombre).toBe(true);
    const hoja = partesDe(anotado).get('xl/worksheets/sheet2.xml');
    expect(todos(hoja, 'f')[0]?.texto).toBe('SUM(E2:E3)+15');
    expect(todos(hoja, 'mergeCell')[0]?.datos['ref']).toBe('B2:B4');
    expect(todos(hoja, 'dataValidation')).toHaveLength(1);
  });

  it('keeps the looks that its cells have by number', () => {
    const estilos = (bytes: Uint8Array, lista: string): unknown[] =>
      todos(partesDe(bytes).get('xl/styles.xml'), lista)[0]?.hijos ?? [];
    for (const lista of ['fonts', 'fills', 'borders', 'cellXfs']) {
      const antes = estilos(original, lista);
      const ahora = estilos(anotado, lista);
      expect(ahora.slice(0, antes.length)).toEqual(antes);
      expect(ahora.length).toBeGreaterThan(antes.length);
    }
  });

  it('says each finding at its cell, after what people had written there', () => {
    const comentarios = comentariosDe(anotado);
    expect([...comentarios.keys()].sort()).toEqual(['B5', 'E3', 'E4', 'E5']);
    expect(comentarios.get('E4')).toBe('Preguntar a Luis');
    expect(comentarios.get('E5')).toMatch(/^Falta confirmar\n\n— Trimestral —\nPor corregir\. /);
    for (const hallazgo of hallazgos) {
      const ref = hallazgo.lugar.columna === 'Valor' ? `E${String(hallazgo.lugar.fila)}` : 'B5';
      expect(comentarios.get(ref)).toContain(mensaje(hallazgo));
      expect(comentarios.get(ref)).toContain(sugerencia(hallazgo));
    }
  });

  it('gives a box to each comment', () => {
    const cajas = todos(partesDe(anotado).get('xl/drawings/vmlDrawing1.vml'), 'x:ClientData').map((caja) =>
      ['x:Row', 'x:Column'].map((nombre) => todos(caja, nombre)[0]?.texto).join(),
    );
    expect(cajas.sort()).toEqual(['2,4', '3,4', '4,1', '4,4']);
  });

  it('lists the findings in Observaciones, each with a link to its cell', () => {
    const partes = partesDe(anotado);
    const hoja = partes.get(parteDeHoja(partes, 'Observaciones'));
    const filas = todos(hoja, 'row').map((fila) => todos(fila, 'c').map(({ texto }) => texto));
    expect(filas[0]).toEqual(['Hoja', 'Fila', 'Columna', 'Gravedad', 'Qué pasa', 'Cómo se corrige']);
    expect(filas.slice(1)).toEqual(
      hallazgos.map((h) => [
        h.lugar.hoja,
        String(h.lugar.fila),
        h.lugar.columna,
        'Por corregir',
        mensaje(h),
        sugerencia(h),
      ]),
    );
    expect(todos(hoja, 'hyperlink').map(({ datos }) => datos['location'])).toEqual([
      "'Indicadores'!E3",
      "'Indicadores'!B5",
      "'Indicadores'!E5",
    ]);
  });

  it('is found to have the same findings, and annotated anew says the same once', async () => {
    const releido = await releer(libro.nombre, anotado);
    const otra = revisar(abrirCarpeta([releido], 'libro'));
    expect(sinContexto(otra)).toEqual(sinContexto(hallazgos));
    const dosVeces = await anotarLibro(releido, otra, anotado);
    expect(comentariosDe(dosVeces)).toEqual(comentariosDe(anotado));
    expect(Object.keys(unzipSync(dosVeces)).sort()).toEqual(Object.keys(unzipSync(anotado)).sort());
    expect(unzipSync(dosVeces)['xl/styles.xml']).toEqual(unzipSync(anotado)['xl/styles.xml']);
  });

  it('loses our comments, and only ours, once everything is mended', async () => {
    const limpio = await anotarLibro(await releer(libro.nombre, anotado), [], anotado);
    expect(comentariosDe(limpio)).toEqual(comentariosDe(original));
    const cajas = (bytes: Uint8Array): number =>
      todos(partesDe(bytes).get('xl/drawings/vmlDrawing1.vml'), 'v:shape').length;
    expect(cajas(limpio)).toBe(cajas(original));
  });

  it('moves a comment on a covered cell of a merge to the cell that shows', async () => {
    const [primero] = hallazgos;
    if (primero === undefined) throw new Error('no finding');
    const cubierta = { ...primero, lugar: { ...primero.lugar, columna: 'Indicador', fila: 3 } };
    expect([...comentariosDe(await anotarLibro(libro, [cubierta], original)).keys()]).toContain('B2');
  });

  it('leaves alone a tab Observaciones that is the área’s own', async () => {
    const partes = unzipSync(original);
    const indice = strFromU8(partes['xl/workbook.xml'] ?? new Uint8Array());
    const ajeno = zipSync({
      ...partes,
      'xl/workbook.xml': strToU8(indice.replace('name="Carátula"', 'name="Observaciones"')),
    });
    const conPropia = await releer('area-propio', ajeno);
    const bytes = await anotarLibro(conPropia, hallazgos, ajeno);
    const hojas = todos(partesDe(bytes).get('xl/workbook.xml'), 'sheet').map(({ datos }) => datos['name']);
    expect(hojas).toEqual(['Observaciones', 'Indicadores', '_Observaciones']);
    expect(unzipSync(bytes)['xl/worksheets/sheet1.xml']).toEqual(
      unzipSync(ajeno)['xl/worksheets/sheet1.xml'],
    );
  });

  it('edits parts whose namespace has a prefix', async () => {
    const partes = unzipSync(original);
    const conPrefijo = (nombre: string): Uint8Array => {
      const xml = strFromU8(partes[nombre] ?? new Uint8Array());
      return strToU8(xml.replace(/<(\/?)(?=[a-zA-Z])(?![\w]+:)/g, '<$1x:').replace(/xmlns="/, 'xmlns:x="'));
    };
    const nombres = ['xl/workbook.xml', 'xl/styles.xml', 'xl/worksheets/sheet2.xml', 'xl/comments2.xml'];
    const otro = zipSync({ ...partes, ...Object.fromEntries(nombres.map((n) => [n, conPrefijo(n)])) });
    const leido = await releer('area-propio', otro);
    expect(sinContexto(revisar(abrirCarpeta([leido], 'libro')))).toEqual(sinContexto(hallazgos));
    const releido = await releer('area-propio', await anotarLibro(leido, hallazgos, otro));
    expect(releido.hojas.map(({ nombre }) => nombre)).toContain('Observaciones');
    expect(sinContexto(revisar(abrirCarpeta([releido], 'libro')))).toEqual(sinContexto(hallazgos));
  });
});
