import { describe, expect, it } from 'vitest';
import { SESIONES, tablaDe, textoDe } from './ayuda.ts';

const CATALOGO_DE_TIPOS = ['Catálogo¦Valor¦Siglas¦Variantes', 'Tipo de convenio¦Marco¦¦', 'Tipo de convenio¦Específico¦¦'];
const CONVENIOS = [
  'Folio¦Tipo de convenio¦Contraparte¦Sector¦Etapa',
  'C-1¦Específico¦UNAM¦Académico¦Vigente',
  'C-2¦Marco¦Tlalpan¦Público¦Vigente',
  'C-3¦Específico¦UNAM¦Académico¦Vigente',
];
const AVANCES = [
  'Convenio¦Sesión¦Avance',
  'C-3¦12ª ordinaria¦c',
  'C-1¦Décima primera¦b',
  'C-1¦1a urgente¦b2',
  'C-2¦Décima sesión ordinaria¦a',
  'C-3¦Décima¦a2',
  'c-01¦Novena¦fuera',
];
const HOJAS = { Catálogos: CATALOGO_DE_TIPOS, Convenios: CONVENIOS, Avances: AVANCES };

describe('Matriz', () => {
  const fila = {
    fuente: 'Avances',
    forma: 'Matriz',
    columnas: 'Filas=No.,Convenio.Tipo de convenio,Convenio.Contraparte; Columnas=Sesión',
  };

  it('over references has a row per Folio, however alike two look, and columns by session', () => {
    expect(tablaDe(fila, HOJAS)).toEqual([
      'No.,Tipo de convenio,Contraparte,Décima,Primera urgente,Décima primera,Décima segunda',
      '1,Específico,UNAM,✓,,,✓',
      '2,Marco,Tlalpan,✓,,,',
      '3,Específico,UNAM,,✓,✓,',
    ]);
  });

  it('a Folio spelt in two ways is one row', () => {
    const hojas = { ...HOJAS, Avances: ['Convenio¦Sesión', 'C-1¦Décima', 'c-01¦Décima primera'] };
    expect(tablaDe({ ...fila, columnas: 'Filas=Convenio; Columnas=Sesión' }, hojas)).toEqual([
      'Convenio,Décima,Décima primera',
      'C-1,✓,✓',
    ]);
  });

  it('Orden sorts its rows, lists by their list', () => {
    const tabla = tablaDe({ ...fila, orden: 'Convenio.Tipo de convenio; -Convenio.Folio' }, HOJAS);
    expect(tabla.slice(1).map((f) => f.split(',').slice(0, 3).join())).toEqual([
      '1,Marco,Tlalpan',
      '2,Específico,UNAM',
      '3,Específico,UNAM',
    ]);
    expect(tabla[2]).toBe('2,Específico,UNAM,✓,,,✓');
  });

  it('Orden by a heading too', () => {
    const porFolio = { ...fila, columnas: 'Filas=Clave=Convenio.Folio; Columnas=Sesión', orden: '-Clave' };
    expect(tablaDe(porFolio, HOJAS).slice(1).map((f) => f.slice(0, 3))).toEqual(['C-3', 'C-2', 'C-1']);
  });

  it('Valor prints a value at the crossing instead of ✓, several joined', () => {
    const hojas = { ...HOJAS, Avances: [...AVANCES, 'C-2¦Décima¦otro'] };
    expect(
      tablaDe({ ...fila, columnas: 'Filas=Convenio.Contraparte; Columnas=Sesión; Valor=Avance' }, hojas),
    ).toEqual([
      'Contraparte,Décima,Primera urgente,Décima primera,Décima segunda',
      'UNAM,a2,,,c',
      'Tlalpan,a y otro,,,',
      'UNAM,,b2,b,',
    ]);
  });

  it('a record of several sessions crosses each', () => {
    const hojas = {
      Puntos: ['Línea¦Título¦Sesiones', '1¦P¦12ª ordinaria; Décima', '1¦Q¦Décima'],
    };
    expect(tablaDe({ fuente: 'Puntos', forma: 'Matriz', columnas: 'Filas=Título; Columnas=Sesiones' }, hojas)).toEqual([
      'Título,Décima,Décima segunda',
      'P,✓,✓',
      'Q,✓,',
    ]);
  });

  it('columns stand in their list’s order, else by value: dates and numbers as such', () => {
    const hojas = {
      Compromisos: [
        'Línea¦Compromiso¦Responsable¦Fecha compromiso¦Estatus',
        '1¦a¦R-10¦12/01/2022¦Cumplido',
        '1¦b¦R-9¦05/02/2022¦Pendiente',
        '1¦c¦R-9¦31/12/2021¦En proceso',
      ],
    };
    const encabezado = (columna: string): string =>
      tablaDe({ fuente: 'Compromisos', forma: 'Matriz', columnas: `Filas=Compromiso; Columnas=${columna}` }, hojas)[0] ?? '';
    expect(encabezado('Estatus')).toBe('Compromiso,Pendiente,En proceso,Cumplido');
    expect(encabezado('Responsable')).toBe('Compromiso,R-9,R-10');
    expect(encabezado('Fecha compromiso')).toBe(
      'Compromiso,Viernes 31 de diciembre de 2021,Miércoles 12 de enero de 2022,Sábado 5 de febrero de 2022',
    );
  });
});

