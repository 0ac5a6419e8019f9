import { columna, hoja } from './hoja-def.ts';

export const catalogos = hoja({
  nombre: 'Catálogos',
  soloEnlace: true,
  columnas: [
    columna('Catálogo', 'texto', {
      requerida: true,
      ejemplo: 'Tipo de convenio',
    }),
    columna('Valor', 'texto', {
      requerida: true,
      ejemplo: 'Convenio Específico',
    }),
    columna('Siglas', 'texto', { ejemplo: 'UTSI' }),
    columna('Variantes', 'texto', {
      ejemplo: 'Convenio Especifico',
    }),
  ],
  columnasPorDefecto: 'Siglas;Valor',
});
