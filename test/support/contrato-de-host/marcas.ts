import { describe, expect, it } from 'vitest';
import type { HacerHost, HostDePrueba } from '../host-de-prueba.ts';
import { celda, contenido } from './rejillas.ts';

const ROJO = '#f4c7c3';
const AMARILLO = '#fce8b2';

export function deMarcas(hacer: HacerHost): void {
  const B2 = celda('Convenios', 2, 2);
  const A3 = celda('Convenios', 3, 1);
  const conAspecto = (): HostDePrueba => {
    const prueba = hacer({
      Convenios: [
        ['Folio', 'Etapa'],
        ['C-1', 'x'],
        ['C-2', 'y'],
      ],
      Otra: [['a']],
    });
    prueba.vestir(B2, { color: '#00ff00', nota: 'Preguntar a Ana.' });
    return prueba;
  };
  const marcar = ({ host }: HostDePrueba): void => {
    host.mark(
      ['Convenios'],
      [
        { ...B2, color: ROJO, texto: 'No está en la lista.' },
        { ...A3, color: AMARILLO, texto: 'Se salta un número.' },
      ],
    );
  };

  describe('mark', () => {
    it('colours the cells and says why, beside the note of the área', () => {
      const prueba = conAspecto();
      marcar(prueba);
      expect(prueba.aspecto(B2).color).toBe(ROJO);
      expect(prueba.aspecto(B2).nota).toContain('Preguntar a Ana.');
      expect(prueba.aspecto(B2).nota).toContain('No está en la lista.');
      expect(prueba.aspecto(A3).color).toBe(AMARILLO);
      expect(prueba.aspecto(A3).nota).toContain('Se salta un número.');
      expect(contenido(prueba.host, 'Convenios')).toEqual([
        ['Folio', 'Etapa'],
        ['C-1', 'x'],
        ['C-2', 'y'],
      ]);
    });

    it('takes all marks away and leaves what the área had', () => {
      const prueba = conAspecto();
      marcar(prueba);
      prueba.host.mark(['Convenios'], []);
      expect(prueba.aspecto(B2)).toEqual({ color: '#00ff00', nota: 'Preguntar a Ana.' });
      expect(prueba.aspecto(A3)).toEqual({ color: null, nota: '' });
    });

    it('replaces marks by others, as often as it is asked', () => {
      const prueba = conAspecto();
      for (let i = 0; i < 3; i++) marcar(prueba);
      prueba.host.mark(['Convenios'], [{ ...B2, color: AMARILLO, texto: 'Otra cosa.' }]);
      expect(prueba.aspecto(B2).color).toBe(AMARILLO);
      expect(prueba.aspecto(B2).nota).toContain('Otra cosa.');
      expect(prueba.aspecto(B2).nota).not.toContain('No está en la lista.');
      expect(prueba.aspecto(A3)).toEqual({ color: null, nota: '' });
      prueba.host.mark(['Convenios'], []);
      expect(prueba.aspecto(B2)).toEqual({ color: '#00ff00', nota: 'Preguntar a Ana.' });
    });

    it('leaves tabs alone that it is not asked about', () => {
      const prueba = conAspecto();
      marcar(prueba);
      prueba.host.mark(['Otra'], [{ ...celda('Otra', 1, 1), color: ROJO, texto: 'Mal.' }]);
      expect(prueba.aspecto(A3).color).toBe(AMARILLO);
    });

    it('leaves a note and a colour that the área gave a marked cell meanwhile', () => {
      const prueba = conAspecto();
      marcar(prueba);
      prueba.vestir(A3, { color: '#0000ff', nota: 'Ya pregunté.' });
      prueba.host.mark(['Convenios'], []);
      expect(prueba.aspecto(A3)).toEqual({ color: '#0000ff', nota: 'Ya pregunté.' });
    });

    it('finds its marks where rows were moved meanwhile', () => {
      const prueba = conAspecto();
      marcar(prueba);
      prueba.insertarFila('Convenios', 2);
      prueba.host.mark(['Convenios'], []);
      expect(prueba.aspecto(celda('Convenios', 3, 2))).toEqual({
        color: '#00ff00',
        nota: 'Preguntar a Ana.',
      });
      expect(prueba.aspecto(celda('Convenios', 4, 1))).toEqual({ color: null, nota: '' });
      expect(prueba.aspecto(B2)).toEqual({ color: null, nota: '' });
    });

    it('writes a tab twice at most, whatever the number of marks', () => {
      const filas = Array.from({ length: 300 }, (_, i) => [`C-${String(i)}`, 'x']);
      const prueba = hacer({ Convenios: [['Folio', 'Etapa'], ...filas] });
      const marcas = filas.map((_, i) => ({
        ...celda('Convenios', i + 2, 1 + (i % 2)),
        color: ROJO,
        texto: 'Mal.',
      }));
      prueba.host.mark(['Convenios'], marcas);
      expect(prueba.cuenta().escrituras['Convenios']).toBeLessThanOrEqual(2);
    });
  });
}
