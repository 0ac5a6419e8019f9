import { columna, hoja } from './hoja-def.ts';

export const actividadesAdicionales = hoja({
  nombre: 'Actividades adicionales',
  descripcion: 'Lo que se atendió además del programa.',
  columnas: [
    columna('Denominación', 'prosa', {
      requerida: true,
      ayuda: 'Cómo se llama.',
      ejemplo: 'Vinculación con instituciones',
    }),
    columna('Síntesis', 'prosa', {
      requerida: true,
      ayuda: 'Qué se hizo, en uno o varios párrafos.',
      ejemplo: 'Se afirmaron canales con instituciones públicas.',
    }),
    columna('Áreas de oportunidad o lecciones aprendidas', 'prosa', {
      ayuda: 'Qué conviene mejorar.',
      ejemplo: 'Formalizar las acciones con convenios.',
    }),
  ],
  columnasPorDefecto: 'Denominación;Síntesis;Áreas de oportunidad o lecciones aprendidas',
});
