import { memoAcotado } from '../texto/bounded-memo.ts';
import { plegar } from '../texto/fold-text.ts';
import { ordinalInicial } from './ordinal-words.ts';

/** A session as referred to; `tipo` is folded (`ordinaria`). */
export interface RefSesion {
  readonly numero: number;
  readonly tipo: string;
}

const TIPOS: readonly string[] = ['Ordinaria', 'Extraordinaria', 'Urgente', 'Especial'];

const COLA = /,?\s+del?\s+(?:ano\s+)?\d{4}$/;
const CABEZA = /^(?:la\s+)?(?:sesion\s+)?(?:no\.|num\.|numero)?\s*/;
const CIFRAS = /^(\d{1,3})(?:\s?\.?[ªº°]|\s?\.?(?:a|o|ra|da|ta|va|ma|na|era)(?=[\s.]|$))?\.?(?=\s|$)/;
const NADA = Symbol('no es sesion');

function numeroInicial(t: string): { numero: number; resto: string } | null {
  const cifras = CIFRAS.exec(t);
  if (cifras !== null) return { numero: Number(cifras[1]), resto: t.slice(cifras[0].length).trim() };
  const palabras = t.split(' ');
  const ordinal = ordinalInicial(palabras);
  if (ordinal === null) return null;
  return { numero: ordinal.n, resto: palabras.slice(ordinal.usadas).join(' ') };
}

/** Splits «<number> [sesión] [type]», and «sesión <type> <number>» as some write it. */
function partes(t: string, tipos: ReadonlySet<string>): { numero: number; tipo: string } | null {
  const primero = numeroInicial(t);
  if (primero !== null) {
    const tipo = primero.resto.replace(/^sesion(?:\s+|$)/, '');
    return { numero: primero.numero, tipo: tipo === '' ? 'ordinaria' : tipo };
  }
  for (const tipo of tipos) {
    if (!t.startsWith(`${tipo} `)) continue;
    const despues = numeroInicial(t.slice(tipo.length + 1));
    if (despues?.resto === '') return { numero: despues.numero, tipo };
  }
  return null;
}

function lectorDe(tipos: readonly string[]): (texto: string) => RefSesion | typeof NADA {
  const plegados = new Set(tipos.map(plegar));
  return memoAcotado<RefSesion | typeof NADA>(
    (texto) => {
      const t = plegar(texto).replace(/\.$/, '').replace(COLA, '').replace(CABEZA, '');
      const leido = partes(t, plegados);
      if (leido === null || leido.numero < 1) return NADA;
      // With no type it is the ordinaria, also where a catalogue lists others alone.
      return leido.tipo === 'ordinaria' || plegados.has(leido.tipo) ? leido : NADA;
    },
    5_000,
    120,
  );
}

const lectorComun = lectorDe(TIPOS);
const lectores = new WeakMap<readonly string[], ReturnType<typeof lectorDe>>();

function lector(tipos: readonly string[]): ReturnType<typeof lectorDe> {
  const sabido = lectores.get(tipos);
  if (sabido !== undefined) return sabido;
  const nuevo = lectorDe(tipos);
  lectores.set(tipos, nuevo);
  return nuevo;
}

/**
 * Reads a reference to a session (contract §4): number in words or digits, either gender, with or
 * without «sesión» and type; no type is the ordinaria. Null for what names none, or a type not in `tipos`.
 * Pass the same array each time: what was read is remembered by it.
 */
export function leerSesion(texto: string, tipos?: readonly string[]): RefSesion | null {
  const leido = (tipos === undefined ? lectorComun : lector(tipos))(texto);
  return leido === NADA ? null : leido;
}
