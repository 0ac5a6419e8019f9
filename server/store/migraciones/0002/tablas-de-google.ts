import type { Tablas } from '../0001/tabla.ts';

export const TABLAS_DE_GOOGLE: Tablas = {
  libros_de_google: {
    columnas: {
      periodo: 'texto',
      area: 'texto',
      hoja: 'texto?',
      nombre: 'texto',
      version: 'texto?',
      visto: 'texto?',
      leido: 'texto?',
      problema: 'texto?',
      revision: 'texto?',
      marca: 'texto?',
      respuesta: 'texto?',
      buzon: 'texto?',
      por_hacer: 'texto?',
    },
    llave: ['periodo', 'area'],
    indices: [['hoja'], ['por_hacer']],
    refiere: { periodo: 'periodos.id', area: 'areas.id' },
  },
  tablas_de_google: {
    columnas: {
      periodo: 'texto',
      hoja: 'texto',
      consolidacion: 'entero',
      autor: 'texto',
      cuando: 'texto',
    },
    llave: ['periodo'],
    refiere: { periodo: 'periodos.id' },
  },
};
