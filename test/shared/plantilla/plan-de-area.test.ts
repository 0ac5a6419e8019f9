import { describe, expect, it } from 'vitest';
import { planDeArea } from '../../../shared/plantilla/plan.ts';
import { carpetaDeEjemplo } from '../../support/libros.ts';

describe('The libro of an área', () => {
  it('bears its registered name where the programme knows it by siglas that the list has not', () => {
    const area = { nombre: 'Oficina del consejero electoral Mauricio Huesca Rodríguez', siglas: 'OCEMHR' };
    const { campos } = planDeArea(carpetaDeEjemplo('2021-t4'), area, null);
    expect([campos.get('Área'), campos.get('Siglas del área')]).toEqual([area.nombre, area.siglas]);
  });
});
