import { describe, expect, it } from 'vitest';
import { abrirCarpeta } from '../../../shared/libro/abrir-carpeta.ts';
import { planDeArea } from '../../../shared/plantilla/plan.ts';
import { libro } from '../../support/libros.ts';

describe('The libro of an área', () => {
  it('bears its registered name where the programme knows it by siglas that the list has not', () => {
    const nombre = 'Oficina del consejero electoral Mauricio Huesca Rodríguez';
    const enlace = libro('enlace', {
      Carátula: [
        ['Campo', 'Valor'],
        ['Tipo de libro', 'Enlace'],
      ],
      Programa: [
        ['Línea', 'Título', 'Fuente', 'Áreas'],
        ['2', 'Convenios', 'Convenios', 'OCEMHR'],
      ],
      Catálogos: [
        ['Catálogo', 'Valor', 'Siglas'],
        ['Área', nombre, ''],
      ],
    });
    const { campos } = planDeArea(abrirCarpeta([enlace]), { nombre, siglas: 'OCEMHR' }, null);
    expect([campos.get('Área'), campos.get('Siglas del área')]).toEqual([nombre, 'OCEMHR']);
  });
});
