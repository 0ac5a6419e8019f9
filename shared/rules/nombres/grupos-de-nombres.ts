import type { Registro } from '../../libro/carpeta.ts';
import { LETRAS_DISTINTAS, LETRAS_MINIMAS, letrasDe } from '../../libro/nombres.ts';
import { laUltimaVez } from '../../libro/la-ultima-vez.ts';
import { unaVez } from '../../libro/una-vez.ts';
import { claveNombre, esAbreviatura, numerosEn } from '../../spanish/texto/fold.ts';
import { grupoVecinos } from '../../spanish/cercania/near.ts';
import type { FormaDeCatalogo } from './nombres-de-catalogo.ts';
import { union, type Union } from './union.ts';

/** One spelling as typed: how often, and where first. */
export interface Grafia {
  readonly texto: string;
  veces: number;
  readonly registro: Registro;
  readonly columna: string;
}

/** The spellings of one name, first read first, and the value of `Catálogos` that it is, if any. */
export interface GrupoDeNombre {
  readonly grafias: readonly Grafia[];
  readonly valor: string | null;
}

/** Spellings that differ in nothing but accents, case, blanks, punctuation or a legal suffix. */
interface Nodo {
  readonly clave: string;
  readonly numeros: string;
  /** Letters of the key. */
  readonly letras: number;
  readonly grafias: Grafia[];
  /** The value of `Catálogos` that it is, or of which it is a `Variante`. */
  valor: string | null;
  soloSiglas: boolean;
}

/** What of a spelling tells which node is its own. */
interface Ficha {
  readonly llave: string;
  readonly clave: string;
  readonly numeros: string;
  readonly letras: number;
  readonly sigla: boolean;
}

function fichaDe(texto: string): Ficha {
  const [clave, numeros] = [claveNombre(texto), numerosEn(texto)];
  const sigla = esAbreviatura(texto);
  return { llave: `${numeros}\n${clave}`, clave, numeros, letras: letrasDe(clave), sigla };
}

const fichasDe = unaVez((formas: readonly FormaDeCatalogo[]) =>
  formas.map(({ texto, valor }) => ({ ficha: fichaDe(texto), valor })),
);

/** Of the listed spellings, those alone that some typed one may be: names whose numbers differ never meet. */
function hacerNodos(grafias: Iterable<Grafia>, formas: readonly FormaDeCatalogo[]): Nodo[] {
  const nodos = new Map<string, Nodo>();
  const nodoDe = ({ llave, clave, numeros, letras, sigla }: Ficha): Nodo => {
    let nodo = nodos.get(llave);
    if (nodo === undefined) {
      nodo = { clave, numeros, letras, grafias: [], valor: null, soloSiglas: true };
      nodos.set(llave, nodo);
    }
    nodo.soloSiglas &&= sigla;
    return nodo;
  };
  const conNumeros = new Set<string>();
  for (const grafia of grafias) {
    const nodo = nodoDe(fichaDe(grafia.texto));
    nodo.grafias.push(grafia);
    conNumeros.add(nodo.numeros);
  }
  for (const { ficha, valor } of fichasDe(formas))
    if (conNumeros.has(ficha.numeros)) nodoDe(ficha).valor ??= valor;
  return [...nodos.values()];
}

/** The listed value nearest to a node, by distance and then by its place. */
interface Cercano {
  readonly valor: string;
  readonly distancia: number;
  readonly lugar: number;
}

interface Vecindad {
  /** Nodes that are of no list, joined where they are near. */
  readonly sueltos: Union;
  readonly cercanos: ReadonlyMap<number, Cercano>;
}

