import { describe, expect, it } from 'vitest';
import { productosDe, textoDe } from './ayuda.ts';

const anexos = (n: number): Record<string, string[]> => ({
  Anexos: ['Número¦Título', ...Array.from({ length: n }, (_, i) => `${String(i + 1)}¦t`)],
});
const total = (n: number, marcador: string): string =>
  textoDe({ fuente: 'Anexos', texto: marcador }, anexos(n));

describe('{total}', () => {
  it.each([
    [0, '0', 'cero', 'cero'],
    [1, '1', 'un', 'una'],
    [2, '2', 'dos', 'dos'],
    [21, '21', 'veintiún', 'veintiuna'],
    [31, '31', 'treinta y un', 'treinta y una'],
    [100, '100', 'cien', 'cien'],
    [101, '101', 'ciento un', 'ciento una'],
    [201, '201', 'doscientos un', 'doscientas una'],
    [1021, '1,021', 'mil veintiún', 'mil veintiuna'],
  ])('%i', (n, cifra, m, f) => {
    expect(total(n, '{total}|{total:letra}|{total:letra:f}|{ TOTAL }')).toBe(`${cifra}|${m}|${f}|${cifra}`);
  });

  it('leaves the sum rows of Cooperación out', () => {
    const hojas = {
      Cooperación: ['Actividad¦Año¦Aportación financiera¦Moneda', 'a¦2020¦1¦MXN', 'b¦2020¦1¦USD'],
    };
    expect(textoDe({ fuente: 'Cooperación', texto: '{total}' }, hojas)).toBe('2');
  });
});

describe('{por sesión}', () => {
  const acuerdos = (...sesiones: string[]): Record<string, string[]> => ({
    Acuerdos: ['Clave¦Sesión¦Acuerdo', ...sesiones.map((s, i) => `K${String(i)}¦${s}¦x`)],
  });
  const texto = (hojas: Record<string, string[]>, marcador = '{por sesión}'): string =>
    textoDe({ fuente: 'Acuerdos', texto: marcador }, hojas);

  it('one session, several, and another type', () => {
    expect(texto(acuerdos('Décima'))).toBe('uno en la décima sesión ordinaria');
    expect(texto(acuerdos('Décima', '11a ordinaria', 'Décima'))).toBe(
      'dos en la décima sesión ordinaria y uno en la décima primera sesión ordinaria',
    );
    expect(texto(acuerdos('Décima segunda', '1ª urgente', 'Décima'))).toBe(
      'uno en la décima sesión ordinaria, uno en la primera sesión urgente y uno en la décima segunda sesión ordinaria',
    );
    expect(texto(acuerdos('Décima'), '{por sesion:f}')).toBe('una en la décima sesión ordinaria');
    expect(texto(acuerdos(...Array<string>(21).fill('Décima')))).toBe(
      'veintiuno en la décima sesión ordinaria',
    );
  });

  it('a record of several sessions counts in each', () => {
    const hojas = { Puntos: ['Línea¦Título¦Sesiones', '1¦a¦Décima; Décima primera', '1¦b¦Décima'] };
    expect(textoDe({ fuente: 'Puntos', texto: '{total}: {por sesión}' }, hojas)).toBe(
      '2: dos en la décima sesión ordinaria y uno en la décima primera sesión ordinaria',
    );
  });
});

