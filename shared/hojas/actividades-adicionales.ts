import { columna, hoja } from './hoja-def.ts';

export const actividadesAdicionales = hoja({
  nombre: 'Actividades adicionales',
  columnas: [
    columna('Denominación', 'prosa', {
      requerida: true,
      ejemplo: 'Vinculación con instituciones',
    }),
    columna('Síntesis', 'prosa', {
      requerida: true,
      ejemplo: 'Se afirmaron canales con instituciones públicas.',
    }),
    columna('Áreas de oportunidad o lecciones aprendidas', 'prosa', {
      ejemplo: 'Formalizar las acciones con convenios.',
    }),
  ],
  columnasPorDefecto: 'Denominación;Síntesis;Áreas de oportunidad o lecciones aprendidas',
});
