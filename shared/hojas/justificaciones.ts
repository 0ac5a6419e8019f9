import { columna, hoja } from './hoja-def.ts';

export const justificaciones = hoja({
  nombre: 'Justificaciones',
  columnas: [
    columna('Libro', 'texto', {
      ejemplo: 'area-unicom',
    }),
    columna('Hoja', 'texto', { requerida: true, ejemplo: 'Convenios' }),
    columna('Regla', 'texto', {
      requerida: true,
      ejemplo: 'convenio-sin-opinion',
    }),
    columna('Clave', 'texto', { ejemplo: 'CONV-042' }),
    columna('Valor', 'texto', {
      ejemplo: 'Lunes 15 de diciembre de 2021',
    }),
    columna('Motivo', 'prosa', {
      requerida: true,
      ejemplo: 'El convenio no requiere opinión.',
    }),
  ],
  columnasPorDefecto: 'Hoja;Regla;Clave;Valor;Motivo',
});
