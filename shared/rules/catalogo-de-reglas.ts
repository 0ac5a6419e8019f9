import { catalogoDesconocido } from './valores/catalogo-desconocido.ts';
import { claveDuplicada } from './claves/clave-duplicada.ts';
import { claveFormato } from './claves/clave-formato.ts';
import { claveSalto } from './claves/clave-salto.ts';
import { columnaDesconocida } from './estructura/columna-desconocida.ts';
import { columnaFaltante } from './estructura/columna-faltante.ts';
import { convenioSinOpinion } from './convenios/convenio-sin-opinion.ts';
import { fechaDiaSemana } from './fechas/fecha-dia-semana.ts';
import { fechaFueraDePeriodo } from './fechas/fecha-fuera-de-periodo.ts';
import { fechaInvalida } from './fechas/fecha-invalida.ts';
import { hojaDesconocida } from './estructura/hoja-desconocida.ts';
import { integranteSinAsistencia } from './referencias/integrante-sin-asistencia.ts';
import { lineaSinReporte } from './informe/linea-sin-reporte.ts';
import { nombreVariante } from './nombres/nombre-variante.ts';
import { numeroInvalido } from './valores/numero-invalido.ts';
import { opinionPosterior } from './convenios/opinion-posterior.ts';
import { programaInvalido } from './informe/programa-invalido.ts';
import { referenciaInexistente } from './referencias/referencia-inexistente.ts';
import { registroDuplicado } from './convenios/registro-duplicado.ts';
import type { Regla } from './regla.ts';
import { sesionInexistente } from './referencias/sesion-inexistente.ts';
import { sinActividadesContradictorio } from './informe/sin-actividades-contradictorio.ts';
import { totalNoCuadra } from './informe/total-no-cuadra.ts';
import { valorRequerido } from './estructura/valor-requerido.ts';
import { vigenciaInvertida } from './fechas/vigencia-invertida.ts';

/** Every rule, in the contract's order (§3): errors, the programme's, then warnings. */
export const REGLAS: readonly Regla[] = [
  columnaFaltante,
  valorRequerido,
  fechaInvalida,
  numeroInvalido,
  catalogoDesconocido,
  claveFormato,
  claveDuplicada,
  sesionInexistente,
  referenciaInexistente,
  vigenciaInvertida,
  totalNoCuadra,
  sinActividadesContradictorio,
  programaInvalido,
  hojaDesconocida,
  columnaDesconocida,
  fechaDiaSemana,
  fechaFueraDePeriodo,
  claveSalto,
  nombreVariante,
  registroDuplicado,
  convenioSinOpinion,
  opinionPosterior,
  lineaSinReporte,
  integranteSinAsistencia,
];
