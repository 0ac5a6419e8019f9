import { describe, expect, it } from 'vitest';
import type { HallazgoDeBarra, Revision } from '../../../../shared/addon/acciones.ts';
import { cambiarCeldas } from '../../../../shared/envio/editar-canonico.ts';
import { hojasDelContexto } from '../../../../shared/envio/hojas-del-contexto.ts';
import { comoCanonico } from '../../../../shared/libro/canonico.ts';
import { libroDeCanonico } from '../../../../shared/libro/leer-canonico.ts';
import { buzonDePrueba, complemento } from '../../../support/complemento.ts';
import { conPrisa, deTrimestre, dicha, segunElServicio } from '../../../support/libro-de-utsi.ts';
import { enHojas } from '../../../support/libro-en-hojas.ts';

const ENLACE = hojasDelContexto(deTrimestre('enlace-utvoe'));
const LIBRO = conPrisa(deTrimestre('area-utvoe'));
const abrir = () => complemento(enHojas(LIBRO), { buzon: buzonDePrueba(ENLACE) });

const primeras = ({ hallazgos }: Revision) => hallazgos.flatMap((h) => h.correcciones[0]?.cambios ?? []);
const lugar = ({ hoja, fila, columna, regla }: HallazgoDeBarra): unknown => [hoja, fila, columna, regla];

const CORTO = {
  Convenios: [
    ['Folio', 'Etapa', 'Fecha de suscripción', 'Instrumeto'],
    ['C-1', 'Vijente', 'lunes 21 de octubre de 2021', 'Marco'],
  ],
};
const cambio = (fila: number, columna: string, esperado: string, nuevo: string) => ({
  ...{ libro: 'area-propia', hoja: 'Convenios', fila, columna, esperado, nuevo },
});

describe('correcting', () => {
  it('of all at once is one step, and leaves what the service would find in the corrected libro', () => {
    const prueba = abrir();
    const antes = dicha(prueba.dar('validar', { hoja: null }));
    const cambios = primeras(antes);
    expect(cambios.length).toBeGreaterThan(20);
    const { revision } = prueba.dar('corregir', { cambios, hoja: null });
    expect(prueba.pasos()).toBe(1);
    expect(new Set(Object.values(prueba.cuenta().escrituras))).toEqual(new Set([1]));
    const corregido = cambiarCeldas(comoCanonico(LIBRO), cambios);
    const esperados = segunElServicio(libroDeCanonico(corregido, 'area-utsi'), ENLACE);
    expect(revision.hallazgos.map(lugar)).toEqual(esperados.map((h) => [h.hoja, h.fila, h.columna, h.regla]));
    expect(revision.hallazgos.length).toBeLessThan(antes.hallazgos.length);
  });

  it('is undone, and done again, by what it gives', () => {
    const prueba = abrir();
    const antes = prueba.celdas('Convenios');
    const cambios = primeras(dicha(prueba.dar('validar', { hoja: null })));
    const hecho = prueba.dar('corregir', { cambios, hoja: 'Convenios' });
    const despues = prueba.celdas('Convenios');
    const atras = prueba.dar('deshacer', { cambios: hecho.deshacer, hoja: 'Convenios' });
    expect(prueba.celdas('Convenios')).toEqual(antes);
    prueba.dar('deshacer', { cambios: atras.deshacer, hoja: 'Convenios' });
    expect(prueba.celdas('Convenios')).toEqual(despues);
  });

  it('writes a real date in a column of dates, and text elsewhere', () => {
    const prueba = complemento(CORTO);
    prueba.dar('corregir', {
      cambios: [
        cambio(2, 'Fecha de suscripción', 'lunes 21 de octubre de 2021', 'jueves 21 de octubre de 2021'),
        cambio(2, 'Etapa', 'Vijente', '=Vigente'),
      ],
      hoja: null,
    });
    expect(prueba.celdas('Convenios')[1]).toEqual(['C-1', '=Vigente', '2021-10-21', 'Marco']);
  });

  it('changes a header in its place', () => {
    const prueba = complemento(CORTO);
    const { hallazgos } = dicha(prueba.dar('validar', { hoja: null }));
    const [cura] =
      hallazgos.find((h) => h.regla === 'columna-faltante' && h.columna === 'Instrumento')?.correcciones ??
      [];
    prueba.dar('corregir', { cambios: cura?.cambios ?? [], hoja: null });
    expect(prueba.celdas('Convenios')[0]).toEqual(['Folio', 'Etapa', 'Fecha de suscripción', 'Instrumento']);
  });

  it('stops where a cell says something else, names it, and changes nothing', () => {
    const prueba = complemento(CORTO);
    const antes = prueba.celdas('Convenios');
    const cambios = [cambio(2, 'Folio', 'C-1', 'C-9'), cambio(2, 'Etapa', 'Vigente', 'Suscrito')];
    expect(prueba.falla('corregir', { cambios, hoja: null })).toBe(
      'celda-cambiada: En «Convenios», B2 ya no dice lo que decía, sino «Vijente». No se cambió nada: valide de nuevo.',
    );
    expect(prueba.falla('corregir', { cambios: [cambio(2, 'Objeto', '', 'x')], hoja: null })).toContain(
      '«nada»',
    );
    expect(
      prueba.falla('corregir', {
        cambios: [{ ...cambio(2, 'Folio', '', 'x'), hoja: 'Avances' }],
        hoja: null,
      }),
    ).toContain('hoja-no-esta');
    expect(prueba.celdas('Convenios')).toEqual(antes);
    expect(prueba.pasos()).toBe(0);
  });

  it('takes the first of two cures of one cell', () => {
    const prueba = complemento(CORTO);
    const cambios = [cambio(2, 'Folio', 'C-1', 'C-9'), cambio(2, 'Folio', 'C-1', 'C-8')];
    expect(prueba.dar('corregir', { cambios, hoja: null }).deshacer).toHaveLength(1);
    expect(prueba.celdas('Convenios')[1]?.[0]).toBe('C-9');
  });

  it('of what a colleague changed meanwhile says what the cell holds now', () => {
    const prueba = complemento(CORTO);
    const { deshacer } = prueba.dar('corregir', { cambios: [cambio(2, 'Folio', 'C-1', 'C-9')], hoja: null });
    prueba.editar({ hoja: 'Convenios', fila: 2, columna: 1 }, 'C-7');
    expect(prueba.falla('deshacer', { cambios: deshacer, hoja: null })).toContain(
      'A2 ya no dice lo que decía, sino «C-7»',
    );
  });
});
