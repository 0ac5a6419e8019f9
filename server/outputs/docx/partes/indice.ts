import type { Entrada } from './componer.ts';
import { ESTILOS } from '../dibujo/estilos-datos.ts';
import type { EstiloId } from '../dibujo/estilos-datos.ts';
import { anchoDelUltimoRenglon } from '../medidas/medir.ts';
import type { Parrafo } from './modelo.ts';
import { HOJAS } from '../medidas/pagina.ts';

/** Levels that the contents list. */
const NIVELES = 4;
const ESTILOS_DE_INDICE = ['TOC1', 'TOC2', 'TOC3', 'TOC4'] as const;

/** `TOC` (ECMA-376-1 §17.16.5.68): outline levels, entries as links, their look hidden on web pages. */
const CAMPO = `TOC \\o "1-${String(NIVELES)}" \\h \\z \\u`;

/** Room for a page number and some leader before it, twips. */
const PARA_NUMERO = 700;

/**
 * Where the title's last line would leave no room for the number, its last word goes to a line of its own: what
 * programs do with a tab that does not fit differs.
 */
function conLugar(titulo: string, estilo: EstiloId): string {
  const { cuerpo, negrita, izquierda } = ESTILOS[estilo];
  const ancho = HOJAS.vertical.anchoUtil - izquierda;
  const corte = titulo.lastIndexOf(' ');
  const libre = ancho - anchoDelUltimoRenglon(titulo, { ancho, cuerpo, negrita });
  return libre < PARA_NUMERO && corte > 0
    ? `${titulo.slice(0, corte + 1)}\n${titulo.slice(corte + 1)}`
    : titulo;
}

export function tituloDeIndice(): Parrafo {
  return {
    tipo: 'parrafo',
    estilo: 'TituloDeIndice',
    trozos: [{ texto: 'Índice' }],
    conSiguiente: true,
    junto: true,
  };
}

/**
 * Contents as Word keeps them: one TOC field over all entries, each a link with its page in a PAGEREF field
 * (§17.16.5.48). What `pagina` answers stands as the fields' text.
 */
export function piezasDeIndice(
  entradas: readonly Entrada[],
  pagina: (marcador: string) => number,
): readonly Parrafo[] {
  const listadas = entradas.filter((e) => e.nivel <= NIVELES);
  return listadas.map((entrada, i): Parrafo => {
    const estilo: EstiloId = ESTILOS_DE_INDICE[entrada.nivel - 1] ?? 'TOC4';
    const ancla = entrada.marcador;
    return {
      tipo: 'parrafo',
      estilo,
      junto: true,
      trozos: [
        { texto: conLugar(entrada.titulo, estilo), ancla },
        { texto: String(pagina(ancla)), tab: true, campo: `PAGEREF ${ancla} \\h`, ancla },
      ],
      ...(i === 0 ? { abreCampo: CAMPO } : {}),
      ...(i === listadas.length - 1 ? { cierraCampo: true } : {}),
    };
  });
}
