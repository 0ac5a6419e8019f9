import { describe, expect, it } from 'vitest';
import { tablaDe, textoDe } from './ayuda.ts';

const CATALOGO_DE_TIPOS = [
  'Catálogo¦Valor¦Siglas¦Variantes',
  'Tipo de convenio¦Marco¦¦',
  'Tipo de convenio¦Específico¦¦',
];
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
    expect(
      tablaDe(porFolio, HOJAS)
        .slice(1)
        .map((f) => f.slice(0, 3)),
    ).toEqual(['C-3', 'C-2', 'C-1']);
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
    expect(
      tablaDe({ fuente: 'Puntos', forma: 'Matriz', columnas: 'Filas=Título; Columnas=Sesiones' }, hojas),
    ).toEqual(['Título,Décima,Décima segunda', 'P,✓,✓', 'Q,✓,']);
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
      tablaDe(
        { fuente: 'Compromisos', forma: 'Matriz', columnas: `Filas=Compromiso; Columnas=${columna}` },
        hojas,
      )[0] ?? '';
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
    const hojas = {
      ...HOJAS,
      Avances: ['Convenio¦Sesión', 'C-1¦Décima segunda', 'C-1¦Décima', 'C-2¦Décima primera'],
    };
    expect(
      tablaDe({ fuente: 'Avances', orden: 'Sesión', columnas: 'Convenio;Sesión' }, hojas).slice(1),
    ).toEqual(['C-1,Décima y Décima segunda', 'C-2,Décima primera']);
    expect(
      tablaDe({ fuente: 'Avances', orden: '-Sesión', columnas: 'Convenio;Sesión' }, hojas).slice(1),
    ).toEqual(['C-2,Décima primera', 'C-1,Décima y Décima segunda']);
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
    const fila = {
      fuente: 'Seguimiento',
      forma: 'Agrupada',
      columnas: 'Filas=No.,Tipo; Temas=Concepto; Entregable',
    };
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
      tablaDe(
        {
          fuente: 'Opiniones',
          forma: 'Agrupada',
          columnas: 'Filas=Área responsable operativa,Sentido; Claves=Número de opinión',
        },
        hojas,
      ),
    ).toEqual([
      'Área responsable operativa,Sentido,Claves',
      'UTSI,Favorable,OP1 y OP2',
      'UTSI,No favorable,OP3',
    ]);
  });
});
