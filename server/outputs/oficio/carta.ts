import { dibujarTabla } from '../docx/dibujo/dibujar-tabla.ts';
import type { Lienzo } from '../docx/dibujo/dibujar-texto.ts';
import { dibujarFirmas } from '../docx/partes/firmas.ts';
import type { Trozo } from '../docx/partes/modelo.ts';
import { ligaSegura } from '../html/escape.ts';
import type { DatosDelOficio } from './datos-del-oficio.ts';
import { parrafoDeOficio } from './parrafo-de-oficio.ts';
import {
  aperturaDelOficio,
  cierreDelOficio,
  encabezadoDelOficio,
  ENTRADA_DE_SIN_ACTIVIDADES,
  entradaDeFilas,
} from './redaccion-del-oficio.ts';
import { tablaDeFilas, tablaDelEnvio, tablaDeSinActividades } from './tablas-de-oficio.ts';

/** A text where the address of the page that checks acuses leads there. */
function conLiga(texto: string, direccion: string): readonly Trozo[] {
  const liga = ligaSegura(direccion);
  const lugar = texto.indexOf(direccion);
  if (liga === null || lugar < 0) return [{ texto }];
  return [
    { texto: texto.slice(0, lugar) },
    { texto: direccion, liga },
    { texto: texto.slice(lugar + direccion.length) },
  ];
}

function referencia(datos: DatosDelOficio, lienzo: Lienzo): string {
  const { lugarYFecha, numero, asunto } = encabezadoDelOficio(datos);
  const derecha = { alinea: 'right', sangria: 2400 } as const;
  return (
    parrafoDeOficio([{ texto: lugarYFecha }], lienzo, derecha) +
    parrafoDeOficio([{ texto: 'Oficio núm.: ', negrita: true }, { texto: numero }], lienzo, derecha) +
    parrafoDeOficio([{ texto: 'Asunto: ', negrita: true }, { texto: asunto }], lienzo, derecha)
  );
}

function destinatario({ destinatario: { nombre, cargo }, acuse }: DatosDelOficio, lienzo: Lienzo): string {
  const lineas = [nombre === '' ? 'Persona titular' : nombre, cargo, acuse.institucion.nombre, 'Presente'];
  const escritas = lineas.filter((linea) => linea !== '').map((linea) => linea.toUpperCase());
  return escritas
    .map((texto, i) =>
      parrafoDeOficio([{ texto, negrita: true }], lienzo, {
        antes: i === 0 ? 240 : 0,
        despues: i === escritas.length - 1 ? 220 : 0,
        conSiguiente: true,
      }),
    )
    .join('');
}

const TEXTO = { estilo: 'Texto', alinea: 'both' } as const;
const ENTRADA = { ...TEXTO, conSiguiente: true, despues: 120 } as const;
const hueco = (lienzo: Lienzo): string => parrafoDeOficio([], lienzo, { estilo: 'Separador' });

function contenido(datos: DatosDelOficio, lienzo: Lienzo): string {
  const entrada = parrafoDeOficio([{ texto: entradaDeFilas(datos) }], lienzo, ENTRADA);
  const lineas =
    datos.sinActividades.length === 0
      ? ''
      : dibujarTabla(tablaDeSinActividades(datos), lienzo) + hueco(lienzo);
  if (datos.acuse.sinActividades) return entrada + lineas;
  const filas = entrada + dibujarTabla(tablaDeFilas(datos), lienzo) + hueco(lienzo);
  if (lineas === '') return filas;
  return filas + parrafoDeOficio([{ texto: ENTRADA_DE_SIN_ACTIVIDADES }], lienzo, ENTRADA) + lineas;
}

function despedida(datos: DatosDelOficio, lienzo: Lienzo): string {
  const { nombre, cargo } = datos.remite;
  const firma = { nombre: nombre === '' ? 'Nombre y firma' : nombre, cargo };
  return (
    cierreDelOficio(datos)
      .map((texto, i, todos) =>
        parrafoDeOficio(conLiga(texto, datos.verificacion), lienzo, {
          ...TEXTO,
          junto: true,
          conSiguiente: i === todos.length - 1,
        }),
      )
      .join('') +
    parrafoDeOficio([{ texto: 'A t e n t a m e n t e', negrita: true }], lienzo, {
      alinea: 'center',
      antes: 120,
      conSiguiente: true,
    }) +
    dibujarFirmas({ tipo: 'firmas', filas: [[firma]] }, lienzo) +
    parrafoDeOficio([{ texto: 'C.c.p. Archivo.' }], lienzo, { estilo: 'Nota', antes: 240, despues: 0 })
  );
}

/** The letter from place and date to the copies: the body of `word/document.xml`, without its section. */
export function cartaXml(datos: DatosDelOficio, lienzo: Lienzo): string {
  return [
    referencia(datos, lienzo),
    destinatario(datos, lienzo),
    parrafoDeOficio([{ texto: aperturaDelOficio(datos) }], lienzo, ENTRADA),
    dibujarTabla(tablaDelEnvio(datos), lienzo),
    hueco(lienzo),
    contenido(datos, lienzo),
    despedida(datos, lienzo),
  ].join('');
}
