import { describe, expect, it } from 'vitest';
import { ALCANCES } from '../../support/apps-script/manifiesto.ts';
import { dobleDeAppsScript, type DobleDeAppsScript, type OpcionesDeDoble } from './doble-de-apps-script.ts';
import { FIRMAS } from './firmas.ts';

type Objeto = Record<string, (...dados: unknown[]) => unknown>;

const crear = (opciones: Partial<OpcionesDeDoble> = {}): DobleDeAppsScript =>
  dobleDeAppsScript({
    manifiesto: { oauthScopes: ALCANCES, urlFetchWhitelist: ['https://servicio.mx/'] },
    paginas: new Map([['Barra', '<p title="<?= vista ?>"><?!= vista ?></p>']]),
    alPedir: () => ({ estado: 404, cuerpo: 'no' }),
    ...opciones,
  });

const servicio = ({ servicios }: DobleDeAppsScript, nombre: string): Objeto => servicios[nombre] as Objeto;
const dado = (objeto: Objeto, metodo: string, ...dados: unknown[]): Objeto =>
  (objeto[metodo] as (...v: unknown[]) => unknown)(...dados) as Objeto;

/** One object of each class, got as a script gets it. */
function objetos(doble: DobleDeAppsScript): Record<string, () => Objeto> {
  const de = (nombre: string) => () => servicio(doble, nombre);
  const app = de('SpreadsheetApp');
  const libro = (): Objeto => dado(app(), 'getActiveSpreadsheet');
  const hoja = (): Objeto => dado(libro(), 'getActiveSheet');
  const rango = (): Objeto => dado(hoja(), 'getRange', 1, 1);
  const regla = (): Objeto => dado(app(), 'newDataValidation');
  const ui = (): Objeto => dado(app(), 'getUi');
  const plantilla = (): Objeto => dado(de('HtmlService')(), 'createTemplateFromFile', 'Barra');
  return {
    SpreadsheetApp: app,
    Spreadsheet: libro,
    Sheet: hoja,
    Range: rango,
    Protection: () => dado(rango(), 'protect'),
    DataValidationBuilder: regla,
    DataValidation: () => dado(dado(regla(), 'requireDate'), 'build'),
    DeveloperMetadataFinder: () => dado(libro(), 'createDeveloperMetadataFinder'),
    DeveloperMetadata: () => {
      dado(libro(), 'addDeveloperMetadata', 'clave', 'valor', 'DOCUMENT');
      return (dado(dado(libro(), 'createDeveloperMetadataFinder'), 'find') as unknown as Objeto[])[0] ?? {};
    },
    Ui: ui,
    Menu: () => dado(ui(), 'createMenu', 'Menú'),
    Session: de('Session'),
    User: () => dado(de('Session')(), 'getEffectiveUser'),
    HtmlService: de('HtmlService'),
    HtmlTemplate: plantilla,
    HtmlOutput: () => {
      const suya = plantilla();
      Object.assign(suya, { vista: 'ayuda' });
      return dado(suya, 'evaluate');
    },
    UrlFetchApp: de('UrlFetchApp'),
    HTTPResponse: () =>
      dado(de('UrlFetchApp')(), 'fetch', 'https://servicio.mx/x', { muteHttpExceptions: true }),
    PropertiesService: de('PropertiesService'),
    Properties: () => dado(de('PropertiesService')(), 'getDocumentProperties'),
    CacheService: de('CacheService'),
    Cache: () => dado(de('CacheService')(), 'getDocumentCache'),
    LockService: de('LockService'),
    Lock: () => dado(de('LockService')(), 'getDocumentLock'),
    ScriptApp: de('ScriptApp'),
    Utilities: de('Utilities'),
  };
}

const METODOS = Object.entries(FIRMAS).flatMap(([clase, { metodos }]) =>
  Object.keys(metodos).map((metodo) => [clase, metodo] as const),
);

describe('every method that is modelled', () => {
  it.each(METODOS)('%s.%s refuses what its reference does not let it take', (clase, metodo) => {
    const objeto = objetos(crear())[clase]?.() ?? {};
    const malos = [Symbol('de más'), undefined, undefined, undefined, undefined];
    expect(() => objeto[metodo]?.(...malos)).toThrow(
      /^The parameters \(.*\) don't match the method signature for /,
    );
  });

  it.each(METODOS)('%s.%s is there', (clase, metodo) => {
    const objeto = objetos(crear())[clase]?.() ?? {};
    expect(typeof objeto[metodo]).toBe('function');
  });
});

