import { describe, expect, it } from 'vitest';
import { abrirCierres } from '../../../server/arranque/cierres.ts';

describe('What is closed when the service stops', () => {
  it('is closed once, the last one opened first', async () => {
    const orden: string[] = [];
    const cierres = abrirCierres();
    for (const nombre of ['almacén', 'hilos', 'puerto']) cierres.agregar(() => void orden.push(nombre));
    await Promise.all([cierres.cerrar(), cierres.cerrar()]);
    expect(orden).toEqual(['puerto', 'hilos', 'almacén']);
  });

  it('is closed to the end though one fails, and tells the failure', async () => {
    const orden: string[] = [];
    const cierres = abrirCierres();
    cierres.agregar(() => void orden.push('almacén'));
    cierres.agregar(() => Promise.reject(new Error('hilos')));
    await expect(cierres.cerrar()).rejects.toThrow('hilos');
    expect(orden).toEqual(['almacén']);
  });
});
