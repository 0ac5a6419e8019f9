import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { leerLibro } from '../../../../server/libros/leer-libro.ts';
import { escribirPlantillas } from '../../../../server/outputs/plantillas/escribir-plantillas.ts';
import type { Plantilla } from '../../../../server/outputs/plantillas/escribir-plantillas.ts';
import { HOJAS } from '../../../../shared/hojas/catalogo-de-hojas.ts';
import { ayudaDe } from '../../../../shared/messages/ayuda-de-hojas.ts';
import { abrirCarpeta } from '../../../../shared/libro/abrir-carpeta.ts';
import type { Libro } from '../../../../shared/libro/model.ts';
import { revisar } from '../../../../shared/rules/revisar.ts';
import { carpetaDeEjemplo, librosDeEjemplo } from '../../../support/libros.ts';
import { comprobaciones, ofrece, parteDeHoja, partesDe, todos } from '../xlsx/paquete-leido.ts';
import type { Nodo } from '../xlsx/paquete-leido.ts';

const enlace = carpetaDeEjemplo('2020-mar-may');
let vacias: Plantilla[];
let deAreas: Plantilla[];
beforeAll(async () => {
  vacias = await escribirPlantillas({ enlace: null });
  deAreas = await escribirPlantillas({ enlace });
});

const bytesDe = (plantillas: readonly Plantilla[], nombre: string): Uint8Array => {
  const plantilla = plantillas.find((p) => p.nombre === nombre);
  if (plantilla === undefined) throw new Error(`no ${nombre}`);
  return plantilla.bytes;
};

async function releer({ nombre, bytes }: Plantilla): Promise<Libro> {
  const carpeta = mkdtempSync(join(tmpdir(), 'plantilla-'));
  try {
    writeFileSync(join(carpeta, nombre), bytes);
    return (await leerLibro(join(carpeta, nombre))).libro;
  } finally {
    rmSync(carpeta, { recursive: true, force: true });
  }
}

const hojasDe = (partes: ReadonlyMap<string, Nodo>): string[] =>
  todos(partes.get('xl/workbook.xml'), 'sheet').map(({ datos }) => datos['name'] ?? '');

