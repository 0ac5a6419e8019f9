import type { Catalogo, Entrada } from '../../libro/catalogos.ts';
import { partesDeVarios } from '../../libro/nombres.ts';
import { esAbreviatura } from '../../spanish/texto/fold.ts';

const ENTRE_PARENTESIS = /\(([^()]*)\)/g;
const SUFIJO = /,?\s+(?:A\.?\s?C|S\.?\s?C)\.?$/i;

/** In full, without legal suffix, without what stands in parentheses, and by the siglas in them. */
function formasDeNombre(nombre: string): string[] {
  const formas = [nombre.replace(SUFIJO, '')];
  if (!nombre.includes('(')) return formas;
  formas.push(nombre.replace(ENTRE_PARENTESIS, ' '));
  for (const [, dentro = ''] of nombre.matchAll(ENTRE_PARENTESIS))
    if (esAbreviatura(dentro)) formas.push(dentro);
  return formas;
}

/**
 * The ways in which an instrument may name the counterparts of a convenio (contract §3,
 * `convenio-sin-opinion`: in full or by their `Siglas`), those of the list of `Contraparte` included.
 *
 * @param lista the list that serves `Contraparte`, or null
 */
export function lectorDeFormas(lista: Catalogo | null): (contraparte: string, siglas: string) => string[] {
  const porValor = new Map<string, Entrada>(lista?.entradas.map((e) => [e.valor, e]));
  const listadas = (nombre: string): string[] => {
    const entrada = porValor.get(lista?.resolver(nombre) ?? '');
    return entrada === undefined
      ? []
      : [...formasDeNombre(entrada.valor), entrada.siglas, ...entrada.variantes];
  };
  return (contraparte, siglas) => [
    ...partesDeVarios(siglas),
    ...partesDeVarios(contraparte).flatMap((nombre) => [...formasDeNombre(nombre), ...listadas(nombre)]),
  ];
}
