import { columna, hoja } from './hoja-def.ts';
import { SENTIDOS_DE_OPINION } from './listas.ts';

export const opiniones = hoja({
  nombre: 'Opiniones',
  columnas: [
    columna('Número de opinión', 'texto', {
      requerida: true,
      ejemplo: 'IECM/UTVOE/OP29/2021',
    }),
    columna('Fecha de emisión', 'fecha', { ejemplo: '05/10/2021' }),
    columna('Instrumento jurídico opinado', 'prosa', {
      requerida: true,
      ejemplo: 'Opinión de pertinencia del proyecto de convenio marco de colaboración',
    }),
    columna('Área responsable operativa', 'areas', {
      requerida: true,
      ejemplo: 'Secretaría Ejecutiva',
    }),
    columna('Sentido', 'texto', {
      requerida: true,
      lista: SENTIDOS_DE_OPINION,
      ejemplo: 'Favorable',
    }),
  ],
  clave: 'Número de opinión',
  fecha: { tipo: 'fecha', columna: 'Fecha de emisión' },
  columnasPorDefecto:
    'No.;Número de opinión de pertinencia=Número de opinión;Instrumento jurídico opinado;Área responsable operativa del instrumento=Área responsable operativa;Sentido de la opinión=Sentido',
});