describe('the empty libros', () => {
  it('are one for the enlace with every tab, and one for an área without those of the enlace', () => {
    expect(vacias.map(({ nombre }) => nombre)).toEqual(['enlace.xlsx', 'area.xlsx']);
    expect(hojasDe(partesDe(bytesDe(vacias, 'enlace.xlsx')))).toEqual([
      'Instrucciones',
      ...HOJAS.map((h) => h.nombre),
      '_Listas',
    ]);
    const delArea = HOJAS.filter((h) => !h.soloEnlace).map((h) => h.nombre);
    expect(hojasDe(partesDe(bytesDe(vacias, 'area.xlsx')))).toEqual(['Instrucciones', ...delArea, '_Listas']);
  });

  it('read back without a single finding, alone and together', async () => {
    const libros = await Promise.all(vacias.map(releer));
    for (const libro of libros) expect(revisar(abrirCarpeta([libro], 'libro')), libro.nombre).toEqual([]);
    expect(revisar(abrirCarpeta(libros)).filter(({ lugar }) => lugar.hoja !== 'Carátula')).toEqual([]);
  });

  it('have every column of the contract in its place, with a note that explains it', async () => {
    const libro = await releer({ nombre: 'enlace.xlsx', bytes: bytesDe(vacias, 'enlace.xlsx') });
    const partes = partesDe(bytesDe(vacias, 'enlace.xlsx'));
    for (const def of HOJAS) {
      if (def.nombre === 'Carátula') continue;
      const hoja = libro.hojas.find(({ nombre }) => nombre === def.nombre);
      expect(hoja?.columnas.map(({ encabezado }) => encabezado)).toEqual(
        def.columnas.map(({ nombre }) => nombre),
      );
      const numero = /sheet(\d+)/.exec(parteDeHoja(partes, def.nombre))?.[1] ?? '';
      const notas = todos(partes.get(`xl/comments${numero}.xml`), 'comment').map(({ texto }) => texto);
      def.columnas.forEach((columna, i) => {
        const ayuda = ayudaDe(def.nombre, columna.nombre);
        expect(ayuda).toMatch(/.\.$/);
        expect(notas[i]).toContain(ayuda);
      });
    }
  });

  it('lock their headers and leave the rows open to everything, without a password', () => {
    const partes = partesDe(bytesDe(vacias, 'area.xlsx'));
    for (const { nombre } of HOJAS.filter((h) => !h.soloEnlace)) {
      const hoja = partes.get(parteDeHoja(partes, nombre));
      const proteccion = todos(hoja, 'sheetProtection')[0]?.datos ?? {};
      expect(proteccion).toMatchObject({
        sheet: '1',
        sort: '0',
        autoFilter: '0',
        insertRows: '0',
        deleteRows: '0',
        formatColumns: '0',
      });
      expect(Object.keys(proteccion).filter((clave) => /password|hash/i.test(clave))).toEqual([]);
      expect(todos(hoja, 'pane')[0]?.datos).toMatchObject({ ySplit: '1', state: 'frozen' });
    }
    const xfs = todos(todos(partes.get('xl/styles.xml'), 'cellXfs')[0], 'xf');
    const abierto = (s: string | undefined): boolean =>
      todos(xfs[Number(s ?? 0)], 'protection')[0]?.datos['locked'] === '0';
    const convenios = partes.get(parteDeHoja(partes, 'Convenios'));
    expect(todos(convenios, 'col').every(({ datos }) => abierto(datos['style']))).toBe(true);
    expect(todos(todos(convenios, 'row')[0], 'c').some(({ datos }) => abierto(datos['s']))).toBe(false);
  });

  it('show the weekday of a date as it is typed, and refuse what is no date', () => {
    const partes = partesDe(bytesDe(vacias, 'area.xlsx'));
    const columna = todos(partes.get(parteDeHoja(partes, 'Difusión')), 'col')[1];
    const xf = todos(todos(partes.get('xl/styles.xml'), 'cellXfs')[0], 'xf')[Number(columna?.datos['style'])];
    const formato = todos(partes.get('xl/styles.xml'), 'numFmt').find(
      ({ datos }) => datos['numFmtId'] === xf?.datos['numFmtId'],
    );
    expect(formato?.datos['formatCode']).toBe('[$-80A]dddd d" de "mmmm" de "yyyy');
    const fecha = comprobaciones(partes, 'Difusión').get('Fecha');
    expect(fecha?.datos).toMatchObject({ type: 'date', sqref: 'B2:B501', showErrorMessage: '1' });
    expect(fecha?.datos['errorStyle']).toBeUndefined();
    expect(comprobaciones(partes, 'SIVOPLE').get('Cantidad')?.datos['type']).toBe('whole');
    expect(comprobaciones(partes, 'Indicadores').get('Valor')?.datos['type']).toBe('decimal');
  });

  it('offer ✓ and J for attendance, and the sessions of the libro for its columns', () => {
    const partes = partesDe(bytesDe(vacias, 'enlace.xlsx'));
    const deAsistencia = todos(partes.get(parteDeHoja(partes, 'Asistencia')), 'dataValidation');
    const formulas = deAsistencia.map(
      (v) => `${v.datos['sqref'] ?? ''} ${todos(v, 'formula1')[0]?.texto ?? ''}`,
    );
    expect(formulas).toContain('B2:B501 "✓,J"');
    expect(formulas.some((f) => f.startsWith('B1 OFFSET(') && f.includes('Sesiones!'))).toBe(true);
  });

  it('offer the lists of the contract', () => {
    const partes = partesDe(bytesDe(vacias, 'area.xlsx'));
    for (const def of HOJAS.filter((h) => !h.soloEnlace)) {
      const checks = comprobaciones(partes, def.nombre);
      for (const { nombre, lista } of def.columnas) {
        if (lista.length > 0)
          expect(ofrece(partes, checks.get(nombre)), `${def.nombre}.${nombre}`).toEqual([...lista]);
      }
    }
  });

  it('keep every message and formula of a check within what Excel can read', () => {
    for (const { bytes } of [...vacias, ...deAreas]) {
      for (const [, arbol] of partesDe(bytes)) {
        for (const formula of todos(arbol, 'formula1')) expect(formula.texto.length).toBeLessThanOrEqual(255);
        for (const { datos } of todos(arbol, 'dataValidation')) {
          expect((datos['errorTitle'] ?? '').length).toBeLessThanOrEqual(32);
          expect((datos['promptTitle'] ?? '').length).toBeLessThanOrEqual(32);
          expect((datos['error'] ?? '').length).toBeLessThanOrEqual(255);
          expect((datos['prompt'] ?? '').length).toBeLessThanOrEqual(255);
        }
      }
    }
  });
});

