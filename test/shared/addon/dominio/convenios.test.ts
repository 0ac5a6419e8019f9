import { describe, expect, it } from 'vitest';
import { complemento, buzonDePrueba } from '../../../support/complemento.ts';
import type { HojasDePrueba } from '../../../support/host-de-prueba.ts';
import { libro } from '../../../support/libros.ts';

const AREA = 'Unidad Técnica de Servicios Informáticos';
const ENLACE = libro('enlace', {
  Carátula: [
    ['Campo', 'Valor'],
    ['Tipo de libro', 'Enlace'],
    ['Siglas del área', 'UTVOE'],
    ['Periodo', '2021-T4'],
  ],
  Programa: [
    ['Línea', 'Título', 'Fuente', 'Áreas'],
    ['1', 'Convenios', 'Convenios', 'UTSI'],
  ],
  Catálogos: [
    ['Catálogo', 'Valor', 'Siglas', 'Variantes'],
    ['Área', AREA, 'UTSI', ''],
    ['Tipo de convenio', 'Convenio Marco', '', 'Marco'],
    ['Tipo de convenio', 'Convenio Específico', '', ''],
    ['Contraparte', 'Universidad Autónoma Metropolitana', 'UAM', ''],
  ],
  Sesiones: [
    ['Número', 'Tipo', 'Fecha'],
    ['10', 'Ordinaria', '2021-10-21'],
    ['11', 'Ordinaria', '2021-11-24'],
  ],
});
const ENCABEZADOS = [
  ...['Folio', 'Tipo de convenio', 'Instrumento', 'Contraparte', 'Área responsable operativa', 'Etapa'],
  ...['Fecha de suscripción', 'Vigencia hasta', 'Opinión'],
];
const fila = (folio: string, contraparte: string, etapa: string, ...resto: (string | null)[]) => [
  ...[folio, 'Convenio Marco', `Convenio con ${contraparte}`, contraparte, AREA, etapa, ...resto],
];
const HOJAS: HojasDePrueba = {
  Carátula: [
    ['Campo', 'Valor'],
    ['Tipo de libro', 'Área'],
    ['Área', AREA],
    ['Siglas del área', 'UTSI'],
  ],
  Convenios: [
    ENCABEZADOS,
    fila('CONV-007', 'UAM', 'Vigente', '2020-12-10', '2021-12-10'),
    fila('CONV-008', 'Demarcación Tlalpan', 'Suscrito', '2021-11-15', 'Indefinida'),
    fila('CONV-009', 'Colegio de México', 'Concluido', '2019-01-10', '2021-12-05'),
    fila('CONV-010', 'Radio Educación', 'En proceso de negociación'),
  ],
  Avances: [
    ['Convenio', 'Sesión', 'Avance'],
    ['CONV-007', 'Décima', 'Dos talleres'],
    ['CONV-10', '10ª ordinaria', 'Se envió el proyecto'],
    ['CONV-008', 'Décima primera', 'Se firmó'],
  ],
  Opiniones: [
    [
      'Número de opinión',
      'Fecha de emisión',
      'Instrumento jurídico opinado',
      'Área responsable operativa',
      'Sentido',
    ],
    ['IECM/UTVOE/OP08/2021', '2021-10-05', 'Convenio con la Universidad Nacional', AREA, 'Favorable'],
    ['IECM/UTVOE/OP09BIS/2021', '2021-10-06', 'Convenio con Radio Educación', AREA, 'Favorable'],
  ],
};
const abrir = (hojas: HojasDePrueba = {}, hoy = '2021-12-01') =>
  complemento({ ...HOJAS, ...hojas }, { hoy, buzon: buzonDePrueba(ENLACE) });

const nuevo = (campos: Record<string, string> = {}) => ({
  Folio: 'CONV-011',
  'Tipo de convenio': 'marco',
  Instrumento: 'Convenio Marco con el Archivo General',
  Contraparte: 'Archivo General de la Nación',
  'Área responsable operativa': 'utsi',
  Etapa: 'suscrito',
  'Fecha de suscripción': 'lunes 15 de noviembre de 2021',
  'Vigencia hasta': 'Indefinida',
  Opinión: '',
  ...campos,
});

describe('the form of a new convenio', () => {
  it('has the columns of the contract, the lists of the enlace, the next folio and the área', () => {
    const { hoja, campos } = abrir().dar('formulario', { hoja: 'Convenios' });
    const campo = (nombre: string) => campos.find((c) => c.nombre === nombre);
    expect([hoja, campos.length]).toEqual(['Convenios', 17]);
    expect(campo('Folio')).toMatchObject({ tipo: 'texto', requerido: true, valor: 'CONV-011' });
    expect(campo('Tipo de convenio')).toMatchObject({
      tipo: 'lista',
      valores: ['Convenio Marco', 'Convenio Específico'],
    });
    expect(campo('Contraparte')).toMatchObject({
      tipo: 'texto',
      valores: ['Universidad Autónoma Metropolitana'],
    });
    expect(campo('Área responsable operativa')).toMatchObject({ valores: [AREA], valor: AREA });
    expect(campo('Opinión')).toMatchObject({
      tipo: 'texto',
      valores: ['IECM/UTVOE/OP08/2021', 'IECM/UTVOE/OP09BIS/2021'],
    });
    expect(campo('Fecha de suscripción')?.tipo).toBe('fecha');
    expect(campo('Vigencia hasta')?.tipo).toBe('vigencia');
  });

  it('reads each tab once', () => {
    const c = abrir();
    c.dar('formulario', { hoja: 'Convenios' });
    expect(c.cuenta().lecturas).toEqual({ Carátula: 1, Convenios: 1, Opiniones: 1 });
  });
});

