import { columna, hoja } from './hoja-def.ts';

export const avances = hoja({
  nombre: 'Avances',
  descripcion: 'Los avances de cada convenio, por la sesión en que se reportaron.',
  columnas: [
    columna('Convenio', 'texto', {
      requerida: true,
      referencia: 'Convenios',
      ayuda: 'El folio del convenio.',
      ejemplo: 'CONV-003',
    }),
    columna('Sesión', 'sesion', {
      requerida: true,
      referencia: 'Sesiones',
      ayuda: 'La sesión en que se reportó.',
      ejemplo: 'Décima',
    }),
    columna('Avance', 'prosa', { ayuda: 'En qué consistió.', ejemplo: 'Se impartieron dos talleres.' }),
  ],
  clave: 'Convenio',
  sesion: 'Sesión',
  forma: 'Agrupada',
  columnasPorDefecto:
    'No.;Tipo de convenio=Convenio.Tipo de convenio;Contraparte=Convenio.Contraparte;Sesión en la que se reportó=Sesión',
});
