import { columna, hoja } from './hoja-def.ts';

export const caratula = hoja({
  nombre: 'Carátula',
  columnas: [
    columna('Campo', 'texto', {
      requerida: true,
      ejemplo: 'Periodo',
    }),
    columna('Valor', 'texto', { ejemplo: '2021-T4' }),
  ],
  columnasPorDefecto: 'Campo;Valor',
});
