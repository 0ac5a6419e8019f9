import { columna, hoja } from './hoja-def.ts';
import { TIPOS_DE_SIVOPLE } from './listas.ts';

export const sivople = hoja({
  nombre: 'SIVOPLE',
  descripcion: 'Lo que se intercambió con el instituto nacional por el SIVOPLE.',
  columnas: [
    columna('Folio', 'texto', { ayuda: 'El folio del sistema.', ejemplo: 'CIRCULAR/INE/UTVOPL/0101/2021' }),
    columna('Fecha', 'fecha', { ayuda: 'El día.', ejemplo: '08/10/2021' }),
    columna('Sentido', 'texto', { requerida: true, ayuda: 'Recibida o Enviada.', ejemplo: 'Recibida' }),
    columna('Tipo', 'texto', {
      requerida: true,
      lista: TIPOS_DE_SIVOPLE,
      ayuda: 'Elija de la lista.',
      ejemplo: 'Oficio',
    }),
    columna('Estatus', 'texto', { requerida: true, ayuda: 'En qué va.', ejemplo: 'Concluido' }),
    columna('Cantidad', 'entero', { ayuda: 'Cuántas. Vacía quiere decir 1.', ejemplo: '12' }),
  ],
  fecha: { tipo: 'fecha', columna: 'Fecha' },
  forma: 'Conteo',
  columnasPorDefecto: 'Filas=Estatus; Columnas=Tipo; Valor=Cantidad',
});
