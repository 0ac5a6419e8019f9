import type { Hallazgo } from '../libro/hallazgo.ts';
import {
  cita,
  citarLugar,
  enumerar,
  EXPLICAR,
  elEnlace,
  type Contexto,
  type Datos,
  type Redaccion,
} from './redaccion.ts';

export function sesionInexistente({ lugar, valor }: Hallazgo, d: Datos<'sesion-inexistente'>): Redaccion {
  const esEncabezado = lugar.hoja === 'Asistencia' && lugar.columna === valor;
  const existentes = enumerar(d.existentes, 12);
  const cura =
    d.existentes.length === 0
      ? 'La hoja Sesiones del enlace no tiene ninguna.'
      : `Las sesiones son: ${existentes}.`;
  return {
    defecto: esEncabezado
      ? 'el encabezado no es el de ninguna de las Sesiones.'
      : `${cita(d.pieza)} no es ninguna de las Sesiones.`,
    cura: d.parecida === null ? cura : `¿Quiso decir ${cita(d.parecida)}?`,
  };
}

/** What a text is not, by the tab that it refers to. */
function noEs(a: Datos<'referencia-inexistente'>['a']): string {
  if (a === 'Programa') return 'no es una línea del programa';
  if (a === 'Convenios') return 'no es el folio de ningún convenio';
  if (a === 'Opiniones') return 'no es el número de ninguna opinión';
  if (a === 'Integrantes') return 'no está en Integrantes, ni como nombre ni como cargo o área';
  return `no está en ${a}`;
}

function curaDeReferencia(a: Datos<'referencia-inexistente'>['a'], contexto: Contexto): string {
  if (a === 'Programa')
    return `Elija una línea del Programa; si le falta una, la agrega ${elEnlace(contexto)}.`;
  if (a === 'Convenios') return 'Revise el folio, o agregue el convenio a la hoja Convenios.';
  if (a === 'Opiniones') return 'Revise el número, o agregue la opinión a la hoja Opiniones.';
  return `Revise cómo está escrito, o agréguelo a la hoja ${a}.`;
}

export function referenciaInexistente(d: Datos<'referencia-inexistente'>, contexto: Contexto): Redaccion {
  return {
    defecto: `${cita(d.pieza)} ${noEs(d.a)}.`,
    cura: d.parecida === null ? curaDeReferencia(d.a, contexto) : `¿Quiso decir ${cita(d.parecida)}?`,
  };
}

export function nombreVariante({ lugar }: Hallazgo, d: Datos<'nombre-variante'>): Redaccion {
  const donde = citarLugar(d.donde, lugar);
  const razon = {
    catalogo: `en Catálogos está como ${cita(d.correcto)}`,
    frecuencia: `casi siempre se escribe ${cita(d.correcto)} (${donde})`,
    primero: `en ${donde} está como ${cita(d.correcto)}`,
  }[d.motivo];
  return {
    defecto: `dice ${cita(d.pieza)}, pero ${razon}.`,
    cura: `¿Quiso decir ${cita(d.correcto)}? Si son dos distintos, ${EXPLICAR}.`,
  };
}

export function integranteSinAsistencia(d: Datos<'integrante-sin-asistencia'>): Redaccion {
  return {
    defecto: `${d.nombre === '' ? 'este integrante' : cita(d.nombre)} no tiene fila en Asistencia.`,
    cura: `Agregue su fila en Asistencia, aunque no haya asistido; si no debe tenerla, ${EXPLICAR}.`,
  };
}
