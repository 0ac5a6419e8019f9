import { setTimeout as esperar } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../../shared/problem.ts';
import { programar, ronda, type Tarea } from '../../../server/resources/programador.ts';
import type { Servicio } from '../../../server/resources/servicio.ts';

const AHORA = new Date('2022-01-05T18:00:00.000Z');

function servicioDePrueba(): { servicio: Servicio; registrado: unknown[] } {
  const registrado: unknown[] = [];
  const registrar: Servicio['registrar'] = (...linea) => registrado.push(linea);
  return { servicio: { reloj: () => AHORA, registrar } as Partial<Servicio> as Servicio, registrado };
}

const tarea = (nombre: string, hacer: Tarea['hacer']): Tarea => ({ nombre, hacer });

describe('A round of tasks', () => {
  it('tells each the time, and goes on after one that fails', async () => {
    const { servicio, registrado } = servicioDePrueba();
    const vistas: unknown[] = [];
    await ronda(servicio, [
      tarea('una', () => Promise.reject(new Problem('almacen-lleno', {}))),
      tarea('dos', () => Promise.reject(new TypeError('con un dato de alguien'))),
      tarea('tres', () => Promise.reject(Object.assign(new Error('10.0.0.7'), { code: 'ECONNREFUSED' }))),
      tarea('cuatro', (_servicio, ahora) => Promise.resolve(void vistas.push(ahora))),
    ]);
    expect(vistas).toEqual([AHORA]);
    expect(registrado).toEqual([
      ['error', 'tarea fallida', { tarea: 'una', motivo: 'almacen-lleno' }],
      ['error', 'tarea fallida', { tarea: 'dos', motivo: 'TypeError' }],
      ['error', 'tarea fallida', { tarea: 'tres', motivo: 'almacen-no-disponible' }],
    ]);
  });
});

describe('The programador', () => {
  it('runs round after round', async () => {
    const { servicio } = servicioDePrueba();
    let rondas = 0;
    let tercera = (): void => undefined;
    const llego = new Promise<void>((listo) => (tercera = listo));
    const contar = tarea('cuenta', () => {
      rondas += 1;
      if (rondas === 3) tercera();
      return Promise.resolve();
    });
    const programador = programar(servicio, [contar], 5);
    await llego;
    await programador.parar();
    expect(rondas).toBeGreaterThanOrEqual(3);
  });

  it('stops between two steps of long work, waits for the step under way, and starts nothing more', async () => {
    const { servicio } = servicioDePrueba();
    const pasos: string[] = [];
    let empezar = (): void => undefined;
    const empezada = new Promise<void>((listo) => (empezar = listo));
    const larga = tarea('larga', async (_servicio, _ahora, seguir) => {
      for (let paso = 1; seguir(); paso += 1) {
        empezar();
        await esperar(20);
        pasos.push(`paso ${String(paso)}`);
      }
    });
    const siguiente = tarea('siguiente', () => Promise.resolve(void pasos.push('siguiente')));
    const programador = programar(servicio, [larga, siguiente], 1);
    await empezada;
    await programador.parar();
    const alParar = [...pasos];
    await esperar(40);
    expect(pasos).toEqual(alParar);
    expect(pasos).toEqual(['paso 1']);
  });
});
