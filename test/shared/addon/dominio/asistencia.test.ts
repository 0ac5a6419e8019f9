import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complemento } from '../../../support/complemento.ts';
import type { HojasDePrueba } from '../../../support/host-de-prueba.ts';

const ENLACE: HojasDePrueba = {
  Carátula: [
    ['Campo', 'Valor'],
    ['Tipo de libro', 'Enlace'],
    ['Área', 'Vinculación'],
    ['Periodo', '2021-T4'],
  ],
  Sesiones: [
    ['Número', 'Tipo', 'Fecha', 'Modalidad', 'Estatus'],
    [9, 'Ordinaria', '2021-09-22', null, null],
    [10, 'Ordinaria', '2021-10-21', null, null],
    [1, 'Extraordinaria', '2021-11-03', null, null],
    [11, 'Ordinaria', '2021-11-24', null, null],
    [12, 'Ordinaria', '2021-12-15', null, 'Cancelada'],
  ],
  Integrantes: [
    ['Orden', 'Calidad', 'Cargo o área', 'Nombre'],
    [1, 'Presidencia', 'Consejera', 'Ana Ruiz Mota'],
    [2, 'Integrante', 'Consejero', 'Ernesto Ramos Mega'],
    [3, 'Partido político', 'Partido Verde', null],
  ],
};
const MATRIZ = [
  ['Integrante', '10ª ordinaria', '_Apunte'],
  ['Ana Ruiz Mota', '✓', 'llegó tarde'],
  ['Ernesto Ramos Mega', 'J', null],
] as const;

describe('the matrix of attendance', () => {
  it('is made with the sessions held in the period as columns and the members as rows', () => {
    const c = complemento(ENLACE);
    const asistencia = c.dar('prepararAsistencia', null);
    expect(c.celdas('Asistencia')).toEqual([
      ['Integrante', '10ª ordinaria', '1ª extraordinaria', '11ª ordinaria'],
      ['Ana Ruiz Mota', '', '', ''],
      ['Ernesto Ramos Mega', '', '', ''],
      ['Partido Verde', '', '', ''],
    ]);
    expect(asistencia.faltan).toEqual([]);
    expect(asistencia.sesiones.map((s) => [s.corto, s.puesta, s.ausentes])).toEqual([
      ['10ª ordinaria', true, 3],
      ['1ª extraordinaria', true, 3],
      ['11ª ordinaria', true, 3],
    ]);
  });

  it('is completed without moving what it has: sessions at its right, members below', () => {
    const c = complemento({ ...ENLACE, Asistencia: MATRIZ });
    expect(c.dar('asistencia', null)).toMatchObject({
      faltan: ['Partido Verde'],
      sesiones: [
        { corto: '10ª ordinaria', puesta: true, presentes: 1, justificadas: 1, ausentes: 0 },
        { corto: '1ª extraordinaria', puesta: false },
        { corto: '11ª ordinaria', puesta: false },
      ],
    });
    c.dar('prepararAsistencia', null);
    expect(c.celdas('Asistencia')).toEqual([
      ['Integrante', '10ª ordinaria', '_Apunte', '1ª extraordinaria', '11ª ordinaria'],
      ['Ana Ruiz Mota', '✓', 'llegó tarde', '', ''],
      ['Ernesto Ramos Mega', 'J', '', '', ''],
      ['Partido Verde', '', '', '', ''],
    ]);
    expect(c.pasos()).toBe(1);
    c.dar('prepararAsistencia', null);
    expect(c.pasos()).toBe(1);
  });

  it('is completed also where its tab is empty, or has lost its first header', () => {
    for (const Asistencia of [[], [['Miembro'], ['Alguien']]]) {
      const c = complemento({ ...ENLACE, Asistencia });
      const { faltan, integrantes, sesiones } = c.dar('prepararAsistencia', null);
      expect(faltan).toEqual([]);
      expect(integrantes.map(({ nombre }) => nombre)).toContain('Partido Verde');
      expect(sesiones.every(({ puesta }) => puesta)).toBe(true);
    }
  });

  it('turns boxes into marks and loses none', () => {
    const c = complemento({
      ...ENLACE,
      Asistencia: [
        ['Integrante', 'Décima ordinaria'],
        ['Ana Ruiz Mota', true],
        ['Ernesto Ramos Mega', false],
      ],
    });
    c.dar('prepararAsistencia', null);
    expect(
      c
        .celdas('Asistencia')
        .slice(0, 3)
        .map((f) => f.slice(0, 2)),
    ).toEqual([
      ['Integrante', 'Décima ordinaria'],
      ['Ana Ruiz Mota', '✓'],
      ['Ernesto Ramos Mega', ''],
    ]);
  });

  it('reads each tab once, and writes once', () => {
    const c = complemento({ ...ENLACE, Asistencia: [...MATRIZ, ['Partido Verde']] });
    c.dar('todosPresentes', { sesion: '10ª ordinaria' });
    expect(c.cuenta().lecturas).toEqual({ Carátula: 1, Sesiones: 1, Integrantes: 1, Asistencia: 1 });
    expect(c.pasos()).toBe(1);
  });
});

