import { describe, expect, it } from 'vitest';
import { senalesDe } from '../../support/hallazgos.ts';
import { CARATULA, CONV, OPIN, conv, enlace, ver } from '../../support/libros-a-mano.ts';
import { libro } from '../../support/libros.ts';

describe('names', () => {
  it('the most frequent spelling is right, over libros; each other cell gets a finding', () => {
    expect(
      ver(
        { Convenios: [CONV, conv('C-1', 'Cámara Nacional del Libro')] },
        {
          'area-a': {
            Convenios: [
              CONV,
              [...conv('C-2', 'Camara Nacional del Libro').map((c, i) => (i === 1 ? 'Específico' : c))],
            ],
          },
          'area-b': {
            Convenios: [
              CONV,
              [...conv('C-3', 'Cámara Nacional del Libro').map((c, i) => (i === 1 ? 'General' : c))],
            ],
          },
        },
      ),
    ).toEqual(['area-a|Convenios|2|Contraparte|nombre-variante|Camara Nacional del Libro']);
  });
  it('with a tie the first read is right', () => {
    expect(
      ver(
        {},
        {
          'area-a': {
            Actividades: [
              ['Línea', 'Título', 'Participantes'],
              ['1', 'x', 'Pérez, consejera\nJosé Núñez Ríos, titular'],
            ],
          },
          'area-b': {
            Actividades: [
              ['Línea', 'Título', 'Participantes'],
              ['1', 'y', 'Jose Nuñez Rios'],
            ],
          },
        },
      ),
    ).toEqual(['area-b|Actividades|2|Participantes|nombre-variante|Jose Nuñez Rios']);
  });
  it('differ by number, by being abbreviations, or by standing both in Catálogos: none', () => {
    expect(
      ver({
        Catálogos: [
          ['Catálogo', 'Valor'],
          ['Contraparte', 'Universidad del Norte'],
          ['Contraparte', 'Universidad del Norde'],
          ['Contraparte', 'Distrito Electoral 10'],
          ['Contraparte', 'Distrito Electoral 11'],
          ['Contraparte', 'UAM'],
          ['Contraparte', 'UNAM'],
        ],
        Convenios: [
          CONV,
          conv('C-1', 'Universidad del Norte'),
          conv('C-2', 'Universidad del Norde'),
          conv('C-3', 'Distrito Electoral 10'),
          conv('C-4', 'Distrito Electoral 11'),
          conv('C-5', 'UAM'),
          conv('C-6', 'UNAM'),
        ],
      }),
    ).toEqual([]);
  });
  it('under twelve letters one letter makes two names; accents do not', () => {
    expect(ver({ Convenios: [CONV, conv('C-1', 'Radio Norte'), conv('C-2', 'Radio Nortes')] })).toEqual([]);
  });
  it('the Responsable of the title pages is a name too', () => {
    expect(
      senalesDe([
        libro('enlace', {
          Carátula: [...CARATULA, ['Responsable', 'Ana Ruiz Soto']],
          Integrantes: [
            ['Calidad', 'Nombre'],
            ['Presidencia', 'Ana Ruíz Soto'],
          ],
        }),
      ]).map((s) => s.map(String).join('|')),
    ).toEqual(['enlace|Integrantes|2|Nombre|nombre-variante|Ana Ruíz Soto']);
  });
});

