import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correcciones } from '../../../shared/fixes/correcciones.ts';
import type { Cambio, Correccion } from '../../../shared/fixes/correccion.ts';
import { reemplazarPieza } from '../../../shared/fixes/reemplazar-pieza.ts';
import {
  AREA,
  carpetaLimpia,
  ENLACE,
  leer,
  librosDe,
  poner,
  renombrar,
  type Borrador,
  type Celda,
} from '../../support/carpeta-limpia.ts';
import { hallazgosDe, senalesDe } from '../../support/hallazgos.ts';

/** Applies a change as a sheet would: only when the cell still holds what the change expects. */
function aplicar(b: Borrador, { libro, hoja, fila, columna, esperado, nuevo }: Cambio): Borrador {
  if (fila === 1) return renombrar(b, libro, hoja, esperado, nuevo);
  expect(leer(b, { libro, hoja, fila, columna })).toBe(esperado);
  return poner(b, { libro, hoja, fila, columna }, nuevo);
}

function correccionesDe(b: Borrador): Correccion[] {
  const [hallazgo, ...otros] = hallazgosDe(librosDe(b));
  expect(otros).toEqual([]);
  return hallazgo === undefined ? [] : correcciones(hallazgo);
}

const en = (libro: string, hoja: string, columna: string, fila = 2): Celda => ({
  libro,
  hoja,
  fila,
  columna,
});
const FECHA = en(ENLACE, 'Seguimiento', 'Fecha');
const TEXTO = en(ENLACE, 'Difusión', 'Información');

/** A spoilt cell and what each cure of it writes there. */
const CURABLES: readonly (readonly [Celda, string, readonly string[]])[] = [
  [
    FECHA,
    'Miércoles 26 de octubre de 2021.',
    ['Martes 26 de octubre de 2021.', 'Miércoles 27 de octubre de 2021.'],
  ],
  [FECHA, 'LUNES 09 NOVIEMBRE 2021', ['MARTES 09 NOVIEMBRE 2021', 'LUNES 08 NOVIEMBRE 2021']],
  [FECHA, 'lunes, 02/11/2021', ['martes, 02/11/2021', 'lunes, 01/11/2021']],
  [
    FECHA,
    'domingo 30 de noviembre del 2021',
    ['martes 30 de noviembre del 2021', 'domingo 28 de noviembre del 2021'],
  ],
  [
    FECHA,
    'jueves 30 de noviembre de 2021',
    ['martes 30 de noviembre de 2021', 'jueves 2 de diciembre de 2021'],
  ],
  [
    TEXTO,
    'Se aprobó el jueves 24 de noviembre de 2021, y el viernes 26 de noviembre de 2021 se publicó.',
    [
      'Se aprobó el miércoles 24 de noviembre de 2021, y el viernes 26 de noviembre de 2021 se publicó.',
      'Se aprobó el jueves 25 de noviembre de 2021, y el viernes 26 de noviembre de 2021 se publicó.',
    ],
  ],
  [
    TEXTO,
    'Jueves 4 y sábado 5 de noviembre de 2021',
    ['Jueves 4 y viernes 5 de noviembre de 2021', 'Jueves 4 y sábado 6 de noviembre de 2021'],
  ],
  [FECHA, '21/10/21', ['21/10/2021']],
  [FECHA, '21 de octubbre de 2021', ['21 de octubre de 2021']],
  [FECHA, 'miérkoles 27 de octubre de 2021', ['Miércoles 27 de octubre de 2021']],
  [en(ENLACE, 'SIVOPLE', 'Cantidad'), '12 oficios', ['12']],
  [en(AREA, 'Convenios', 'Etapa'), 'Vigentte', ['Vigente']],
  [
    en(AREA, 'Convenios', 'Área responsable operativa'),
    'SE / Contralorria Interna;UTVOE',
    ['SE / Contraloría Interna;UTVOE'],
  ],
  [en(AREA, 'Avances', 'Sesión'), 'Decimma', ['Décima']],
  [en(ENLACE, 'Puntos', 'Sesiones'), 'Décima;  Decimma primera', ['Décima;  Décima primera']],
  [en(AREA, 'Avances', 'Convenio'), 'CNV-001', ['CONV-001']],
  [en(ENLACE, 'Seguimiento', 'Línea'), '1A', ['1.A']],
  [
    en(AREA, 'Actividades', 'Participantes'),
    'Ernesto Rámos Mega, consejero\nEva Luz, perita',
    ['Ernesto Ramos Mega, consejero\nEva Luz, perita'],
  ],
  [en(AREA, 'Carátula', 'Valor', 3), 'Secretaría Ejecutivas', ['Secretaría Ejecutiva']],
];

