import { describe, expect, it } from 'vitest';
import { productosDe, tablaDe } from './ayuda.ts';

describe('cells', () => {
  it('a listed value prints as its Valor: case, accents, Variante and Siglas; several keep what parts them', () => {
    const hojas = {
      Catálogos: [
        'Catálogo¦Valor¦Siglas¦Variantes',
        'Área¦Unidad de Vinculación¦UTVOE¦Vinculación',
        'Área¦Unidad de Sistemas¦UTSI¦',
        'Contraparte¦Universidad Nacional¦UNAM¦',
        'Convenios.Tipo de convenio¦Convenio Específico¦CE¦Conv. Esp.; Esp.',
      ],
      Convenios: [
        'Folio¦Tipo de convenio¦Contraparte¦Área responsable operativa¦Etapa¦Sector',
        'a¦CONVENIO ESPECIFICO¦unam / Otra¦UTVOE;UTSI¦vigente¦academico',
        'b¦esp.¦Otra; Unam¦unidad de sistemas / vinculacion / Ajena¦VIGENTE¦Público',
        'c¦Libre¦Universidad nacional¦UTVOE ; utsi¦Vigente¦',
      ],
    };
    const columnas = 'Tipo de convenio;Contraparte;Área responsable operativa;Etapa;Sector';
    expect(tablaDe({ fuente: 'Convenios', columnas }, hojas).slice(1)).toEqual([
      'Convenio Específico,Universidad Nacional / Otra,Unidad de Vinculación;Unidad de Sistemas,Vigente,Académico',
      'Convenio Específico,Otra; Universidad Nacional,Unidad de Sistemas / Unidad de Vinculación / Ajena,Vigente,Público',
      'Libre,Universidad Nacional,Unidad de Vinculación ; Unidad de Sistemas,Vigente,',
    ]);
  });

  it('numbers and names print as typed, dates as the report writes them, Indefinida as itself', () => {
    const hojas = {
      Convenios: [
        'Folio¦Tipo de convenio¦Contraparte¦Etapa¦Vigencia desde¦Vigencia hasta',
        'a¦x¦  Ñandú, A.C.¦Vigente¦01 de septiembre de 2022¦indefinida',
        'b¦x¦y¦Vigente¦lunes 21 de octubre de 2021¦21/10/2021',
      ],
      Indicadores: [
        'Línea¦Indicador¦Desglose¦Valor¦Unidad',
        '1¦i¦Total¦$1,109,797.84¦Pesos',
        '1¦i¦Total¦67.70%¦',
        '1¦i¦Total¦007¦',
      ],
    };
    expect(
      tablaDe({ fuente: 'Convenios', columnas: 'Contraparte;Vigencia desde;Vigencia hasta' }, hojas).slice(1),
    ).toEqual([
      '"Ñandú, A.C.",Jueves 1 de septiembre de 2022,Indefinida',
      'y,Jueves 21 de octubre de 2021,Jueves 21 de octubre de 2021',
    ]);
    expect(tablaDe({ fuente: 'Indicadores', columnas: 'Valor' }, hojas).slice(1)).toEqual([
      '"$1,109,797.84"',
      '67.70%',
      '007',
    ]);
  });

  it('sessions print by date, short, each once; another type in full', () => {
    const hojas = {
      Puntos: [
        'Línea¦Título¦Sesiones',
        '1¦a¦12ª ordinaria; Décima; 10a ordinaria; 1ª urgente',
        '1¦b¦Décima primera sesión ordinaria',
      ],
    };
    expect(tablaDe({ fuente: 'Puntos' }, hojas)).toEqual([
      'No.,Punto,Sesiones',
      '1,a,"Décima, Primera urgente y Décima segunda"',
      '2,b,Décima primera',
    ]);
  });

  it('an activity’s span writes once what both ends share', () => {
    const hojas = {
      Actividades: [
        'Línea¦Fecha inicio¦Fecha fin¦Título',
        '1¦2021-11-27¦2021-11-30¦a',
        '1¦2021-11-28¦2021-11-28¦b',
        '1¦2021-11-29¦¦c',
      ],
    };
    expect(tablaDe({ fuente: 'Actividades' }, hojas).slice(1)).toEqual([
      '1,Del sábado 27 al martes 30 de noviembre de 2021,a',
      '2,Domingo 28 de noviembre de 2021,b',
      '3,Lunes 29 de noviembre de 2021,c',
    ]);
  });

  it('what a spreadsheet would run gets an apostrophe; a signed number does not; breaks stay', () => {
    const hojas = {
      Anexos: ['Número¦Título', '=1+1¦@cmd', '-5.5¦-texto', '+$1,000¦+52 (55) 1234', '1¦uno\ndos', "2¦'ya"],
    };
    expect(tablaDe({ fuente: 'Anexos', orden: 'Hoja' }, hojas).join('\n')).toBe(
      [
        'Número,Título',
        "'=1+1,'@cmd",
        "-5.5,'-texto",
        `"+$1,000",'+52 (55) 1234`,
        '1,"uno\ndos"',
        "2,'ya",
      ].join('\n'),
    );
  });

  it('an own column is read where Programa names it, whatever it is called', () => {
    const hojas = { Actividades: ['Línea¦Título¦Rubro. Nuevo¦_privada', '1¦a¦r1¦secreto'] };
    expect(tablaDe({ fuente: 'Actividades', columnas: 'Título;Rubro. Nuevo' }, hojas)).toEqual([
      'Título,Rubro. Nuevo',
      'a,r1',
    ]);
  });

  it('a dotted column is headed by what follows the dot; No. may have another heading', () => {
    const hojas = {
      Convenios: ['Folio¦Contraparte¦Etapa', 'a¦X¦Vigente'],
      Avances: ['Convenio¦Sesión', 'a¦Décima'],
    };
    expect(
      tablaDe(
        {
          fuente: 'Avances',
          forma: 'Lista',
          columnas: '#=No.;Convenio.Contraparte;Sesión.Número;Día=Sesión.Fecha',
        },
        hojas,
      ),
    ).toEqual(['#,Contraparte,Número,Día', '1,X,10,Jueves 21 de octubre de 2021']);
  });
});

