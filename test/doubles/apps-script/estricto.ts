/** A call that was made of the double, `Range.getValues`, and of which tab where it is of one. */
export interface Llamada {
  readonly metodo: string;
  readonly hoja: string | null;
}

/** Hears of a call before it is done, with what it was given; it may refuse it. */
export type AlLlamar = (llamada: Llamada, dados: readonly unknown[]) => void;

/** What the language itself asks of any object. */
const DEL_LENGUAJE: readonly (string | symbol)[] = [
  Symbol.toPrimitive,
  Symbol.toStringTag,
  Symbol.iterator,
  'then',
  'toJSON',
  'constructor',
];

/**
 * An object that tells each call of it and refuses whatever is not modelled: silence would pass for Google's answer.
 * @param clase as the reference names it
 */
export function estricto<T extends object>(
  clase: string,
  objeto: T,
  alLlamar: AlLlamar,
  hoja: () => string | null = () => null,
): T {
  return new Proxy(objeto, {
    get(modelado, nombre) {
      // Objects of Google's services say their class
      if (nombre === 'toString') return () => clase;
      const miembro: unknown = Reflect.get(modelado, nombre);
      if (miembro === undefined) {
        if (DEL_LENGUAJE.includes(nombre)) return undefined;
        throw new Error(`${clase}.${String(nombre)} is not modelled by the double`);
      }
      if (typeof miembro !== 'function') return miembro;
      return (...dados: unknown[]): unknown => {
        alLlamar({ metodo: `${clase}.${String(nombre)}`, hoja: hoja() }, dados);
        return Reflect.apply(miembro, modelado, dados) as unknown;
      };
    },
    set(_, nombre) {
      throw new Error(`${clase}.${String(nombre)} cannot be set`);
    },
  });
}
