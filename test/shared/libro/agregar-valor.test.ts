import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abrirCatalogos } from '../../../shared/libro/catalogos.ts';
import { agregarValor, type ValorDeCatalogo } from '../../../shared/libro/agregar-valor.ts';
import { libro } from '../../support/libros.ts';

const enlace = libro('enlace', {
  Carátula: [
    ['Campo', 'Valor'],
    ['Tipo de libro', 'Enlace'],
  ],
  Catálogos: [
    ['Catálogo', 'Valor', 'Siglas', 'Variantes', '_nota'],
    ['Área', 'Secretaría Ejecutiva', 'SE', '', 'mía'],
    ['Tipo de convenio', 'Convenio Específico', '', 'Convenio Especifico'],
  ],
  Acuerdos: [['Clave', 'Sesión', 'Acuerdo']],
});

const nuevo = (parcial: Partial<ValorDeCatalogo>): ValorDeCatalogo => ({
  catalogo: 'Área',
  valor: 'Unidad de Género',
  siglas: 'UG',
  variantes: [],
  ...parcial,
});

const filas = (l: typeof enlace) =>
  l.hojas.find((h) => h.nombre === 'Catálogos')?.filas.map(({ numero, celdas }) => [numero, ...celdas]);

describe('agregarValor', () => {
  it('puts a new value after the last of its list', () => {
    const { libro: hecho, de, cambio } = agregarValor(enlace, nuevo({ variantes: ['U. Género', 'Género'] }));
    expect([de, cambio]).toEqual([null, true]);
    expect(filas(hecho)?.map((f) => f.slice(0, 5))).toEqual([
      [2, 'Área', 'Secretaría Ejecutiva', 'SE', ''],
      [3, 'Área', 'Unidad de Género', 'UG', 'U. Género; Género'],
      [4, 'Tipo de convenio', 'Convenio Específico', '', 'Convenio Especifico'],
    ]);
  });

  it('writes anew the value that is there, case and accents aside, and keeps the notes beside it', () => {
    const { libro: hecho, de } = agregarValor(
      enlace,
      nuevo({ valor: 'secretaria ejecutiva', siglas: 'SEC' }),
    );
    expect(de).toEqual({ catalogo: 'Área', valor: 'Secretaría Ejecutiva', siglas: 'SE', variantes: [] });
    expect(filas(hecho)?.[0]).toEqual([2, 'Área', 'secretaria ejecutiva', 'SEC', '', 'mía']);
    expect(filas(hecho)).toHaveLength(2);
  });

  it('says that nothing changed where it stands there just so', () => {
    const igual = nuevo({ valor: 'Secretaría Ejecutiva', siglas: 'SE' });
    expect(agregarValor(enlace, igual)).toMatchObject({ cambio: false, libro: enlace });
  });

  it('makes the tab, in its place, where the libro has none', () => {
    const sin = { ...enlace, hojas: enlace.hojas.filter((h) => h.nombre !== 'Catálogos') };
    const { libro: hecho } = agregarValor(sin, nuevo({}));
    expect(hecho.hojas.map((h) => h.nombre)).toEqual(['Carátula', 'Catálogos', 'Acuerdos']);
    expect(filas(hecho)).toEqual([[2, 'Área', 'Unidad de Género', 'UG', '']]);
  });

  it('gives whatever was added back from the list, and a second time changes nothing', () => {
    const palabra = fc.stringMatching(/^[A-Za-zÁÉÍÓÚáéíóúñ]{1,12}( [A-Za-z]{1,8})?$/);
    const valor = fc.record({
      catalogo: fc.constantFrom('Área', 'Tipo de convenio', 'Destinatarios'),
      valor: palabra,
      siglas: fc.constant(''),
      variantes: fc.uniqueArray(palabra, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(valor, { minLength: 1, maxLength: 8 }), (valores) => {
        const hecho = valores.reduce((l, v) => agregarValor(l, v).libro, enlace);
        const numeros = (filas(hecho) ?? []).map(([numero]) => numero);
        expect(numeros).toEqual([...new Set(numeros)].sort((a, b) => Number(a) - Number(b)));
        const ultimo = valores.at(-1);
        if (ultimo === undefined) return;
        const hoja = hecho.hojas.find((h) => h.nombre === 'Catálogos');
        const lista = [...abrirCatalogos(hoja, '').todos.values()].find((c) => c.nombre === ultimo.catalogo);
        expect(lista?.entradas.map((e) => e.valor)).toContain(ultimo.valor);
        expect(agregarValor(hecho, ultimo).cambio).toBe(false);
      }),
    );
  });
});
