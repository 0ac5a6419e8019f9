import { describe, expect, it } from 'vitest';
import { hostDeAppsScript } from '../../../appsscript/src/host/host-de-apps-script.ts';
import type { ColumnaDeDefinicion, DefinicionDeLibro } from '../../../shared/addon/definicion-de-libro.ts';
import { dobleDeAppsScript, type DobleDeAppsScript } from '../../doubles/apps-script/doble-de-apps-script.ts';
import { hojaDe, ponerHojas, ponerServicios } from '../../support/apps-script/host-sobre-doble.ts';
import { ALCANCES } from '../../support/apps-script/manifiesto.ts';
import type { HojasDePrueba } from '../../support/host-de-prueba.ts';

const columna = (encabezado: string, resto: Partial<ColumnaDeDefinicion> = {}): ColumnaDeDefinicion => ({
  ...{
    encabezado,
    requerida: false,
    nota: '',
    ayuda: '',
    comprobacion: null,
    formato: 'automatico',
    ancho: 120,
  },
  ...resto,
});

const CONVENIOS = [
  columna('Folio', { requerida: true, nota: 'La clave.', formato: 'texto', ancho: 90 }),
  columna('Etapa', {
    comprobacion: { tipo: 'lista', valores: ['Suscrito', 'Vigente'], estricta: true },
    ayuda: 'Elija.',
  }),
  columna('Fecha de suscripción', { comprobacion: { tipo: 'fecha' }, formato: 'fecha' }),
  columna('Vigencia hasta', { comprobacion: { tipo: 'vigencia', palabra: 'Indefinida' }, formato: 'fecha' }),
  columna('Cantidad', { comprobacion: { tipo: 'entero' } }),
];

const DEFINICION: DefinicionDeLibro = {
  ...{ titulo: 'UTSI', locale: 'es_MX', zona: 'America/Mexico_City' },
  hojas: [
    {
      nombre: 'Avances',
      columnas: [columna('Convenio', { ofrece: { hoja: 'Convenios', encabezado: 'Folio' } })],
      filas: [],
    },
    { nombre: 'Convenios', columnas: CONVENIOS, filas: [] },
  ],
};

function preparado(
  hojas: HojasDePrueba,
  locale = 'es_MX',
): { doble: DobleDeAppsScript; hecho: readonly string[] } {
  const doble = dobleDeAppsScript({
    manifiesto: { oauthScopes: ALCANCES },
    locale,
    zona: 'America/Los_Angeles',
  });
  ponerHojas(doble, hojas);
  ponerServicios(doble);
  return { doble, hecho: hostDeAppsScript().setup(DEFINICION) };
}

describe('Preparar este libro', () => {
  it('gives a new tab its headers, notes, widths, freeze and a warning before they are changed', () => {
    const { doble } = preparado({ Notas: [['x']] });
    const hoja = hojaDe(doble, 'Convenios');
    expect(hoja.celdas[0]?.slice(0, 5).map(({ valor }) => valor)).toEqual(CONVENIOS.map((c) => c.encabezado));
    expect(hoja.celda(1, 1)).toMatchObject({
      nota: 'La clave.',
      fondo: '#1f3864',
      letra: '#ffffff',
      peso: 'bold',
    });
    expect(hoja.celda(1, 2)).toMatchObject({ nota: '', fondo: '#5b6f8f' });
    expect([hoja.anchos.get(1), hoja.congeladas]).toEqual([90, 1]);
    expect(hoja.protecciones).toEqual([
      {
        ...{ fila: 1, columna: 1, filas: 1, columnas: 26, soloAviso: true },
        descripcion: 'Encabezados de Convenios: de ellos depende que el libro se lea',
      },
    ]);
  });

  it('checks the cells of a column to their end, and says how to fill them', () => {
    const { doble } = preparado({ Notas: [['x']] });
    const hoja = hojaDe(doble, 'Convenios');
    const regla = (c: number): unknown => hoja.celda(1000, c).validacion;
    expect(regla(1)).toBeNull();
    expect(regla(2)).toEqual({
      ...{ criterio: 'VALUE_IN_LIST', valores: [['Suscrito', 'Vigente'], true] },
      ...{ permiteOtros: false, ayuda: 'Elija.' },
    });
    expect(regla(3)).toMatchObject({ criterio: 'DATE_IS_VALID_DATE', permiteOtros: false });
    expect(regla(4)).toMatchObject({ valores: ['=OR(ISNUMBER(D2),LOWER(TRIM(D2))="indefinida")'] });
    expect(regla(5)).toMatchObject({ valores: ['=AND(ISNUMBER(E2),E2=INT(E2),E2>=0)'] });
    expect(hoja.celda(1, 2).validacion).toBeNull();
  });

  it('offers the cells of another tab, made later in the same libro', () => {
    const { doble } = preparado({ Notas: [['x']] });
    expect(hojaDe(doble, 'Avances').celda(2, 1).validacion).toMatchObject({
      criterio: 'VALUE_IN_RANGE',
      permiteOtros: true,
    });
  });

  it('offers them from where they stand now, once their column was moved', () => {
    const { doble } = preparado({ Notas: [['x']] });
    const convenios = hojaDe(doble, 'Convenios');
    [convenios.celda(1, 1).valor, convenios.celda(1, 2).valor] = ['Etapa', 'Folio'];
    hostDeAppsScript().setup(DEFINICION);
    const [rango] = (hojaDe(doble, 'Avances').celda(2, 1).validacion?.valores ?? []) as [
      { getColumn: () => number },
    ];
    expect(rango.getColumn()).toBe(2);
  });

  it('shows dates the Mexican way and keeps keys as text, below what is there', () => {
    const { doble } = preparado({
      Convenios: [
        ['Folio', 'Fecha de suscripción'],
        ['x', 'pronto'],
      ],
    });
    const hoja = hojaDe(doble, 'Convenios');
    expect([hoja.celda(3, 1).formato, hoja.celda(3, 2).formato]).toEqual(['@', 'dddd d" de "mmmm" de "yyyy']);
    expect(hoja.celda(2, 2).formato).not.toContain('dddd');
  });

  it('warns of a libro where 03/04 was a day of March', () => {
    const { doble, hecho } = preparado({ Notas: [['x']] }, 'en_US');
    expect([doble.libro.locale, doble.libro.zona]).toEqual(['es_MX', 'America/Mexico_City']);
    expect(hecho[0]).toContain('(en_US) y quedó en español de México');
  });

  it('says what was mended: a list that somebody took away, a header', () => {
    const { doble } = preparado({ Notas: [['x']] });
    const hoja = hojaDe(doble, 'Convenios');
    hoja.celdas.forEach((fila) => {
      Object.assign(fila[1] ?? {}, { validacion: null });
    });
    hoja.celda(1, 5).valor = '';
    expect(hostDeAppsScript().setup(DEFINICION)).toEqual([
      'En «Convenios» se agregó: Cantidad.',
      'En «Convenios» se pusieron listas, formatos o avisos que faltaban.',
    ]);
    expect(hoja.celda(9, 2).validacion).not.toBeNull();
  });

  it('makes no call for each cell', () => {
    const { doble } = preparado({ Notas: [['x']] });
    expect(doble.llamadas.filter(({ metodo }) => metodo.startsWith('Range.')).length).toBeLessThan(60);
  });
});
