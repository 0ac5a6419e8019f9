import { expect, it } from 'vitest';
import { abrirCarpeta } from '../../../shared/libro/abrir-carpeta.ts';
import { libro } from '../../support/libros.ts';

const enlaceDe = (siglas: string) =>
  libro('enlace', {
    Carátula: [
      ['Campo', 'Valor'],
      ['Tipo de libro', 'Enlace'],
      ['Siglas de la institución', siglas],
    ],
    Catálogos: [
      ['Catálogo', 'Valor'],
      ['Destinatarios', 'Red de Observación'],
    ],
  });

it('opens a libro of the enlace that shares its lists with another by its own Carátula', () => {
  const uno = enlaceDe('IECM');
  const otro = { ...uno, hojas: [...uno.hojas.slice(1), ...enlaceDe('IEEM').hojas.slice(0, 1)] };
  const sentidos = [uno, otro, uno].map((enlace) =>
    abrirCarpeta([enlace]).catalogos.de('SIVOPLE', 'Sentido')?.resolver('Recibida'),
  );
  expect(sentidos).toEqual(['INE → IECM', 'INE → IEEM', 'INE → IECM']);
});

it('gives what the enlace says of all to libros that are opened beside it one after the other', () => {
  const enlace = enlaceDe('IECM');
  const nombres = ['area-b', 'area-a'].map((nombre) => {
    const area = libro(nombre, { Difusión: [['Destinatarios'], ['Red de observación']] });
    const { libros, catalogos } = abrirCarpeta([area, enlace]);
    return [
      libros.map((l) => l.nombre),
      catalogos.de('Difusión', 'Destinatarios')?.resolver('RED DE OBSERVACION'),
    ];
  });
  expect(nombres).toEqual([
    [['enlace', 'area-b'], 'Red de Observación'],
    [['enlace', 'area-a'], 'Red de Observación'],
  ]);
});
