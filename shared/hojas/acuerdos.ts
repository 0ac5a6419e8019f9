import { columna, hoja } from './hoja-def.ts';

export const acuerdos = hoja({
  nombre: 'Acuerdos',
  soloEnlace: true,
  descripcion: 'Los acuerdos que adoptó el órgano.',
  columnas: [
    columna('Clave', 'texto', {
      requerida: true,
      ayuda: 'La clave del acuerdo: siglas, número y año.',
      ejemplo: 'CVOE/036/21',
    }),
    columna('Sesión', 'sesion', {
      requerida: true,
      referencia: 'Sesiones',
      ayuda: 'La sesión en que se adoptó.',
      ejemplo: 'Décima',
    }),
    columna('Acuerdo', 'prosa', {
      requerida: true,
      ayuda: 'Qué se acordó.',
      ejemplo: 'Aprueba el orden del día de la décima sesión ordinaria de 2021.',
    }),
  ],
  clave: 'Clave',
  sesion: 'Sesión',
  columnasPorDefecto: 'Clave;Sesión;Acuerdo',
});