describe('figures over other tabs', () => {
  const hojas = {
    Convenios: ['Folio¦Etapa¦Sector', 'A¦Suscrito¦Social', 'B¦Vigente¦Social', 'C¦Suscrito¦Público'],
    Cooperación: [
      'Actividad¦Año¦Aportación financiera¦Moneda',
      'a¦2020¦$1,000.5¦MXN',
      'b¦2020¦2,000.25¦MXN',
      'c¦2021¦3¦MXN',
    ],
    Compromisos: ['Línea¦Compromiso¦Estatus', '1¦x¦Cumplido', '2¦y¦Cumplido', '¦z¦Pendiente'],
  };
  it.each([
    ['{total de Convenios con Etapa=Suscrito}', '2'],
    ['{total de Convenios con Etapa=Suscrito;Sector=Social:letra}', 'un'],
    ['{total de convenios con etapa=Suscrito|Vigente:letra:f}', 'tres'],
    ['{total de Convenios}', '3'],
    ['{total de Compromisos con Estatus=Cumplido}', '2'],
    ['{total de Compromisos con Estatus=Cumplido;Línea=2}', '1'],
    ['{suma de Cooperación.Aportación financiera}', '3,003.75'],
    ['{suma de Cooperación.Aportación financiera con Año=2021:letra}', 'tres'],
    ['{suma de Cooperación.Aportación financiera con Año=2020}', '3,000.75'],
    ['{suma de Cooperación.Aportación financiera con Año=1999}', '0'],
    ['{institución} / {órgano}', 'Instituto Electoral de la Ciudad de México / Comisión de Vinculación'],
  ])('%s', (texto, esperado) => {
    expect(textoDe({ texto }, hojas)).toBe(esperado);
  });
});

describe('{indicador}', () => {
  const hojas = {
    Indicadores: [
      'Línea¦Indicador¦Desglose¦Categoría¦Valor',
      '1¦Visitas¦Total¦¦11,286',
      '1¦Visitas¦Género¦Femenino¦6,000',
      '1¦Visitas¦Género¦Masculino¦5,286',
      '1¦Visitas¦Edad¦Femenino¦1',
      '1¦Registros¦Género¦Femenino¦21',
      '1¦Registros¦Género¦Masculino¦1,000',
      '1¦Avance¦Parcial¦Uno¦67.7%',
      '1¦Personas¦Sexo¦F¦31',
      '1¦Personas¦Sexo¦M¦2',
    ],
  };
  it.each([
    ['{indicador:Visitas}', '11,286'],
    ['{indicador:visitas:letra}', 'once mil doscientos ochenta y seis'],
    ['{indicador:Visitas:Masculino}', '5,286'],
    ['{indicador:Visitas:Edad:Femenino}', '1'],
    ['{indicador:Visitas:Edad:Femenino:letra:f}', 'una'],
    ['{indicador:Registros}', '1,021'],
    ['{indicador:Registros:letra:f}', 'mil veintiuna'],
    ['{indicador:Registros:Femenino:letra}', 'veintiún'],
    ['{indicador:Avance:Uno}', '67.7%'],
    ['{indicador:Personas:F}', '31'],
    ['{indicador:Personas:M}', '2'],
    ['{indicador:Personas:Sexo:F:letra:f}', 'treinta y una'],
    ['{indicador:Personas:f}', 'treinta y tres'],
    ['{indicador:Nada}', 's/d'],
    ['{indicador:Visitas:Nada}', 's/d'],
  ])('%s', (texto, esperado) => {
    expect(textoDe({ texto }, hojas)).toBe(esperado);
  });

  it('the totals of several libros are added up', () => {
    const de = (valor: string): Record<string, string[]> => ({
      Indicadores: ['Línea¦Indicador¦Desglose¦Valor', `1¦Correos¦Total¦${valor}`],
    });
    expect(textoDe({ texto: '{indicador:Correos}' }, de('1,000'), { areas: { a: de('2.5') } })).toBe(
      '1,002.5',
    );
  });
});

describe('textos.csv', () => {
  it('has a row per Texto, by line and ordinal, line breaks and commas quoted', () => {
    const csv = productosDe({
      programa: [
        { linea: '1', texto: 'Uno' },
        { linea: '1', fuente: 'Anexos' },
        { linea: '1', texto: 'Tres, "{total:letra:f}"', fuente: 'Anexos' },
        { linea: '0.1', texto: '=suma\notra' },
      ],
      hojas: anexos(1),
    }).get('textos.csv');
    expect(csv).toBe('Línea,Bloque,Texto\n1,1,Uno\n1,3,"Tres, ""una"""\n0.1,1,"\'=suma\notra"\n');
  });
});
