import { columna, hoja } from './hoja-def.ts';

export const avances = hoja({
  nombre: 'Avances',
  columnas: [
    columna('Convenio', 'texto', {
      requerida: true,
      referencia: 'Convenios',
      ejemplo: 'CONV-003',
    }),
    columna('Sesión', 'sesion', {
      requerida: true,
      referencia: 'Sesiones',
      ejemplo: 'Décima',
    }),
    columna('Avance', 'prosa', { ejemplo: 'Se impartieron dos talleres.' }),
  ],
  clave: 'Convenio',
  sesion: 'Sesión',
  forma: 'Agrupada',
  columnasPorDefecto:
    'No.;Tipo de convenio=Convenio.Tipo de convenio;Contraparte=Convenio.Contraparte;Sesión en la que se reportó=Sesión',
});
