import { columna, hoja } from './hoja-def.ts';

export const catalogos = hoja({
  nombre: 'Catálogos',
  soloEnlace: true,
  descripcion:
    'Las listas de las que se elige. El catálogo Siglas es el glosario y no revisa ninguna columna.',
  columnas: [
    columna('Catálogo', 'texto', {
      requerida: true,
      ayuda: 'El nombre de la columna a la que sirve; Hoja.Columna si dos hojas comparten encabezado.',
      ejemplo: 'Tipo de convenio',
    }),
    columna('Valor', 'texto', {
      requerida: true,
      ayuda: 'Como debe imprimirse.',
      ejemplo: 'Convenio Específico',
    }),
    columna('Siglas', 'texto', { ayuda: 'Se aceptan en lugar del valor.', ejemplo: 'UTSI' }),
    columna('Variantes', 'texto', {
      ayuda: 'Otras formas de escribirlo que también se aceptan, con ; entre ellas.',
      ejemplo: 'Convenio Especifico',
    }),
  ],
  columnasPorDefecto: 'Siglas;Valor',
});
