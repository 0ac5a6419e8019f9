import { columna, hoja } from './hoja-def.ts';
import { ESTATUS_DE_COMPROMISO } from './listas.ts';

export const compromisos = hoja({
  nombre: 'Compromisos',
  descripcion: 'A qué se comprometió cada quién y en qué va.',
  columnas: [
    columna('Clave', 'texto', { ayuda: 'La clave del compromiso, si la tiene.', ejemplo: '03/2020' }),
    columna('Línea', 'linea', {
      referencia: 'Programa',
      ayuda: 'La línea del programa.',
      ejemplo: '2.2.2.4',
    }),
    columna('Compromiso', 'prosa', {
      requerida: true,
      ayuda: 'A qué se comprometió.',
      ejemplo: 'Propuesta de agenda de trabajo',
    }),
    columna('Responsable', 'texto', { ayuda: 'Quién responde.', ejemplo: 'Secretaría Ejecutiva' }),
    columna('Fecha compromiso', 'fecha', { ayuda: 'Para cuándo.', ejemplo: '15/12/2021' }),
    columna('Estatus', 'texto', {
      requerida: true,
      lista: ESTATUS_DE_COMPROMISO,
      ayuda: 'En qué va.',
      ejemplo: 'En proceso',
    }),
    columna('Fecha de cumplimiento', 'fecha', { ayuda: 'Cuándo se cumplió.', ejemplo: '10/12/2021' }),
  ],
  clave: 'Clave',
  columnasPorDefecto: 'No.;Compromiso;Responsable;Fecha compromiso;Estatus',
});
