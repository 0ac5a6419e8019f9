import type { AccionesHechas } from '../taller.ts';
import { agregar } from './agregar.ts';
import { asistencia } from './asistencia.ts';
import { reportarAvances, sesiones } from './avances.ts';
import { convenioParecido } from './convenio-parecido.ts';
import { convenios, conveniosSinOpinion, porVencer } from './convenios.ts';
import { firmar } from './firmar.ts';
import { formulario } from './formulario.ts';
import { agregarIntegrante } from './integrante-nuevo.ts';
import { ligarOpinion, opiniones } from './opiniones.ts';
import { prepararAsistencia } from './preparar-asistencia.ts';
import { paraPreparar } from './para-preparar.ts';
import { agregarSesion } from './sesion-nueva.ts';
import { todosPresentes } from './todos-presentes.ts';

/** What the sidebar may ask of attendance, convenios, opiniones and of the libro's own shape. */
export const ACCIONES_DE_DOMINIO = {
  paraPreparar,
  asistencia,
  prepararAsistencia,
  todosPresentes,
  agregarSesion,
  agregarIntegrante,
  formulario,
  convenioParecido,
  agregar,
  convenios,
  sesiones,
  reportarAvances,
  firmar,
  porVencer,
  conveniosSinOpinion,
  opiniones,
  ligarOpinion,
} satisfies Partial<AccionesHechas>;
