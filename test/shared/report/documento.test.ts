import { describe, expect, it } from 'vitest';
import type { Bloque } from '../../../shared/report/arbol.ts';
import { informeDe, type FilaDePrograma, type Hojas } from './ayuda.ts';

function bloque(fila: FilaDePrograma, hojas: Hojas): Bloque {
  const hecho = informeDe({ programa: [fila], hojas }).secciones[0]?.bloques[0];
  if (hecho === undefined) throw new Error('no block');
  return hecho;
}
const grupos = (fila: FilaDePrograma, hojas: Hojas): [string | null, string[]][] =>
  (bloque(fila, hojas).tabla?.grupos ?? []).map(({ titulo, elementos }) => [
    titulo,
    elementos.map(({ partes }) => partes.map((p) => (p.negrita ? `<${p.texto}>` : p.texto)).join('')),
  ]);

describe('Viñetas and Párrafos', () => {
  const ACUERDOS = {
    Acuerdos: [
      'Clave¦Sesión¦Acuerdo',
      'K3¦12ª ordinaria¦c.',
      'K1¦10a ordinaria¦a.',
      'K2¦Décima¦b.',
      'K4¦1ª urgente¦',
    ],
  };
  it('headings stand in order of first appearance, a template per record under each', () => {
    const fila = { fuente: 'Acuerdos', forma: 'Viñetas', columnas: 'Grupo=Sesión; **{Clave}.** {Acuerdo}' };
    expect(grupos(fila, ACUERDOS)).toEqual([
      ['Décima sesión ordinaria', ['<K1><.> a.', '<K2><.> b.']],
      ['Primera sesión urgente', ['<K4><.>']],
      ['Décima segunda sesión ordinaria', ['<K3><.> c.']],
    ]);
    expect(grupos({ ...fila, orden: 'Hoja' }, ACUERDOS).map(([titulo]) => titulo)).toEqual([
      'Décima segunda sesión ordinaria',
      'Décima sesión ordinaria',
      'Primera sesión urgente',
    ]);
  });

  it('an empty value takes what led to it along', () => {
    const hojas = {
      Actividades: [
        'Línea¦Fecha inicio¦Título¦Descripción',
        '1¦2021-11-02¦Uno¦algo',
        '1¦¦Dos¦',
        '1¦¦Tres¦más',
      ],
    };
    const fila = { fuente: 'Actividades', forma: 'Párrafos', columnas: '{Título}, {Fecha}. {Descripción}' };
    expect(grupos(fila, hojas)[0]?.[1]).toEqual([
      'Uno, Martes 2 de noviembre de 2021. algo',
      'Dos.',
      'Tres. más',
    ]);
  });
});

describe('an empty block', () => {
  const hojas = { Anexos: ['Número¦Título'], 'Sin actividades': ['Línea¦Motivo', '1¦No hubo.'] };

  it('makes no table, keeps its caption and number, and prints the line’s Motivo once', () => {
    const { tabla, vacio } = bloque({ fuente: 'Anexos', tabla: 'Anexos' }, hojas);
    expect(tabla).toBeNull();
    expect(vacio).toMatchObject({ numero: '1.1', titulo: 'Anexos', motivo: 'No hubo.' });
    const dos = informeDe({ programa: [{ fuente: 'Anexos' }, { fuente: 'Anexos' }], hojas });
    expect(dos.secciones[0]?.bloques.map((b) => b.vacio?.motivo)).toEqual(['No hubo.', '']);
  });
});

describe('lines', () => {
  it('one that begins with 0 has no number; depth follows its points; the title stands once', () => {
    const { secciones } = informeDe({
      programa: [
        { linea: '0', titulo: 'Introducción' },
        { linea: '0.1', titulo: 'Siglas' },
        { linea: '2.2.4.1', titulo: '' },
        { linea: '2.2.4.1', titulo: 'Materiales' },
        { linea: 'II', titulo: 'Acuerdos' },
      ],
    });
    expect(secciones.map(({ linea, titulo, nivel, numerada }) => [linea, titulo, nivel, numerada])).toEqual([
      ['0', 'Introducción', 1, false],
      ['0.1', 'Siglas', 2, false],
      ['2.2.4.1', 'Materiales', 4, true],
      ['II', 'Acuerdos', 1, true],
    ]);
  });
});

describe('attendance', () => {
  it('says under the table what J means, only where one stands', () => {
    const con = (marca: string): Hojas => ({
      Integrantes: ['Calidad¦Nombre', 'Integrante¦Ana'],
      Asistencia: ['Integrante¦Décima', `Ana¦${marca}`],
    });
    expect(bloque({ fuente: 'Asistencia' }, con('j')).tabla?.notas).toHaveLength(1);
    expect(bloque({ fuente: 'Asistencia' }, con('x')).tabla?.notas).toEqual([]);
  });
});