describe('marking a session all present', () => {
  it('leaves every mark that is there, J and No too', () => {
    const c = complemento({
      ...ENLACE,
      Asistencia: [
        ['Integrante', '10ª ordinaria', '11ª ordinaria'],
        ['Ana Ruiz Mota', null, 'x'],
        ['Ernesto Ramos Mega', 'J', null],
        ['Partido Verde', 'No', null],
      ],
    });
    expect(c.dar('todosPresentes', { sesion: '10ª ordinaria' }).sesiones[0]).toMatchObject({ presentes: 1 });
    expect(c.celdas('Asistencia').map((f) => f[1])).toEqual(['10ª ordinaria', '✓', 'J', 'No']);
    expect(c.celdas('Asistencia').map((f) => f[2])).toEqual(['11ª ordinaria', 'x', '', '']);
  });

  it('ticks boxes where there are boxes', () => {
    const c = complemento({
      ...ENLACE,
      Asistencia: [
        ['Integrante', '10ª ordinaria'],
        ['Ana Ruiz Mota', false],
      ],
    });
    c.dar('todosPresentes', { sesion: 'Décima' });
    expect(c.celdas('Asistencia')[1]).toEqual(['Ana Ruiz Mota', true]);
  });

  it('says what to do where the session has no column, or is none', () => {
    const c = complemento({ ...ENLACE, Asistencia: MATRIZ });
    expect(c.falla('todosPresentes', { sesion: '11ª ordinaria' })).toMatch(
      /^campo-no-valido: «Sesión»: la matriz no tiene la columna.*Preparar la matriz/,
    );
    expect(c.falla('todosPresentes', { sesion: '44ª ordinaria' })).toMatch(/no está entre las sesiones/);
    expect(complemento(ENLACE).falla('todosPresentes', { sesion: '10ª ordinaria' })).toMatch(/^hoja-no-esta/);
  });
});

const sesion = (numero: string, fecha: string, resto = {}) => ({
  campos: { Número: numero, Tipo: 'Ordinaria', Fecha: fecha, Modalidad: '', Estatus: '', ...resto },
});

describe('a new session', () => {
  it('is a row of Sesiones and a column of the matrix in one step, however its date is typed', () => {
    const c = complemento({ ...ENLACE, Asistencia: MATRIZ });
    c.dar('agregarSesion', sesion('013', 'miércoles 29 de diciembre de 2021', { Modalidad: 'hibrida' }));
    expect(c.celdas('Sesiones').at(-1)).toEqual([13, 'Ordinaria', '2021-12-29', 'Híbrida', '']);
    expect(c.celdas('Asistencia')[0]).toEqual(['Integrante', '10ª ordinaria', '_Apunte', '13ª ordinaria']);
    expect(c.pasos()).toBe(1);
  });

  it('is refused where a field cannot be read, where it is there already, and nothing is written', () => {
    const c = complemento({ ...ENLACE, Asistencia: MATRIZ });
    const antes = c.celdas('Sesiones');
    for (const [numero, fecha, dice] of [
      ['13', '', /«Fecha»: es obligatorio/],
      ['13', '31/02/2021', /«Fecha»/],
      ['13', 'jueves 29 de diciembre de 2021', /«Fecha».*miércoles/],
      ['trece', '29/12/2021', /«Número»/],
      ['10', '29/12/2021', /«Número»: la sesión 10ª ordinaria ya está en la fila 3 de Sesiones/],
    ] as const)
      expect(c.falla('agregarSesion', sesion(numero, fecha))).toMatch(dice);
    expect(c.falla('agregarSesion', sesion('13', '29/12/2021', { Tipo: 'Solemne' }))).toMatch(/«Tipo»/);
    expect(c.celdas('Sesiones')).toEqual(antes);
    expect(c.pasos()).toBe(0);
  });

  it('of another year may have the number of one that is there', () => {
    const c = complemento({ ...ENLACE, Asistencia: MATRIZ });
    c.dar('agregarSesion', sesion('10', '20/10/2022'));
    expect(c.celdas('Sesiones').at(-1)).toEqual([10, 'Ordinaria', '2022-10-20', '', '']);
  });

  it('that is not held has no column', () => {
    const c = complemento({ ...ENLACE, Asistencia: MATRIZ });
    c.dar('agregarSesion', sesion('13', '29/12/2021', { Estatus: 'Cancelada' }));
    expect(c.celdas('Asistencia')[0]).not.toContain('13ª ordinaria');
  });
});

