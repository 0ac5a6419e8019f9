import type { CampoDeFormulario, Formulario } from '../../../addon/acciones.ts';
import { ayudaDe } from '../../../messages/ayuda-de-hojas.ts';

/** The fields of a form with what helps to fill each: the script has no room for so much text. */
export const conAyuda = ({ hoja, campos }: Formulario): CampoDeFormulario[] =>
  campos.map((campo) => (campo.ayuda === '' ? { ...campo, ayuda: ayudaDe(hoja, campo.nombre) } : campo));
