import type { Informe } from '../../../../shared/report/arbol.ts';
import type { Contexto } from '../../../../shared/messages/redaccion.ts';
import { componerCuerpo, marcadorDeTitulo, tituloParrafo } from './componer.ts';
import type { Entrada } from './componer.ts';
import { espaciar } from '../medidas/espaciar.ts';
import { piezasDeFirmas } from './firmas.ts';
import { piezasDeIndice, tituloDeIndice } from './indice.ts';
import type { Parrafo, Pieza } from './modelo.ts';
import { paginar } from '../medidas/paginar.ts';
import { piezasDePendientes } from './pendientes.ts';
import { piezasDePortada } from './portada.ts';
import type { LogotipoDePortada } from './portada.ts';
import { seccionar } from '../medidas/seccionar.ts';
import type { Tramo } from '../medidas/seccionar.ts';

/** The whole document as pieces, its contents filled in. */
export interface Documento {
  readonly portada: readonly Parrafo[];
  readonly tituloDeIndice: Parrafo;
  readonly indice: readonly Parrafo[];
  readonly tramos: readonly Tramo[];
  readonly paginas: number;
}

/** The cover is page 1: the contents begin on the second. */
const PRIMERA = 2;

/**
 * Ends the contents' section where the body begins with a page on its side: LibreOffice loses the page numbers of a
 * section whose last paragraph ends the field of the contents.
 */
const FIN_DE_INDICE: Parrafo = { tipo: 'parrafo', estilo: 'Separador', trozos: [], despues: 0 };

interface Contenido {
  readonly piezas: readonly Pieza[];
  readonly entradas: readonly Entrada[];
}

function contextoDe({ portada }: Informe): Contexto {
  return portada.siglasDeArea === '' ? {} : { siglasDelEnlace: portada.siglasDeArea };
}

function contenidoDe(informe: Informe): Contenido {
  const cuerpo = componerCuerpo(informe);
  const firmado = [...cuerpo.piezas, ...piezasDeFirmas(informe.portada)];
  if (informe.estado === 'informe') return { piezas: firmado, entradas: cuerpo.entradas };
  const marcador = marcadorDeTitulo(cuerpo.entradas.length + 1);
  const titulo = 'Pendientes';
  return {
    piezas: [
      ...firmado,
      { ...tituloParrafo(1, titulo, marcador), saltoAntes: true },
      ...piezasDePendientes(informe.pendientes, contextoDe(informe)),
    ],
    entradas: [...cuerpo.entradas, { nivel: 1, titulo, marcador }],
  };
}

/** Writes down which chapters begin a page, so that every program breaks where the paginator did. */
function decidirSaltos(tramos: readonly Tramo[], empiezan: ReadonlySet<string>): readonly Tramo[] {
  const decidir = (p: Pieza): Pieza =>
    p.tipo === 'parrafo' && p.saltoAntes === 'capitulo'
      ? { ...p, saltoAntes: empiezan.has(p.marcador ?? '') }
      : p;
  return tramos.map((tramo) => ({ ...tramo, piezas: tramo.piezas.map(decidir) }));
}

/**
 * Lays the report out. The contents' own length does not depend on the numbers in it, so one pass with empty
 * numbers says where everything falls.
 */
export function componerDocumento(informe: Informe, logotipo: LogotipoDePortada | null): Documento {
  const { piezas, entradas } = contenidoDe(informe);
  const inicio = tituloDeIndice();
  const conIndice = (pagina: (marcador: string) => number): readonly Parrafo[] =>
    piezasDeIndice(entradas, pagina);
  const cuerpo = espaciar(piezas);
  const seccionesDe = (indice: readonly Parrafo[]): readonly Tramo[] =>
    seccionar([inicio, ...indice, FIN_DE_INDICE, ...cuerpo]);
  const { deMarcador, empiezanPagina, total } = paginar(seccionesDe(conIndice(() => 0)), PRIMERA);
  const indice = conIndice((marcador) => deMarcador.get(marcador) ?? 0);
  return {
    portada: piezasDePortada(informe, logotipo),
    tituloDeIndice: inicio,
    indice,
    tramos: decidirSaltos(seccionesDe(indice), empiezanPagina),
    paginas: total,
  };
}