describe('what is not modelled', () => {
  it.each(Object.keys(FIRMAS))('%s says so of a method that nobody wrote', (clase) => {
    const objeto = objetos(crear())[clase]?.() ?? {};
    expect(() => objeto['openById']).toThrow(`${clase}.openById is not modelled by the double`);
  });
});

describe('a range', () => {
  const hoja = (doble: DobleDeAppsScript): Objeto => objetos(doble)['Sheet']?.() ?? {};
  const rango = (...lugar: number[]): Objeto => dado(hoja(crear()), 'getRange', ...lugar);

  it.each([
    [[0, 1], 'The starting row of the range is too small.'],
    [[1, 0], 'The starting column of the range is too small.'],
    [[1, 1, 0, 1], 'The number of rows in the range must be at least 1.'],
    [[1, 1, 1, 0], 'The number of columns in the range must be at least 1.'],
    [[1001, 1], 'The coordinates of the range are outside the dimensions of the sheet.'],
    [[1, 26, 1, 2], 'The coordinates of the range are outside the dimensions of the sheet.'],
  ])('at %j is refused', (lugar, mensaje) => {
    expect(() => rango(...lugar)).toThrow(mensaje);
  });

  it.each(['setValues', 'setNotes', 'setBackgrounds', 'setNumberFormats'])(
    'takes by %s as many cells as it has',
    (metodo) => {
      expect(() => dado(rango(1, 1, 2, 2), metodo, [['', '']])).toThrow(
        'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
      );
      expect(() => dado(rango(1, 1, 2, 2), metodo, [['', ''], ['']])).toThrow(
        'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
      );
    },
  );

  it('names the merged ranges that it touches, whole', () => {
    const doble = crear();
    const { activa } = doble.libro;
    activa.celda(2, 2).valor = 'x';
    activa.combinar({ fila: 1, columna: 2, filas: 2, columnas: 2 });
    expect(activa.celda(2, 2).valor).toBe('');
    const nombres = (...lugar: number[]): unknown =>
      (dado(hoja(doble), 'getRange', ...lugar)['getMergedRanges']?.() as Objeto[]).map((una) =>
        una['getA1Notation']?.(),
      );
    expect(nombres(2, 3)).toEqual(['B1:C2']);
    expect(nombres(1, 1, 5, 2)).toEqual(['B1:C2']);
    expect(nombres(3, 1, 5, 5)).toEqual([]);
  });

  it('takes nothing into a cell that a merged one covers', () => {
    const doble = crear();
    doble.libro.activa.combinar({ fila: 1, columna: 1, filas: 1, columnas: 2 });
    const rango = (): Objeto => dado(hoja(doble), 'getRange', 1, 1, 1, 2);
    for (const metodo of ['setValues', 'setNotes']) {
      expect(() => dado(rango(), metodo, [['x', 'y']])).toThrow('is not modelled');
      expect(() => dado(rango(), metodo, [['x', '']])).not.toThrow();
    }
  });

  it('takes 50,000 characters into a cell and no more', () => {
    expect(() => dado(rango(1, 1), 'setValues', [['x'.repeat(50_001)]])).toThrow(
      'maximum of 50000 characters',
    );
  });
});

