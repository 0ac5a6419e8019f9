import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calendarioDeRecordatorios,
  recordatoriosQueTocan,
  TIPOS_DE_RECORDATORIO,
  type Recordatorio,
  type SituacionDelPeriodo,
} from '../../../shared/recordatorios/recordatorios-que-tocan.ts';
import {
  fechaDeOrdinal,
  iso,
  ordinalDia,
  type FechaCivil,
} from '../../../shared/spanish/fechas/civil-date.ts';

const dia = (texto: string): FechaCivil => {
  const [anio = 0, mes = 0, d = 0] = texto.split('-').map(Number);
  return { anio, mes, dia: d };
};

const situacion = (momento: string, cambios: Partial<SituacionDelPeriodo> = {}): SituacionDelPeriodo => {
  const [fecha = '', hora = ''] = momento.split(' ');
  return {
    apertura: dia('2021-12-15'),
    corte: dia('2022-01-14'),
    cerrado: false,
    ahora: { fecha: dia(fecha), hora: Number(hora) },
    areas: [
      { id: 'se', haEnviado: false },
      { id: 'dea', haEnviado: true },
    ],
    yaEnviados: [],
    ...cambios,
  };
};

const tocan = (momento: string, cambios: Partial<SituacionDelPeriodo> = {}) =>
  recordatoriosQueTocan(situacion(momento, cambios)).map(({ area, tipo }) => `${area} ${tipo}`);

const calendario = (apertura: string, corte: string) =>
  calendarioDeRecordatorios({ apertura: dia(apertura), corte: dia(corte) }).map(
    ({ tipo, fecha }) => `${tipo} ${iso(fecha)}`,
  );

describe('the days of the reminders', () => {
  it('are the opening, half-way and the eve of the cut-off', () => {
    expect(calendario('2021-12-15', '2022-01-14')).toEqual([
      'apertura 2021-12-15',
      'mitad 2021-12-30',
      'vispera 2022-01-13',
    ]);
  });

  it('are fewer in a short span: each has a day of its own', () => {
    expect(calendario('2022-01-10', '2022-01-13')).toEqual([
      'apertura 2022-01-10',
      'mitad 2022-01-11',
      'vispera 2022-01-12',
    ]);
    expect(calendario('2022-01-10', '2022-01-12')).toEqual(['apertura 2022-01-10', 'vispera 2022-01-11']);
    expect(calendario('2022-01-10', '2022-01-11')).toEqual(['apertura 2022-01-10']);
    expect(calendario('2022-01-10', '2022-01-10')).toEqual(['apertura 2022-01-10']);
    expect(calendario('2022-01-11', '2022-01-10')).toEqual([]);
  });
});

describe('the reminders that are due', () => {
  it('go out from nine in the morning, to áreas that have not sent', () => {
    expect(tocan('2021-12-15 8')).toEqual([]);
    expect(tocan('2021-12-15 9')).toEqual(['se apertura']);
    expect(tocan('2021-12-30 8')).toEqual(['se apertura']);
    expect(tocan('2021-12-30 9')).toEqual(['se mitad']);
    expect(tocan('2022-01-13 9')).toEqual(['se vispera']);
  });

  it('are not made up for: after a stop only the latest goes out', () => {
    const yaEnviados: Recordatorio[] = [{ area: 'se', tipo: 'apertura' }];
    expect(tocan('2022-01-14 23', { yaEnviados })).toEqual(['se vispera']);
    expect(tocan('2022-01-02 3', { yaEnviados: [] })).toEqual(['se mitad']);
  });

  it('reach an área that sent once its envío no longer stands', () => {
    const areas = [{ id: 'dea', haEnviado: false }];
    expect(tocan('2022-01-13 9', { areas })).toEqual(['dea vispera']);
  });

  it('are none past the cut-off, in a closed period, or before it opens', () => {
    expect(tocan('2022-01-15 0')).toEqual([]);
    expect(tocan('2022-01-13 9', { cerrado: true })).toEqual([]);
    expect(tocan('2021-12-14 23')).toEqual([]);
  });

  it('follow a cut-off that is moved, without repeating what was sent', () => {
    const yaEnviados: Recordatorio[] = [{ area: 'se', tipo: 'vispera' }];
    expect(tocan('2022-01-30 9', { corte: dia('2022-01-31'), yaEnviados })).toEqual([]);
  });
});

