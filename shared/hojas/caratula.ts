import { columna, hoja } from './hoja-def.ts';

export const caratula = hoja({
  nombre: 'Carátula',
  descripcion: 'Quién presenta el libro, de qué institución y de qué periodo. Un campo por fila.',
  columnas: [
    columna('Campo', 'texto', {
      requerida: true,
      ayuda: 'El nombre del dato. No se cambia.',
      ejemplo: 'Periodo',
    }),
    columna('Valor', 'texto', { ayuda: 'El dato. Escríbalo tal como debe imprimirse.', ejemplo: '2021-T4' }),
  ],
  columnasPorDefecto: 'Campo;Valor',
});
