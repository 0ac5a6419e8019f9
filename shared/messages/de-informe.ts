import { masCercano } from '../spanish/cercania/near.ts';
import type { Hallazgo, MotivoDePrograma } from '../libro/hallazgo.ts';
import { unirLista } from '../spanish/sesiones/ordinales.ts';
import { cita, enumerar, EXPLICAR, type Datos, type Redaccion } from './redaccion.ts';

export function convenioSinOpinion(d: Datos<'convenio-sin-opinion'>): Redaccion {
  const con = d.contraparte === '' ? '' : ` con ${cita(d.contraparte)}`;
  return {
    defecto: `el convenio${d.folio === '' ? '' : ` ${d.folio}`}${con} está suscrito y no tiene opinión de pertinencia.`,
    cura: `Escriba el número de su opinión; si no la requiere, ${EXPLICAR}.`,
  };
}

function sinIndicador(indicador: string): Redaccion {
  return {
    defecto: `ningún libro tiene todavía el indicador ${cita(indicador)}; en su lugar se imprime s/d.`,
    cura: `Pida la cifra a quien la lleva, o revise cómo está escrito el indicador; si no la habrá, ${EXPLICAR}.`,
  };
}

export function lineaSinReporte(d: Datos<'linea-sin-reporte'>): Redaccion {
  if (d.indicador !== null) return sinIndicador(d.indicador);
  const titulo = d.titulo === '' ? '' : ` (${d.titulo})`;
  const quien = d.areas.length === 0 ? 'quien informa en ella' : unirLista(d.areas);
  return {
    defecto: `la línea ${d.linea}${titulo} no tiene ningún registro, ni nadie declaró que no hubo actividades.`,
    cura: `Pida los registros a ${quien}, o que declare la línea en Sin actividades; si es correcto así, explique por qué.`,
  };
}

/** What is wrong with a piece of the programme, by motive; the piece goes before it. */
const DEFECTOS: Readonly<Record<MotivoDePrograma, string>> = {
  'fuente-desconocida': 'no es una hoja de la que se pueda hacer una tabla.',
  'forma-desconocida': 'no es una forma de tabla.',
  'sin-fuente': 'necesita que la fila tenga Fuente.',
  'columna-desconocida': 'nombra una columna que la hoja no tiene.',
  'condicion-ilegible': 'no se puede leer como condición.',
  'valor-ilegible': 'no es un valor que esa columna pueda tener.',
  'columnas-ilegibles': 'no se puede leer como lista de columnas.',
  'columnas-faltan': 'no dice todas las columnas que esta forma necesita.',
  'orden-desconocido': 'no es una columna por la que se pueda ordenar.',
  'marcador-desconocido': 'no es nada que se pueda calcular.',
  'llave-sin-cerrar': 'tiene una llave { o } sin su pareja.',
  'hoja-desconocida': 'nombra una hoja que no existe.',
};

export function programaInvalido({ lugar }: Hallazgo, d: Datos<'programa-invalido'>): Redaccion {
  const pieza = d.pieza === '' ? `la celda vacía de ${lugar.columna}` : cita(d.pieza);
  const parecida = masCercano(d.pieza.replace(/^-/, ''), d.validos);
  const quiso = parecida === null ? '' : `¿Quiso decir ${cita(parecida)}? `;
  return {
    defecto: `${pieza} ${DEFECTOS[d.motivo]}`,
    cura:
      d.validos.length === 0
        ? `Corrija la celda de ${lugar.columna}.`
        : `${quiso}Aquí vale, por ejemplo: ${enumerar(d.validos, 20)}.`,
  };
}
