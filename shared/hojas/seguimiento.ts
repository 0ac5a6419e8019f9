import { columna, hoja } from './hoja-def.ts';

export const seguimiento = hoja({
  nombre: 'Seguimiento',
  descripcion: 'Lo que se siguió: sesiones de otras instancias, reportes, gestiones, con su fecha.',
  columnas: [
    columna('Línea', 'linea', {
      requerida: true,
      referencia: 'Programa',
      ayuda: 'La línea del programa.',
      ejemplo: '1.B',
    }),
    columna('Fecha', 'fecha', { requerida: true, ayuda: 'El día.', ejemplo: '20/10/2021' }),
    columna('Tipo', 'texto', { ayuda: 'De qué clase es.', ejemplo: 'Comisiones' }),
    columna('Concepto', 'prosa', {
      requerida: true,
      ayuda: 'Qué fue.',
      ejemplo: 'Comisión de Organización Electoral',
    }),
    columna('Entregable', 'texto', { ayuda: 'Qué se entregó.', ejemplo: 'Nota ejecutiva' }),
  ],
  fecha: { tipo: 'fecha', columna: 'Fecha' },
  columnasPorDefecto: 'No.;Fecha;Concepto',
});
