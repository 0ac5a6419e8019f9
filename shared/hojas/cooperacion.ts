import { columna, hoja } from './hoja-def.ts';
import { MONEDAS } from './monedas.ts';

export const cooperacion = hoja({
  nombre: 'Cooperación',
  descripcion: 'Lo que la institución aporta a la cooperación internacional, por año y moneda.',
  columnas: [
    columna('Actividad', 'prosa', {
      requerida: true,
      ayuda: 'Qué se apoyó.',
      ejemplo: 'Programa Internacional de Capacitación Electoral',
    }),
    columna('Año', 'entero', { requerida: true, ayuda: 'El año de la aportación.', ejemplo: '2019' }),
    columna('Aportación financiera', 'numero', { ayuda: 'Dinero desembolsado.', ejemplo: '$16,883' }),
    columna('Aportación en especie', 'numero', {
      ayuda: 'Valor de lo aportado en especie.',
      ejemplo: '$21,448',
    }),
    columna('Moneda', 'texto', {
      requerida: true,
      lista: MONEDAS,
      ayuda: 'La clave ISO 4217 de la moneda.',
      ejemplo: 'MXN',
    }),
  ],
  calculadas: [
    {
      nombre: 'Total',
      tipo: 'numero',
      de: ['Aportación financiera', 'Aportación en especie'],
      ayuda: 'Las dos aportaciones sumadas.',
    },
  ],
  columnasPorDefecto: 'No.;Actividad;Aportación financiera;Aportación en especie;Total;Moneda',
});
