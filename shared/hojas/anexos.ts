import { columna, hoja } from './hoja-def.ts';

export const anexos = hoja({
  nombre: 'Anexos',
  columnas: [
    columna('Número', 'texto', { requerida: true, ejemplo: '1' }),
    columna('Título', 'prosa', {
      requerida: true,
      ejemplo: 'Acciones de difusión',
    }),
    columna('Liga', 'liga', { ejemplo: 'https://www.iecm.mx/anexo-1.pdf' }),
  ],
  clave: 'Número',
  columnasPorDefecto: 'Número;Título',
});
