import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leerCaratula, periodoDeCaratula } from '../../../shared/libro/caratula.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import { periodoSiguiente } from '../../../shared/libro/periodo-siguiente.ts';
import { conveniosEnVigor } from '../../../shared/libro/siguiente/convenios-en-vigor.ts';
import { quedanPorActualizar } from '../../../shared/libro/siguiente/por-actualizar.ts';
import { leerPeriodo, periodoDeFechas, type Periodo } from '../../../shared/spanish/fechas/periodo.ts';
import { libro, librosDeEjemplo, type Filas } from '../../support/libros.ts';

const T4 = leer('2021-T4');
const T1 = leer('2022-T1');
const CORTE = { anio: 2022, mes: 4, dia: 10 };

function leer(clave: string): Periodo {
  const periodo = leerPeriodo(clave);
  if (periodo === null) throw new Error(clave);
  return periodo;
}

const real = (): Libro => {
  const hallado = librosDeEjemplo('2021-t4').find((l) => l.nombre === 'enlace-utvoe');
  if (hallado === undefined) throw new Error('the example has no libro of the enlace');
  return hallado;
};

const hoja = (l: Libro, nombre: string) => l.hojas.find((h) => h.nombre === nombre);
const valores = (l: Libro): [string, string][] =>
  (hoja(l, 'Carátula')?.filas ?? []).map(({ celdas }) => [celdas[0] ?? '', celdas[1] ?? '']);

const conPrograma = (textos: readonly string[], otras: Readonly<Record<string, Filas>> = {}): Libro =>
  libro('enlace', {
    Carátula: [
      ['Campo', 'Valor'],
      ['Tipo de libro', 'Enlace'],
      ['Periodo', '2021-T4'],
    ],
    Programa: [['Línea', 'Título', 'Texto'], ...textos.map((t, i) => [String(i + 1), 'Título', t])],
    Sesiones: [
      ['Número', 'Tipo', 'Fecha'],
      ['10', 'Ordinaria', '2021-10-21'],
      ['1', 'Extraordinaria', '2021-11-03'],
    ],
    ...otras,
  });

const motivos = (l: Libro, anterior = T4, nuevo = T1): string[] =>
  periodoSiguiente(l, anterior, { periodo: nuevo, corte: CORTE }).porActualizar.map((p) => p.motivo);

describe('periodoSiguiente', () => {
  it('carries over programme, lists and members of the real libro, and empties what was of its quarter', () => {
    const viejo = real();
    const { libro: nuevo } = periodoSiguiente(viejo, T4, { periodo: T1, corte: CORTE });
    for (const nombre of ['Programa', 'Catálogos', 'Integrantes'])
      expect(hoja(nuevo, nombre)).toEqual(hoja(viejo, nombre));
    for (const nombre of ['Sesiones', 'Acuerdos', 'Asistencia', 'Puntos', 'Opiniones', 'Seguimiento'])
      expect(hoja(nuevo, nombre)?.filas).toEqual([]);
    expect(hoja(nuevo, 'Asistencia')?.columnas.map((c) => c.encabezado)).toEqual(['Integrante']);
  });

  it('sets the real Carátula to the new quarter', () => {
    const { libro: nuevo } = periodoSiguiente(real(), T4, { periodo: T1, corte: CORTE });
    expect(Object.fromEntries(valores(nuevo))).toMatchObject({
      Periodo: '2022-T1',
      'Número de informe': 'Primero',
      'Acuerdo de aprobación': '',
      'Sesión de aprobación': '',
      'Fecha de aprobación': '',
      'Fecha de corte': '2022-04-10',
      Responsable: 'Cecilia Aída Hernández Cruz',
    });
  });

  it('points out in the real libro the cells of the old quarter alone, in order', () => {
    const { porActualizar } = periodoSiguiente(real(), T4, { periodo: T1, corte: CORTE });
    expect(
      porActualizar.filter((p) => p.hoja === 'Programa').map((p) => `${String(p.fila)} ${p.columna}`),
    ).toEqual([
      '2 Texto',
      '4 Texto',
      '20 Texto',
      '20 Filtro',
      '21 Filtro',
      '23 Título',
      '29 Título',
      '41 Título',
      '41 Texto',
    ]);
    expect(porActualizar.filter((p) => p.hoja === 'Integrantes')).toHaveLength(18);
  });

  it.each([
    ['4', '5'],
    ['04', '05'],
    ['9º', '10º'],
    ['Décimo', 'Décimo primero'],
    ['SEGUNDA', 'TERCERA'],
    ['sin número', ''],
  ])('counts one more than «%s» in the same writing: «%s»', (antes, despues) => {
    const viejo = libro('enlace', {
      Carátula: [
        ['Campo', 'Valor'],
        ['Número de informe', antes],
      ],
    });
    const nuevo = periodoSiguiente(viejo, leer('2021-T2'), { periodo: leer('2021-T3'), corte: CORTE });
    expect(new Map(valores(nuevo.libro)).get('Número de informe')).toBe(despues);
  });

  it('writes a span without key by its two dates', () => {
    const viejo = conPrograma([]);
    const [desde, hasta] = [
      { anio: 2022, mes: 3, dia: 1 },
      { anio: 2022, mes: 5, dia: 31 },
    ];
    const { libro: nuevo } = periodoSiguiente(viejo, T4, {
      periodo: periodoDeFechas(desde, hasta),
      corte: CORTE,
    });
    expect(periodoDeCaratula(leerCaratula(hoja(nuevo, 'Carátula')))).toEqual(periodoDeFechas(desde, hasta));
  });
});

