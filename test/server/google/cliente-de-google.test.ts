import { describe, expect, it } from 'vitest';
import { abrirRitmo } from '../../../server/google/ritmo.ts';
import type { OpcionesDeGoogle } from '../../../server/google/google.ts';
import { leerLibroDeGoogle } from '../../../server/libros/google/leer-libro-de-google.ts';
import { traerLibros } from '../../../server/libros/google/traer-libros.ts';
import { Problem } from '../../../shared/problem.ts';
import type { FallaDeGoogle, GoogleDePrueba } from '../../doubles/google/google-de-prueba.ts';
import type { LibroDeGoogle } from '../../doubles/google/estado.ts';
import { clienteDe, escribirEn, googleDePrueba, libroCon } from '../../support/google.ts';

const HOJAS = {
  Carátula: [
    ['Campo', 'Valor'],
    ['Área', 'UTVOE'],
  ],
};

async function reunir<T>(de: AsyncIterable<T>): Promise<T[]> {
  const todos: T[] = [];
  for await (const uno of de) todos.push(uno);
  return todos;
}

async function problemaAl(leer: Promise<unknown>): Promise<Problem> {
  try {
    await leer;
  } catch (error) {
    if (error instanceof Problem) return error as Problem;
    throw error;
  }
  throw new Error('It was expected to fail');
}

describe('calls', () => {
  it('are never more than sixty in a minute, wherever it begins', async () => {
    let ahora = 0;
    const dados: number[] = [];
    const ritmo = abrirRitmo(60, { ahora: () => ahora, esperar: (ms) => ((ahora += ms), Promise.resolve()) });
    for (let i = 0; i < 500; i++) {
      await ritmo.turno();
      dados.push(ahora);
      ahora += i % 7;
    }
    dados.forEach((cuando, i) => {
      expect((dados[i + 60] ?? Infinity) - cuando).toBeGreaterThan(60_000);
    });
    expect(ahora).toBeLessThan(9 * 62_000);
  });

  it('read five hundred spreadsheets of which twenty changed without spending the quota', async () => {
    const doble = await googleDePrueba();
    const { google } = await clienteDe(doble);
    const libros = Array.from({ length: 500 }, (_, i) => libroCon(doble, `Libro ${String(i)}`, HOJAS));
    const vistos = (await google.archivos()).map(({ id, version }) => ({ id, version }));
    expect(vistos).toHaveLength(500);
    libros.slice(100, 120).forEach((libro) => {
      escribirEn(doble, libro, 'Carátula', [2, 2], 'DVOE');
    });
    doble.olvidarCuentas();
    const inicio = doble.estado.ahora;
    const leidos = (await reunir(traerLibros(google, vistos))).filter(({ tipo }) => tipo === 'leido');
    expect(leidos.map(({ id }) => id)).toEqual(libros.slice(100, 120).map(({ id }) => id));
    expect(doble.cuentas()).toEqual({ 'files.list': 2, 'spreadsheets.get': 20, 'values.batchGet': 20 });
    expect(doble.estado.ahora - inicio).toBe(0);
  });

  it('read a hundred spreadsheets as fast as the quota lets them, and no faster', async () => {
    const doble = await googleDePrueba();
    const { google } = await clienteDe(doble);
    const libros = Array.from({ length: 100 }, (_, i) => libroCon(doble, `Libro ${String(i)}`, HOJAS));
    const inicio = doble.estado.ahora;
    const traidos = await reunir(
      traerLibros(
        google,
        libros.map(({ id }) => ({ id, version: null })),
      ),
    );
    expect(new Set(traidos.map(({ tipo }) => tipo))).toEqual(new Set(['leido']));
    // Not one was refused: as many calls as reads
    expect(doble.cuentas()).toMatchObject({ 'spreadsheets.get': 100, 'values.batchGet': 100 });
    expect((doble.estado.ahora - inicio) / 60_000).toBeGreaterThan(3);
    expect((doble.estado.ahora - inicio) / 60_000).toBeLessThan(4);
  });

  it('wait as long as Google says, and pass', async () => {
    const doble = await googleDePrueba();
    const { google, esperado } = await clienteDe(doble);
    const { id } = libroCon(doble, 'Libro', HOJAS);
    doble.fallas.push({ tipo: 'estado', estado: 429, espere: 17 }, null);
    await leerLibroDeGoogle(google, id);
    expect(esperado).toEqual([17_000]);
  });

  it('pass when others spent the quota of the account', async () => {
    const doble = await googleDePrueba();
    const { google } = await clienteDe(doble);
    const { google: otra } = await clienteDe(doble);
    const { id } = libroCon(doble, 'Libro', HOJAS);
    for (let i = 0; i < 30; i++) await leerLibroDeGoogle(otra, id);
    await leerLibroDeGoogle(google, id);
    expect(doble.cuentas()['spreadsheets.get']).toBe(32);
  });

  const PASAN: readonly (readonly [string, readonly FallaDeGoogle[]])[] = [
    [
      '503, twice as long each time',
      [
        { tipo: 'estado', estado: 503 },
        { tipo: 'estado', estado: 503 },
      ],
    ],
    ['a cut answer', [{ tipo: 'cortada' }]],
    ['a slow answer', [{ tipo: 'lenta', ms: 50 }]],
  ];
  it.each(PASAN)('pass after %s', async (_, fallas) => {
    const doble = await googleDePrueba();
    const { google } = await clienteDe(doble);
    const { id } = libroCon(doble, 'Libro', HOJAS);
    doble.fallas.push(...fallas);
    expect((await leerLibroDeGoogle(google, id)).libro.hojas).toHaveLength(1);
  });

  it('that write are not repeated where they may have been done', async () => {
    const doble = await googleDePrueba();
    const { google } = await clienteDe(doble);
    const { id } = libroCon(doble, 'Libro', HOJAS);
    const agregar = () => google.aplicar(id, [{ addSheet: { properties: { title: 'Otra' } } }]);
    doble.fallas.push({ tipo: 'cortada' });
    expect((await problemaAl(agregar())).codigo).toBe('google-no-responde');
    expect(doble.cuentas()['spreadsheets.batchUpdate']).toBe(1);
    doble.fallas.push({ tipo: 'estado', estado: 429 });
    expect((await problemaAl(agregar())).codigo).toBe('google-no-admite');
    expect(doble.cuentas()['spreadsheets.batchUpdate']).toBe(3);
  });
});

