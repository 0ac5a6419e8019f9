import { columna, hoja } from './hoja-def.ts';
import { ESTATUS_DE_SESION, MODALIDADES, TIPOS_DE_SESION } from './listas.ts';

export const sesiones = hoja({
  nombre: 'Sesiones',
  soloEnlace: true,
  descripcion: 'Las sesiones del órgano en el periodo.',
  columnas: [
    columna('Número', 'entero', { requerida: true, ayuda: 'El número de la sesión.', ejemplo: '10' }),
    columna('Tipo', 'texto', {
      requerida: true,
      lista: TIPOS_DE_SESION,
      ayuda: 'El tipo de sesión.',
      ejemplo: 'Ordinaria',
    }),
    columna('Fecha', 'fecha', { requerida: true, ayuda: 'El día en que se celebró.', ejemplo: '21/10/2021' }),
    columna('Modalidad', 'texto', { lista: MODALIDADES, ayuda: 'Cómo se celebró.', ejemplo: 'A distancia' }),
    columna('Estatus', 'texto', {
      lista: ESTATUS_DE_SESION,
      ayuda: 'Vacío quiere decir Celebrada. Solo las celebradas entran al informe.',
      ejemplo: 'Celebrada',
    }),
  ],
  calculadas: [
    {
      nombre: 'Sesión',
      tipo: 'texto',
      de: ['Número', 'Tipo'],
      ayuda: 'El nombre completo: Décima primera sesión ordinaria.',
    },
  ],
  clave: 'Número',
  fecha: { tipo: 'fecha', columna: 'Fecha' },
  columnasPorDefecto: 'Sesión;Fecha',
});
