import { columna, hoja } from './hoja-def.ts';
import { ACTOS_PROTOCOLARIOS, AMBITOS, ETAPAS, GESTIONES, SECTORES } from './listas.ts';

export const convenios = hoja({
  nombre: 'Convenios',
  descripcion: 'Los convenios: en negociación, suscritos, vigentes y concluidos.',
  columnas: [
    columna('Folio', 'texto', {
      requerida: true,
      ayuda: 'La clave con la que se cita el convenio. No se repite.',
      ejemplo: 'CONV-042',
    }),
    columna('Tipo de convenio', 'texto', {
      requerida: true,
      ayuda: 'Elija de la lista.',
      ejemplo: 'Convenio Específico',
    }),
    columna('Instrumento', 'prosa', {
      requerida: true,
      ayuda: 'El nombre completo del instrumento.',
      ejemplo: 'Convenio Específico entre el IECM y la Demarcación Tlalpan',
    }),
    columna('Contraparte', 'contrapartes', {
      requerida: true,
      ayuda: 'Con quién se celebra. Si son varias, con ; entre ellas.',
      ejemplo: 'Demarcación Tlalpan',
    }),
    columna('Siglas', 'texto', { ayuda: 'Las siglas de la contraparte.', ejemplo: 'UACM' }),
    columna('Ámbito', 'texto', { lista: AMBITOS, ayuda: 'Elija de la lista.', ejemplo: 'Local' }),
    columna('Sector', 'texto', { lista: SECTORES, ayuda: 'Elija de la lista.', ejemplo: 'Público' }),
    columna('Objeto', 'prosa', {
      ayuda: 'Para qué se celebra.',
      ejemplo: 'Impulsar de manera conjunta la cultura cívica.',
    }),
    columna('Área responsable operativa', 'areas', {
      requerida: true,
      ayuda: 'El área que lo opera: su nombre o sus siglas.',
      ejemplo: 'UTSI',
    }),
    columna('Gestión', 'texto', {
      lista: GESTIONES,
      ayuda: 'Si el enlace lo gestiona o acompaña a un área.',
      ejemplo: 'Acompañamiento',
    }),
    columna('Etapa', 'texto', {
      requerida: true,
      lista: ETAPAS,
      ayuda: 'En qué va.',
      ejemplo: 'En proceso de negociación',
    }),
    columna('Fecha de suscripción', 'fecha', { ayuda: 'El día de la firma.', ejemplo: '15/11/2021' }),
    columna('Vigencia desde', 'fecha', { ayuda: 'Desde cuándo obliga.', ejemplo: '15/11/2021' }),
    columna('Vigencia hasta', 'vigencia', {
      ayuda: 'Hasta cuándo obliga, o Indefinida.',
      ejemplo: 'Indefinida',
    }),
    columna('Acto protocolario', 'texto', {
      lista: ACTOS_PROTOCOLARIOS,
      ayuda: 'Si hubo acto de firma.',
      ejemplo: 'Virtual',
    }),
    columna('Opinión', 'texto', {
      referencia: 'Opiniones',
      ayuda: 'El número de su opinión de pertinencia.',
      ejemplo: 'IECM/UTVOE/OP29/2021',
    }),
    columna('Liga', 'liga', { ayuda: 'Dónde se consulta.', ejemplo: 'https://www.iecm.mx/convenio.pdf' }),
  ],
  calculadas: [
    {
      nombre: 'Suscrito en el periodo',
      tipo: 'texto',
      de: ['Fecha de suscripción', 'Etapa'],
      ayuda: 'Sí o No, por la fecha de suscripción.',
    },
    {
      nombre: 'Vigente al corte',
      tipo: 'texto',
      de: ['Vigencia hasta', 'Etapa'],
      ayuda: 'Sí o No, al último día del periodo.',
    },
    {
      nombre: 'Avances',
      tipo: 'entero',
      de: ['Folio'],
      ayuda: 'Cuántos avances se reportaron en el periodo.',
    },
  ],
  clave: 'Folio',
  fecha: { tipo: 'suscripcion', columna: 'Fecha de suscripción', etapa: 'Suscrito' },
  columnasPorDefecto:
    'No.;Instrumento e Institución=Instrumento;Objeto;Área responsable operativa;Estatus=Etapa',
});