function vecindad(nodos: readonly Nodo[]): Vecindad {
  const sueltos = union(nodos.length);
  const cercanos = new Map<number, Cercano>();
  const acercar = (i: number, lugar: number, valor: string, distancia: number): void => {
    const visto = cercanos.get(i);
    const mejor = visto === undefined || distancia < visto.distancia;
    if (mejor || (distancia === visto.distancia && lugar < visto.lugar))
      cercanos.set(i, { valor, distancia, lugar });
  };
  const nuncaSon = (a: Nodo, b: Nodo): boolean =>
    (a.valor !== null && b.valor !== null) ||
    (a.soloSiglas && b.soloSiglas) ||
    Math.min(a.letras, b.letras) < LETRAS_MINIMAS;
  grupoVecinos(
    nodos.map((n) => n.clave),
    (n) => (n >= LETRAS_MINIMAS ? LETRAS_DISTINTAS : 0),
    {
      clases: nodos.map((n) => n.numeros),
      omitir(i, j) {
        const [a, b] = [nodos[i], nodos[j]];
        if (a === undefined || b === undefined || nuncaSon(a, b)) return true;
        return a.valor === null && b.valor === null && sueltos.raiz(i) === sueltos.raiz(j);
      },
      alHallar(i, j, distancia) {
        const [a, b] = [nodos[i]?.valor ?? null, nodos[j]?.valor ?? null];
        if (a !== null) acercar(j, i, a, distancia);
        else if (b !== null) acercar(i, j, b, distancia);
        else sueltos.unir(i, j);
      },
    },
  );
  return { sueltos, cercanos };
}

const vecindadDe = laUltimaVez(vecindad, (nodos) =>
  JSON.stringify(nodos.map(({ clave, numeros, valor, soloSiglas }) => [clave, numeros, valor, soloSiglas])),
);

/** The value of each node: its own, else the nearest, else that of the first of its kin which has one. */
function valoresDe(nodos: readonly Nodo[], { sueltos, cercanos }: Vecindad): (string | null)[] {
  const deRaiz = new Map<number, string>();
  nodos.forEach((_, i) => {
    const cercano = cercanos.get(i);
    if (cercano !== undefined && !deRaiz.has(sueltos.raiz(i))) deRaiz.set(sueltos.raiz(i), cercano.valor);
  });
  return nodos.map(({ valor }, i) => valor ?? cercanos.get(i)?.valor ?? deRaiz.get(sueltos.raiz(i)) ?? null);
}

/** Whether a group has anything to say: another spelling than the one, or than the listed one. */
function enDuda({ grafias, valor }: GrupoDeNombre): boolean {
  return grafias.length > 1 || (grafias.length === 1 && valor !== null && valor !== grafias[0]?.texto);
}

/**
 * Gathers spellings into names (contract §3, `nombre-variante`): variants of one name form one group;
 * names whose numbers differ and two values of `Catálogos` never meet, not even over a third spelling.
 * Linear in the number of spellings, but for those that truly are near.
 *
 * @param grafias every spelling, first read first
 */
export function agruparNombres(
  grafias: ReadonlyMap<string, Grafia>,
  formas: readonly FormaDeCatalogo[],
): GrupoDeNombre[] {
  const lugares = new Map([...grafias.keys()].map((texto, i) => [texto, i]));
  const lugar = (g: Grafia): number => lugares.get(g.texto) ?? 0;
  const nodos = hacerNodos(grafias.values(), formas);
  const cerca = vecindadDe(nodos);
  const valores = valoresDe(nodos, cerca);
  const grupos = new Map<string | number, { readonly grafias: Grafia[]; readonly valor: string | null }>();
  nodos.forEach((nodo, i) => {
    const valor = valores[i] ?? null;
    const llave = valor ?? cerca.sueltos.raiz(i);
    const grupo = grupos.get(llave);
    if (grupo === undefined) grupos.set(llave, { grafias: [...nodo.grafias], valor });
    else for (const grafia of nodo.grafias) grupo.grafias.push(grafia);
  });
  return [...grupos.values()].filter(enDuda).map(({ grafias: todas, valor }) => ({
    grafias: todas.sort((a, b) => lugar(a) - lugar(b)),
    valor,
  }));
}