describe('default tables', () => {
  it.each([
    [
      'Convenios',
      'No.,Instrumento e Institución,Objeto,Área responsable operativa,Estatus',
      'Folio¦Etapa',
      'a¦Vigente',
    ],
    [
      'Avances',
      'No.,Tipo de convenio,Contraparte,Sesión en la que se reportó',
      'Convenio¦Sesión',
      'a¦Décima',
    ],
    [
      'Opiniones',
      'No.,Número de opinión de pertinencia,Instrumento jurídico opinado,Área responsable operativa del instrumento,Sentido de la opinión',
      'Número de opinión',
      'x',
    ],
    ['Seguimiento', 'No.,Fecha,Concepto', 'Línea¦Concepto', '1¦x'],
    ['SIVOPLE', 'Estatus,Oficio,Total', 'Sentido¦Tipo¦Estatus', 'Recibida¦Oficio¦x'],
    ['Difusión', 'No.,Fecha,Información', 'Línea¦Información', '1¦x'],
    ['Actividades', 'No.,Fecha,Actividad', 'Línea¦Título', '1¦x'],
    ['Notas ejecutivas', 'No.,Nota,Fecha de la elección', 'Nota', 'x'],
    ['Indicadores', 'Indicador,Desglose,Categoría,Valor', 'Línea¦Indicador', '1¦x'],
    [
      'Cooperación',
      'No.,Actividad,Aportación financiera,Aportación en especie,Total,Moneda',
      'Actividad¦Moneda',
      'x¦MXN',
    ],
    [
      'Actividades adicionales',
      'Denominación,Síntesis,Áreas de oportunidad o lecciones aprendidas',
      'Denominación',
      'x',
    ],
    ['Compromisos', 'No.,Compromiso,Responsable,Fecha compromiso,Estatus', 'Compromiso', 'x'],
    ['Anexos', 'Número,Título', 'Número', 'x'],
    ['Integrantes', 'Calidad,Cargo o área,Nombre', 'Calidad', 'x'],
    ['Catálogos', 'Siglas,Valor', 'Catálogo¦Valor', 'x¦y'],
    ['Acuerdos', 'Clave,Sesión,Acuerdo', 'Clave', 'x'],
    ['Puntos', 'No.,Punto,Sesiones', 'Línea¦Título', '1¦x'],
  ])('%s', (fuente, esperado, encabezado, fila) => {
    expect(tablaDe({ fuente }, { [fuente]: [encabezado, fila] })[0]).toBe(esperado);
  });

  it('Cooperación closes with a sum for each currency in order of first appearance', () => {
    const hojas = {
      Cooperación: [
        'Actividad¦Año¦Aportación financiera¦Aportación en especie¦Moneda',
        'a¦2020¦$16,883¦21,448.50¦usd',
        'b¦2020¦100¦¦MXN',
        'c¦2021¦¦¦USD',
        'd¦2021¦1.25¦2¦USD',
      ],
    };
    expect(tablaDe({ fuente: 'Cooperación' }, hojas)).toEqual([
      'No.,Actividad,Aportación financiera,Aportación en especie,Total,Moneda',
      '1,a,"$16,883","21,448.50",38331.50,USD',
      '2,b,100,,100,MXN',
      '3,c,,,,USD',
      '4,d,1.25,2,3.25,USD',
      ',Total,16884.25,21450.50,38334.75,USD',
      ',Total,100,0,100,MXN',
    ]);
    expect(tablaDe({ fuente: 'Cooperación', columnas: 'Actividad;Moneda' }, hojas)).toHaveLength(5);
  });

  it('Viñetas with a template keep the default columns in their CSV; without one their own', () => {
    const hojas = { Acuerdos: ['Clave¦Sesión¦Acuerdo', 'K2¦Décima primera¦b', 'K1¦Décima¦a'] };
    const conMolde = {
      fuente: 'Acuerdos',
      forma: 'viñetas',
      columnas: 'Grupo=Sesión; **{Clave}.** {Acuerdo}',
    };
    expect(tablaDe(conMolde, hojas)).toEqual(['Clave,Sesión,Acuerdo', 'K1,Décima,a', 'K2,Décima primera,b']);
    expect(tablaDe({ ...conMolde, forma: 'Parrafos', columnas: 'Acuerdo;Clave' }, hojas)[0]).toBe(
      'Acuerdo,Clave',
    );
  });
});

