import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AREA,
  carpetaLimpia,
  ENLACE,
  librosDe,
  poner,
  renombrar,
  type Borrador,
} from '../../../support/carpeta-limpia.ts';
import { hallazgosDe, senalesDe } from '../../../support/hallazgos.ts';

function enPrograma(b: Borrador, columna: string, valor: string): Borrador {
  return poner(b, { libro: ENLACE, hoja: 'Programa', fila: 5, columna }, valor);
}

const enConvenios = (columna: string) => ({ libro: AREA, hoja: 'Convenios', fila: 2, columna });

describe('columna-desconocida', () => {
  it('a header that the contract does not know is one finding at row 1', () => {
    fc.assert(
      fc.property(carpetaLimpia, fc.constantFrom('Rubro', 'Total', 'Comentarios del área'), (b, columna) => {
        expect(senalesDe(librosDe(poner(b, enConvenios(columna), 'algo')))).toEqual([
          [AREA, 'Convenios', 1, columna, 'columna-desconocida', columna],
        ]);
      }),
      { numRuns: 30 },
    );
  });

  it('a column of the area’s own, or one without header, is nobody’s business', () => {
    fc.assert(
      fc.property(carpetaLimpia, fc.constantFrom('_Rubro', '_', ''), (b, columna) => {
        expect(senalesDe(librosDe(poner(b, enConvenios(columna), 'jueves 22 de octubre de 2021')))).toEqual(
          [],
        );
      }),
      { numRuns: 20 },
    );
  });

  it('a column that Programa names in any of its fields is known, whatever it is called', () => {
    fc.assert(
      fc.property(
        carpetaLimpia,
        fc.constantFrom(
          ['Filtro', 'Rubro=Uno'],
          ['Columnas', 'No.;Título=rubro'],
          ['Orden', '-RUBRO'],
          ['Columnas', 'Filas=Rubro; Columnas=Modalidad'],
        ),
        (b, [columna = '', valor = '']) => {
          const conRubro = poner(b, { libro: AREA, hoja: 'Actividades', fila: 2, columna: 'Rubro' }, 'Uno');
          const conFuente = enPrograma(enPrograma(conRubro, 'Fuente', 'Actividades'), columna, valor);
          const forma = valor.startsWith('Filas') ? enPrograma(conFuente, 'Forma', 'Conteo') : conFuente;
          const reglas = senalesDe(librosDe(forma)).map((s) => s[4]);
          expect(reglas).not.toContain('columna-desconocida');
          expect(reglas).not.toContain('programa-invalido');
        },
      ),
      { numRuns: 20 },
    );
  });

  it('a misspelt optional header suggests the right one', () => {
    fc.assert(
      fc.property(carpetaLimpia, (b) => {
        const malos = hallazgosDe(
          librosDe(renombrar(b, AREA, 'Convenios', 'Vigencia hasta', 'Vigencia asta')),
        );
        expect(malos.map((h) => h.datos)).toEqual([
          { regla: 'columna-desconocida', parecida: 'Vigencia hasta' },
        ]);
      }),
      { numRuns: 10 },
    );
  });

  it('an unknown Campo of Carátula is told at its row', () => {
    fc.assert(
      fc.property(carpetaLimpia, fc.constantFrom('Periódo', 'Siglas del área', 'Foo'), (b, campo) => {
        const copia = structuredClone(b);
        copia[AREA]?.['Carátula']?.push([campo, 'x'], ['Correos', 'a@b.mx']);
        const senales = senalesDe(librosDe(copia));
        const deFoo = campo === 'Foo' ? [[AREA, 'Carátula', 5, 'Campo', 'columna-desconocida', 'Foo']] : [];
        const delPeriodo = campo === 'Periódo' ? [[AREA, 'Carátula', 5, 'Valor', 'fecha-invalida', 'x']] : [];
        expect(senales).toEqual(expect.arrayContaining([...deFoo, ...delPeriodo]));
        expect(senales).toContainEqual([AREA, 'Carátula', 6, 'Campo', 'columna-desconocida', 'Correos']);
        expect(senales).toHaveLength(1 + deFoo.length + delPeriodo.length);
      }),
      { numRuns: 20 },
    );
  });

  it('a header that stands twice is told: nobody would read the second', () => {
    fc.assert(
      fc.property(carpetaLimpia, (b) => {
        const copia = structuredClone(b);
        copia[ENLACE]?.['Difusión']?.forEach((fila, i) => fila.push(i === 0 ? 'FECHA' : '01/10/2021'));
        expect(senalesDe(librosDe(copia))).toEqual([
          [ENLACE, 'Difusión', 1, 'Fecha', 'columna-desconocida', 'FECHA'],
        ]);
      }),
      { numRuns: 10 },
    );
  });

  it('one área’s libro alone does not tell what Programa names; a misspelling it does', () => {
    fc.assert(
      fc.property(carpetaLimpia, (b) => {
        const alone = (c: Borrador): unknown[] =>
          senalesDe(librosDe({ [AREA]: c[AREA] ?? {} }), 'libro').map((s) => s[3]);
        expect(alone(poner(b, enConvenios('Rubro'), 'x'))).toEqual([]);
        expect(alone(renombrar(b, AREA, 'Convenios', 'Vigencia hasta', 'Vigencia asta'))).toEqual([
          'Vigencia asta',
        ]);
      }),
      { numRuns: 5 },
    );
  });
});
