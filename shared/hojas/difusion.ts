import { columna, hoja } from './hoja-def.ts';

export const difusion = hoja({
  nombre: 'Difusión',
  descripcion: 'Lo que se difundió, cuándo y a quién.',
  columnas: [
    columna('Línea', 'linea', { referencia: 'Programa', ayuda: 'La línea del programa.', ejemplo: '3.B' }),
    columna('Fecha', 'fecha', { requerida: true, ayuda: 'El día del envío.', ejemplo: '08/10/2021' }),
    columna('Destinatarios', 'texto', {
      requerida: true,
      ayuda: 'A quiénes.',
      ejemplo: 'Base de datos de Voto Chilango',
    }),
    columna('Información', 'prosa', {
      requerida: true,
      ayuda: 'Qué se compartió.',
      ejemplo: 'Envío del Boletín Corazón Chilango (septiembre).',
    }),
  ],
  fecha: { tipo: 'fecha', columna: 'Fecha' },
  columnasPorDefecto: 'No.;Fecha;Información',
});
