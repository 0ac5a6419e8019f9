import { describe, expect, it } from 'vitest';
import { hojasDelContexto } from '../../../../shared/envio/hojas-del-contexto.ts';
import type { Revision } from '../../../../shared/addon/acciones.ts';
import { buzonDePrueba, complemento } from '../../../support/complemento.ts';
import { deTrimestre } from '../../../support/libro-de-utsi.ts';

const ENLACE = hojasDelContexto(deTrimestre('enlace-utvoe'));
const CONVENIOS = [
  ['Folio', 'Tipo de convenio', 'Instrumento', 'Contraparte', 'Área responsable operativa', 'Etapa'],
  ['CONV-001', 'Convenio Específico', 'Uno', 'Tlalpan', 'UTSI', 'Suscrito'],
  ['CONV-002', 'Convenio de Hermandad', 'Dos', 'Coyoacán', 'UTSI', 'Vigente'],
];
const CARATULA = [
  ['Campo', 'Valor'],
  ['Tipo de libro', 'Área'],
  ['Área', 'Unidad Técnica de Servicios Informáticos'],
];
const abrir = (otras: Record<string, string[][]> = {}) =>
  complemento({ Carátula: CARATULA, Convenios: CONVENIOS, ...otras }, { buzon: buzonDePrueba(ENLACE) });

const de = ({ hallazgos }: Revision, regla: string) => {
  const hallazgo = hallazgos.find((h) => h.regla === regla);
  if (hallazgo === undefined) throw new Error(`no ${regla}`);
  return hallazgo;
};

describe('explaining a warning where it is read', () => {
  it('writes a row bound to the record, in a tab that is made where there is none', () => {
    const prueba = abrir();
    const hallazgo = de(prueba.dar('validar', { hoja: null }), 'convenio-sin-opinion');
    const { revision } = prueba.dar('explicar', { hallazgo, motivo: 'No la requiere.', hoja: null });
    expect(prueba.celdas('Justificaciones')).toEqual([
      ['Libro', 'Hoja', 'Regla', 'Clave', 'Valor', 'Motivo'],
      ['', 'Convenios', 'convenio-sin-opinion', 'CONV-001', '', 'No la requiere.'],
    ]);
    expect(de(revision, 'convenio-sin-opinion')).toMatchObject({
      gravedad: 'Justificada',
      justificacion: 'No la requiere.',
    });
  });

  it('is replaced by another, taken away, and undone', () => {
    const prueba = abrir();
    const hallazgo = de(prueba.dar('validar', { hoja: null }), 'convenio-sin-opinion');
    prueba.dar('explicar', { hallazgo, motivo: 'Uno.', hoja: null });
    const { deshacer } = prueba.dar('explicar', { hallazgo, motivo: 'Dos.', hoja: null });
    expect(prueba.celdas('Justificaciones')).toHaveLength(2);
    expect(prueba.celdas('Justificaciones')[1]?.[5]).toBe('Dos.');
    prueba.dar('deshacer', { cambios: deshacer, hoja: null });
    expect(prueba.celdas('Justificaciones')[1]?.[5]).toBe('Uno.');
    const { revision } = prueba.dar('explicar', { hallazgo, motivo: '', hoja: null });
    expect(prueba.celdas('Justificaciones')).toHaveLength(1);
    expect(de(revision, 'convenio-sin-opinion').gravedad).toBe('Advertencia');
  });

  it('keeps the columns of the área, adds those that lack, and goes below the last row', () => {
    const prueba = abrir({
      Justificaciones: [
        ['Motivo', 'Hoja', '_apunte', 'Regla'],
        ['Viejo.', 'Avances', 'mío', 'clave-salto'],
      ],
    });
    const hallazgo = de(prueba.dar('validar', { hoja: null }), 'convenio-sin-opinion');
    prueba.dar('explicar', { hallazgo, motivo: 'No.', hoja: null });
    expect(prueba.celdas('Justificaciones')).toEqual([
      ['Motivo', 'Hoja', '_apunte', 'Regla', 'Clave'],
      ['Viejo.', 'Avances', 'mío', 'clave-salto', ''],
      ['No.', 'Convenios', '', 'convenio-sin-opinion', 'CONV-001'],
    ]);
  });
});

describe('asking the enlace', () => {
  it('lets the libro be sent meanwhile, and can be taken back', () => {
    const prueba = abrir();
    const antes = prueba.dar('validar', { hoja: null });
    const hallazgo = de(antes, 'catalogo-desconocido');
    expect(hallazgo).toMatchObject({ valor: 'Convenio de Hermandad', sePuedePedir: true, pedido: false });
    const pedida = prueba.dar('pedir', { hallazgo, texto: 'Falta en la lista.', hoja: null });
    expect(de(pedida, 'catalogo-desconocido').pedido).toBe(true);
    const devuelta = prueba.dar('pedir', { hallazgo, texto: '', hoja: null });
    expect(devuelta.motivo).toBe(antes.motivo);
    expect(devuelta.motivo).not.toBe(pedida.motivo);
  });

  it('is not forgotten from one time to the next', () => {
    const prueba = abrir();
    const hallazgo = de(prueba.dar('validar', { hoja: null }), 'catalogo-desconocido');
    prueba.dar('pedir', { hallazgo, texto: 'Falta.', hoja: null });
    expect(de(prueba.dar('validar', { hoja: 'Convenios' }), 'catalogo-desconocido').pedido).toBe(true);
  });
});

describe('a line without activity', () => {
  it('is declared in two clicks, with its reason, and taken back', () => {
    const prueba = abrir();
    prueba.dar('sinActividades', { linea: '2.E', motivo: 'No hubo.' });
    prueba.dar('sinActividades', { linea: '2.F', motivo: 'Tampoco.' });
    prueba.dar('sinActividades', { linea: '2.e', motivo: 'No hubo actos.' });
    expect(prueba.celdas('Sin actividades')).toEqual([
      ['Línea', 'Motivo'],
      ['2.e', 'No hubo actos.'],
      ['2.F', 'Tampoco.'],
    ]);
    const { deshacer } = prueba.dar('sinActividades', { linea: '2.F', motivo: '' });
    expect(prueba.celdas('Sin actividades')).toHaveLength(2);
    prueba.dar('deshacer', { cambios: deshacer, hoja: null });
    expect(prueba.celdas('Sin actividades')).toHaveLength(3);
  });

  it('that was never declared makes no tab when it is taken back', () => {
    const prueba = abrir();
    prueba.dar('sinActividades', { linea: '2.E', motivo: '' });
    expect(prueba.host.tabs().map(({ nombre }) => nombre)).toEqual(['Carátula', 'Convenios']);
  });
});
