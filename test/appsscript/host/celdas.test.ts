import { describe, expect, it } from 'vitest';
import { hostDeAppsScript, type HostDeAppsScript } from '../../../appsscript/src/host/host-de-apps-script.ts';
import { dobleDeAppsScript, type DobleDeAppsScript } from '../../doubles/apps-script/doble-de-apps-script.ts';
import type { HojaDeDoble } from '../../doubles/apps-script/estado-de-doble.ts';
import { hojaDe, ponerHojas, ponerServicios } from '../../support/apps-script/host-sobre-doble.ts';
import { ALCANCES } from '../../support/apps-script/manifiesto.ts';
import { cambio, celda, contenido } from '../../support/contrato-de-host/rejillas.ts';
import type { HojasDePrueba } from '../../support/host-de-prueba.ts';

interface Abierto {
  readonly doble: DobleDeAppsScript;
  readonly host: HostDeAppsScript;
  readonly hoja: (nombre: string) => HojaDeDoble;
  readonly llamadas: (que: RegExp) => string[];
}

function abrir(hojas: HojasDePrueba, zona = 'America/Mexico_City'): Abierto {
  const doble = dobleDeAppsScript({ manifiesto: { oauthScopes: ALCANCES }, zona });
  ponerHojas(doble, hojas);
  ponerServicios(doble);
  return {
    doble,
    host: hostDeAppsScript(),
    hoja: (nombre) => hojaDe(doble, nombre),
    llamadas: (que) => doble.llamadas.map(({ metodo }) => metodo).filter((metodo) => que.test(metodo)),
  };
}

describe('what stands between two changes of a tab', () => {
  const conTodo = (): Abierto => {
    const abierto = abrir({
      A: [
        ['antes', 'x'],
        ['0042', null],
        [null, null],
        ['2021-10-21', true],
        [{ numero: 0.5, formato: '0%' }, 'VERDADERO'],
        ['antes', 'y'],
      ],
    });
    const formula = abierto.hoja('A').celda(3, 1);
    Object.assign(formula, { formula: '=SUMA(B1:B9)', valor: 12 });
    abierto.doble.libro.resultados.set('=SUMA(B1:B9)', 12);
    const comoTexto = abierto.hoja('A').celda(2, 2);
    Object.assign(comoTexto, { formato: '@', valor: '=1+1' });
    return abierto;
  };

  it('is the same afterwards: formulas, keys, dates, checks, percents, text that looks like something else', () => {
    const { host, hoja, llamadas } = conTodo();
    const antes = JSON.stringify(hoja('A').celdas.slice(1, 5));
    host.apply([cambio(celda('A', 1, 1), 'antes', 'después'), cambio(celda('A', 6, 2), 'y', 'Y')]);
    expect(JSON.stringify(hoja('A').celdas.slice(1, 5))).toBe(antes);
    expect([hoja('A').celda(1, 1).valor, hoja('A').celda(6, 2).valor]).toEqual(['después', 'Y']);
    expect(llamadas(/^Range\.set/)).toEqual(['Range.setValues']);
  });

  it('is not written at all where one of them is refused', () => {
    const { host, llamadas } = conTodo();
    host.apply([cambio(celda('A', 1, 1), 'antes', 'z'), cambio(celda('A', 6, 2), 'otra', 'z')]);
    expect(llamadas(/^Range\.set/)).toEqual([]);
  });
});

describe('a cell', () => {
  it('of plain text takes a key and a day as they are', () => {
    const { host, hoja } = abrir({ A: [['x', 'x']] });
    for (const columna of [1, 2]) hoja('A').celda(1, columna).formato = '@';
    host.apply([cambio(celda('A', 1, 1), 'x', '0042'), cambio(celda('A', 1, 2), 'x', '2021-10-21')]);
    expect(contenido(host, 'A')).toEqual([['0042', '2021-10-21']]);
    expect(hoja('A').celda(1, 2).valor).toBe('2021-10-21');
  });

  it('of dates that takes a number loses that format, with one write more', () => {
    const { host, llamadas } = abrir({ A: [['2021-10-21']] });
    host.apply([cambio(celda('A', 1, 1), '2021-10-21', 5)]);
    expect(contenido(host, 'A')).toEqual([[5]]);
    expect(llamadas(/^Range\.set/)).toEqual(['Range.setNumberFormats', 'Range.setValues']);
  });

  it('shows its day by the clock of the spreadsheet, wherever the script runs', () => {
    for (const zona of ['America/Mexico_City', 'Asia/Tokyo', 'America/Tijuana']) {
      const { host } = abrir({ A: [['2021-10-21', '2021-10-31T23:30']] }, zona);
      expect(contenido(host, 'A')).toEqual([['2021-10-21', '2021-10-31T23:30']]);
    }
  });

  it('with an hour alone gives the hour', () => {
    const { host } = abrir({ A: [[{ numero: 10.5 / 24, formato: 'h:mm' }]] });
    expect(contenido(host, 'A')).toEqual([['10:30']]);
  });
});