describe('a value that is entered', () => {
  function entrar(
    valor: unknown,
    { locale = 'es_MX', formato = '' } = {},
  ): { valor: unknown; formula: unknown } {
    const doble = crear({ locale, ahora: () => Date.parse('2021-12-01T18:00:00Z') });
    const rango = dado(objetos(doble)['Sheet']?.() ?? {}, 'getRange', 1, 1);
    if (formato !== '') dado(rango, 'setNumberFormat', formato);
    dado(rango, 'setValues', [[valor]]);
    const [[leido] = []] = dado(rango, 'getValues') as unknown as unknown[][];
    const [[formula] = []] = dado(rango, 'getFormulas') as unknown as unknown[][];
    return { valor: leido instanceof Date ? leido.toISOString() : leido, formula };
  }

  it.each([
    ['=1+1', 2],
    ['0042', 42],
    ['$1,109,797.84', 1_109_797.84],
    ['67.7%', 0.677],
    ['1e3', 1000],
    ['VERDADERO', true],
    ['false', false],
    ['27/11/2021', '2021-11-27T06:00:00.000Z'],
    ['3/4', '2021-04-03T06:00:00.000Z'],
    ['2021-11-27', '2021-11-27T06:00:00.000Z'],
    ['27 de noviembre de 2021', '2021-11-27T06:00:00.000Z'],
    ["'0042", '0042'],
    ["'=1+1", '=1+1'],
    ['31/02/2021', '31/02/2021'],
    ['+nota', '#ERROR!'],
    ['Línea 2', 'Línea 2'],
    ['', ''],
    [null, ''],
  ])('%j becomes %j in Mexico', (escrito, leido) => {
    expect(entrar(escrito).valor).toBe(leido);
  });

  it.each([
    ['3/4', '2021-03-04T06:00:00.000Z'],
    ['27/11/2021', '27/11/2021'],
    ['VERDADERO', 'VERDADERO'],
  ])('%j becomes %j in the United States', (escrito, leido) => {
    expect(entrar(escrito, { locale: 'en_US' }).valor).toBe(leido);
  });

  it('stays text in a cell of plain text', () => {
    expect(entrar('0042', { formato: '@' }).valor).toBe('0042');
    expect(entrar('=1+1', { formato: '@' })).toEqual({ valor: '=1+1', formula: '' });
  });

  it('is a day of the clock of the spreadsheet, not of the machine', () => {
    const dia = new Date('2021-11-27T06:00:00Z');
    expect(entrar(dia).valor).toBe('2021-11-27T06:00:00.000Z');
    expect(entrar(5, { formato: 'd/m/yyyy' }).valor).toMatch(/^1900-01-04/);
  });
});

describe('limits', () => {
  it('a property holds 9 KB, all of them 500 KB', () => {
    const propiedades = objetos(crear())['Properties']?.() ?? {};
    expect(() => dado(propiedades, 'setProperty', 'a', 'á'.repeat(4609))).toThrow(
      'Argument too large: value',
    );
    const llenar = (): void => {
      for (let i = 0; i < 60; i += 1) dado(propiedades, 'setProperty', `k${String(i)}`, 'x'.repeat(9000));
    };
    expect(llenar).toThrow('You have exceeded the property storage quota.');
  });

  it('the cache holds 100 KB by a key of 250 characters, for six hours', () => {
    let ahora = 0;
    const cache = objetos(crear({ ahora: () => ahora }))['Cache']?.() ?? {};
    expect(() => dado(cache, 'put', 'k'.repeat(251), '')).toThrow('Argument too large: key');
    expect(() => dado(cache, 'put', 'k', 'x'.repeat(102_401))).toThrow('Argument too large: value');
    expect(() => dado(cache, 'put', 'k', 'x', 21_601)).toThrow('expirationInSeconds');
    dado(cache, 'put', 'k', 'x', 60);
    expect(dado(cache, 'get', 'k')).toBe('x');
    ahora = 61_000;
    expect(dado(cache, 'get', 'k')).toBeNull();
  });

  it('a list of a rule has 500 items', () => {
    const regla = objetos(crear())['DataValidationBuilder']?.() ?? {};
    const items = Array.from({ length: 501 }, (_, i) => String(i));
    expect(() => dado(regla, 'requireValueInList', items)).toThrow('more items than the limit of 500');
    expect(() => dado(regla, 'build')).toThrow('needs a criteria');
  });

  it('developer metadata of a spreadsheet holds 30,000 characters', () => {
    const libro = objetos(crear())['Spreadsheet']?.() ?? {};
    expect(() => dado(libro, 'addDeveloperMetadata', 'k', 'x'.repeat(30_000), 'DOCUMENT')).toThrow(
      '30000 characters',
    );
  });

  it('two tabs have two names', () => {
    const libro = objetos(crear())['Spreadsheet']?.() ?? {};
    dado(libro, 'insertSheet', 'Convenios', 1);
    expect(() => dado(libro, 'insertSheet', 'CONVENIOS', 1)).toThrow(
      'A sheet with the name "CONVENIOS" already exists.',
    );
  });

  it('a lock that another holds is not had', () => {
    const doble = crear();
    doble.candado.dueno = 'otra';
    expect(dado(objetos(doble)['Lock']?.() ?? {}, 'tryLock', 10)).toBe(false);
  });
});