describe('opinions', () => {
  const FIRMA = [...CONV, 'Siglas', 'Fecha de suscripción', 'Opinión'];
  const opinion = (n: string, fecha: string, sobre: string): string[] => [
    `IECM/UTVOE/OP${n}/2021`,
    fecha,
    sobre,
    'SE',
    'Favorable',
  ];
  it('of several that name the counterpart, every one must be late; at the first', () => {
    const con = (a: string, b: string) =>
      ver({
        Convenios: [FIRMA, conv('C-1', 'Museo de Sitio', 'MS', '15/10/2021', '')],
        Opiniones: [
          OPIN,
          opinion('01', a, 'Convenio con el Museo de Sitio'),
          opinion('02', b, 'Anexo al convenio con el MS'),
        ],
      });
    expect(con('16/10/2021', '14/10/2021')).toEqual([]);
    expect(con('17/10/2021', '16/10/2021')).toEqual([
      'enlace|Opiniones|2|Fecha de emisión|opinion-posterior|17/10/2021',
    ]);
  });
  it('a convenio whose counterpart is typed by the siglas of the list is named in full', () => {
    expect(
      ver({
        Catálogos: [
          ['Catálogo', 'Valor', 'Siglas'],
          ['Contraparte', 'Museo de Sitio', 'MUSI'],
        ],
        Convenios: [FIRMA, conv('C-1', 'MUSI', '', '15/10/2021', '')],
        Opiniones: [OPIN, opinion('01', '', 'Convenio con el Museo de Sitio')],
      }),
    ).toEqual([]);
  });
  it('a convenio whose counterpart is typed in full is named by the siglas of the list', () => {
    expect(
      ver({
        Catálogos: [
          ['Catálogo', 'Valor', 'Siglas'],
          ['Contraparte', 'Museo de Sitio', 'MUSI'],
        ],
        Convenios: [FIRMA, conv('C-1', 'Museo de Sitio', '', '15/10/2021', '')],
        Opiniones: [OPIN, opinion('01', '', 'Convenio con el MUSI')],
      }),
    ).toEqual([]);
  });
  it('a convenio signed in the period needs one whatever its Etapa has become', () => {
    expect(ver({ Convenios: [FIRMA, conv('C-1', 'Museo', '', '31/12/2021', '')] })).toEqual([
      'enlace|Convenios|2|Opinión|convenio-sin-opinion|',
    ]);
  });
});

describe('keys', () => {
  it('a hole is told in the order of numbers, at the first key after it, BIS set aside, by prefix and year', () => {
    expect(
      ver({
        Opiniones: [
          OPIN,
          ...[
            'IECM/DVOE/OP/05/2022',
            'IECM/DVOE/OP/02/2022',
            'IECM/DVOE/OP/01/2022',
            'IECM/DVOE/OP/03BIS/2022',
            'IECM/DVOE/OP/07/2021',
          ].map((n) => [n, '', `Sobre ${n}`, 'SE', 'Favorable']),
        ],
      }),
    ).toEqual(['enlace|Opiniones|2|Número de opinión|clave-salto|IECM/DVOE/OP/05/2022']);
  });
  it('over libros too', () => {
    expect(
      ver(
        {
          Opiniones: [
            OPIN,
            ['IECM/U/OP1/2021', '', 'A', 'SE', 'Favorable'],
            ['IECM/U/OP3/2021', '', 'B', 'SE', 'Favorable'],
          ],
        },
        {
          'area-a': {
            Opiniones: [
              OPIN,
              ['IECM/U/OP02/2021', '', 'C', 'SE', 'Favorable'],
              ['iecm/u/op 3/2021', '', 'D', 'SE', 'Favorable'],
            ],
          },
        },
      ),
    ).toEqual(['area-a|Opiniones|3|Número de opinión|clave-duplicada|iecm/u/op 3/2021']);
  });
});

