import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hojaDeGoogle } from '../../../../server/libros/google/hoja-de-google.ts';
import { LIMITES } from '../../../../server/libros/limites.ts';
import { hojaDeCruda } from '../../../../server/libros/xlsx/hoja-de-cruda.ts';
import type { Revision } from '../../../../shared/addon/acciones.ts';
import { marcasDe } from '../../../../shared/addon/pagina/decir-revision.ts';
import { hojaDeRejilla } from '../../../../shared/addon/taller/hoja-de-rejilla.ts';
import { canonico } from '../../../../shared/libro/canonico.ts';
import type { Hoja } from '../../../../shared/libro/model.ts';
import type { Rango } from '../../../../shared/libro/referencia.ts';
import { complemento, type ComplementoDePrueba } from '../../../support/complemento.ts';
import { hostEnMemoria } from '../../../support/host-en-memoria.ts';
import type { HojasDePrueba } from '../../../support/host-de-prueba.ts';
import { dicha } from '../../../support/libro-de-utsi.ts';

const rango = (fila: number, columna: number, hastaFila: number, hastaColumna: number): Rango => ({
  desde: { fila, columna },
  hasta: { fila: hastaFila, columna: hastaColumna },
});

const CONVENIOS = [
  ['Folio', 'Tipo de convenio', 'Instrumento', 'Contraparte', 'Área responsable operativa', 'Etapa'],
  ['C-1', 'Convenio Marco', 'Uno', 'Tlalpan', 'UTSI', 'Vijente'],
  ['C-2', 'Convenio Marco', 'Dos', 'Coyoacán', 'UTSI', ''],
  ['C-3', 'Convenio Marco', 'Tres', 'Iztacalco', 'UTSI', 'Vigente'],
];
const ETAPA = 6;

function con(hojas: HojasDePrueba, hoja: string, ...rangos: readonly Rango[]): ComplementoDePrueba {
  const prueba = complemento(hojas);
  for (const uno of rangos) prueba.combinar?.(hoja, uno);
  return prueba;
}

/** The first two convenios share their stage, which is misspelt. */
const abrir = () => con({ Convenios: CONVENIOS }, 'Convenios', rango(2, ETAPA, 3, ETAPA));
const deEtapa = ({ hallazgos }: Revision) => hallazgos.filter(({ columna }) => columna === 'Etapa');
const etapas = (prueba: ComplementoDePrueba) => prueba.celdas('Convenios').map((fila) => fila[ETAPA - 1]);

const comoLibro = (hoja: Hoja | undefined): string =>
  canonico({ nombre: 'x', hojas: hoja === undefined ? [] : [hoja] });