describe('Agrupada', () => {
  it('the default of Avances joins the sessions of a Folio by date, rows by their first session', () => {
    expect(tablaDe({ fuente: 'Avances' }, HOJAS)).toEqual([
      'No.,Tipo de convenio,Contraparte,Sesión en la que se reportó',
      '1,Específico,UNAM,Décima y Décima segunda',
      '2,Marco,Tlalpan,Décima',
      '3,Específico,UNAM,Primera urgente y Décima primera',
    ]);
  });

  it('Orden by session takes the row’s first session', () => {
    const hojas = { ...HOJAS, Avances: ['Convenio¦Sesión', 'C-1¦Décima segunda', 'C-1¦Décima', 'C-2¦Décima primera'] };
    expect(tablaDe({ fuente: 'Avances', orden: 'Sesión', columnas: 'Convenio;Sesión' }, hojas).slice(1)).toEqual([
      'C-1,Décima y Décima segunda',
      'C-2,Décima primera',
    ]);
    expect(tablaDe({ fuente: 'Avances', orden: '-Sesión', columnas: 'Convenio;Sesión' }, hojas).slice(1)).toEqual([
      'C-2,Décima primera',
      'C-1,Décima y Décima segunda',
    ]);
  });

  it('Filas on another tab are the key and the first columns, each value once', () => {
    const hojas = {
      Seguimiento: [
        'Línea¦Fecha¦Tipo¦Concepto¦Entregable',
        '1¦2021-11-02¦Comisiones¦COE¦Nota',
        '1¦2021-10-02¦Consejo¦CG¦Nota',
        '1¦2021-10-01¦comisiones¦CAI¦Nota',
        '1¦2021-12-01¦Comisiones¦COE¦Informe',
      ],
    };
    const fila = { fuente: 'Seguimiento', forma: 'Agrupada', columnas: 'Filas=No.,Tipo; Temas=Concepto; Entregable' };
    expect(tablaDe(fila, hojas)).toEqual([
      'No.,Tipo,Temas,Entregable',
      '1,comisiones,CAI y COE,Nota e Informe',
      '2,Consejo,CG,Nota',
    ]);
    expect(textoDe({ ...fila, texto: 'Hubo {total:letra}.' }, hojas)).toBe('Hubo dos.');
  });

  it('groups of Opiniones by area, two columns of key', () => {
    const hojas = {
      Opiniones: [
        'Número de opinión¦Fecha de emisión¦Instrumento jurídico opinado¦Área responsable operativa¦Sentido',
        'OP1¦2021-10-01¦I¦UTSI¦favorable',
        'OP2¦2021-10-02¦J¦UTSI¦Favorable',
        'OP3¦2021-10-03¦K¦UTSI¦No favorable',
      ],
    };
    expect(
      tablaDe({ fuente: 'Opiniones', forma: 'Agrupada', columnas: 'Filas=Área responsable operativa,Sentido; Claves=Número de opinión' }, hojas),
    ).toEqual(['Área responsable operativa,Sentido,Claves', 'UTSI,Favorable,OP1 y OP2', 'UTSI,No favorable,OP3']);
  });
});

