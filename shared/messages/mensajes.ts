import type { Hallazgo } from '../libro/hallazgo.ts';
import * as claves from './de-claves.ts';
import * as columnas from './de-columnas.ts';
import * as fechas from './de-fechas.ts';
import * as informe from './de-informe.ts';
import * as referencias from './de-referencias.ts';
import * as valores from './de-valores.ts';
import { prefijo, type Contexto, type Redaccion } from './redaccion.ts';

function nunca(regla: never): never {
  throw new Error(`rule without wording: ${String(regla)}`);
}

// A catalogue: one line for each rule, and the compiler asks for every one.
// eslint-disable-next-line max-lines-per-function
function redactar(h: Hallazgo, contexto: Contexto): Redaccion {
  const d = h.datos;
  switch (d.regla) {
    case 'columna-faltante':
      return columnas.columnaFaltante(h, d);
    case 'hoja-desconocida':
      return columnas.hojaDesconocida(d, contexto);
    case 'columna-desconocida':
      return columnas.columnaDesconocida(h, d);
    case 'valor-requerido':
      return columnas.valorRequerido(h);
    case 'fecha-invalida':
      return fechas.fechaInvalida(h, d);
    case 'numero-invalido':
      return valores.numeroInvalido(h, d);
    case 'catalogo-desconocido':
      return valores.catalogoDesconocido(h, d, contexto);
    case 'clave-formato':
      return claves.claveFormato(h, d);
    case 'clave-duplicada':
      return claves.claveDuplicada(h, d);
    case 'clave-salto':
      return claves.claveSalto(h, d);
    case 'sesion-inexistente':
      return referencias.sesionInexistente(h, d);
    case 'referencia-inexistente':
      return referencias.referenciaInexistente(d, contexto);
    case 'vigencia-invertida':
      return fechas.vigenciaInvertida(h, d);
    case 'total-no-cuadra':
      return valores.totalNoCuadra(d);
    case 'sin-actividades-contradictorio':
      return valores.sinActividadesContradictorio(d);
    case 'programa-invalido':
      return informe.programaInvalido(h, d);
    case 'fecha-dia-semana':
      return fechas.fechaDiaSemana(d);
    case 'fecha-fuera-de-periodo':
      return fechas.fechaFueraDePeriodo(h, d);
    case 'nombre-variante':
      return referencias.nombreVariante(h, d);
    case 'registro-duplicado':
      return claves.registroDuplicado(h, d);
    case 'convenio-sin-opinion':
      return informe.convenioSinOpinion(d);
    case 'opinion-posterior':
      return fechas.opinionPosterior(h, d);
    case 'linea-sin-reporte':
      return informe.lineaSinReporte(d);
    case 'integrante-sin-asistencia':
      return referencias.integranteSinAsistencia(d);
    default:
      return nunca(d);
  }
}

/**
 * `Mensaje` of a finding: its place and the defect, one sentence.
 * «Fila 3, Fecha: dice «Miércoles 26 de octubre de 2021», pero ese día fue martes.»
 */
export function mensaje(h: Hallazgo, contexto: Contexto = {}): string {
  return `${prefijo(h)}${redactar(h, contexto).defecto}`;
}

/** `Sugerencia` of a finding: its cure. «¿Quiso decir martes 26 o miércoles 27 de octubre?» */
export function sugerencia(h: Hallazgo, contexto: Contexto = {}): string {
  return redactar(h, contexto).cura;
}
