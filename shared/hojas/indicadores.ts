import { columna, hoja } from './hoja-def.ts';

export const indicadores = hoja({
  nombre: 'Indicadores',
  columnas: [
    columna('Línea', 'linea', { referencia: 'Programa', ejemplo: '3.D' }),
    columna('Indicador', 'texto', {
      requerida: true,
      ejemplo: 'Personas registradas en el concurso',
    }),
    columna('Desglose', 'texto', {
      requerida: true,
      ejemplo: 'Género',
    }),
    columna('Categoría', 'texto', { ejemplo: 'Femenino' }),
    columna('Valor', 'numero', { requerida: true, ejemplo: '22' }),
    columna('Unidad', 'texto', { ejemplo: 'personas' }),
  ],
  columnasPorDefecto: 'Indicador;Desglose;Categoría;Valor',
});
