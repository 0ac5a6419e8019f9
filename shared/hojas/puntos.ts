import { columna, hoja } from './hoja-def.ts';
import { TIPOS_DE_PUNTO } from './listas.ts';

export const puntos = hoja({
  nombre: 'Puntos',
  columnas: [
    columna('Línea', 'linea', {
      referencia: 'Programa',
      ejemplo: '1.A',
    }),
    columna('Tipo', 'texto', { lista: TIPOS_DE_PUNTO, ejemplo: 'Informe' }),
    columna('Título', 'prosa', {
      requerida: true,
      ejemplo: 'Tercer informe trimestral de actividades',
    }),
    columna('Sesiones', 'sesiones', {
      referencia: 'Sesiones',
      ejemplo: 'Décima; Décima primera',
    }),
    columna('Fecha de presentación', 'fecha', { ejemplo: '21/10/2021' }),
  ],
  fecha: { tipo: 'fecha', columna: 'Fecha de presentación' },
  sesion: 'Sesiones',
  columnasPorDefecto: 'No.;Punto=Título;Sesiones',
});
