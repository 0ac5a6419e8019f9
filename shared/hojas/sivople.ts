import { columna, hoja } from './hoja-def.ts';
import { TIPOS_DE_SIVOPLE } from './listas.ts';

export const sivople = hoja({
  nombre: 'SIVOPLE',
  columnas: [
    columna('Folio', 'texto', { ejemplo: 'CIRCULAR/INE/UTVOPL/0101/2021' }),
    columna('Fecha', 'fecha', { ejemplo: '08/10/2021' }),
    columna('Sentido', 'texto', { requerida: true, ejemplo: 'Recibida' }),
    columna('Tipo', 'texto', {
      requerida: true,
      lista: TIPOS_DE_SIVOPLE,
      ejemplo: 'Oficio',
    }),
    columna('Estatus', 'texto', { requerida: true, ejemplo: 'Concluido' }),
    columna('Cantidad', 'entero', { ejemplo: '12' }),
  ],
  fecha: { tipo: 'fecha', columna: 'Fecha' },
  forma: 'Conteo',
  columnasPorDefecto: 'Filas=Estatus; Columnas=Tipo; Valor=Cantidad',
});
