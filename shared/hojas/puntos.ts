import { columna, hoja } from './hoja-def.ts';
import { TIPOS_DE_PUNTO } from './listas.ts';

export const puntos = hoja({
  nombre: 'Puntos',
  descripcion: 'Los informes, notas y propuestas que se presentaron al órgano.',
  columnas: [
    columna('Línea', 'linea', {
      referencia: 'Programa',
      ayuda: 'La línea del programa a la que da cuenta.',
      ejemplo: '1.A',
    }),
    columna('Tipo', 'texto', { lista: TIPOS_DE_PUNTO, ayuda: 'Qué se presentó.', ejemplo: 'Informe' }),
    columna('Título', 'prosa', {
      requerida: true,
      ayuda: 'El título del documento.',
      ejemplo: 'Tercer informe trimestral de actividades',
    }),
    columna('Sesiones', 'sesiones', {
      referencia: 'Sesiones',
      ayuda: 'La o las sesiones, con ; entre ellas.',
      ejemplo: 'Décima; Décima primera',
    }),
    columna('Fecha de presentación', 'fecha', { ayuda: 'El día en que se presentó.', ejemplo: '21/10/2021' }),
  ],
  fecha: { tipo: 'fecha', columna: 'Fecha de presentación' },
  sesion: 'Sesiones',
  columnasPorDefecto: 'No.;Punto=Título;Sesiones',
});