describe('a new convenio', () => {
  it('stands below the last, as its lists write it, its dates as real dates', () => {
    const c = abrir();
    const { celda } = c.dar('agregar', { hoja: 'Convenios', campos: nuevo() });
    expect(celda).toEqual({ hoja: 'Convenios', fila: 6, columna: 1 });
    expect(c.celdas('Convenios')[5]).toEqual([
      ...[
        'CONV-011',
        'Convenio Marco',
        'Convenio Marco con el Archivo General',
        'Archivo General de la Nación',
      ],
      ...[AREA, 'Suscrito', '2021-11-15', 'Indefinida', ''],
    ]);
    expect([c.pasos(), c.cuenta().lecturas['Convenios']]).toEqual([1, 2]);
  });

  it('is not written while a field has something to correct, and the field is named with the remedy', () => {
    const c = abrir();
    for (const [campos, dice] of [
      [{ Folio: '' }, /«Folio»: es obligatorio y está vacío\. Corríjalo/],
      [{ Folio: 'conv-10' }, /«Folio».*CONV-010|«Folio».*repet/i],
      [{ 'Tipo de convenio': 'Convenio Marko' }, /«Tipo de convenio».*Convenio Marco/],
      [{ 'Fecha de suscripción': '31/11/2021' }, /«Fecha de suscripción»/],
      [{ 'Fecha de suscripción': 'martes 15 de noviembre de 2021' }, /«Fecha de suscripción».*lunes/],
      [{ 'Vigencia hasta': '01/11/2021', 'Vigencia desde': '15/11/2021' }, /«Vigencia hasta»/],
      [{ 'Área responsable operativa': 'UTXX' }, /«Área responsable operativa»/],
    ] as const)
      expect(c.falla('agregar', { hoja: 'Convenios', campos: nuevo(campos) })).toMatch(dice);
    expect(c.pasos()).toBe(0);
  });

  it('may name a counterpart that the enlace has still to list, and an opinión of another libro', () => {
    const c = abrir();
    c.dar('agregar', { hoja: 'Convenios', campos: nuevo({ Opinión: 'IECM/UTVOE/OP77/2021' }) });
    expect(c.celdas('Convenios')[5]?.at(-1)).toBe('IECM/UTVOE/OP77/2021');
  });

  it('gets the column that its tab lacks, at the right', () => {
    const c = abrir();
    c.dar('agregar', { hoja: 'Convenios', campos: nuevo({ Sector: 'público' }) });
    expect(c.celdas('Convenios')[0]?.at(-1)).toBe('Sector');
    expect(c.celdas('Convenios')[5]?.at(-1)).toBe('Público');
  });

  it('may follow rows that only a box or a column of the área’s own fills', () => {
    const hecho = [
      [...ENCABEZADOS, '_Visto'],
      ...(HOJAS['Convenios'] ?? []).slice(1),
      ['', ...Array<null>(8).fill(null), false],
    ];
    const c = abrir({ Convenios: hecho.map((f) => f.map((v) => (v === '' ? null : v))) });
    expect(c.dar('agregar', { hoja: 'Convenios', campos: nuevo() }).celda.fila).toBe(6);
  });

  it('of a tab that is not there says how to have it', () => {
    const { Carátula = [] } = HOJAS;
    const c = complemento({ Carátula }, { buzon: buzonDePrueba(ENLACE) });
    expect(c.falla('agregar', { hoja: 'Convenios', campos: nuevo() })).toMatch(
      /^hoja-no-esta:.*Preparar este libro/,
    );
  });
});

describe('a likely duplicate', () => {
  const parecidos = (campos: Record<string, string>) =>
    abrir()
      .dar('convenioParecido', { campos: nuevo(campos) })
      .map(({ clave }) => clave);

  it('is seen before the row exists, by the rule of the catalogue or by a name that is near', () => {
    expect(parecidos({ Contraparte: 'Universidad Autónoma Metropolitana, A.C.' })).toEqual(['CONV-007']);
    expect(parecidos({ Contraparte: 'Demarcación Tlalpam' })).toEqual(['CONV-008']);
    expect(parecidos({ Contraparte: 'radio educacion' })).toEqual(['CONV-010']);
  });

  it('is none of another type, of another name, or while nothing is filled in', () => {
    expect(parecidos({ 'Tipo de convenio': 'Convenio Específico', Contraparte: 'UAM' })).toEqual([]);
    expect(parecidos({})).toEqual([]);
    expect(parecidos({ 'Tipo de convenio': '', Contraparte: 'UAM' })).toEqual([]);
  });
});