describe('reading', () => {
  it('asks for formats only where there are numbers, and for each day once', () => {
    const filas = Array.from({ length: 300 }, () => ['CONV-001', '2021-10-21', true] as const);
    const { host, llamadas } = abrir({ A: filas });
    host.read('A');
    expect(llamadas(/^Range\./)).toEqual(['Range.getValues', 'Range.getMergedRanges']);
    expect(llamadas(/formatDate/)).toHaveLength(1);
  });

  it('asks once what is merged, and for the place of each merged range', () => {
    const { host, hoja, llamadas } = abrir({ A: Array.from({ length: 40 }, () => ['x', 'y']) });
    hoja('A').combinar({ fila: 1, columna: 1, filas: 2, columnas: 1 });
    hoja('A').combinar({ fila: 3, columna: 2, filas: 30, columnas: 4 });
    host.read('A');
    expect(llamadas(/^Range\./)).toEqual([
      ...['Range.getValues', 'Range.getMergedRanges', 'Range.getA1Notation', 'Range.getA1Notation'],
    ]);
  });

  it('asks for the names of tabs once, whatever the number of reads', () => {
    const { host, llamadas } = abrir({ A: [['a']], B: [['b']] });
    for (const nombre of ['A', 'B', 'A', 'B']) host.read(nombre);
    expect(llamadas(/getSheets/)).toHaveLength(1);
  });
});

describe('a chart on a sheet of its own', () => {
  it('is no tab, as it is none for the service', () => {
    const { host, hoja } = abrir({ A: [['a']], Gráfica: [], B: [['b']] });
    hoja('Gráfica').tipo = 'OBJECT';
    expect(host.tabs().map(({ nombre }) => nombre)).toEqual(['A', 'B']);
    expect(host.read('Gráfica')).toBeNull();
    expect(contenido(host, 'B')).toEqual([['b']]);
    expect(host.apply([cambio(celda('Gráfica', 1, 1), null, 'x')])).toMatchObject({ aplicado: false });
  });
});

describe('marks', () => {
  const ROJO = '#f4c7c3';
  const marca = { ...celda('A', 2, 1), color: ROJO, texto: 'No está en la lista.' };

  it('follow their rows when the área sorts them, and come away from there', () => {
    const { host, hoja } = abrir({ A: [['Folio'], ['B'], ['A']] });
    Object.assign(hoja('A').celda(2, 1), { nota: 'Mía.', fondo: '#00ff00' });
    host.mark(['A'], [marca]);
    const [encabezado = [], una = [], otra = [], ...resto] = hoja('A').celdas;
    hoja('A').celdas = [encabezado, otra, una, ...resto];
    host.mark(['A'], [{ ...celda('A', 2, 1), color: ROJO, texto: 'Otra.' }]);
    expect(hoja('A').celda(3, 1)).toMatchObject({ nota: 'Mía.', fondo: '#00ff00' });
    expect(hoja('A').celda(2, 1)).toMatchObject({
      nota: expect.stringContaining('Otra.') as string,
      fondo: ROJO,
    });
  });

  it('leave what the área adds to the note', () => {
    const { host, hoja } = abrir({ A: [['Folio'], ['B']] });
    host.mark(['A'], [marca]);
    hoja('A').celda(2, 1).nota += '\nYa pregunté.';
    host.mark(['A'], []);
    expect(hoja('A').celda(2, 1)).toMatchObject({ nota: 'Ya pregunté.', fondo: '#ffffff' });
  });

  it('of one cell stand in one note', () => {
    const { host, hoja } = abrir({ A: [['Folio'], ['B']] });
    host.mark(['A'], [marca, { ...marca, texto: 'Y se repite.' }]);
    expect(hoja('A').celda(2, 1).nota).toContain('No está en la lista.\nY se repite.');
  });

  it('that are there already are not written again', () => {
    const { host, doble, llamadas } = abrir({ A: [['Folio'], ['B']] });
    host.mark(['A'], [marca]);
    doble.llamadas.length = 0;
    host.mark(['A'], [marca]);
    expect(llamadas(/^Range\.set/)).toEqual([]);
  });

  it('touch no cell but those that they are of', () => {
    const { host, hoja } = abrir({
      A: [
        ['Folio', 'x'],
        ['B', 'y'],
      ],
    });
    Object.assign(hoja('A').celda(5, 5), { nota: 'Lejos.', fondo: '#123456' });
    host.mark(['A'], [marca]);
    expect(hoja('A').celda(5, 5)).toMatchObject({ nota: 'Lejos.', fondo: '#123456' });
    expect(hoja('A').celda(1, 1)).toMatchObject({ nota: '', fondo: '#ffffff' });
  });
});
