import { columna, hoja } from './hoja-def.ts';

/** Its other columns are sessions, headed by their short names (contract §2). */
export const asistencia = hoja({
  nombre: 'Asistencia',
  soloEnlace: true,
  descripcion:
    'Quién asistió a cada sesión: ✓ si asistió, vacío si no, J si justificó su ausencia. Una columna por sesión.',
  columnas: [
    columna('Integrante', 'texto', {
      requerida: true,
      referencia: 'Integrantes',
      ayuda: 'El nombre, o el cargo o área si no hay nombre, como está en Integrantes.',
      ejemplo: 'Ernesto Ramos Mega',
    }),
  ],
  calculadas: [
    {
      nombre: 'Integrantes e invitados',
      tipo: 'texto',
      de: ['Integrante'],
      ayuda: 'La persona como se imprime en el informe: Presidencia: Nombre.',
    },
  ],
  clave: 'Integrante',
  forma: 'Matriz',
  columnasPorDefecto: 'Filas=Integrantes e invitados; Columnas=Sesión',
});
