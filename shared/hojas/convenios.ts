import { columna, hoja } from './hoja-def.ts';
import { ACTOS_PROTOCOLARIOS, AMBITOS, ETAPAS, GESTIONES, SECTORES } from './listas.ts';

export const convenios = hoja({
  nombre: 'Convenios',
  columnas: [
    columna('Folio', 'texto', {
      requerida: true,
      ejemplo: 'CONV-042',
    }),
    columna('Tipo de convenio', 'texto', {
      requerida: true,
      ejemplo: 'Convenio Específico',
    }),
    columna('Instrumento', 'prosa', {
      requerida: true,
      ejemplo: 'Convenio Específico entre el IECM y la Demarcación Tlalpan',
    }),
    columna('Contraparte', 'contrapartes', {
      requerida: true,
      ejemplo: 'Demarcación Tlalpan',
    }),
    columna('Siglas', 'texto', { ejemplo: 'UACM' }),
    columna('Ámbito', 'texto', { lista: AMBITOS, ejemplo: 'Local' }),
    columna('Sector', 'texto', { lista: SECTORES, ejemplo: 'Público' }),
    columna('Objeto', 'prosa', {
      ejemplo: 'Impulsar de manera conjunta la cultura cívica.',
    }),
    columna('Área responsable operativa', 'areas', {
      requerida: true,
      ejemplo: 'UTSI',
    }),
    columna('Gestión', 'texto', {
      lista: GESTIONES,
      ejemplo: 'Acompañamiento',
    }),
    columna('Etapa', 'texto', {
      requerida: true,
      lista: ETAPAS,
      ejemplo: 'En proceso de negociación',
    }),
    columna('Fecha de suscripción', 'fecha', { ejemplo: '15/11/2021' }),
    columna('Vigencia desde', 'fecha', { ejemplo: '15/11/2021' }),
    columna('Vigencia hasta', 'vigencia', {
      ejemplo: 'Indefinida',
    }),
    columna('Acto protocolario', 'texto', {
      lista: ACTOS_PROTOCOLARIOS,
      ejemplo: 'Virtual',
    }),
    columna('Opinión', 'texto', {
      referencia: 'Opiniones',
      ejemplo: 'IECM/UTVOE/OP29/2021',
    }),
    columna('Liga', 'liga', { ejemplo: 'https://www.iecm.mx/convenio.pdf' }),
  ],
  calculadas: [
    {
      nombre: 'Suscrito en el periodo',
      tipo: 'texto',
      de: ['Fecha de suscripción', 'Etapa'],
    },
    {
      nombre: 'Vigente al corte',
      tipo: 'texto',
      de: ['Vigencia hasta', 'Etapa'],
    },
    {
      nombre: 'Avances',
      tipo: 'entero',
      de: ['Folio'],
    },
  ],
  clave: 'Folio',
  fecha: { tipo: 'suscripcion', columna: 'Fecha de suscripción', etapa: 'Suscrito' },
  columnasPorDefecto:
    'No.;Instrumento e Institución=Instrumento;Objeto;Área responsable operativa;Estatus=Etapa',
});
