import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import { textoDeCelda } from '../../../../../shared/borrador/literal.ts';
import type { ColumnaDef, HojaDef } from '../../../../../shared/hojas/hoja-def.ts';
import type { Oferta } from '../../../../../shared/plantilla/oferta.ts';
import type { Plan } from '../../../../../shared/plantilla/plan.ts';
import { plegar } from '../../../../../shared/spanish/texto/fold.ts';

/** A value to choose. */
export interface Opcion {
  readonly valor: string;
  /** Other ways in which it is called: its siglas first. */
  readonly otras: readonly string[];
  /** What stands beside it: siglas, a line's title. */
  readonly nota: string;
}

const simple = (valor: string): Opcion => ({ valor, otras: [], nota: '' });

/** Cells of another tab of the same libro, each once. */
function deHoja({ hojas }: Borrador, hoja: string, columna: string): readonly Opcion[] {
  const hallada = hojas.find((h) => plegar(h.nombre) === plegar(hoja));
  const id = hallada?.columnas.find((c) => plegar(c.encabezado) === plegar(columna))?.id;
  if (hallada === undefined || id === undefined) return [];
  const textos = hallada.filas.map(({ celdas }) => textoDeCelda(celdas[id] ?? ''));
  return [...new Set(textos)].filter((t) => t !== '').map(simple);
}

function conTitulo(plan: Plan, hoja: HojaDef, valores: readonly string[]): readonly Opcion[] {
  const titulos = new Map(plan.lineas(hoja.nombre).map(({ linea, titulo }) => [linea, titulo]));
  return valores.map((valor) => {
    const nota = titulos.get(valor) ?? '';
    return { valor, otras: nota === '' ? [] : [nota], nota };
  });
}

function conSiglas(
  plan: Plan,
  hoja: HojaDef,
  { nombre }: ColumnaDef,
  valores: readonly string[],
): readonly Opcion[] {
  const entradas = plan.carpeta?.catalogos.de(hoja.nombre, nombre)?.entradas ?? [];
  const porValor = new Map(entradas.map((e) => [e.valor, e]));
  return valores.map((valor) => {
    const { siglas = '', variantes = [] } = porValor.get(valor) ?? {};
    return { valor, otras: [siglas, ...variantes].filter((t) => t !== ''), nota: siglas };
  });
}

/** What a column offers, worked out once where it does not follow from the libro itself. */
export function opcionesDe(
  plan: Plan,
  hoja: HojaDef,
  columna: ColumnaDef,
  oferta: Oferta,
): (borrador: Borrador) => readonly Opcion[] {
  if (oferta.de === 'hoja') return (borrador) => deHoja(borrador, oferta.hoja, oferta.columna);
  if (oferta.de === 'sesiones') return () => [];
  const { valores } = oferta;
  const opciones =
    columna.tipo === 'linea' ? conTitulo(plan, hoja, valores) : conSiglas(plan, hoja, columna, valores);
  return () => opciones;
}

/** How well an option answers what is typed: 0 is best; null where it does not. */
function cercania({ valor, otras }: Opcion, buscado: string): number | null {
  const formas = [valor, ...otras].map(plegar);
  if (formas.includes(buscado)) return 0;
  if (formas.some((f) => f.startsWith(buscado))) return 1;
  if (formas.some((f) => f.includes(` ${buscado}`))) return 2;
  return formas.some((f) => f.includes(buscado)) ? 3 : null;
}

/** Options that hold what is typed in their name, their siglas or another spelling; the nearest first. */
export function filtrarOpciones(opciones: readonly Opcion[], escrito: string): readonly Opcion[] {
  const buscado = plegar(escrito);
  if (buscado === '') return opciones;
  return opciones
    .flatMap((opcion) => {
      const cerca = cercania(opcion, buscado);
      return cerca === null ? [] : [{ opcion, cerca }];
    })
    .sort((a, b) => a.cerca - b.cerca)
    .map(({ opcion }) => opcion);
}

/** Parts what is typed where several values are taken, `;` between: what stands, and what is being typed. */
export function ultimaParte(escrito: string): { readonly antes: string; readonly parte: string } {
  const corte = escrito.lastIndexOf(';');
  if (corte === -1) return { antes: '', parte: escrito };
  return { antes: `${escrito.slice(0, corte + 1)} `, parte: escrito.slice(corte + 1).trim() };
}
