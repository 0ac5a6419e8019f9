import { columna, hoja } from './hoja-def.ts';

export const difusion = hoja({
  nombre: 'Difusión',
  columnas: [
    columna('Línea', 'linea', { referencia: 'Programa', ejemplo: '3.B' }),
    columna('Fecha', 'fecha', { requerida: true, ejemplo: '08/10/2021' }),
    columna('Destinatarios', 'texto', {
      requerida: true,
      ejemplo: 'Base de datos de Voto Chilango',
    }),
    columna('Información', 'prosa', {
      requerida: true,
      ejemplo: 'Envío del Boletín Corazón Chilango (septiembre).',
    }),
  ],
  fecha: { tipo: 'fecha', columna: 'Fecha' },
  columnasPorDefecto: 'No.;Fecha;Información',
});