describe('one defect, one finding', () => {
  const conSesiones = (numero: string, enAcuerdo: string) =>
    ver({
      Sesiones: [
        ['Número', 'Tipo', 'Fecha'],
        ['10', 'Ordinaria', '21/10/2021'],
        [numero, 'Ordinaria', '24/11/2021'],
        ['12', 'Ordinaria', '13/12/2021'],
      ],
      Integrantes: [
        ['Calidad', 'Nombre'],
        ['Presidencia', 'Ana Ruiz'],
      ],
      Asistencia: [
        ['Integrante', '10ª ordinaria', '11ª ordinaria'],
        ['Ana Ruiz', '✓', '✓'],
      ],
      Acuerdos: [
        ['Clave', 'Sesión', 'Acuerdo'],
        ['C/1/21', enAcuerdo, 'x'],
      ],
    });
  it('a session whose number is missing or unreadable is there all the same', () => {
    expect(conSesiones('', 'Décima primera')).toEqual(['enlace|Sesiones|3|Número|valor-requerido|']);
    expect(conSesiones('once bis', '11a')).toEqual(['enlace|Sesiones|3|Número|numero-invalido|once bis']);
    expect(conSesiones('', 'Décima tercera')).toEqual([
      'enlace|Sesiones|3|Número|valor-requerido|',
      'enlace|Acuerdos|2|Sesión|sesion-inexistente|Décima tercera',
    ]);
  });
  it('a Forma that is none, with Columnas that only another could read', () => {
    expect(
      ver({
        Programa: [
          ['Línea', 'Título', 'Fuente', 'Forma', 'Columnas'],
          ['1', 'Notas', 'Notas ejecutivas', 'Viñetitas', '**{Fecha}.** {Nota}'],
        ],
        'Notas ejecutivas': [
          ['Línea', 'Nota'],
          ['1', 'x'],
        ],
      }),
    ).toEqual(['enlace|Programa|2|Forma|programa-invalido|Viñetitas']);
  });
  it('Columnas of a list in a matrix', () => {
    expect(
      ver({
        Programa: [
          ['Línea', 'Título', 'Fuente', 'Forma', 'Columnas'],
          ['1', 'Notas', 'Notas ejecutivas', 'Matriz', 'No.;Fecha;Nota'],
        ],
        'Notas ejecutivas': [
          ['Línea', 'Nota'],
          ['1', 'x'],
        ],
      }),
    ).toEqual(['enlace|Programa|2|Columnas|programa-invalido|No.;Fecha;Nota']);
  });
  it('Columnas that cannot be read at all', () => {
    expect(
      ver({
        Programa: [
          ['Línea', 'Título', 'Fuente', 'Forma', 'Columnas'],
          ['1', 'Avances', 'Avances', 'Matriz', 'lo de siempre'],
        ],
        Convenios: [CONV, conv('C-1', 'Museo')],
        Avances: [
          ['Convenio', 'Sesión'],
          ['C-1', 'Décima'],
        ],
        Sesiones: [
          ['Número', 'Tipo', 'Fecha'],
          ['10', 'Ordinaria', '21/10/2021'],
        ],
      }),
    ).toEqual(['enlace|Programa|2|Columnas|programa-invalido|lo de siempre']);
  });
});

describe('what is not looked at', () => {
  it('a libro with nothing outside its title page', () => {
    expect(
      senalesDe([
        enlace({}),
        libro('area-a', {
          Carátula: [
            ['Campo', 'Valor'],
            ['Tipo de libro', 'Área'],
          ],
          Convenios: [CONV],
        }),
      ]),
    ).toEqual([]);
  });
  it('Línea where it is optional, Estatus of a session, records without date', () => {
    expect(
      ver({
        Sesiones: [
          ['Número', 'Tipo', 'Fecha', 'Estatus'],
          ['1', 'Urgente', '01/10/2021', ''],
          ['2', 'especial', '02/10/2021', 'reprogramada'],
        ],
        Difusión: [
          ['Línea', 'Fecha', 'Destinatarios', 'Información'],
          ['', '01/10/2021', 'Red', 'x'],
        ],
        Indicadores: [
          ['Línea', 'Indicador', 'Desglose', 'Valor'],
          ['', 'A', 'Total', '1'],
        ],
        'Notas ejecutivas': [
          ['Línea', 'Fecha', 'Nota'],
          ['', '', 'x'],
        ],
        Puntos: [
          ['Línea', 'Título'],
          ['', 'x'],
        ],
      }),
    ).toEqual([]);
  });
});
