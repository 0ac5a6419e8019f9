import type { Bloque, BloqueVacio, Grupo, Informe, Seccion, Tabla } from '../../../../shared/report/arbol.ts';
import type { EstiloId } from '../dibujo/estilos-datos.ts';
import type { Parrafo, Pieza, Trozo } from './modelo.ts';
import { tablaDocx } from './tabla.ts';

/** A heading as the contents list it. */
export interface Entrada {
  readonly nivel: number;
  readonly titulo: string;
  readonly marcador: string;
}

export interface Cuerpo {
  readonly piezas: readonly Pieza[];
  readonly entradas: readonly Entrada[];
}

const TITULOS = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6'] as const;

/** Word's own form for the bookmarks of its contents. */
export function marcadorDeTitulo(i: number): string {
  return `_Toc${String(100_000_000 + i)}`;
}

function tituloDeSeccion(seccion: Seccion): string {
  return seccion.numerada ? `${seccion.linea}. ${seccion.titulo}` : seccion.titulo;
}

export function tituloParrafo(nivel: number, texto: string, marcador: string): Parrafo {
  const estilo: EstiloId = TITULOS[Math.min(nivel, 6) - 1] ?? 'Heading6';
  return {
    tipo: 'parrafo',
    estilo,
    trozos: [{ texto }],
    marcador,
    conSiguiente: true,
    junto: true,
    saltoAntes: nivel === 1 ? 'capitulo' : false,
  };
}

/** Counts the captions of each section, so that a field that would count otherwise is set (`\r`). */
type Cuenta = Map<string, number>;

function leyenda(numero: string, titulo: string, cuenta: Cuenta): Parrafo {
  const punto = numero.lastIndexOf('.');
  const seccion = numero.slice(0, punto);
  const lugar = numero.slice(punto + 1);
  // Identifiers of SEQ are bookmarks' names: letters, digits, underscore (ECMA-376-1 §17.16.5.56)
  const serie = `Tabla_${seccion.replace(/[^A-Za-z0-9]/g, '_')}`;
  const esperado = (cuenta.get(serie) ?? 0) + 1;
  cuenta.set(serie, Number(lugar));
  const ajuste = String(esperado) === lugar ? '' : ` \\r ${lugar}`;
  const trozos: Trozo[] = [
    { texto: `Tabla ${seccion}.` },
    { texto: lugar, campo: `SEQ ${serie} \\* ARABIC${ajuste}` },
    { texto: `. ${titulo}` },
  ];
  return { tipo: 'parrafo', estilo: 'Caption', trozos, conSiguiente: true, junto: true };
}

function piezasDeGrupos(grupos: readonly Grupo[], forma: Tabla['forma']): Pieza[] {
  const estilo = forma === 'Párrafos' ? 'Texto' : 'Vineta';
  return grupos.flatMap((grupo): Pieza[] => {
    const elementos = grupo.elementos.map((e): Parrafo => ({
      tipo: 'parrafo',
      estilo,
      trozos: e.partes.map((p) => ({ texto: p.texto, negrita: p.negrita, marcado: e.marcado })),
    }));
    if (grupo.titulo === null) return elementos;
    const titulo: Parrafo = {
      tipo: 'parrafo',
      estilo: 'Grupo',
      trozos: [{ texto: grupo.titulo }],
      conSiguiente: true,
      junto: true,
    };
    return [titulo, ...elementos];
  });
}

function piezasDeTabla(tabla: Tabla, seccion: Seccion, cuenta: Cuenta): Pieza[] {
  const { numero, titulo } = tabla;
  const conTitulo = numero !== null && titulo !== null;
  const nombre = conTitulo ? `Tabla ${numero}. ${titulo}` : tituloDeSeccion(seccion);
  const antes = conTitulo ? [leyenda(numero, titulo, cuenta)] : [];
  const notas = tabla.notas.map((texto): Parrafo => ({
    tipo: 'parrafo',
    estilo: 'Nota',
    trozos: [{ texto }],
  }));
  if (tabla.grupos !== null) return [...antes, ...piezasDeGrupos(tabla.grupos, tabla.forma), ...notas];
  return [...antes, tablaDocx(tabla, nombre), ...notas];
}

function piezasDeVacio(vacio: BloqueVacio, cuenta: Cuenta): Pieza[] {
  const piezas: Pieza[] = [];
  const hayMotivo = vacio.motivo !== '';
  if (vacio.numero !== null && vacio.titulo !== null) {
    piezas.push({ ...leyenda(vacio.numero, vacio.titulo, cuenta), conSiguiente: hayMotivo });
  }
  if (hayMotivo) piezas.push({ tipo: 'parrafo', estilo: 'Motivo', trozos: [{ texto: vacio.motivo }] });
  return piezas;
}

function piezasDeBloque(bloque: Bloque, seccion: Seccion, cuenta: Cuenta): Pieza[] {
  const piezas: Pieza[] = [];
  const texto = (bloque.texto ?? []).map((t): Trozo => ({
    texto: t.texto,
    marcado: t.tipo === 'calculado' && t.sinDato,
  }));
  if (texto.some((t) => t.texto !== '')) piezas.push({ tipo: 'parrafo', estilo: 'Texto', trozos: texto });
  if (bloque.tabla !== null) piezas.push(...piezasDeTabla(bloque.tabla, seccion, cuenta));
  if (bloque.vacio !== null) piezas.push(...piezasDeVacio(bloque.vacio, cuenta));
  return piezas;
}

/** The report's sections as pieces in order, with the headings that the contents list. */
export function componerCuerpo(informe: Informe): Cuerpo {
  const piezas: Pieza[] = [];
  const entradas: Entrada[] = [];
  const cuenta: Cuenta = new Map();
  for (const [i, seccion] of informe.secciones.entries()) {
    const marcador = marcadorDeTitulo(i + 1);
    const titulo = tituloDeSeccion(seccion);
    entradas.push({ nivel: seccion.nivel, titulo, marcador });
    const encabezado = tituloParrafo(seccion.nivel, titulo, marcador);
    piezas.push(i === 0 ? { ...encabezado, saltoAntes: true } : encabezado);
    for (const bloque of seccion.bloques) piezas.push(...piezasDeBloque(bloque, seccion, cuenta));
  }
  return { piezas, entradas };
}
