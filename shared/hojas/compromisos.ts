import { columna, hoja } from './hoja-def.ts';
import { ESTATUS_DE_COMPROMISO } from './listas.ts';

export const compromisos = hoja({
  nombre: 'Compromisos',
  columnas: [
    columna('Clave', 'texto', { ejemplo: '03/2020' }),
    columna('Línea', 'linea', {
      referencia: 'Programa',
      ejemplo: '2.2.2.4',
    }),
    columna('Compromiso', 'prosa', {
      requerida: true,
      ejemplo: 'Propuesta de agenda de trabajo',
    }),
    columna('Responsable', 'texto', { ejemplo: 'Secretaría Ejecutiva' }),
    columna('Fecha compromiso', 'fecha', { ejemplo: '15/12/2021' }),
    columna('Estatus', 'texto', {
      requerida: true,
      lista: ESTATUS_DE_COMPROMISO,
      ejemplo: 'En proceso',
    }),
    columna('Fecha de cumplimiento', 'fecha', { ejemplo: '10/12/2021' }),
  ],
  clave: 'Clave',
  columnasPorDefecto: 'No.;Compromiso;Responsable;Fecha compromiso;Estatus',
});
