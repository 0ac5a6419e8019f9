import { columna, hoja } from './hoja-def.ts';

/** Its other columns are sessions, headed by their short names (contract §2). */
export const asistencia = hoja({
  nombre: 'Asistencia',
  soloEnlace: true,
  columnas: [
    columna('Integrante', 'texto', {
      requerida: true,
      referencia: 'Integrantes',
      ejemplo: 'Ernesto Ramos Mega',
    }),
  ],
  calculadas: [
    {
      nombre: 'Integrantes e invitados',
      tipo: 'texto',
      de: ['Integrante'],
    },
  ],
  clave: 'Integrante',
  forma: 'Matriz',
  columnasPorDefecto: 'Filas=Integrantes e invitados; Columnas=Sesión',
});
