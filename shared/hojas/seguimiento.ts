import { columna, hoja } from './hoja-def.ts';

export const seguimiento = hoja({
  nombre: 'Seguimiento',
  columnas: [
    columna('Línea', 'linea', {
      requerida: true,
      referencia: 'Programa',
      ejemplo: '1.B',
    }),
    columna('Fecha', 'fecha', { requerida: true, ejemplo: '20/10/2021' }),
    columna('Tipo', 'texto', { ejemplo: 'Comisiones' }),
    columna('Concepto', 'prosa', {
      requerida: true,
      ejemplo: 'Comisión de Organización Electoral',
    }),
    columna('Entregable', 'texto', { ejemplo: 'Nota ejecutiva' }),
  ],
  fecha: { tipo: 'fecha', columna: 'Fecha' },
  columnasPorDefecto: 'No.;Fecha;Concepto',
});
