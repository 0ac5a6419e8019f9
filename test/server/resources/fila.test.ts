import { describe, expect, it } from 'vitest';
import { abrirFila } from '../../../server/resources/fila.ts';

/** A work that ends when it is told to. */
function trabajo(nombre: string, empezados: string[]) {
  let terminar: () => void = () => undefined;
  let fallar: () => void = () => undefined;
  const fin = new Promise<string>((cumplir, rechazar) => {
    terminar = () => {
      cumplir(nombre);
    };
    fallar = () => {
      rechazar(new Error(nombre));
    };
  });
  const hacer = () => {
    empezados.push(nombre);
    return fin;
  };
  return { hacer, terminar, fallar };
}

const alDia = () => new Promise((listo) => setImmediate(listo));

describe('A queue', () => {
  it('does so many works at once, the others in the order in which they came', async () => {
    const empezados: string[] = [];
    const enFila = abrirFila(2);
    const trabajos = ['a', 'b', 'c', 'd'].map((nombre) => trabajo(nombre, empezados));
    const hechos = Promise.all(trabajos.map(({ hacer }) => enFila(hacer)));
    await alDia();
    expect(empezados).toEqual(['a', 'b']);
    trabajos[1]?.terminar();
    await alDia();
    expect(empezados).toEqual(['a', 'b', 'c']);
    for (const { terminar } of trabajos) terminar();
    expect(await hechos).toEqual(['a', 'b', 'c', 'd']);
    expect(empezados).toEqual(['a', 'b', 'c', 'd']);
  });

  it('goes on after one that fails', async () => {
    const empezados: string[] = [];
    const enFila = abrirFila(1);
    const [malo, bueno] = [trabajo('malo', empezados), trabajo('bueno', empezados)];
    const hechos = Promise.allSettled([enFila(malo.hacer), enFila(bueno.hacer)]);
    malo.fallar();
    bueno.terminar();
    expect((await hechos).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await enFila(() => Promise.resolve('después'))).toBe('después');
    expect(empezados).toEqual(['malo', 'bueno']);
  });
});
