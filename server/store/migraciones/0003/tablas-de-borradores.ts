import type { Tablas } from '../0001/tabla.ts';

const DE_AREA = { periodo: 'texto', area: 'texto' } as const;
const REFIERE = { periodo: 'periodos.id', area: 'areas.id' };

export const TABLAS_DE_BORRADORES: Tablas = {
  borradores: {
    columnas: { ...DE_AREA, version: 'entero', hojas: 'texto', caracteres: 'entero', creado: 'texto' },
    llave: ['periodo', 'area'],
    refiere: REFIERE,
  },
  hojas_de_borrador: {
    columnas: { ...DE_AREA, id: 'texto', nombre: 'texto', columnas: 'texto', filas: 'texto' },
    llave: ['periodo', 'area', 'id'],
    refiere: REFIERE,
  },
  filas_de_borrador: {
    columnas: { ...DE_AREA, hoja: 'texto', id: 'texto', celdas: 'texto' },
    llave: ['periodo', 'area', 'hoja', 'id'],
    refiere: REFIERE,
  },
  lotes_de_borrador: {
    columnas: {
      ...DE_AREA,
      numero: 'entero',
      id: 'texto',
      autor: 'texto',
      autor_nombre: 'texto',
      cuando: 'texto',
      que: 'texto',
      cambios: 'texto',
      inversos: 'texto',
      caracteres: 'entero',
    },
    llave: ['periodo', 'area', 'numero'],
    unicos: [['periodo', 'area', 'id']],
    refiere: { ...REFIERE, autor: 'personas.id' },
  },
  presencias_en_borrador: {
    columnas: {
      ...DE_AREA,
      persona: 'texto',
      hoja: 'texto?',
      fila: 'texto?',
      columna: 'texto?',
      cuando: 'texto',
    },
    llave: ['periodo', 'area', 'persona'],
    indices: [['cuando']],
    refiere: { ...REFIERE, persona: 'personas.id' },
  },
  borradores_de_envios: {
    columnas: { envio: 'texto', version: 'entero' },
    llave: ['envio'],
    refiere: { envio: 'envios.id' },
  },
};
