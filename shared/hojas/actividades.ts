import { columna, hoja } from './hoja-def.ts';
import { MODALIDADES } from './listas.ts';

export const actividades = hoja({
  nombre: 'Actividades',
  columnas: [
    columna('Línea', 'linea', {
      requerida: true,
      referencia: 'Programa',
      ejemplo: '6.A',
    }),
    columna('Fecha inicio', 'fecha', {
      ejemplo: '27/11/2021',
    }),
    columna('Fecha fin', 'fecha', { ejemplo: '30/11/2021' }),
    columna('Título', 'prosa', {
      requerida: true,
      ejemplo: 'Reunión con la Coalición de Migrantes Mexicanos',
    }),
    columna('Descripción', 'prosa', {
      ejemplo: 'Reunión para dialogar sobre la agenda migrante.',
    }),
    columna('Modalidad', 'texto', { lista: MODALIDADES, ejemplo: 'Presencial' }),
    columna('Participantes', 'personas', {
      ejemplo: 'Ernesto Ramos Mega, consejero electoral',
    }),
    columna('Liga', 'liga', { ejemplo: 'https://www.iecm.mx/nota' }),
  ],
  calculadas: [
    {
      nombre: 'Fecha',
      tipo: 'texto',
      de: ['Fecha inicio', 'Fecha fin'],
    },
  ],
  fecha: { tipo: 'tramo', inicio: 'Fecha inicio', fin: 'Fecha fin' },
  columnasPorDefecto: 'No.;Fecha;Actividad=Título',
});
