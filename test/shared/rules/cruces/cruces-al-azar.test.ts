import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abrirCarpeta } from '../../../../shared/libro/abrir-carpeta.ts';
import type { Libro } from '../../../../shared/libro/model.ts';
import { MAX_CLAVE, tipoDe } from '../../../../shared/rules/cruces/clave-de-cruce.ts';
import { buscadasPor, clavesDeCruce } from '../../../../shared/rules/cruces/claves-de-cruce.ts';
import { revisarConVecinos } from '../../../../shared/rules/cruces/revisar-con-vecinos.ts';
import { vecindad } from '../../../../shared/rules/cruces/vecindad.ts';
import { revisar } from '../../../../shared/rules/revisar.ts';
import { AREA, carpetaLimpia, ENLACE, librosDe } from '../../../support/carpeta-limpia.ts';
import { carpetaDeRegistros } from '../../../support/carpeta-de-registros.ts';
import { area, CONV, enlace, OPIN } from '../../../support/libros-a-mano.ts';
import { halladasEn, linea, vecinosPodados } from '../../../support/vecinos-a-mano.ts';

/** One edit, a swap among them, at some place of a name; most letters stay as they are. */
const torcido = (nombre: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(nombre.length - 2), fc.constantFrom('igual', 'igual', 'falta', 'sobra', 'otra', 'cambia'))
    .map(([i, como]) => {
      const [antes, letra, siguiente] = [nombre.slice(0, i), nombre.charAt(i), nombre.charAt(i + 1)];
      if (como === 'falta') return antes + nombre.slice(i + 1);
      if (como === 'sobra') return `${antes}x${nombre.slice(i)}`;
      if (como === 'otra') return `${antes}x${nombre.slice(i + 1)}`;
      return como === 'cambia' ? antes + siguiente + letra + nombre.slice(i + 2) : nombre;
    });

const NOMBRES = [
  'Instituto de Geografía',
  'INSTITUTO DE GEOGRAFIA, A.C.',
  'Universidad Autónoma del Valle',
  'Instituto Nacional Electoral',
  'Secretaría de las Mujeres de Quito (SMQ)',
  'Tribunal 18 de Cuentas',
  'Tribunal 19 de Cuentas',
  'Museo del Agua',
  'UAM',
  'UNAM',
];
const nombre = fc.constantFrom(...NOMBRES).chain((n) => (n.length > 11 ? torcido(n) : fc.constant(n)));
const exacto = fc.constantFrom(...NOMBRES);
const folio = fc.integer({ min: 1, max: 6 }).map((n) => `CONV-${'0'.repeat(n % 3)}${String(n)}`);
const numero = fc.integer({ min: 1, max: 5 }).map((n) => `IECM/SE/OP${'0'.repeat(n % 2)}${String(n)}/2021`);
const fecha = fc.constantFrom('', '05/10/2021', '10/11/2021', '20/12/2021', '10/11/2019');
const siglas = fc.constantFrom('', '', 'INE', 'SE', 'UAM');

const convenio = fc
  .tuple(
    folio,
    fc.constantFrom('Marco', 'Específico'),
    fc.oneof(nombre, exacto),
    siglas,
    fecha,
    numero,
    fc.nat(2),
  )
  .map(([f, tipo, con, s, firma, op, cita]) => [
    ...[f, tipo, `Convenio ${f}`, con, 'SE', 'Suscrito', s, firma, cita === 0 ? op : ''],
  ]);
const opinion = fc
  .tuple(numero, fecha, fc.oneof(exacto, siglas), fc.boolean())
  .map(([n, f, con, largo]) => [
    n,
    f,
    largo ? `Proyecto de convenio con ${con}, y otros` : con,
    'SE',
    'Favorable',
  ]);
const avance = fc.tuple(folio, fc.constant(''), fc.constant('Avanza.'));
const actividad = fc
  .array(nombre, { minLength: 1, maxLength: 3 })
  .map((quienes) => ['1', 'Un taller', quienes.map((q) => `${q}, ponente`).join('\n')]);

const pocas = (filas: fc.Arbitrary<string[]>) => fc.array(filas, { maxLength: 4 });
const deArea = fc
  .record({ c: pocas(convenio), o: pocas(opinion), v: pocas(avance), a: pocas(actividad) })
  .map(({ c, o, v, a }) => ({
    Convenios: [[...CONV, 'Siglas', 'Fecha de suscripción', 'Opinión'], ...c],
    Opiniones: [OPIN, ...o],
    Avances: [['Convenio', 'Sesión', 'Avance'], ...v],
    Actividades: [['Línea', 'Título', 'Participantes'], ...a],
  }));
const CATALOGOS = [
  ['Catálogo', 'Valor', 'Siglas', 'Variantes'],
  ['Participantes', 'Museo del Agua', 'MDA', 'El Museo'],
];
const carpetas = fc
  .tuple(fc.array(deArea, { minLength: 2, maxLength: 5 }), fc.boolean())
  .map(([areas, conCatalogos]) => ({
    deEnlace: enlace(conCatalogos ? { Catálogos: CATALOGOS } : {}),
    areas: areas.map((hojas, i) => area(`area-${String(i)}`, hojas)),
  }));

/** Rules in which a third libro has a say: a chain of spellings, or the opiniones of one counterpart. */
const CON_TERCEROS = ['nombre-variante', 'opinion-posterior'];

