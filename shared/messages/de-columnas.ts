import { HOJAS } from '../hojas/catalogo-de-hojas.ts';
import type { ColumnaDef } from '../hojas/hoja-def.ts';
import type { Hallazgo } from '../libro/hallazgo.ts';
import type { Lugar } from '../libro/lugar.ts';
import { plegar } from '../spanish/texto/fold.ts';
import { alEnlace, cita, type Contexto, type Datos, type Redaccion } from './redaccion.ts';

/** The definition of the column where a finding stands, if the contract knows it. */
export function columnaDe(lugar: Lugar): ColumnaDef | undefined {
  const def = HOJAS.find((h) => h.nombre === lugar.hoja);
  return def?.columnas.find((c) => c.nombre === lugar.columna);
}

export function columnaFaltante({ lugar }: Hallazgo, d: Datos<'columna-faltante'>): Redaccion {
  const nombre = cita(lugar.columna);
  return {
    defecto: `falta esta columna, que es obligatoria en ${lugar.hoja}.`,
    cura:
      d.parecida === null
        ? `Agregue una columna con el encabezado ${nombre} y llénela en cada fila.`
        : `¿Es la columna ${cita(d.parecida)}? Cambie su encabezado a ${nombre}.`,
  };
}

function hojaAjena(nombre: string, parecida: string | null): Redaccion {
  return {
    defecto: `La hoja ${cita(nombre)} no es una de las que se leen: lo que contiene no llega al informe.`,
    cura:
      parecida === null
        ? `Pase sus datos a la hoja que les corresponda; si son apuntes del área, llámela ${cita(`_${nombre}`)}.`
        : `¿Quiso decir ${cita(parecida)}? Cambie el nombre de la hoja.`,
  };
}

export function hojaDesconocida(d: Datos<'hoja-desconocida'>, contexto: Contexto): Redaccion {
  const { nombre, soloEnlace } = d;
  if (soloEnlace) {
    return {
      defecto: `La hoja ${cita(nombre)} solo se lee en el libro del enlace: lo que contiene aquí no llega al informe.`,
      cura: `Envíe esos datos ${alEnlace(contexto)}; si son apuntes del área, llame a la hoja ${cita(`_${nombre}`)}.`,
    };
  }
  if (!HOJAS.some((h) => plegar(h.nombre) === plegar(nombre))) return hojaAjena(nombre, d.parecida);
  return {
    defecto: `Hay otra hoja que también se llama ${cita(nombre)}; esta no se lee.`,
    cura: 'Junte las filas de las dos en una sola hoja.',
  };
}

function campoDesconocido(valor: string, parecida: string | null): Redaccion {
  return {
    defecto: `${cita(valor)} no es un campo de la Carátula.`,
    cura:
      parecida === null
        ? `Borre la fila; si es un apunte del área, escriba ${cita(`_${valor}`)}.`
        : `¿Quiso decir ${cita(parecida)}?`,
  };
}

export function columnaDesconocida({ lugar, valor }: Hallazgo, d: Datos<'columna-desconocida'>): Redaccion {
  if (lugar.hoja === 'Carátula' && lugar.columna === 'Campo') return campoDesconocido(valor, d.parecida);
  if (columnaDe(lugar) !== undefined) {
    return {
      defecto: 'hay otra columna con este encabezado; esta no se lee.',
      cura: 'Junte los datos de las dos en una sola columna.',
    };
  }
  return {
    defecto: `esta columna no es de la hoja ${lugar.hoja}: lo que contiene no llega al informe.`,
    cura:
      d.parecida === null
        ? `Pase sus datos a la columna que les corresponda; si son apuntes del área, llámela ${cita(`_${valor}`)}.`
        : `¿Quiso decir ${cita(d.parecida)}? Cambie el encabezado.`,
  };
}

export function valorRequerido({ lugar }: Hallazgo): Redaccion {
  if (lugar.hoja === 'Carátula' && lugar.columna !== 'Campo') {
    const falta = lugar.columna === 'Valor' ? 'falta el dato' : 'falta este campo de la Carátula';
    return {
      defecto: `${falta}, que es obligatorio.`,
      cura:
        lugar.columna === 'Valor'
          ? 'Escriba el dato en la columna Valor.'
          : `Agregue una fila con ${cita(lugar.columna)} en Campo y el dato en Valor.`,
    };
  }
  const ejemplo = columnaDe(lugar)?.ejemplo ?? '';
  return {
    defecto: 'falta el dato, que es obligatorio.',
    cura: ejemplo === '' ? 'Escriba el dato.' : `Escriba el dato; por ejemplo, ${cita(ejemplo)}.`,
  };
}
