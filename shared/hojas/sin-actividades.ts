import { columna, hoja } from './hoja-def.ts';

export const sinActividades = hoja({
  nombre: 'Sin actividades',
  descripcion: 'Las líneas en las que no hubo actividades, con el motivo que se imprime.',
  columnas: [
    columna('Línea', 'linea', {
      requerida: true,
      referencia: 'Programa',
      ayuda: 'La línea del programa.',
      ejemplo: '2.E',
    }),
    columna('Motivo', 'prosa', {
      requerida: true,
      ayuda: 'Por qué no hubo, en una oración completa.',
      ejemplo: 'En el periodo no hubo actos protocolarios de firma.',
    }),
  ],
  clave: null,
  columnasPorDefecto: 'Línea;Motivo',
});
