import type { Hallazgo } from '../libro/hallazgo.ts';
import { decimalConMiles } from '../spanish/numeros/decimal.ts';
import { unirLista } from '../spanish/sesiones/ordinales.ts';
import { alEnlace, cita, contar, enumerar, type Contexto, type Datos, type Redaccion } from './redaccion.ts';

export function numeroInvalido({ valor }: Hallazgo, d: Datos<'numero-invalido'>): Redaccion {
  const tipo = d.entero ? 'número entero' : 'número';
  const ejemplo = d.entero ? '12' : '1,109,797.84';
  return {
    defecto: `${cita(valor)} no se puede leer como ${tipo}.`,
    cura:
      d.parecido === null
        ? `Escriba solo el ${tipo}; por ejemplo, ${ejemplo}.`
        : `¿Quiso decir ${d.parecido}? Escriba solo el ${tipo}.`,
  };
}

export function catalogoDesconocido(
  { lugar }: Hallazgo,
  d: Datos<'catalogo-desconocido'>,
  contexto: Contexto,
): Redaccion {
  if (lugar.hoja === 'Asistencia') {
    return {
      defecto: `${cita(d.pieza)} no es una marca de asistencia.`,
      cura: 'Escriba ✓ si asistió, J si justificó su ausencia; déjela vacía si no asistió.',
    };
  }
  const defecto = `${cita(d.pieza)} no está en la lista de ${d.catalogo}.`;
  const agregar =
    d.catalogo === 'Tipo de libro'
      ? ''
      : ` Si falta en la lista, pida ${alEnlace(contexto)} que lo agregue a Catálogos.`;
  if (d.parecido !== null) return { defecto, cura: `¿Quiso decir ${cita(d.parecido)}?${agregar}` };
  return { defecto, cura: `Elija de la lista: ${enumerar(d.validos)}.${agregar}` };
}

export function totalNoCuadra(d: Datos<'total-no-cuadra'>): Redaccion {
  const esperado = decimalConMiles(d.esperado);
  const sumas = unirLista(d.desgloses.map((x) => `${decimalConMiles(x.suma)} por ${cita(x.desglose)}`));
  const base =
    d.contra === 'Total'
      ? `el total de ${cita(d.indicador)} es ${esperado}`
      : `${cita(d.indicador)} suma ${esperado} por ${cita(d.contra)}`;
  return {
    defecto: `${base}, pero suma ${sumas}.`,
    cura: `Revise las cifras: cada desglose debe sumar ${esperado}. Si alguno no tiene que sumar, haga que su nombre empiece con Parcial.`,
  };
}

export function sinActividadesContradictorio(d: Datos<'sin-actividades-contradictorio'>): Redaccion {
  const cuantos = contar(d.cuantos, 'registro');
  const primero = `${d.cuantos === 1 ? 'está' : 'el primero está'} en la fila ${String(d.fila)} de ${d.hoja}`;
  return {
    defecto: `dice que no hubo actividades en la línea ${d.linea}, pero este libro tiene ${cuantos} de ella (${primero}).`,
    cura: 'Borre esta declaración, o corrija la línea de esos registros.',
  };
}