describe('Conteo', () => {
  const PUNTOS = {
    Puntos: [
      'Línea¦Tipo¦Título¦Sesiones',
      '1¦Nota¦A¦Décima; Décima primera',
      '1¦Informe¦B¦Décima',
      '1¦Nota¦C¦1ª urgente',
    ],
  };
  const conteo = (columnas: string, resto = {}): string[] =>
    tablaDe({ fuente: 'Puntos', forma: 'Conteo', columnas, ...resto }, PUNTOS);

  it('counts a record of several sessions under each, and once in the totals', () => {
    expect(conteo('Filas=Tipo; Columnas=Sesiones')).toEqual([
      'Tipo,Décima,Primera urgente,Décima primera,Total',
      'Informe,1,0,0,1',
      'Nota,1,1,1,2',
      'Total,2,1,1,3',
    ]);
    expect(conteo('Filas=Sesiones; Columnas=Tipo')).toEqual([
      'Sesiones,Informe,Nota,Total',
      'Décima,1,1,2',
      'Primera urgente,0,1,1',
      'Décima primera,0,1,1',
      'Total,1,2,3',
    ]);
  });

  it('counts it under each value of its sessions too', () => {
    expect(conteo('Filas=Tipo; Columnas=Sesiones.Tipo')).toEqual([
      'Tipo,Ordinaria,Urgente,Total',
      'Informe,1,0,1',
      'Nota,1,1,2',
      'Total,2,1,3',
    ]);
    const modalidades = conteo('Columnas=Sesiones.Modalidad');
    expect(modalidades).toEqual(['A distancia,Presencial,Híbrida,Total', '2,1,1,3']);
  });

  it('without Filas is one row of numbers; without Columnas a column of totals', () => {
    expect(conteo('Columnas=Tipo')).toEqual(['Informe,Nota,Total', '1,2,3']);
    expect(conteo('Columnas=Tipo; Totales=No')).toEqual(['Informe,Nota', '1,2']);
    expect(conteo('Filas=Tipo')).toEqual(['Tipo,Total', 'Informe,1', 'Nota,2', 'Total,3']);
  });

  it('Totales=No leaves both totals out', () => {
    expect(conteo('Filas=No.,Tipo; Columnas=Sesiones; totales = no')).toEqual([
      'No.,Tipo,Décima,Primera urgente,Décima primera',
      '1,Informe,1,0,0',
      '2,Nota,1,1,1',
    ]);
  });

  it('Total stands under the first column that is not No.', () => {
    expect(conteo('Filas=No.,Tipo; Columnas=Sesiones').at(-1)).toBe(',Total,2,1,1,3');
  });

  it('Orden may ask for its own Total', () => {
    expect(conteo('Filas=Tipo', { orden: '-Total' })).toEqual(['Tipo,Total', 'Nota,2', 'Informe,1', 'Total,3']);
  });

  it('{total} is its grand total and {por sesión} counts records', () => {
    const fila = { fuente: 'Puntos', forma: 'Conteo', columnas: 'Filas=Tipo; Columnas=Sesiones' };
    const hojas = { Puntos: [...PUNTOS.Puntos, '1¦Nota¦D¦Décima'] };
    expect(textoDe({ ...fila, texto: '{total}: {por sesión}' }, hojas)).toBe(
      '4: tres en la décima sesión ordinaria, uno en la primera sesión urgente y uno en la décima primera sesión ordinaria',
    );
  });

  it('Valor sums, as many decimals as the longest addend, computed numbers plain', () => {
    const hojas = {
      Cooperación: [
        'Actividad¦Año¦Aportación financiera¦Aportación en especie¦Moneda',
        'a¦2020¦$1,000.5¦¦MXN',
        'b¦2020¦2,000.25¦¦MXN',
        'c¦2021¦¦7¦USD',
      ],
    };
    const fila = { fuente: 'Cooperación', forma: 'Conteo' };
    expect(tablaDe({ ...fila, columnas: 'Filas=Año; Columnas=Moneda; Valor=Aportación financiera' }, hojas)).toEqual([
      'Año,MXN,USD,Total',
      '2020,3000.75,0,3000.75',
      '2021,0,0,0',
      'Total,3000.75,0,3000.75',
    ]);
    expect(tablaDe({ ...fila, columnas: 'Filas=Moneda; Valor=Total', orden: '-Total' }, hojas)).toEqual([
      'Moneda,Total',
      'MXN,3000.75',
      'USD,7',
      'Total,3007.75',
    ]);
    expect(
      textoDe({ ...fila, columnas: 'Filas=Moneda; Valor=Aportación financiera', texto: '{total}' }, hojas),
    ).toBe('3,000.75');
  });

  it('SIVOPLE sums Cantidad (empty is 1), rows and columns in the catalogue’s order', () => {
    const hojas = {
      Catálogos: ['Catálogo¦Valor', 'SIVOPLE.Estatus¦Concluido', 'SIVOPLE.Estatus¦En trámite'],
      SIVOPLE: [
        'Fecha¦Sentido¦Tipo¦Estatus¦Cantidad',
        '2021-10-01¦Recibida¦Circular¦en tramite¦2',
        '2021-10-02¦INE → IECM¦Oficio¦Concluido¦',
        '2021-10-03¦Enviada¦Oficio¦Concluido¦10',
        '2021-09-30¦Enviada¦Consulta¦Concluido¦99',
        '¦Recibida¦Circular¦Concluido¦',
      ],
    };
    expect(tablaDe({ fuente: 'SIVOPLE' }, hojas)).toEqual([
      'Estatus,Oficio,Circular,Total',
      'Concluido,11,1,12',
      'En trámite,0,2,2',
      'Total,11,3,14',
    ]);
    expect(tablaDe({ fuente: 'SIVOPLE', filtro: 'Sentido=Recibida' }, hojas)).toEqual([
      'Estatus,Oficio,Circular,Total',
      'Concluido,1,1,2',
      'En trámite,0,2,2',
      'Total,1,3,4',
    ]);
    expect(tablaDe({ fuente: 'SIVOPLE', columnas: 'Filas=Sentido; Columnas=Tipo; Valor=Cantidad' }, hojas)).toEqual([
      'Sentido,Oficio,Circular,Total',
      'INE → IECM,1,3,4',
      'IECM → INE,10,0,10',
      'Total,11,3,14',
    ]);
    expect(tablaDe({ fuente: 'SIVOPLE', forma: 'Lista', columnas: 'Sentido', filtro: 'Cantidad=1', orden: 'Hoja' }, hojas)).toEqual(
      ['Sentido', 'INE → IECM', 'INE → IECM'],
    );
    expect(
      textoDe({ fuente: 'SIVOPLE', texto: '{total}, {suma de SIVOPLE.Cantidad con Estatus=Concluido}, {total de SIVOPLE}' }, hojas),
    ).toBe('14, 12, 4');
  });

  it('the institution’s own siglas print in SIVOPLE', () => {
    const hojas = { SIVOPLE: ['Sentido¦Tipo¦Estatus', 'Recibida¦Oficio¦X', 'enviada¦Oficio¦X'] };
    const caso = { caratula: ['Siglas de la institución¦IEEM'] };
    expect(
      tablaDe({ fuente: 'SIVOPLE', forma: 'Lista', columnas: 'Sentido' }, hojas, caso).slice(1),
    ).toEqual(['INE → IECM', 'IECM → INE']);
  });
});

