import { describe, expect, it } from 'vitest';
import type { Celda } from '../../../shared/addon/sheet-host.ts';
import type { HacerHost } from '../host-de-prueba.ts';
import { cambio, celda, contenido } from './rejillas.ts';

export function deLaPersona(hacer: HacerHost): void {
  describe('what concerns the person', () => {
    it('selects a cell', () => {
      const prueba = hacer({ A: [['x']], B: [['y', 'z']] });
      prueba.host.select(celda('b', 1, 2));
      expect(prueba.donde()).toEqual(celda('B', 1, 2));
    });

    it('says something in passing', () => {
      const prueba = hacer({ A: [['x']] });
      prueba.host.toast('Listo.');
      expect(prueba.dichos()).toEqual(['Listo.']);
    });

    it('hears of edits of people, not of its own, until it is told to stop', () => {
      const prueba = hacer({ A: [['x']] });
      const oidas: Celda[] = [];
      prueba.host.onEdit((en) => oidas.push(en));
      prueba.host.apply([cambio(celda('A', 1, 1), 'x', 'y')]);
      prueba.editar(celda('A', 2, 1), 'z');
      prueba.host.onEdit(null);
      prueba.editar(celda('A', 3, 1), 'w');
      expect(oidas).toEqual([celda('A', 2, 1)]);
      expect(contenido(prueba.host, 'A')).toEqual([['y'], ['z'], ['w']]);
    });
  });
}
