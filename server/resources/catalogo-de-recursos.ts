import type { NombreDeOperacion } from '../../shared/api/catalogo-de-operaciones.ts';
import { CONSULTAS_DE_AREA } from './areas/consultas.ts';
import { PEDIR } from './areas/pedir.ts';
import { BITACORA } from './bitacora/bitacora.ts';
import { RECURSOS_DE_BORRADORES } from './borradores/recursos.ts';
import { CAMBIOS } from './consolidaciones/cambios.ts';
import { CONSULTAS_DE_CONSOLIDACION } from './consolidaciones/consultas.ts';
import { ORDENES_DE_CONSOLIDACION } from './consolidaciones/ordenes.ts';
import { PROCEDENCIA } from './consolidaciones/procedencia.ts';
import { ACUSES } from './envios/acuses.ts';
import { COMENTARIOS } from './envios/comentarios.ts';
import { CONSULTAS_DE_ENVIO } from './envios/consultas.ts';
import { ENVIAR } from './envios/enviar.ts';
import { REVISION } from './envios/revision.ts';
import { CONSULTAS_DE_GOOGLE } from './google/consultas.ts';
import { LIGAR_LIBROS_DE_GOOGLE } from './google/ligar.ts';
import { ORDENES_DE_GOOGLE } from './google/ordenes.ts';
import { TABLAS_EN_GOOGLE } from './google/tablas.ts';
import { TRAER_DE_GOOGLE } from './google/traer.ts';
import { LLAVES } from './llaves/llaves.ts';
import { AREAS_DE_ORGANO } from './organos/areas.ts';
import { ORGANOS } from './organos/organos.ts';
import { RECURSOS_DE_PERIODOS } from './periodos/recursos.ts';
import { INVITACIONES } from './personas/invitar.ts';
import { PAPELES_DE_PERSONA } from './personas/papeles.ts';
import { PERSONAS } from './personas/personas.ts';
import { TOKENS } from './personas/tokens.ts';
import { YO } from './personas/yo.ts';
import { RECURSOS_PUBLICOS } from './publicas/publicas.ts';
import { RECORDATORIOS } from './recordatorios/recordatorios.ts';
import type { RecursoDefinido } from './recurso.ts';

/** The resource of every operation; the compiler asks for each. */
export const RECURSOS: Readonly<Record<NombreDeOperacion, RecursoDefinido>> = {
  ...RECURSOS_PUBLICOS,
  ...YO,
  ...TOKENS,
  ...ORGANOS,
  ...AREAS_DE_ORGANO,
  ...PERSONAS,
  ...INVITACIONES,
  ...PAPELES_DE_PERSONA,
  ...LLAVES,
  ...RECURSOS_DE_PERIODOS,
  ...CONSULTAS_DE_AREA,
  ...PEDIR,
  ...ENVIAR,
  ...CONSULTAS_DE_ENVIO,
  ...RECURSOS_DE_BORRADORES,
  ...COMENTARIOS,
  ...ACUSES,
  ...REVISION,
  ...CONSULTAS_DE_CONSOLIDACION,
  ...ORDENES_DE_CONSOLIDACION,
  ...PROCEDENCIA,
  ...CAMBIOS,
  ...BITACORA,
  ...RECORDATORIOS,
  ...CONSULTAS_DE_GOOGLE,
  ...ORDENES_DE_GOOGLE,
  ...LIGAR_LIBROS_DE_GOOGLE,
  ...TRAER_DE_GOOGLE,
  ...TABLAS_EN_GOOGLE,
};
