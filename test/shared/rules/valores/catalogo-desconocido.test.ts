import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AREA,
  carpetaLimpia,
  ENLACE,
  librosDe,
  poner,
  type Borrador,
  type Celda,
} from '../../../support/carpeta-limpia.ts';
import { hallazgosDe, senalesDe } from '../../../support/hallazgos.ts';

const enConvenios = (columna: string): Celda => ({ libro: AREA, hoja: 'Convenios', fila: 2, columna });
const AREAS = enConvenios('Área responsable operativa');

const CELDAS = fc.constantFrom(
  enConvenios('Etapa'),
  enConvenios('Tipo de convenio'),
  enConvenios('Sector'),
  AREAS,
  { libro: ENLACE, hoja: 'SIVOPLE', fila: 2, columna: 'Sentido' },
  { libro: ENLACE, hoja: 'SIVOPLE', fila: 2, columna: 'Tipo' },
  { libro: ENLACE, hoja: 'Difusión', fila: 2, columna: 'Destinatarios' },
  { libro: AREA, hoja: 'Compromisos', fila: 2, columna: 'Estatus' },
  { libro: ENLACE, hoja: 'Asistencia', fila: 2, columna: '10ª ordinaria' },
);

function conCatalogo(b: Borrador, ...filas: string[][]): Borrador {
  const copia = structuredClone(b);
  copia[ENLACE]?.['Catálogos']?.push(...filas);
  return copia;
}

function datosDe(b: Borrador): unknown[] {
  return hallazgosDe(librosDe(b)).map(({ datos: d }) =>
    d.regla === 'catalogo-desconocido' ? [d.pieza, d.parecido] : d.regla,
  );
}

describe('catalogo-desconocido', () => {
  it('a value that is not in the list is exactly that one finding', () => {
    fc.assert(
      fc.property(carpetaLimpia, CELDAS, fc.constantFrom('Otro', 'Vigentte', 'xyz'), (b, celda, valor) => {
        expect(senalesDe(librosDe(poner(b, celda, valor)))).toEqual([
          [celda.libro, celda.hoja, celda.fila, celda.columna, 'catalogo-desconocido', valor],
        ]);
      }),
    );
  });

  it('case and accents aside, siglas and variants are in the list', () => {
    fc.assert(
      fc.property(
        carpetaLimpia,
        fc.constantFrom<[Celda, string]>(
          [enConvenios('Etapa'), 'EN PROCESO DE NEGOCIACION'],
          [AREAS, 'utvoe'],
          [AREAS, 'contraloria interna'],
          [{ libro: ENLACE, hoja: 'Difusión', fila: 2, columna: 'Destinatarios' }, 'prensa'],
          [{ libro: ENLACE, hoja: 'SIVOPLE', fila: 2, columna: 'Sentido' }, 'iecm -> ine'],
          [{ libro: ENLACE, hoja: 'SIVOPLE', fila: 2, columna: 'Sentido' }, 'ENVIADA'],
          [{ libro: ENLACE, hoja: 'Asistencia', fila: 2, columna: '10ª ordinaria' }, 'j'],
          [enConvenios('Gestión'), ''],
        ),
        (b, [celda, valor]) => {
          expect(senalesDe(librosDe(poner(b, celda, valor)))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('each of several areas is checked apart, and a near one suggested', () => {
    fc.assert(
      fc.property(carpetaLimpia, (b) => {
        expect(datosDe(poner(b, AREAS, 'SE / Foo; Contralorria Interna;UTVOE'))).toEqual([
          ['Foo', null],
          ['Contralorria Interna', 'Contraloría Interna'],
        ]);
        expect(datosDe(poner(b, AREAS, 'Foo; Foo / SE'))).toEqual([['Foo', null]]);
      }),
      { numRuns: 5 },
    );
  });

  it('a Catálogo extends the list of the contract, makes a list of free text, and serves one tab by its name', () => {
    fc.assert(
      fc.property(carpetaLimpia, (b) => {
        const etapa = poner(b, enConvenios('Etapa'), 'Prorrogado');
        expect(datosDe(conCatalogo(etapa, ['etapa', 'Prorrogado']))).toEqual([]);
        const estatus = conCatalogo(b, ['SIVOPLE.Estatus', 'Atendido']);
        expect(datosDe(estatus).length).toBeGreaterThan(0);
        expect(datosDe(conCatalogo(estatus, ['SIVOPLE.Estatus', 'Concluido']))).toEqual([]);
        expect(datosDe(conCatalogo(b, ['Siglas', 'Instituto', 'INE']))).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  it('Carátula: Tipo de libro and Área; a close spelling of the Área is a variant of its name instead', () => {
    fc.assert(
      fc.property(carpetaLimpia, (b) => {
        const area = { libro: AREA, hoja: 'Carátula', fila: 3, columna: 'Valor' };
        const senales = (valor: string): unknown[] =>
          senalesDe(librosDe(poner(b, area, valor))).map((s) => [s[2], s[3], s[4]]);
        expect(senales('Dirección de Sistemas')).toEqual([[3, 'Valor', 'catalogo-desconocido']]);
        expect(senales('Secretaría Ejecutivas')).toEqual([[3, 'Valor', 'nombre-variante']]);
        expect(senales('SE')).toEqual([]);
        expect(
          senalesDe(librosDe(poner(b, { ...area, fila: 2 }, 'Areas'))).map((s) => [s[2], s[3], s[4]]),
        ).toEqual([[2, 'Valor', 'catalogo-desconocido']]);
      }),
      { numRuns: 5 },
    );
  });

  it('a counterpart with a list goes the same way: close is a variant, else it is unknown', () => {
    fc.assert(
      fc.property(carpetaLimpia, (b) => {
        const listadas = (b[AREA]?.['Convenios'] ?? [])
          .slice(1)
          .map((fila) => ['Contraparte', fila[3] ?? '']);
        const conLista = conCatalogo(b, ...listadas, ['Contraparte', 'Universidad del Valle']);
        expect(datosDe(conLista)).toEqual([]);
        expect(datosDe(poner(conLista, enConvenios('Contraparte'), 'Universidad del Vale, A.C.'))).toEqual([
          'nombre-variante',
        ]);
        expect(datosDe(poner(conLista, enConvenios('Contraparte'), 'Cruz Roja'))).toEqual([
          ['Cruz Roja', null],
        ]);
      }),
      { numRuns: 5 },
    );
  });

  it('without a Catálogo the área responsable is free text, and so is an área’s libro alone', () => {
    fc.assert(
      fc.property(carpetaLimpia, (b) => {
        const malo = poner(b, AREAS, 'Cualquier área');
        expect(senalesDe(librosDe({ [AREA]: malo[AREA] ?? {} }), 'libro')).toEqual([]);
        const sinEtapa = poner(b, enConvenios('Etapa'), 'Otra');
        expect(senalesDe(librosDe({ [AREA]: sinEtapa[AREA] ?? {} }), 'libro').map((s) => s[4])).toEqual([
          'catalogo-desconocido',
        ]);
      }),
      { numRuns: 5 },
    );
  });
});
