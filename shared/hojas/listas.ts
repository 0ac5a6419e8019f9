/** Closed lists of the contract (§2). Each stands once, here. */
export const TIPOS_DE_LIBRO = ['Enlace', 'Área'] as const;
export const TIPOS_DE_SESION = ['Ordinaria', 'Extraordinaria', 'Urgente', 'Especial'] as const;
export const MODALIDADES = ['A distancia', 'Presencial', 'Híbrida'] as const;
export const ESTATUS_DE_SESION = ['Celebrada', 'Cancelada', 'Reprogramada'] as const;
export const CALIDADES = [
  'Presidencia',
  'Integrante',
  'Secretaría técnica',
  'Partido político',
  'Área invitada',
] as const;
export const TIPOS_DE_PUNTO = ['Informe', 'Nota', 'Propuesta'] as const;
export const AMBITOS = ['Local', 'Nacional', 'Internacional'] as const;
export const SECTORES = ['Público', 'Académico', 'Social', 'Privado'] as const;
export const GESTIONES = ['Directa', 'Acompañamiento'] as const;
export const ETAPAS = ['En proceso de negociación', 'Suscrito', 'Vigente', 'Concluido', 'Cancelado'] as const;
export const ACTOS_PROTOCOLARIOS = ['No', 'Presencial', 'Virtual'] as const;
export const SENTIDOS_DE_OPINION = ['Favorable', 'Favorable con observaciones', 'No favorable'] as const;
export const TIPOS_DE_SIVOPLE = ['Oficio', 'Circular', 'Informativo', 'Invitación', 'Consulta'] as const;
export const ESTATUS_DE_COMPROMISO = ['Pendiente', 'En proceso', 'Cumplido', 'Cancelado'] as const;
export const FORMAS = ['Lista', 'Agrupada', 'Matriz', 'Conteo', 'Viñetas', 'Párrafos'] as const;
export const INDEFINIDA = 'Indefinida';

/** Fields of a `Carátula`; the two required ones come first in `CAMPOS_REQUERIDOS`. */
export const CAMPOS_DE_CARATULA = [
  'Tipo de libro',
  'Institución',
  'Siglas de la institución',
  'Órgano',
  'Siglas del órgano',
  'Área',
  'Siglas del área',
  'Periodo',
  'Desde',
  'Hasta',
  'Número de informe',
  'Acuerdo de aprobación',
  'Sesión de aprobación',
  'Fecha de aprobación',
  'Punto del orden del día',
  'Fecha de corte',
  'Responsable',
  'Correo',
  'Logotipo',
  'Color institucional',
  'Firmas',
] as const;
export type CampoDeCaratula = (typeof CAMPOS_DE_CARATULA)[number];
export const CAMPOS_REQUERIDOS: readonly CampoDeCaratula[] = ['Tipo de libro', 'Área'];
export const CAMPOS_CON_FECHA: readonly CampoDeCaratula[] = [
  'Desde',
  'Hasta',
  'Fecha de aprobación',
  'Fecha de corte',
];
