import { columna, hoja } from './hoja-def.ts';

export const acuerdos = hoja({
  nombre: 'Acuerdos',
  soloEnlace: true,
  columnas: [
    columna('Clave', 'texto', {
      requerida: true,
      ejemplo: 'CVOE/036/21',
    }),
    columna('Sesión', 'sesion', {
      requerida: true,
      referencia: 'Sesiones',
      ejemplo: 'Décima',
    }),
    columna('Acuerdo', 'prosa', {
      requerida: true,
      ejemplo: 'Aprueba el orden del día de la décima sesión ordinaria de 2021.',
    }),
  ],
  clave: 'Clave',
  sesion: 'Sesión',
  columnasPorDefecto: 'Clave;Sesión;Acuerdo',
});