describe('merged cells', () => {
  it('are read as the service reads them in Google, whatever is merged', () => {
    const celda = fc.constantFrom(null, '', 'a', 'b', ' ', true, 5);
    const lado = fc.integer({ min: 1, max: 6 });
    const unos = fc
      .array(fc.tuple(lado, lado, lado, lado), { maxLength: 3 })
      .map((lados) => lados.map(([f, c, alto, ancho]) => rango(f, c, f + alto - 1, c + ancho - 1)));
    const tabla = fc.array(fc.array(celda, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(tabla, unos, (filas, rangos) => {
        const memoria = hostEnMemoria({ Hoja: filas });
        for (const uno of rangos) memoria.combinar?.('Hoja', uno);
        const rejilla = memoria.host.read('Hoja');
        if (rejilla === null) throw new Error('no tab');
        const merges = rangos.map(({ desde, hasta }) => ({
          ...{ startRowIndex: desde.fila - 1, startColumnIndex: desde.columna - 1 },
          ...{ endRowIndex: hasta.fila, endColumnIndex: hasta.columna },
        }));
        const valores = rejilla.filas.map((fila) => fila.map((valor) => valor ?? ''));
        const cruda = hojaDeGoogle({ merges }, valores);
        const contexto = { archivo: 'x', limites: LIMITES };
        expect(comoLibro(hojaDeRejilla(rejilla))).toBe(comoLibro(hojaDeCruda(cruda, 'Hoja', contexto)));
      }),
      { numRuns: 300 },
    );
  });

  it('are found once for each record that shares them, all at the cell that shows it', () => {
    const hallados = deEtapa(abrir().dar('validar', { hoja: null }));
    expect(hallados.map(({ fila, valor, celda }) => [fila, valor, celda])).toEqual([
      [2, 'Vijente', { hoja: 'Convenios', fila: 2, columna: ETAPA }],
      [3, 'Vijente', { hoja: 'Convenios', fila: 2, columna: ETAPA }],
    ]);
    const dichos = deEtapa(dicha(abrir().dar('validar', { hoja: null })));
    const marcas = marcasDe(dichos);
    expect(marcas).toHaveLength(1);
    expect(marcas[0]?.texto).toMatch(/Fila 2[^]*Fila 3/u);
  });

  it('are corrected for all that share them, from any of them, and undone', () => {
    for (const cuales of [[0], [1], [0, 1]]) {
      const prueba = abrir();
      const hallados = deEtapa(dicha(prueba.dar('validar', { hoja: null })));
      const cambios = cuales.flatMap((i) => hallados[i]?.correcciones[0]?.cambios ?? []);
      expect(cambios).toHaveLength(cuales.length);
      const { revision, deshacer } = prueba.dar('corregir', { cambios, hoja: null });
      expect(deEtapa(revision)).toEqual([]);
      expect(etapas(prueba)).toEqual(['Etapa', 'Vigente', '', 'Vigente']);
      prueba.dar('deshacer', { cambios: deshacer, hoja: null });
      expect(etapas(prueba)).toEqual(['Etapa', 'Vijente', '', 'Vigente']);
    }
  });

  it('say that they are merged where a record alone is to change', () => {
    const prueba = abrir();
    const campos = { 'Fecha de suscripción': '2021-11-24' };
    for (const [folio, celda] of [
      ['C-1', 'F2'],
      ['C-2', 'F3'],
    ] as const)
      expect(prueba.falla('firmar', { folio, campos })).toMatch(
        new RegExp(`^celdas-combinadas: En «Convenios», ${celda} está combinada`),
      );
    expect(prueba.pasos()).toBe(0);
    prueba.dar('firmar', { folio: 'C-3', campos });
    expect(etapas(prueba)).toEqual(['Etapa', 'Vijente', '', 'Suscrito']);
  });

  it('that hold nothing yet take one mark for all that share them', () => {
    const hojas = {
      Carátula: [
        ['Campo', 'Valor'],
        ['Tipo de libro', 'Enlace'],
        ['Área', 'Vinculación'],
      ],
      Sesiones: [
        ['Número', 'Tipo', 'Fecha'],
        [10, 'Ordinaria', '2021-10-21'],
      ],
      Asistencia: [
        ['Integrante', '10ª ordinaria'],
        ['Ana Ruiz', null],
        ['Luis Mota', null],
        ['Eva Lara', null],
      ],
    };
    const prueba = con(hojas, 'Asistencia', rango(2, 2, 3, 2));
    const { sesiones } = prueba.dar('todosPresentes', { sesion: '10ª ordinaria' });
    expect(sesiones[0]?.presentes).toBe(3);
    expect(prueba.celdas('Asistencia').map((fila) => fila[1])).toEqual(['10ª ordinaria', '✓', '', '✓']);
    expect(prueba.dar('todosPresentes', { sesion: '10ª ordinaria' }).sesiones[0]?.presentes).toBe(3);
  });

  it('of a record that is two rows high leave the next one below both', () => {
    const alta = rango(4, 1, 5, 1);
    const prueba = con({ Avances: [['Convenio', 'Sesión', 'Avance'], ['x'], ['y'], ['z']] }, 'Avances', alta);
    prueba.puertos.host.apply([{ hoja: 'Avances', fila: 2, columna: 2, esperado: null, nuevo: 'Décima' }]);
    const hallazgo = prueba.dar('validar', { hoja: null }).hallazgos.find((h) => h.hoja === 'Avances');
    if (hallazgo === undefined) throw new Error('nothing to explain');
    const justificada = con(
      {
        Convenios: CONVENIOS,
        Justificaciones: [
          ['Hoja', 'Regla', 'Clave', 'Valor', 'Motivo'],
          ['Convenios', 'x', 'y', 'z', 'así es'],
        ],
      },
      'Justificaciones',
      rango(2, 1, 3, 1),
    );
    justificada.dar('explicar', { hallazgo, motivo: 'Así se acordó.', hoja: null });
    expect(justificada.celdas('Justificaciones').map((fila) => fila[4])).toEqual([
      'Motivo',
      'así es',
      '',
      'Así se acordó.',
    ]);
  });

  it('of two columns with different things to say are not written', () => {
    const prueba = con(
      {
        Justificaciones: [['Hoja', 'Regla', 'Clave', 'Valor', 'Motivo'], ['Convenios']],
        Convenios: CONVENIOS,
      },
      'Justificaciones',
      rango(3, 1, 3, 2),
    );
    const [hallazgo] = prueba.dar('validar', { hoja: null }).hallazgos;
    if (hallazgo === undefined) throw new Error('nothing to explain');
    expect(prueba.falla('explicar', { hallazgo, motivo: 'Sí', hoja: null })).toMatch(/^celdas-combinadas/);
    expect(prueba.pasos()).toBe(0);
  });
});
