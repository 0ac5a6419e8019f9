import { columna, hoja } from './hoja-def.ts';

export const anexos = hoja({
  nombre: 'Anexos',
  descripcion: 'Los documentos que acompañan al informe.',
  columnas: [
    columna('Número', 'texto', { requerida: true, ayuda: 'El número del anexo.', ejemplo: '1' }),
    columna('Título', 'prosa', {
      requerida: true,
      ayuda: 'El título del anexo.',
      ejemplo: 'Acciones de difusión',
    }),
    columna('Liga', 'liga', { ayuda: 'Dónde se consulta.', ejemplo: 'https://www.iecm.mx/anexo-1.pdf' }),
  ],
  clave: 'Número',
  columnasPorDefecto: 'Número;Título',
});
