import { describe, expect, it } from 'vitest';
import { columnasDe } from '../../../../server/panel/paginas/libro/columnas/columna-vista.ts';
import {
  hallarEnLibro,
  siguienteHallado,
} from '../../../../server/panel/paginas/libro/rejilla/hallar-en-libro.ts';
import type { Borrador } from '../../../../shared/borrador/borrador.ts';
import { planDelEnlace } from '../../../../shared/plantilla/plan.ts';

const PLAN = planDelEnlace(null);

const LIBRO: Borrador = {
  version: 0,
  hojas: [
    {
      id: 'h1',
      nombre: 'Convenios',
      columnas: [
        { id: 'c1', encabezado: 'Folio' },
        { id: 'c2', encabezado: 'Fecha de suscripción' },
        { id: 'c3', encabezado: 'Vigencia hasta' },
      ],
      filas: [
        { id: 'f1', celdas: { c1: 'CONV-1', c2: '2026-03-12', c3: 'Indefinida' } },
        { id: 'f2', celdas: { c1: "'007", c2: 'por definir', c3: '2026-12-01' } },
      ],
    },
    {
      id: 'h2',
      nombre: 'Cooperación',
      columnas: [
        { id: 'c4', encabezado: 'Actividad' },
        { id: 'c5', encabezado: 'Aportación financiera' },
      ],
      filas: [
        { id: 'f3', celdas: { c4: 'Elección de 2026-03-12', c5: '1109797.84' } },
        { id: 'f4', celdas: { c4: 'Acción', c5: '$16,883' } },
      ],
    },
  ],
};

const hallar = (texto: string): string[] =>
  hallarEnLibro(LIBRO, texto, (hoja) => columnasDe(PLAN, hoja)).map(
    ({ fila, columna }) => `${String(fila)} ${String(columna)}`,
  );

describe('What is looked for in a libro', () => {
  it.each<[string, string[]]>([
    ['conv-1', ['f1 c1']],
    ['eleccion', ['f3 c4']],
    ['12/03/2026', ['f1 c2']],
    ['12/3/2026', ['f1 c2']],
    ['jueves 12 de marzo', ['f1 c2']],
    ['2026-03-12', ['f1 c2', 'f3 c4']],
    ['1/12/2026', ['f2 c3']],
    ['1,109,797.84', ['f3 c5']],
    ['1109797', ['f3 c5']],
    ['16883', ['f4 c5']],
    ['$16,883', ['f4 c5']],
    ['007', ['f2 c1']],
    ['nada de eso', []],
    ['', []],
  ])('as «%s» is found however it is kept or shown', (texto, lugares) => {
    expect(hallar(texto)).toEqual(lugares);
  });

  it('is gone through from where one stands, both ways, and round', () => {
    const hallados = hallarEnLibro(LIBRO, '2026', (hoja) => columnasDe(PLAN, hoja));
    expect(hallados).toHaveLength(3);
    const aqui = { hoja: 'h1', fila: 'f2', columna: 'c1' };
    expect(siguienteHallado(LIBRO, hallados, aqui, -1, 1)).toBe(1);
    expect(siguienteHallado(LIBRO, hallados, aqui, -1, -1)).toBe(0);
    expect(siguienteHallado(LIBRO, hallados, aqui, 2, 1)).toBe(0);
    expect(siguienteHallado(LIBRO, hallados, null, -1, 1)).toBe(0);
    expect(siguienteHallado(LIBRO, [], aqui, -1, 1)).toBe(-1);
  });
});
