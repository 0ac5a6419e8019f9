import { TIPOS_DE_LIBRO } from '../hojas/listas.ts';
import type { CampoDeCaratula } from '../hojas/listas.ts';

/** What a person reads beside each field of the `Carátula`. */
export const AYUDA_DE_CAMPO: Readonly<Record<CampoDeCaratula, string>> = {
  'Tipo de libro': `Obligatorio. ${TIPOS_DE_LIBRO.join(' o ')}: quién presenta este libro.`,
  Institución: 'El nombre completo. Ejemplo: Instituto Electoral de la Ciudad de México.',
  'Siglas de la institución': 'Ejemplo: IECM.',
  Órgano: 'El nombre completo de la comisión o el comité del que es el informe.',
  'Siglas del órgano': 'Ejemplo: CVOE.',
  Área: 'Obligatorio. El nombre completo del área que presenta este libro.',
  'Siglas del área': 'Ejemplo: UTVOE.',
  Periodo:
    'El trimestre (2021-T4), el mes (2021-10), el semestre (2021-S2) o el año (2021). Si es otro tramo, déjelo vacío y llene Desde y Hasta.',
  Desde: 'El primer día, si el periodo no es un mes, trimestre, semestre o año.',
  Hasta: 'El último día del mismo tramo.',
  'Número de informe': 'Cuál es en el año. Ejemplo: Cuarto.',
  'Acuerdo de aprobación': 'La clave del acuerdo que aprueba el informe. Ejemplo: CVOE/004/22.',
  'Sesión de aprobación': 'Ejemplo: Primera sesión ordinaria.',
  'Fecha de aprobación': 'El día en que se aprueba.',
  'Punto del orden del día': 'El número del punto en que se presenta.',
  'Fecha de corte': 'El último día del que se informa, si no es el del periodo.',
  Responsable: 'Nombre y apellidos de quien responde por este libro.',
  Correo: 'El correo de la persona responsable.',
  Logotipo: 'El nombre de la imagen que está junto al libro. Ejemplo: logotipo.png.',
  'Color institucional': 'Con seis cifras o letras. Ejemplo: #5b2e83.',
  Firmas: 'Quiénes firman, una persona por renglón: nombre, cargo. Alt+Entrar abre otro renglón.',
};