describe('the progress of convenios', () => {
  it('is listed at a session for those that are not over', () => {
    const c = abrir();
    expect(c.dar('sesiones', null)).toEqual(['Décima', 'Décima primera']);
    expect(c.dar('convenios', { sesion: 'Décima' }).map(({ clave, avance }) => [clave, avance])).toEqual([
      ['CONV-007', 'Dos talleres'],
      ['CONV-008', null],
      ['CONV-010', 'Se envió el proyecto'],
    ]);
    expect(c.dar('convenios', { sesion: '' }).every(({ avance }) => avance === null)).toBe(true);
  });

  it('is reported for all that are ticked in one step: what was said of one at that session gives way', () => {
    const c = abrir();
    const avances = [
      { folio: 'CONV-007', avance: 'Tres talleres' },
      { folio: 'CONV-008', avance: ' Se firmó ' },
      { folio: 'CONV-010', avance: '' },
    ];
    expect(c.dar('reportarAvances', { sesion: '11ª ordinaria', avances })).toEqual({
      agregados: 2,
      cambiados: 0,
    });
    expect(c.dar('reportarAvances', { sesion: 'Décima', avances })).toEqual({ agregados: 1, cambiados: 2 });
    expect(c.celdas('Avances').slice(1)).toEqual([
      ['CONV-007', 'Décima', 'Tres talleres'],
      ['CONV-10', '10ª ordinaria', ''],
      ['CONV-008', 'Décima primera', 'Se firmó'],
      ['CONV-007', 'Décima primera', 'Tres talleres'],
      ['CONV-010', 'Décima primera', ''],
      ['CONV-008', 'Décima', 'Se firmó'],
    ]);
    expect(c.pasos()).toBe(2);
    expect(c.cuenta().lecturas['Avances']).toBe(3);
  });

  it('names what it does not know', () => {
    const c = abrir();
    const avances = [{ folio: 'CONV-999', avance: 'x' }];
    expect(c.falla('reportarAvances', { sesion: 'Décima', avances })).toMatch(/«Folio»: «CONV-999» no está/);
    expect(c.falla('reportarAvances', { sesion: 'Vigésima', avances: [] })).toMatch(/«Sesión»: «Vigésima»/);
  });
});

describe('a convenio that is signed', () => {
  const campos = {
    'Fecha de suscripción': '24 de noviembre de 2021',
    'Vigencia hasta': '31/12/2024',
    Liga: '',
  };

  it('has its stage and what else is known; a field left empty changes nothing', () => {
    const c = abrir();
    expect(c.dar('firmar', { folio: 'conv-10', campos }).celda).toEqual({
      hoja: 'Convenios',
      fila: 5,
      columna: 7,
    });
    expect(c.celdas('Convenios')[4]?.slice(5, 8)).toEqual(['Suscrito', '2021-11-24', '2024-12-31']);
    expect(c.celdas('Convenios')[0]).toEqual(ENCABEZADOS);
    expect(c.pasos()).toBe(1);
  });

  it('needs its date, and dates that can be', () => {
    const c = abrir();
    expect(c.falla('firmar', { folio: 'CONV-010', campos: { 'Fecha de suscripción': ' ' } })).toMatch(
      /«Fecha de suscripción»: es obligatoria/,
    );
    expect(c.falla('firmar', { folio: 'CONV-010', campos: { 'Fecha de suscripción': 'ayer' } })).toMatch(
      /«Fecha de suscripción».*ayer/,
    );
    expect(c.pasos()).toBe(0);
  });
});

describe('convenios to look after', () => {
  it('are in force and over within so many days, the first to end first', () => {
    const lista = (dias: number, hoy?: string) =>
      abrir({}, hoy)
        .dar('porVencer', { dias })
        .map(({ clave, dias: quedan }) => [clave, quedan]);
    expect(lista(30)).toEqual([['CONV-007', 9]]);
    expect(lista(8)).toEqual([]);
    expect(lista(30, '2021-12-10')).toEqual([['CONV-007', 0]]);
    expect(lista(30, '2021-12-11')).toEqual([]);
  });

  it('were signed in the period and have no opinión, unless that was explained', () => {
    const claves = (hojas: HojasDePrueba = {}) =>
      abrir(hojas)
        .dar('conveniosSinOpinion', null)
        .map(({ clave }) => clave);
    expect(claves()).toEqual(['CONV-008']);
    const explicado = [
      ['Hoja', 'Regla', 'Clave', 'Valor', 'Motivo'],
      ['Convenios', 'convenio-sin-opinion', 'CONV-008', null, 'Convenio de adhesión'],
    ];
    expect(claves({ Justificaciones: explicado })).toEqual([]);
  });
});
