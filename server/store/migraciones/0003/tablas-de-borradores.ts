import type { Tablas } from '../0001/tabla.ts';

const DE_LIBRO = { periodo: 'texto', libro: 'texto' } as const;
// `libro` is an área's id, or `enlace`
const REFIERE = { periodo: 'periodos.id' };

export const TABLAS_DE_BORRADORES: Tablas = {
  borradores: {
    columnas: { ...DE_LIBRO, version: 'entero', hojas: 'texto', caracteres: 'entero', creado: 'texto' },
    llave: ['periodo', 'libro'],
    refiere: REFIERE,
  },
  hojas_de_borrador: {
    columnas: { ...DE_LIBRO, id: 'texto', nombre: 'texto', columnas: 'texto', filas: 'texto' },
    llave: ['periodo', 'libro', 'id'],
    refiere: REFIERE,
  },
  filas_de_borrador: {
    columnas: { ...DE_LIBRO, hoja: 'texto', id: 'texto', celdas: 'texto' },
    llave: ['periodo', 'libro', 'hoja', 'id'],
    refiere: REFIERE,
  },
  lotes_de_borrador: {
    columnas: {
      ...DE_LIBRO,
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
    llave: ['periodo', 'libro', 'numero'],
    unicos: [['periodo', 'libro', 'id']],
    refiere: { ...REFIERE, autor: 'personas.id' },
  },
  presencias_en_borrador: {
    columnas: {
      ...DE_LIBRO,
      persona: 'texto',
      hoja: 'texto?',
      fila: 'texto?',
      columna: 'texto?',
      cuando: 'texto',
    },
    llave: ['periodo', 'libro', 'persona'],
    indices: [['cuando']],
    refiere: { ...REFIERE, persona: 'personas.id' },
  },
  borradores_de_envios: {
    columnas: { envio: 'texto', version: 'entero' },
    llave: ['envio'],
    refiere: { envio: 'envios.id' },
  },
  borradores_de_versiones: {
    columnas: { periodo: 'texto', numero: 'entero', version: 'entero' },
    llave: ['periodo', 'numero'],
    refiere: { periodo: 'periodos.id' },
  },
};