describe('what is left of the old period', () => {
  it.each([
    ['El programa de 2021 se cumplió.', 'Dice «2021», el año del periodo anterior.'],
    ['Durante octubre y noviembre.', 'Dice «octubre», un mes del periodo anterior.'],
    ['El cuarto trimestre fue breve.', 'Dice «cuarto trimestre», el del periodo anterior.'],
    ['Desde el 2021-11-03.', 'Tiene la fecha 2021-11-03, del periodo anterior.'],
    [
      'siete en la décima sesión ordinaria',
      'Nombra «la décima sesión ordinaria», una sesión del periodo anterior.',
    ],
    ['como la 1ª extraordinaria', 'Nombra «1ª extraordinaria», una sesión del periodo anterior.'],
    ['Línea 2021-T4', 'Dice «2021-T4», la clave del periodo anterior.'],
  ])('«%s»: %s', (texto, motivo) => {
    expect(motivos(conPrograma([texto]))).toEqual([motivo]);
  });

  it.each([
    'En {periodo:largo} se celebraron {total:letra:f} sesiones.',
    'Conforme a la Ley de 2014 y al acuerdo 12021.',
    'Enero a marzo de 2022, primer trimestre.',
    'La primera sesión ordinaria y la décima parte.',
    'Se gastaron $2,021.00 pesos.',
  ])('says nothing of «%s»', (texto) => {
    expect(motivos(conPrograma([texto]))).toEqual([]);
  });

  it('says nothing of the year and the months that both spans share', () => {
    const textos = ['El programa de 2021.', 'De enero a junio.'];
    expect(motivos(conPrograma(textos), leer('2021-S1'), leer('2021-S2'))).toEqual([
      'Dice «enero», un mes del periodo anterior.',
    ]);
    expect(motivos(conPrograma(textos), leer('2021-01'), leer('2021-S1'))).toEqual([]);
  });

  it('names each cell once, as it stands in the new libro, tabs and rows in order', () => {
    const pieza = fc.constantFrom(
      '2021',
      'octubre',
      'décima sesión',
      'cuarto trimestre',
      'nada',
      '2021-10-05',
      '2022',
    );
    const textos = fc.array(
      fc.array(pieza, { maxLength: 4 }).map((p) => p.join(' y ')),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(textos, (t) => {
        const { libro: nuevo, porActualizar } = periodoSiguiente(conPrograma(t), T4, {
          periodo: T1,
          corte: CORTE,
        });
        const lugares = porActualizar.map((p) => `${p.hoja} ${String(p.fila).padStart(3, '0')} ${p.columna}`);
        expect(new Set(lugares).size).toBe(lugares.length);
        expect(lugares).toEqual([...lugares].sort());
        for (const { fila, valor } of porActualizar)
          expect(hoja(nuevo, 'Programa')?.filas.find((f) => f.numero === fila)?.celdas[2]).toBe(valor);
        const viejas = t.filter((texto) => /2021|octubre|décima sesión|cuarto trimestre/.test(texto));
        expect(porActualizar).toHaveLength(viejas.length);
      }),
    );
  });
});

describe('conveniosEnVigor', () => {
  const convenios = (...filas: readonly (readonly string[])[]): Libro =>
    libro('area-se', { Convenios: [['Folio', 'Etapa', 'Vigencia hasta', 'Opinión'], ...filas] });

  it('keeps those in negotiation, signed or in force that are not past, without their opinión', () => {
    const hecha = conveniosEnVigor(
      convenios(
        ['C-1', 'En proceso de negociación', '2020-01-01', 'OP1'],
        ['C-2', 'Vigente', '2021-12-31', ''],
        ['C-3', 'VIGENTE', '2022-01-01', 'OP3'],
        ['C-4', 'Suscrito', 'Indefinida', ''],
        ['C-5', 'Concluido', '', ''],
        ['C-6', 'Cancelado', 'Indefinida', ''],
      ),
      T1.desde,
    );
    expect(hecha?.filas.map(({ numero, celdas }) => [numero, celdas[0], celdas[3]])).toEqual([
      [2, 'C-1', ''],
      [3, 'C-3', ''],
      [4, 'C-4', ''],
    ]);
  });

  it('gives null where none goes on', () => {
    expect(conveniosEnVigor(convenios(['C-5', 'Concluido', '', '']), T1.desde)).toBeNull();
    expect(conveniosEnVigor(libro('area-se', {}), T1.desde)).toBeNull();
  });
});

describe('quedanPorActualizar', () => {
  const viejo = conPrograma(['En 2021.', 'En octubre.'], {
    Integrantes: [
      ['Calidad', 'Nombre'],
      ['Presidencia', 'Ana Ruiz'],
    ],
  });
  const { libro: nuevo, porActualizar } = periodoSiguiente(viejo, T4, { periodo: T1, corte: CORTE });

  it('drops what was written anew and finds the rest though its row moved', () => {
    const cambiado = {
      ...nuevo,
      hojas: nuevo.hojas.map((h) =>
        h.nombre === 'Programa'
          ? { ...h, filas: h.filas.slice(1).map((f) => ({ ...f, numero: f.numero + 7 })) }
          : h,
      ),
    };
    expect(quedanPorActualizar(porActualizar, cambiado, true).map((p) => [p.fila, p.valor])).toEqual([
      [10, 'En octubre.'],
    ]);
  });

  it('keeps what people must confirm until they have saved the libro', () => {
    expect(quedanPorActualizar(porActualizar, nuevo, false)).toEqual(porActualizar);
    expect(quedanPorActualizar(porActualizar, nuevo, true).map((p) => p.hoja)).toEqual([
      'Programa',
      'Programa',
    ]);
  });
});