describe('Asistencia and Sesiones', () => {
  const hojas = {
    Sesiones: SESIONES,
    Integrantes: [
      'Orden¦Calidad¦Cargo o área¦Nombre',
      '1¦Presidencia¦Consejera¦Ana Paz',
      '2¦Integrante¦Consejero¦Luis Gil',
      '3¦Secretaría técnica¦¦Eva Mora',
      '4¦Poder Legislativo¦¦Raúl Oca',
      '5¦Partido político¦Partido Azul¦',
      '6¦Partido político¦Partido Rojo¦Juan Rey',
      '7¦Partido político¦Partido Rojo¦Rosa Sol',
      '8¦Área invitada¦Secretaría Administrativa¦César Ríos',
      '9¦Área invitada¦Unidad de Género¦',
    ],
    Asistencia: [
      'Integrante¦Décima segunda ordinaria¦10a Ordinaria¦1ª urgente¦2ª extraordinaria¦9ª ordinaria¦Décima primera',
      'Ana Paz¦✓¦x¦J¦✓¦✓¦sí',
      'Luis Gil¦TRUE¦1¦No¦✓¦✓¦0',
      'Eva Mora¦FALSE¦✓¦✓¦¦¦',
      'Raúl Oca¦X¦j¦si¦¦¦✓',
      'Partido Azul¦✓¦¦¦¦¦',
      'Juan Rey¦✓¦¦¦¦¦',
      'Rosa Sol¦¦✓¦¦¦¦',
      'César Ríos¦✓¦¦¦¦¦',
      'Unidad de Género¦¦¦✓¦¦¦',
    ],
  };

  it('has a column per session held in the period and a row per row of the tab', () => {
    expect(tablaDe({ fuente: 'Asistencia' }, hojas)).toEqual([
      'Integrantes e invitados,Décima sesión ordinaria,Primera sesión urgente,Décima primera sesión ordinaria,Décima segunda sesión ordinaria',
      'Presidencia: Ana Paz,✓,J,✓,✓',
      'Integrante: Luis Gil,✓,,,✓',
      'Secretaría técnica: Eva Mora,✓,✓,,',
      'Poder Legislativo: Raúl Oca,J,✓,✓,✓',
      'Partido Azul,,,,✓',
      'Partido Rojo,,,,✓',
      'Partido Rojo,✓,,,',
      '"Secretaría Administrativa, César Ríos",,,,✓',
      'Unidad de Género,,✓,,',
    ]);
  });

  it('Sesiones holds those celebrated in the period, by date', () => {
    expect(tablaDe({ fuente: 'Sesiones' }, hojas)).toEqual([
      'Sesión,Fecha',
      'Décima sesión ordinaria,Jueves 21 de octubre de 2021',
      'Primera sesión urgente,Viernes 5 de noviembre de 2021',
      'Décima primera sesión ordinaria,Miércoles 24 de noviembre de 2021',
      'Décima segunda sesión ordinaria,Miércoles 15 de diciembre de 2021',
    ]);
  });

  it('an empty Estatus is Celebrada for a Filtro', () => {
    expect(tablaDe({ fuente: 'Sesiones', filtro: 'Estatus=Celebrada' }, hojas)).toHaveLength(5);
    expect(tablaDe({ fuente: 'Sesiones', filtro: 'Estatus!=Celebrada' }, hojas)).toEqual([]);
    expect(textoDe({ texto: '{total de Sesiones con Estatus=Cancelada}' }, hojas)).toBe('1');
    expect(textoDe({ texto: '{total de Sesiones}' }, hojas)).toBe('4');
  });
});