describe('over any life of a period', () => {
  const INICIO = ordinalDia(dia('2022-01-01'));
  /** A run of the scheduler: some hours after the last; who sends in between; whether the cut-off moves. */
  const paso = fc.record({
    horas: fc.integer({ min: 1, max: 200 }),
    envian: fc.subarray(['a', 'b', 'c'], { maxLength: 1 }),
    corte: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined, freq: 10 }),
  });
  const vida = fc.record({
    corte: fc.integer({ min: 0, max: 60 }),
    pasos: fc.array(paso, { maxLength: 40 }),
  });

  it('no área that has sent gets one, none gets a kind twice or two at once, and none comes after the cut-off', () => {
    let enviadosEnTotal = 0;
    fc.assert(
      fc.property(vida, ({ corte: primero, pasos }) => {
        let [corte, hora] = [primero, 0];
        const hanEnviado = new Set<string>();
        const yaEnviados: Recordatorio[] = [];
        for (const p of pasos) {
          hora += p.horas;
          corte = p.corte ?? corte;
          const ahora = { fecha: fechaDeOrdinal(INICIO + Math.floor(hora / 24)), hora: hora % 24 };
          const nuevos = recordatoriosQueTocan({
            apertura: fechaDeOrdinal(INICIO),
            corte: fechaDeOrdinal(INICIO + corte),
            cerrado: false,
            ahora,
            areas: ['a', 'b', 'c'].map((id) => ({ id, haEnviado: hanEnviado.has(id) })),
            yaEnviados,
          });
          expect(nuevos.filter(({ area }) => hanEnviado.has(area))).toEqual([]);
          expect(new Set(nuevos.map(({ area }) => area)).size).toBe(nuevos.length);
          if (Math.floor(hora / 24) > corte) expect(nuevos).toEqual([]);
          yaEnviados.push(...nuevos);
          for (const id of p.envian) hanEnviado.add(id);
        }
        const distintos = new Set(yaEnviados.map(({ area, tipo }) => `${area} ${tipo}`));
        expect(distintos.size).toBe(yaEnviados.length);
        enviadosEnTotal += yaEnviados.length;
      }),
    );
    expect(enviadosEnTotal).toBeGreaterThan(0);
  });

  it('a service that never stops sends to an área that never does every kind of the calendar, once, on its day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), (dias) => {
        const plazo = { apertura: fechaDeOrdinal(INICIO), corte: fechaDeOrdinal(INICIO + dias) };
        const yaEnviados: Recordatorio[] = [];
        const cuando: string[] = [];
        for (let hora = 0; hora < (dias + 3) * 24; hora += 1) {
          const ahora = { fecha: fechaDeOrdinal(INICIO + Math.floor(hora / 24)), hora: hora % 24 };
          const areas = [{ id: 'a', haEnviado: false }];
          const nuevos = recordatoriosQueTocan({ ...plazo, cerrado: false, ahora, areas, yaEnviados });
          for (const { tipo } of nuevos) cuando.push(`${tipo} ${iso(ahora.fecha)} ${String(ahora.hora)}`);
          yaEnviados.push(...nuevos);
        }
        const esperado = calendarioDeRecordatorios(plazo).map(({ tipo, fecha }) => `${tipo} ${iso(fecha)} 9`);
        expect(cuando).toEqual(esperado);
        if (dias >= 3) expect(yaEnviados.map(({ tipo }) => tipo)).toEqual(TIPOS_DE_RECORDATORIO);
      }),
      { numRuns: 40 },
    );
  });
});