const hojaDe = ({ hojas: [hoja] }: LibroDeGoogle) => {
  if (hoja === undefined) throw new Error('The spreadsheet has no tab');
  return hoja;
};

type Falla = readonly [
  nombre: string,
  codigo: string,
  preparar: (doble: GoogleDePrueba, libro: LibroDeGoogle) => void,
  ajustes: Partial<OpcionesDeGoogle>,
];

const siempre = (falla: FallaDeGoogle) => (doble: GoogleDePrueba) => {
  doble.fallas.push(...Array.from({ length: 20 }, () => falla));
};

const COMO_OTRA = { como: 'otra@institucion.mx' };

const FALLAS: readonly Falla[] = [
  [
    'is not shared',
    'google-sin-acceso',
    ({ estado }, libro) => estado.libros.set(libro.id, { ...libro, unidad: null }),
    {},
  ],
  [
    'lost its Carátula',
    'google-sin-hojas',
    (_, libro) => {
      libro.hojas[0] = { ...hojaDe(libro), titulo: 'Portada' };
    },
    {},
  ],
  ['was deleted', 'google-no-existe', ({ estado }, libro) => estado.libros.delete(libro.id), {}],
  [
    'is of an account that is no more',
    'google-credenciales',
    ({ estado }) => {
      estado.cuentas.clear();
    },
    {},
  ],
  [
    'is asked for where nobody enabled the API of Sheets',
    'google-credenciales',
    ({ estado }) => {
      estado.apagadas.add('sheets');
    },
    {},
  ],
  ['is asked for as a person who never delegated it', 'google-credenciales', () => undefined, COMO_OTRA],
  [
    'comes when the quota is spent for good',
    'google-cuota',
    siempre({ tipo: 'estado', estado: 429, espere: 30 }),
    {},
  ],
  ['comes when Google is down', 'google-no-responde', siempre({ tipo: 'estado', estado: 503 }), {}],
  ['comes over a line that is always cut', 'google-no-responde', siempre({ tipo: 'cortada' }), {}],
];

