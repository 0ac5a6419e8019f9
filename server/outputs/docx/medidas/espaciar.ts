import { ESTILOS } from '../dibujo/estilos-datos.ts';
import { contarRenglones } from './medir.ts';
import type { Parrafo, Pieza } from '../partes/modelo.ts';
import { HOJAS } from './pagina.ts';

/** Up to so many lines a paragraph is not torn apart, and stays with the table that it announces. */
const CORTO = 6;

/** Space above a heading, by its level: it stands as space after what precedes it. */
const SOBRE_TITULO: Readonly<Record<number, number>> = { 1: 360, 2: 360, 3: 320, 4: 280, 5: 280, 6: 280 };

function sobre(pieza: Pieza | undefined): number {
  if (pieza === undefined || pieza.tipo === 'tabla') return 0;
  if (pieza.tipo === 'firmas') return 300;
  if (pieza.estilo === 'Caption' || pieza.estilo === 'Grupo') return 240;
  const nivel = ESTILOS[pieza.estilo].nivel;
  return nivel === null ? 0 : (SOBRE_TITULO[nivel + 1] ?? 280);
}

function esCorto(p: Parrafo): boolean {
  const estilo = ESTILOS[p.estilo];
  const ancho = HOJAS.vertical.anchoUtil - estilo.izquierda - estilo.derecha;
  return contarRenglones(p.trozos, { ancho, cuerpo: estilo.cuerpo, negrita: estilo.negrita }) <= CORTO;
}

function anuncia(p: Parrafo, siguiente: Pieza | undefined): boolean {
  if (p.estilo !== 'Texto' || siguiente === undefined) return false;
  return siguiente.tipo !== 'parrafo' || siguiente.estilo === 'Caption' || siguiente.estilo === 'Vineta';
}

/** Space after a table: an empty line too low to be seen. It also parts two tables, which would grow together. */
function separador(siguiente: Pieza | undefined): Parrafo {
  const esNota = siguiente?.tipo === 'parrafo' && siguiente.estilo === 'Nota';
  const despues = esNota ? 80 : Math.max(ESTILOS.Separador.despues, sobre(siguiente));
  return { tipo: 'parrafo', estilo: 'Separador', trozos: [], despues };
}

/** The last item of a list stands off from what follows. */
function trasLista(p: Parrafo, siguiente: Pieza | undefined): number {
  const sigue = siguiente?.tipo === 'parrafo' && siguiente.estilo === 'Vineta';
  return p.estilo === 'Vineta' && !sigue ? 220 : 0;
}

function conEspacio(p: Parrafo, siguiente: Pieza | undefined): Parrafo {
  const estilo = ESTILOS[p.estilo];
  const corto = p.junto === true || esCorto(p);
  const conSiguiente = p.conSiguiente === true || (corto && anuncia(p, siguiente));
  // A heading under a heading stands close to it
  const arriba = estilo.nivel === null ? Math.max(sobre(siguiente), trasLista(p, siguiente)) : 0;
  const despues = Math.max(p.despues ?? estilo.despues, arriba);
  return { ...p, junto: corto, conSiguiente, ...(despues === estilo.despues ? {} : { despues }) };
}

/** Sets the space between pieces and what must stay together. */
export function espaciar(piezas: readonly Pieza[]): readonly Pieza[] {
  return piezas.flatMap((pieza, i): readonly Pieza[] => {
    const siguiente = piezas[i + 1];
    if (pieza.tipo === 'tabla') return [pieza, separador(siguiente)];
    return pieza.tipo === 'firmas' ? [pieza] : [conEspacio(pieza, siguiente)];
  });
}
