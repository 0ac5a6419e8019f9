import { columna, hoja } from './hoja-def.ts';

export const indicadores = hoja({
  nombre: 'Indicadores',
  descripcion: 'Las cifras: un total y sus desgloses, que deben sumar lo mismo.',
  columnas: [
    columna('Línea', 'linea', { referencia: 'Programa', ayuda: 'La línea del programa.', ejemplo: '3.D' }),
    columna('Indicador', 'texto', {
      requerida: true,
      ayuda: 'Qué se cuenta.',
      ejemplo: 'Personas registradas en el concurso',
    }),
    columna('Desglose', 'texto', {
      requerida: true,
      ayuda:
        'Por qué se separa (Género, Edad…). Total da el total; lo que empieza con Parcial no tiene que sumar.',
      ejemplo: 'Género',
    }),
    columna('Categoría', 'texto', { ayuda: 'La parte del desglose.', ejemplo: 'Femenino' }),
    columna('Valor', 'numero', { requerida: true, ayuda: 'La cifra.', ejemplo: '22' }),
    columna('Unidad', 'texto', { ayuda: 'De qué es la cifra.', ejemplo: 'personas' }),
  ],
  columnasPorDefecto: 'Indicador;Desglose;Categoría;Valor',
});