describe('the libros of the áreas', () => {
  it('are one for each área that the programme names', () => {
    expect(deAreas.map(({ nombre }) => nombre).sort()).toEqual([
      'area-cncs.xlsx',
      'area-deceyec.xlsx',
      'area-deoe.xlsx',
      'area-derfe.xlsx',
      'area-unicom.xlsx',
    ]);
  });

  it('read back without an error beside the enlace’s own libro', async () => {
    const delEnlace = librosDeEjemplo('2020-mar-may').filter(({ nombre }) => nombre.startsWith('enlace'));
    const libros = await Promise.all(deAreas.map(releer));
    for (const libro of libros) {
      expect(revisar(abrirCarpeta([libro], 'libro')), libro.nombre).toEqual([]);
      expect(
        revisar(abrirCarpeta([...delEnlace, libro])).filter(({ lugar }) => lugar.libro === libro.nombre),
      ).toEqual([]);
    }
  });

  it('bring the Carátula filled in, its dates as real dates', async () => {
    const libro = await releer({ nombre: 'area-unicom.xlsx', bytes: bytesDe(deAreas, 'area-unicom.xlsx') });
    const campos: Record<string, string | undefined> = Object.fromEntries(
      libro.hojas
        .find(({ nombre }) => nombre === 'Carátula')
        ?.filas.map(({ celdas }): [string, string | undefined] => [celdas[0] ?? '', celdas[1]]) ?? [],
    );
    expect(campos).toMatchObject({
      'Tipo de libro': 'Área',
      Área: 'Unidad Técnica de Servicios de Informática',
      'Siglas del área': 'UNICOM',
      'Siglas del órgano': 'CVME',
      Desde: '2020-03-01',
      Hasta: '2020-05-31',
    });
  });

  it('hold only the tabs of their lines, and let each line be chosen by its title', () => {
    for (const { nombre, bytes } of deAreas) {
      const partes = partesDe(bytes);
      const siglas = nombre.replace(/^area-|\.xlsx$/g, '');
      for (const hoja of hojasDe(partes)) {
        const def = HOJAS.find((h) => h.nombre === hoja);
        if (def?.columnas.some(({ tipo }) => tipo === 'linea') !== true) continue;
        const checks = comprobaciones(partes, hoja);
        const lineas = ofrece(partes, checks.get('Línea'));
        expect(lineas.length).toBeGreaterThan(0);
        for (const linea of lineas) {
          const areas = enlace.lineas.get(linea.toLowerCase())?.areas.map((a) => a.toLowerCase());
          expect(areas, `${nombre} ${hoja} ${linea}`).toContain(siglas);
        }
        const titulos = ofrece(partes, checks.get('_Elija la línea'));
        expect(titulos).toEqual(
          lineas.map((l) => `${l} ${enlace.lineas.get(l.toLowerCase())?.titulo ?? ''}`.trim().slice(0, 200)),
        );
      }
    }
  });

  it('offer the enlace’s lists and sessions, and refuse anything else', async () => {
    const libros = await escribirPlantillas({ enlace: carpetaDeEjemplo('2021-t4') });
    const partes = partesDe(bytesDe(libros, 'area-utsi.xlsx'));
    const convenios = comprobaciones(partes, 'Convenios');
    expect(ofrece(partes, convenios.get('Tipo de convenio'))).toContain('Memorando de Entendimiento');
    expect(convenios.get('Tipo de convenio')?.datos['errorStyle']).toBeUndefined();
    expect(convenios.get('Tipo de convenio')?.datos['showErrorMessage']).toBe('1');
    expect(ofrece(partes, comprobaciones(partes, 'Avances').get('Sesión'))).toEqual([
      'Décima',
      'Décima primera',
      'Décima segunda',
    ]);
  });

  it('are the same twice', async () => {
    const otra = await escribirPlantillas({ enlace: carpetaDeEjemplo('2020-mar-may') });
    const huellas = (plantillas: readonly Plantilla[]): string[] =>
      plantillas.map(({ nombre, bytes }) => `${nombre} ${Buffer.from(bytes).toString('base64')}`);
    expect(huellas(otra).every((huella, i) => huella === huellas(deAreas)[i])).toBe(true);
  });
});
