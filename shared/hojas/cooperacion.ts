import { columna, hoja } from './hoja-def.ts';
import { MONEDAS } from './monedas.ts';

export const cooperacion = hoja({
  nombre: 'Cooperación',
  columnas: [
    columna('Actividad', 'prosa', {
      requerida: true,
      ejemplo: 'Programa Internacional de Capacitación Electoral',
    }),
    columna('Año', 'entero', { requerida: true, ejemplo: '2019' }),
    columna('Aportación financiera', 'numero', { ejemplo: '$16,883' }),
    columna('Aportación en especie', 'numero', {
      ejemplo: '$21,448',
    }),
    columna('Moneda', 'texto', {
      requerida: true,
      lista: MONEDAS,
      ejemplo: 'MXN',
    }),
  ],
  calculadas: [
    {
      nombre: 'Total',
      tipo: 'numero',
      de: ['Aportación financiera', 'Aportación en especie'],
    },
  ],
  columnasPorDefecto: 'No.;Actividad;Aportación financiera;Aportación en especie;Total;Moneda',
});