describe('numbers, files and index', () => {
  const programa = [
    { linea: '2', titulo: 'Dos', tabla: 'Primera', fuente: 'Anexos' },
    { linea: '2.A', titulo: 'Dos A', fuente: 'Anexos', filtro: 'Número=nada' },
    { linea: '2.A', tabla: 'Vacía', fuente: 'Anexos', filtro: 'Número=nada' },
    { linea: '2.A', fuente: 'Anexos' },
    { linea: '2.A', tabla: 'Con, coma', fuente: 'anexos', forma: 'lista' },
    { linea: '3.B.1', titulo: 'Tres', tabla: 'Otra', fuente: 'SIVOPLE' },
    { linea: '0.1', titulo: 'Siglas', fuente: 'Anexos' },
  ];
  const hojas = { Anexos: ['Número¦Título', '1¦x'], SIVOPLE: ['Sentido¦Tipo¦Estatus', 'Recibida¦Oficio¦y'] };

  it('a titled block takes its section’s next number, also when empty', () => {
    expect(productosDe({ programa, hojas }).get('tablas/indice.csv')).toBe(
      [
        'Archivo,Línea,Número,Título,Forma,Filas',
        '2-1.csv,2,2.1,Primera,Lista,1',
        '2.A-1.csv,2.A,,,Lista,1',
        '2.A-2.csv,2.A,2.3,"Con, coma",Lista,1',
        '3.B.1-1.csv,3.B.1,3.1,Otra,Conteo,2',
        '0.1-1.csv,0.1,,,Lista,1',
        '',
      ].join('\n'),
    );
  });

  it('a file is named by its Línea, blanks and all', () => {
    const linea = 'Anexo 1 (bis)';
    expect([...productosDe({ programa: [{ linea, fuente: 'Anexos' }], hojas }).keys()][0]).toBe(
      'tablas/Anexo 1 (bis)-1.csv',
    );
  });

  it('a Línea never leaves the folder of tables, and no two tables share a file', () => {
    const lineas = ['../../x', '..\\x', '/etc/x', '2/F', '2:F', '2?F', 'a\u0000b', '.', '..'];
    const rutas = [
      ...productosDe({ programa: lineas.map((linea) => ({ linea, fuente: 'Anexos' })), hojas }).keys(),
    ];
    const tablas = rutas.filter((r) => r.startsWith('tablas/') && r !== 'tablas/indice.csv');
    expect(tablas).toHaveLength(lineas.length);
    expect(new Set(tablas.map((r) => r.toLowerCase())).size).toBe(lineas.length);
    for (const ruta of tablas) expect(ruta).toMatch(/^tablas\/[\p{L}\p{N}_][\p{L}\p{N}._-]*-\d+\.csv$/u);
  });
});
