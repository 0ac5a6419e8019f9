import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abrirCarpeta } from '../../../shared/libro/abrir-carpeta.ts';
import { gravedadDe, revisar } from '../../../shared/rules/revisar.ts';
import { AREA, ENLACE, librosDe, poner, type Borrador } from '../../support/carpeta-limpia.ts';
import { carpetaDeRegistros, conFilas, filaDe } from '../../support/carpeta-de-registros.ts';

const TITULOS = ['Libro', 'Hoja', 'Regla', 'Clave', 'Valor', 'Motivo'];
const MOTIVO = 'Así lo pidió la Comisión.';

/** A duplicate, which has a key and a value; and two rows of one date out of the period, which have no key. */
function conAdvertencias(b: Borrador): Borrador {
  const tipo = 'Convenio Específico';
  const convenio = ['X-01', tipo, 'Otro', 'Instituto de Geografía', 'SE', 'Vigente'];
  const nota = (texto: string): string[] => ['1', '15/09/2021', '', texto, ''];
  return conFilas(conFilas(b, AREA, 'Convenios', [convenio]), ENLACE, 'Seguimiento', [
    nota('Uno'),
    nota('Dos'),
  ]);
}

const explicada = (b: Borrador, enLibro: string, ...filas: string[][]): Borrador =>
  conFilas(
    b,
    enLibro,
    'Justificaciones',
    filas.map((f) => [...f, MOTIVO]),
    TITULOS,
  );

/** Rules of the findings that stand, and of those that are explained. */
function gravedades(b: Borrador): string[] {
  return revisar(abrirCarpeta(librosDe(b))).map((h) => `${h.datos.regla} ${gravedadDe(h)}`);
}

const FUERA = 'fecha-fuera-de-periodo';
const DOBLE = 'registro-duplicado';

describe('Justificaciones', () => {
  it('explains the warning of its record, hoja, rule and value, and no other', () => {
    fc.assert(
      fc.property(carpetaDeRegistros, (base) => {
        const b = conAdvertencias(base);
        expect(gravedades(b)).toEqual([
          `${FUERA} Advertencia`,
          `${FUERA} Advertencia`,
          `${DOBLE} Advertencia`,
        ]);
        const buena = ['', 'convenios', DOBLE, 'x-1', 'INSTITUTO DE GEOGRAFIA'];
        expect(gravedades(explicada(b, AREA, buena))).toEqual([
          `${FUERA} Advertencia`,
          `${FUERA} Advertencia`,
          `${DOBLE} Justificada`,
        ]);
        const ajenas = [
          ['', 'Convenios', DOBLE, 'CONV-101', 'Instituto de Geografía'],
          ['', 'Convenios', DOBLE, '', 'Instituto de Geografía'],
          ['', 'Convenios', DOBLE, 'X-01', ''],
          ['', 'Convenios', DOBLE, 'X-01', 'Instituto'],
          ['', 'Convenios', 'nombre-variante', 'X-01', 'Instituto de Geografía'],
          ['', 'Opiniones', DOBLE, 'X-01', 'Instituto de Geografía'],
        ];
        expect(gravedades(explicada(b, AREA, ...ajenas))).not.toContain(`${DOBLE} Justificada`);
      }),
      { numRuns: 10 },
    );
  });

  it('a finding has the reason as it was typed', () => {
    const [base = {}] = fc.sample(carpetaDeRegistros, 1);
    const b = explicada(conAdvertencias(base), AREA, [
      '',
      'Convenios',
      DOBLE,
      'X-01',
      'Instituto de Geografía',
    ]);
    const hallazgos = revisar(abrirCarpeta(librosDe(b)));
    expect(hallazgos.map((h) => h.justificacion)).toEqual([null, null, MOTIVO]);
  });

  it('a tab without key is explained by its value, Clave or none', () => {
    const [base = {}] = fc.sample(carpetaDeRegistros, 1);
    const b = explicada(conAdvertencias(base), ENLACE, ['', 'Seguimiento', FUERA, 'da igual', '15/09/2021']);
    expect(gravedades(b)).toEqual([`${FUERA} Justificada`, `${FUERA} Justificada`, `${DOBLE} Advertencia`]);
  });

  it('is bound to the record: rows sorted or inserted move nothing', () => {
    fc.assert(
      fc.property(carpetaDeRegistros, fc.nat(), (base, semilla) => {
        const b = explicada(conAdvertencias(base), AREA, [
          '',
          'Convenios',
          DOBLE,
          'X-01',
          'Instituto de Geografía',
        ]);
        const convenios = b[AREA]?.['Convenios'] ?? [];
        const [ultima = []] = convenios.splice(-1);
        // Anywhere after the first of the two, which keeps the other one the later.
        const primera = convenios.findIndex((f) => f[0] === 'CONV-101');
        convenios.splice(primera + 1 + (semilla % (convenios.length - primera)), 0, ultima, ['', '', '']);
        expect(gravedades(b).filter((g) => g.startsWith(DOBLE))).toEqual([`${DOBLE} Justificada`]);
      }),
      { numRuns: 20 },
    );
  });

  it('the enlace may explain for another libro; an área for itself alone', () => {
    const [base = {}] = fc.sample(carpetaDeRegistros, 1);
    const b = conAdvertencias(base);
    const deArea = ['Convenios', DOBLE, 'X-01', 'Instituto de Geografía'];
    const deEnlace = ['Seguimiento', FUERA, '', '15/09/2021'];
    expect(gravedades(explicada(b, ENLACE, [AREA.toUpperCase(), ...deArea]))).toContain(
      `${DOBLE} Justificada`,
    );
    expect(gravedades(explicada(b, ENLACE, ['', ...deArea]))).not.toContain(`${DOBLE} Justificada`);
    expect(gravedades(explicada(b, AREA, [AREA, ...deArea]))).toContain(`${DOBLE} Justificada`);
    expect(gravedades(explicada(b, AREA, [ENLACE, ...deEnlace]))).not.toContain(`${FUERA} Justificada`);
  });

  it('never explains an error, and without a reason explains nothing', () => {
    const [b = {}] = fc.sample(carpetaDeRegistros, 1);
    const fila = filaDe(b, ENLACE, 'Acuerdos', 'Clave', 'CVOE/040/21');
    const malo = poner(b, { libro: ENLACE, hoja: 'Acuerdos', fila, columna: 'Clave' }, 'CVOE-040-21');
    const conError = explicada(malo, ENLACE, ['', 'Acuerdos', 'clave-formato', 'CVOE-040-21', 'CVOE-040-21']);
    expect(gravedades(conError)).toEqual(['clave-formato Error']);
    const titulos = ['Hoja', 'Regla', 'Valor', 'Motivo'];
    const vacia = conFilas(
      conAdvertencias(b),
      ENLACE,
      'Justificaciones',
      [['Seguimiento', FUERA, '15/09/2021', '']],
      titulos,
    );
    expect(gravedades(vacia)).not.toContain(`${FUERA} Justificada`);
  });
});
