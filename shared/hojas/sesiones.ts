import { columna, hoja } from './hoja-def.ts';
import { ESTATUS_DE_SESION, MODALIDADES, TIPOS_DE_SESION } from './listas.ts';

export const sesiones = hoja({
  nombre: 'Sesiones',
  soloEnlace: true,
  columnas: [
    columna('Número', 'entero', { requerida: true, ejemplo: '10' }),
    columna('Tipo', 'texto', {
      requerida: true,
      lista: TIPOS_DE_SESION,
      ejemplo: 'Ordinaria',
    }),
    columna('Fecha', 'fecha', { requerida: true, ejemplo: '21/10/2021' }),
    columna('Modalidad', 'texto', { lista: MODALIDADES, ejemplo: 'A distancia' }),
    columna('Estatus', 'texto', {
      lista: ESTATUS_DE_SESION,
      ejemplo: 'Celebrada',
    }),
  ],
  calculadas: [
    {
      nombre: 'Sesión',
      tipo: 'texto',
      de: ['Número', 'Tipo'],
    },
  ],
  clave: 'Número',
  fecha: { tipo: 'fecha', columna: 'Fecha' },
  columnasPorDefecto: 'Sesión;Fecha',
});
