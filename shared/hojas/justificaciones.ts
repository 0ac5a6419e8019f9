import { columna, hoja } from './hoja-def.ts';

export const justificaciones = hoja({
  nombre: 'Justificaciones',
  descripcion: 'Por qué es correcto lo que la revisión señaló. Vale para el registro, aunque cambie de fila.',
  columnas: [
    columna('Libro', 'texto', {
      ayuda: 'Solo en el libro del enlace: el libro al que se refiere.',
      ejemplo: 'area-unicom',
    }),
    columna('Hoja', 'texto', { requerida: true, ayuda: 'La hoja del hallazgo.', ejemplo: 'Convenios' }),
    columna('Regla', 'texto', {
      requerida: true,
      ayuda: 'La regla del hallazgo.',
      ejemplo: 'convenio-sin-opinion',
    }),
    columna('Clave', 'texto', { ayuda: 'La clave del registro, si su hoja la tiene.', ejemplo: 'CONV-042' }),
    columna('Valor', 'texto', {
      ayuda: 'El valor señalado, tal como está escrito.',
      ejemplo: 'Lunes 15 de diciembre de 2021',
    }),
    columna('Motivo', 'prosa', {
      requerida: true,
      ayuda: 'Por qué es correcto.',
      ejemplo: 'El convenio no requiere opinión.',
    }),
  ],
  columnasPorDefecto: 'Hoja;Regla;Clave;Valor;Motivo',
});
