import { describe, expect, it } from 'vitest';
import { tablaDe, textoDe } from './ayuda.ts';

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
    expect(conteo('Filas=Tipo', { orden: '-Total' })).toEqual([
      'Tipo,Total',
      'Nota,2',
      'Informe,1',
      'Total,3',
    ]);
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
    expect(
      tablaDe({ ...fila, columnas: 'Filas=Año; Columnas=Moneda; Valor=Aportación financiera' }, hojas),
    ).toEqual(['Año,MXN,USD,Total', '2020,3000.75,0,3000.75', '2021,0,0,0', 'Total,3000.75,0,3000.75']);
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
    expect(
      tablaDe({ fuente: 'SIVOPLE', columnas: 'Filas=Sentido; Columnas=Tipo; Valor=Cantidad' }, hojas),
    ).toEqual(['Sentido,Oficio,Circular,Total', 'INE → IECM,1,3,4', 'IECM → INE,10,0,10', 'Total,11,3,14']);
    expect(
      tablaDe(
        { fuente: 'SIVOPLE', forma: 'Lista', columnas: 'Sentido', filtro: 'Cantidad=1', orden: 'Hoja' },
        hojas,
      ),
    ).toEqual(['Sentido', 'INE → IECM', 'INE → IECM']);
    expect(
      textoDe(
        {
          fuente: 'SIVOPLE',
          texto: '{total}, {suma de SIVOPLE.Cantidad con Estatus=Concluido}, {total de SIVOPLE}',
        },
        hojas,
      ),
    ).toBe('14, 12, 4');
  });

  it('the institution’s own siglas print in SIVOPLE', () => {
    const hojas = { SIVOPLE: ['Sentido¦Tipo¦Estatus', 'Recibida¦Oficio¦X', 'enviada¦Oficio¦X'] };
    const caso = { caratula: ['Siglas de la institución¦IEEM'] };
    expect(tablaDe({ fuente: 'SIVOPLE', forma: 'Lista', columnas: 'Sentido' }, hojas, caso).slice(1)).toEqual(
      ['INE → IECM', 'IECM → INE'],
    );
  });
});