describe('UrlFetchApp.fetch', () => {
  const pedir = (url: string, opciones: object = {}, con: Partial<OpcionesDeDoble> = {}): Objeto =>
    dado(objetos(crear(con))['UrlFetchApp']?.() ?? {}, 'fetch', url, opciones);

  it('throws what a server refuses, unless it is told not to', () => {
    expect(() => pedir('https://servicio.mx/x')).toThrow(
      'Request failed for https://servicio.mx returned code 404.',
    );
    expect(dado(pedir('https://servicio.mx/x', { muteHttpExceptions: true }), 'getResponseCode')).toBe(404);
  });

  it.each([
    ['https://otro.mx/', {}, 'not in the allowlist'],
    ['servicio.mx', {}, 'Invalid argument'],
    [`https://servicio.mx/${'x'.repeat(2048)}`, {}, 'URLFetch URL Length'],
    ['https://servicio.mx/', { method: 'PATCHEAR' }, 'invalid value: method'],
    ['https://servicio.mx/', { headers: { a: 1 } }, 'invalid value: headers'],
    ['https://servicio.mx/', { followRedirects: false }, 'followRedirects is not modelled'],
  ])('refuses %s with %j', (url, opciones, mensaje) => {
    expect(() => pedir(url, opciones)).toThrow(mensaje);
  });
});

describe('what an execution may do', () => {
  it('is no more than the manifest asks for', () => {
    const doble = crear({ manifiesto: { oauthScopes: [] } });
    const app = servicio(doble, 'SpreadsheetApp');
    expect(() => dado(app, 'getActiveSpreadsheet')).toThrow('auth/spreadsheets.currentonly');
    expect(() => dado(servicio(doble, 'UrlFetchApp'), 'fetch', 'https://servicio.mx/')).toThrow(
      'auth/script.external_request',
    );
    expect(() => dado(servicio(doble, 'ScriptApp'), 'getIdentityToken')).toThrow(
      'Required permissions: openid',
    );
    expect(() => dado(objetos(doble)['User']?.() ?? {}, 'getEmail')).toThrow('auth/userinfo.email');
    expect(() => dado(dado(app, 'getUi'), 'showSidebar', {})).toThrow('auth/script.container.ui');
  });

  it('is the menu alone before the add-on is authorised', () => {
    const doble = crear();
    doble.modo('NONE');
    const ui = dado(servicio(doble, 'SpreadsheetApp'), 'getUi');
    expect(() => dado(dado(ui, 'createAddonMenu'), 'addToUi')).not.toThrow();
    expect(() => dado(servicio(doble, 'PropertiesService'), 'getDocumentProperties')).toThrow(
      'You do not have permission',
    );
  });

  it('is nothing in the name of the person in a simple trigger', () => {
    const doble = crear();
    doble.modo('LIMITED');
    expect(() => dado(servicio(doble, 'ScriptApp'), 'getIdentityToken')).toThrow('not sufficient');
    expect(() => objetos(doble)['Properties']?.()).not.toThrow();
  });
});

describe('the page', () => {
  it('has what its template writes, with and without escapes', () => {
    const doble = crear();
    const plantilla = objetos(doble)['HtmlTemplate']?.() ?? {};
    Object.assign(plantilla, { vista: '<"b">' });
    expect(dado(dado(plantilla, 'evaluate'), 'getContent')).toBe(
      '<p title="&#60;&#34;b&#34;&#62;"><"b"></p>',
    );
  });

  it('is one of the project', () => {
    const html = objetos(crear())['HtmlService']?.() ?? {};
    expect(() => dado(html, 'createTemplateFromFile', 'Otra')).toThrow('No HTML file named Otra was found.');
  });
});

describe('Utilities', () => {
  const utilidades = (): Objeto => servicio(crear(), 'Utilities');

  it('writes and reads an instant by the clock of a zone', () => {
    const formato = "yyyy-MM-dd'T'HH:mm";
    const fecha = dado(
      utilidades(),
      'parseDate',
      '2021-10-21T10:30',
      'America/Mexico_City',
      formato,
    ) as unknown as Date;
    expect(fecha.toISOString()).toBe('2021-10-21T15:30:00.000Z');
    expect(dado(utilidades(), 'formatDate', fecha, 'UTC', formato)).toBe('2021-10-21T15:30');
    expect(() => dado(utilidades(), 'formatDate', fecha, 'Marte/Olimpo', formato)).toThrow('timeZone');
    expect(() => dado(utilidades(), 'formatDate', fecha, 'UTC', 'EEEE')).toThrow('EEEE is not modelled');
    expect(() => dado(utilidades(), 'parseDate', 'ayer', 'UTC', formato)).toThrow('Unparseable date: "ayer"');
  });

  it('gives bytes with their sign', () => {
    const bytes = dado(utilidades(), 'computeDigest', 'SHA_256', 'á', 'UTF_8') as unknown as number[];
    expect(bytes).toHaveLength(32);
    expect(Math.min(...bytes)).toBeLessThan(0);
  });
});