function conTodos(libro: Libro, otros: readonly Libro[], deEnlace: Libro): string[] {
  return revisarConVecinos(deEnlace, libro, otros, null).map(linea);
}

describe('neighbours found by keys', () => {
  it('give a libro the findings that all libros together give it', () => {
    fc.assert(
      fc.property(carpetas, fc.nat(), ({ deEnlace, areas }, cual) => {
        const [propio] = areas.splice(cual % areas.length, 1);
        if (propio === undefined) return;
        const porClaves = revisarConVecinos(
          deEnlace,
          propio,
          vecinosPodados(propio, areas, deEnlace),
          null,
        ).map(linea);
        const firme = (l: string): boolean => !CON_TERCEROS.some((regla) => l.includes(`|${regla}|`));
        expect(porClaves.filter(firme)).toEqual(conTodos(propio, areas, deEnlace).filter(firme));
      }),
      { numRuns: 100 },
    );
  });

  it('give each of two libros just what the other one whole gives it, every rule included', () => {
    fc.assert(
      fc.property(carpetas, ({ deEnlace, areas }) => {
        const [uno, otro] = areas;
        if (uno === undefined || otro === undefined) return;
        for (const [propio, ajeno] of [
          [uno, otro],
          [otro, uno],
        ] as const) {
          const porClaves = revisarConVecinos(
            deEnlace,
            propio,
            vecinosPodados(propio, [ajeno], deEnlace),
            null,
          );
          expect(porClaves.map(linea)).toEqual(conTodos(propio, [ajeno], deEnlace));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('leave out nothing that consolidating would say of keys, records and references of this libro', () => {
    const reglas = [
      'clave-duplicada',
      'registro-duplicado',
      'referencia-inexistente',
      'convenio-sin-opinion',
    ];
    fc.assert(
      fc.property(carpetas, ({ deEnlace, areas }) => {
        const juntos = revisar(abrirCarpeta([deEnlace, ...areas]))
          .filter((h) => reglas.includes(h.datos.regla))
          .map(linea);
        for (const propio of areas) {
          const otros = areas.filter((a) => a !== propio);
          const alEnviar = revisarConVecinos(deEnlace, propio, vecinosPodados(propio, otros, deEnlace), null);
          const dichos = new Set(alEnviar.map((h) => linea({ ...h, depende: null })));
          expect(juntos.filter((l) => l.startsWith(`${propio.nombre}|`) && !dichos.has(l))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('say nothing of a carpeta without defects, and mark what is still to come', () => {
    fc.assert(
      fc.property(fc.oneof(carpetaLimpia, carpetaDeRegistros), (borrador) => {
        const libros = librosDe(borrador);
        const deEnlace = libros.find((l) => l.nombre === ENLACE) ?? null;
        const propio = libros.find((l) => l.nombre === AREA);
        expect(propio).toBeDefined();
        if (propio === undefined) return;
        expect(revisarConVecinos(deEnlace, propio, [], null)).toEqual([]);
        expect(revisarConVecinos(null, propio, [], null).filter((h) => h.depende === null)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('do not depend on the order in which the index answers, and are bounded for each kind', () => {
    fc.assert(
      fc.property(carpetas, fc.integer({ min: 21, max: 40 }), ({ deEnlace, areas: [propio] }, cuantos) => {
        if (propio === undefined) return;
        const copias = Array.from({ length: cuantos }, (_, i) => ({
          ...propio,
          nombre: `copia-${String(i)}`,
        }));
        const buscadas = buscadasPor(propio, deEnlace);
        const halladas = halladasEn(buscadas, copias, deEnlace);
        const vecinos = vecindad(buscadas, halladas);
        expect(vecindad(buscadas, [...halladas].reverse()).map((v) => v.libro)).toEqual(
          vecinos.map((v) => v.libro),
        );
        const tipos = new Set(halladas.map((h) => tipoDe(h.clave)));
        expect(vecinos.length).toBeLessThanOrEqual(20 * tipos.size);
      }),
      { numRuns: 50 },
    );
  });

  it('are looked up by keys of a bounded length and a known kind, whatever people type', () => {
    const texto = fc.string({ unit: 'grapheme', maxLength: 300 });
    const fila = fc.array(texto, { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(fila, { maxLength: 5 }), (filas) => {
        const libro = area('area-x', {
          Convenios: [[...CONV, 'Siglas', 'Fecha de suscripción', 'Opinión'], ...filas],
          Opiniones: [OPIN, ...filas],
        });
        for (const { clave } of [...clavesDeCruce(libro, null), ...buscadasPor(libro, null)]) {
          expect(clave.length).toBeLessThanOrEqual(MAX_CLAVE);
          expect(tipoDe(clave)).toBeDefined();
        }
      }),
    );
  });
});

describe('vecindad', () => {
  it('leaves out a libro that only shares the same spelling', () => {
    const igual = (libro: string) =>
      area(libro, { Convenios: [CONV, ['', '', '', 'Instituto de Geografía']] });
    const buscadas = buscadasPor(igual('area-a'), null);
    const halladas = halladasEn(buscadas, [igual('area-b')], null);
    expect(halladas.length).toBeGreaterThan(0);
    expect(vecindad(buscadas, halladas)).toEqual([]);
  });
});
