import { columna, hoja } from './hoja-def.ts';
import { CALIDADES } from './listas.ts';

export const integrantes = hoja({
  nombre: 'Integrantes',
  soloEnlace: true,
  columnas: [
    columna('Orden', 'numero', { ejemplo: '1' }),
    columna('Calidad', 'texto', {
      requerida: true,
      lista: CALIDADES,
      ejemplo: 'Integrante',
    }),
    columna('Cargo o área', 'texto', {
      ejemplo: 'Secretaría Administrativa',
    }),
    columna('Nombre', 'texto', { ejemplo: 'Ernesto Ramos Mega' }),
  ],
  columnasPorDefecto: 'Calidad;Cargo o área;Nombre',
});
