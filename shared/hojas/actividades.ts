import { columna, hoja } from './hoja-def.ts';
import { MODALIDADES } from './listas.ts';

export const actividades = hoja({
  nombre: 'Actividades',
  descripcion: 'Las actividades de cada línea del programa.',
  columnas: [
    columna('Línea', 'linea', {
      requerida: true,
      referencia: 'Programa',
      ayuda: 'La línea del programa.',
      ejemplo: '6.A',
    }),
    columna('Fecha inicio', 'fecha', {
      ayuda: 'El día, o el primero. Vacía: durante todo el periodo.',
      ejemplo: '27/11/2021',
    }),
    columna('Fecha fin', 'fecha', { ayuda: 'El último día, si duró más de uno.', ejemplo: '30/11/2021' }),
    columna('Título', 'prosa', {
      requerida: true,
      ayuda: 'Qué actividad fue.',
      ejemplo: 'Reunión con la Coalición de Migrantes Mexicanos',
    }),
    columna('Descripción', 'prosa', {
      ayuda: 'En qué consistió.',
      ejemplo: 'Reunión para dialogar sobre la agenda migrante.',
    }),
    columna('Modalidad', 'texto', { lista: MODALIDADES, ayuda: 'Elija de la lista.', ejemplo: 'Presencial' }),
    columna('Participantes', 'personas', {
      ayuda: 'Uno por renglón: nombre, cargo.',
      ejemplo: 'Ernesto Ramos Mega, consejero electoral',
    }),
    columna('Liga', 'liga', { ayuda: 'Dónde se consulta.', ejemplo: 'https://www.iecm.mx/nota' }),
  ],
  calculadas: [
    {
      nombre: 'Fecha',
      tipo: 'texto',
      de: ['Fecha inicio', 'Fecha fin'],
      ayuda: 'El día o el tramo: Del sábado 27 al martes 30 de noviembre de 2021.',
    },
  ],
  fecha: { tipo: 'tramo', inicio: 'Fecha inicio', fin: 'Fecha fin' },
  columnasPorDefecto: 'No.;Fecha;Actividad=Título',
});