describe('a new member', () => {
  const integrante = (campos: Record<string, string>) => ({
    campos: { Orden: '', Calidad: 'Integrante', ...campos },
  });

  it('is a row of Integrantes and of the matrix in one step', () => {
    const c = complemento({ ...ENLACE, Asistencia: MATRIZ });
    const { integrantes } = c.dar('agregarIntegrante', integrante({ Orden: '4', Nombre: 'Eva Luna Paz' }));
    expect(c.celdas('Integrantes').at(-1)).toEqual([4, 'Integrante', '', 'Eva Luna Paz']);
    expect(integrantes.at(-1)).toEqual({ nombre: 'Eva Luna Paz', asistencias: 0 });
    expect(c.pasos()).toBe(1);
  });

  it('is refused without a name, or where it is there in another spelling', () => {
    const c = complemento({ ...ENLACE, Asistencia: MATRIZ });
    expect(c.falla('agregarIntegrante', integrante({}))).toMatch(/«Nombre»: escriba el nombre, o el cargo/);
    expect(c.falla('agregarIntegrante', integrante({ Nombre: 'Ernesto Rámos Mega' }))).toMatch(
      /ya está en la fila 3 de Integrantes/,
    );
  });
});

describe('adding to the matrix', () => {
  const marca = fc.constantFrom(null, '✓', 'J', 'x', 'No', true, false, 'llegó a las 10');
  const nombre = fc.constantFrom('Ana Ruiz Mota', 'Ernesto Ramos Mega', 'Partido Verde', 'Quien Ya No Está');

  it('loses no mark, whatever the matrix holds and wherever its columns are', () => {
    const matriz = fc
      .record({
        nombres: fc.uniqueArray(nombre, { minLength: 1, maxLength: 4 }),
        encabezados: fc.uniqueArray(
          fc.constantFrom(
            '10ª ordinaria',
            'Décima primera ordinaria',
            '1ª extraordinaria',
            '_Nota',
            'Otra cosa',
          ),
          { minLength: 0, maxLength: 5 },
        ),
        lugar: fc.nat(5),
        vacias: fc.nat(2),
      })
      .chain(({ nombres, encabezados, lugar, vacias }) =>
        fc
          .array(fc.array(marca, { minLength: encabezados.length, maxLength: encabezados.length }), {
            minLength: nombres.length,
            maxLength: nombres.length,
          })
          .map((marcas) => {
            const i = Math.min(lugar, encabezados.length);
            const con = <T>(celdas: readonly T[], nuevo: T): T[] => [
              ...celdas.slice(0, i),
              nuevo,
              ...celdas.slice(i),
            ];
            const filas = nombres.map((n, k) => con<string | boolean | null>(marcas[k] ?? [], n));
            return [
              con<string>(encabezados, 'Integrante'),
              ...filas,
              ...Array.from({ length: vacias }, () => []),
            ];
          }),
      );
    fc.assert(
      fc.property(matriz, fc.constantFrom('sesion', 'integrante', 'preparar'), (filas, que) => {
        const c = complemento({ ...ENLACE, Asistencia: filas });
        const antes = c.celdas('Asistencia');
        if (que === 'sesion') c.dar('agregarSesion', sesion('13', '29/12/2021'));
        else if (que === 'integrante')
          c.dar('agregarIntegrante', { campos: { Calidad: 'Integrante', Nombre: 'Eva Luna Paz' } });
        else c.dar('prepararAsistencia', null);
        const despues = c.celdas('Asistencia');
        antes.forEach((fila, i) => {
          fila.forEach((valor, j) => {
            // A box is the one thing that changes its looks: what it says stays
            const dicho = que === 'preparar' && typeof valor === 'boolean' ? ['', '✓', valor] : [valor];
            expect(valor === '' || dicho.includes(despues[i]?.[j] ?? '')).toBe(true);
          });
        });
        if (que === 'integrante') expect(despues.flat()).toContain('Eva Luna Paz');
        if (que === 'sesion') expect(despues[0]).toContain('13ª ordinaria');
      }),
      { numRuns: 150 },
    );
  });
});
