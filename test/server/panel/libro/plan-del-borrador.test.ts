import { describe, expect, it } from 'vitest';
import { columnasDe } from '../../../../server/panel/paginas/libro/columnas/columna-vista.ts';
import { crearPlanDelBorrador } from '../../../../server/panel/paginas/libro/columnas/plan-del-borrador.ts';
import { aplicarLote } from '../../../../shared/borrador/aplicar-lote.ts';
import type { Borrador, HojaDeBorrador } from '../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../../shared/borrador/cambio-de-borrador.ts';

const hoja = (nombre: string, columnas: readonly string[], ...filas: string[][]): HojaDeBorrador => ({
  id: nombre,
  nombre,
  columnas: columnas.map((encabezado) => ({ id: encabezado, encabezado })),
  filas: filas.map((celdas, i) => ({
    id: `${nombre}${String(i)}`,
    celdas: Object.fromEntries(celdas.map((texto, j) => [columnas[j] ?? '', texto])),
  })),
});

const LIBRO: Borrador = {
  version: 0,
  hojas: [
    hoja('Carátula', ['Campo', 'Valor'], ['Tipo de libro', 'Enlace']),
    hoja('Catálogos', ['Catálogo', 'Valor', 'Siglas', 'Variantes'], ['Contraparte', 'Uno', 'U', '']),
    hoja('Convenios', ['Folio', 'Tipo de convenio', 'Contraparte']),
  ],
};

function tras(borrador: Borrador, cambio: CambioDeBorrador): Borrador {
  const hecho = aplicarLote(borrador, { cambios: [cambio] });
  if ('conflictos' in hecho) throw new Error('It is in nobody’s way');
  return hecho.borrador;
}

const nuevo = (catalogo: string, valor: string): CambioDeBorrador => ({
  tipo: 'filas',
  hoja: 'Catálogos',
  despuesDe: 'Catálogos0',
  filas: [{ id: valor, celdas: { Catálogo: catalogo, Valor: valor } }],
});

const FOLIO: CambioDeBorrador = {
  tipo: 'filas',
  hoja: 'Convenios',
  despuesDe: null,
  filas: [{ id: 'f1', celdas: { Folio: 'CONV-1' } }],
};

describe('What the libro of the enlace offers', () => {
  const planDe = crearPlanDelBorrador();
  const ofrece = (borrador: Borrador, encabezado: string): readonly string[] => {
    const convenios = borrador.hojas.find(({ nombre }) => nombre === 'Convenios');
    if (convenios === undefined) throw new Error('It has convenios');
    const columna = columnasDe(planDe(borrador), convenios).find((c) => c.encabezado === encabezado);
    return columna?.opciones(borrador).map(({ valor }) => valor) ?? [];
  };

  it('follows from its own Catálogos as they stand', () => {
    expect(ofrece(LIBRO, 'Contraparte')).toEqual(['Uno']);
    expect(ofrece(tras(LIBRO, nuevo('Contraparte', 'Dos')), 'Contraparte')).toEqual(['Uno', 'Dos']);
    expect(ofrece(tras(LIBRO, nuevo('Tipo de convenio', 'Otro más')), 'Tipo de convenio')).toContain(
      'Otro más',
    );
    expect(ofrece(LIBRO, 'Tipo de convenio')).not.toContain('Otro más');
  });

  it('is worked out again only where they change', () => {
    expect(planDe(tras(LIBRO, FOLIO))).toBe(planDe(LIBRO));
    expect(planDe(tras(LIBRO, nuevo('Contraparte', 'Dos')))).not.toBe(planDe(LIBRO));
  });
});
