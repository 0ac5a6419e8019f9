import { columna, hoja } from './hoja-def.ts';

export const sinActividades = hoja({
  nombre: 'Sin actividades',
  columnas: [
    columna('Línea', 'linea', {
      requerida: true,
      referencia: 'Programa',
      ejemplo: '2.E',
    }),
    columna('Motivo', 'prosa', {
      requerida: true,
      ejemplo: 'En el periodo no hubo actos protocolarios de firma.',
    }),
  ],
  clave: null,
  columnasPorDefecto: 'Línea;Motivo',
});