describe('correcciones', () => {
  it.each(CURABLES)('%o: «%s» is cured, and nothing else comes of it', (celda, malo, nuevos) => {
    fc.assert(
      fc.property(carpetaLimpia, (limpia) => {
        const b = poner(limpia, celda, malo);
        const hechas = correccionesDe(b);
        expect(hechas.map((c) => c.cambios.map((x) => x.nuevo))).toEqual(nuevos.map((n) => [n]));
        for (const { cambios } of hechas) expect(senalesDe(librosDe(cambios.reduce(aplicar, b)))).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  it('a misspelt header is renamed where it stands, required or not', () => {
    fc.assert(
      fc.property(
        carpetaLimpia,
        fc.constantFrom(
          ['Contraparte', 'Contrapartte'],
          ['Vigencia hasta', 'Vigencia asta'],
          ['Folio', 'Folios'],
        ),
        (limpia, [bueno = '', malo = '']) => {
          const b = renombrar(limpia, AREA, 'Convenios', bueno, malo);
          const [primera] = correccionesDe(b);
          expect(primera?.cambios).toEqual([
            { libro: AREA, hoja: 'Convenios', fila: 1, columna: malo, esperado: malo, nuevo: bueno },
          ]);
          expect(senalesDe(librosDe((primera?.cambios ?? []).reduce(aplicar, b)))).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('a column that nobody knows can be kept as the area’s own', () => {
    const [limpia = {}] = fc.sample(carpetaLimpia, 1);
    const b = poner(limpia, en(AREA, 'Convenios', 'Rubro'), 'x');
    const [unica, otra] = correccionesDe(b);
    expect(otra).toBeUndefined();
    expect(senalesDe(librosDe((unica?.cambios ?? []).reduce(aplicar, b)))).toEqual([]);
  });

  it('what a person must write or decide has no fix', () => {
    const [limpia = {}] = fc.sample(carpetaLimpia, 1);
    for (const [celda, malo] of [
      [FECHA, ''],
      [FECHA, '31 de noviembre de 2021'],
      [FECHA, '30/09/2021'],
      [en(AREA, 'Convenios', 'Etapa'), 'Otra'],
      [en(AREA, 'Avances', 'Convenio'), 'CONV-099'],
    ] as const) {
      expect(correccionesDe(poner(limpia, celda, malo))).toEqual([]);
    }
  });

  it('a reading that a list of days cannot take without moving the others is left out', () => {
    const [limpia = {}] = fc.sample(carpetaLimpia, 1);
    const b = poner(limpia, TEXTO, 'Lunes 1, jueves 30 y martes 30 de noviembre de 2021');
    expect(correccionesDe(b).map((c) => c.cambios[0]?.nuevo)).toEqual([
      'Lunes 1, martes 30 y martes 30 de noviembre de 2021',
    ]);
  });

  it('a piece is replaced only where it stands as a whole', () => {
    expect(reemplazarPieza('Instituto A / Instituto; Instituto', 'Instituto', 'IE')).toBe(
      'Instituto A / IE; IE',
    );
    expect(reemplazarPieza('Ana Paz, Ana Paz\nAna Paz', 'Ana Paz', 'Ana Páz')).toBe(
      'Ana Páz, Ana Paz\nAna Páz',
    );
    expect(reemplazarPieza('UNAM', 'UAM', 'x')).toBe('UNAM');
    expect(reemplazarPieza('$&', '$&', 'a$&b')).toBe('a$&b');
  });
});