describe('a spreadsheet that', () => {
  it.each(FALLAS)('%s is told as %s', async (_, codigo, preparar, ajustes) => {
    const doble = await googleDePrueba();
    const { google } = await clienteDe(doble, ajustes);
    const libro = libroCon(doble, 'Libro', HOJAS);
    preparar(doble, libro);
    const problema = await problemaAl(leerLibroDeGoogle(google, libro.id));
    expect(problema.codigo).toBe(codigo);
    expect(problema.detalle).not.toMatch(/PRIVATE KEY|undefined|\{/);
    if (codigo === 'google-sin-acceso') expect(problema.detalle).toContain(doble.cuenta);
  });
});

describe('of many spreadsheets', () => {
  it('those that cannot be read stop no other, and each says why', async () => {
    const doble = await googleDePrueba();
    const { google } = await clienteDe(doble);
    const [bueno, borrado, tirado, sinCaratula, ultimo] = Array.from({ length: 5 }, (_, i) =>
      libroCon(doble, `Libro ${String(i)}`, i === 3 ? { Otra: [['Campo']] } : HOJAS),
    );
    if (!bueno || !borrado || !tirado || !sinCaratula || !ultimo) throw new Error('five were made');
    doble.estado.libros.delete(borrado.id);
    tirado.enPapelera = true;
    const pedidos = [bueno, borrado, tirado, sinCaratula, ultimo].map(({ id }) => ({ id, version: null }));
    const traidos = await reunir(traerLibros(google, pedidos));
    expect(traidos.map((t) => (t.tipo === 'problema' ? t.problema.codigo : t.tipo))).toEqual([
      ...['leido', 'google-no-existe', 'google-en-papelera', 'google-sin-hojas', 'leido'],
    ]);
  });
});

describe('domain-wide delegation', () => {
  it('acts in the name of the person that the settings say', async () => {
    const como = 'informes@institucion.mx';
    const doble = await googleDePrueba({ delega: [como] });
    const { google } = await clienteDe(doble, { como });
    expect(google.cuenta).toBe(como);
    const { id } = await google.crear({ titulo: 'Libro', llave: 'periodo/area' });
    expect(doble.estado.libros.get(id)?.cambiadoPor).toBe(como);
  });
});

describe('a spreadsheet in the shared drive', () => {
  it('is made once, however often it is asked for, and shared with those who may not write in it yet', async () => {
    const doble = await googleDePrueba();
    const { google } = await clienteDe(doble);
    const primero = await google.crear({ titulo: 'Libro', llave: 'periodo/area' });
    const segundo = await google.crear({ titulo: 'Libro', llave: 'periodo/area' });
    expect([primero.nuevo, segundo.nuevo]).toEqual([true, false]);
    expect(segundo.id).toBe(primero.id);
    await google.compartir(primero.id, ['ana@institucion.mx', 'beto@institucion.mx']);
    await google.compartir(primero.id, ['Ana@institucion.mx', 'caro@institucion.mx']);
    expect(doble.estado.libros.get(primero.id)?.permisos.map((p) => [p.correo, p.rol])).toEqual([
      ['ana@institucion.mx', 'writer'],
      ['beto@institucion.mx', 'writer'],
      ['caro@institucion.mx', 'writer'],
    ]);
    expect(doble.cuentas()['permissions.create']).toBe(3);
  });

  it('is shared with whom Google knows, and tells of whom it does not', async () => {
    const doble = await googleDePrueba();
    const { google } = await clienteDe(doble);
    const { id } = await google.crear({ titulo: 'Libro', llave: 'x' });
    doble.estado.sinCuenta.add('sin@cuenta.mx');
    const compartir = google.compartir(id, ['sin@cuenta.mx', 'ana@institucion.mx']);
    expect(await problemaAl(compartir)).toMatchObject({
      codigo: 'google-no-admite',
      datos: { libro: 'sin@cuenta.mx' },
    });
    expect(doble.estado.libros.get(id)?.permisos.map((p) => p.correo)).toEqual(['ana@institucion.mx']);
  });

  it('cannot be made where none was named', async () => {
    const doble = await googleDePrueba();
    const { google } = await clienteDe(doble, { unidad: '' });
    expect((await problemaAl(google.crear({ titulo: 'Libro', llave: 'x' }))).codigo).toBe(
      'google-sin-unidad',
    );
    // And with no more than it needs, the account may look at files but not make any
    expect(await google.archivos()).toEqual([]);
  });
});
