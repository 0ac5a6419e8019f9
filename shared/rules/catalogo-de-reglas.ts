import { catalogoDesconocido } from './catalogo-desconocido.ts';
import { claveDuplicada } from './clave-duplicada.ts';
import { claveFormato } from './clave-formato.ts';
import { claveSalto } from './clave-salto.ts';
import { columnaDesconocida } from './columna-desconocida.ts';
import { columnaFaltante } from './columna-faltante.ts';
import { convenioSinOpinion } from './convenio-sin-opinion.ts';
import { fechaDiaSemana } from './fecha-dia-semana.ts';
import { fechaFueraDePeriodo } from './fecha-fuera-de-periodo.ts';
import { fechaInvalida } from './fecha-invalida.ts';
import { hojaDesconocida } from './hoja-desconocida.ts';
import { integranteSinAsistencia } from './integrante-sin-asistencia.ts';
import { lineaSinReporte } from './linea-sin-reporte.ts';
import { nombreVariante } from './nombre-variante.ts';
import { numeroInvalido } from './numero-invalido.ts';
import { opinionPosterior } from './opinion-posterior.ts';
import { programaInvalido } from './programa-invalido.ts';
import { referenciaInexistente } from './referencia-inexistente.ts';
import { registroDuplicado } from './registro-duplicado.ts';
import type { Regla } from './regla.ts';
import { sesionInexistente } from './sesion-inexistente.ts';
import { sinActividadesContradictorio } from './sin-actividades-contradictorio.ts';
import { totalNoCuadra } from './total-no-cuadra.ts';
import { valorRequerido } from './valor-requerido.ts';
import { vigenciaInvertida } from './vigencia-invertida.ts';

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
