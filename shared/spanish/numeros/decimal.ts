/** An exact decimal: `unidades / 10 ** escala`. `escala` is how many decimals it was typed with. */
export interface Decimal {
  readonly unidades: bigint;
  readonly escala: number;
}

export const CERO: Decimal = { unidades: 0n, escala: 0 };

function aEscala(d: Decimal, escala: number): bigint {
  return d.escala === escala ? d.unidades : d.unidades * 10n ** BigInt(escala - d.escala);
}

/** Exact sum, with the decimals of the longer addend. */
export function sumar(a: Decimal, b: Decimal): Decimal {
  if (a.escala === b.escala) return { unidades: a.unidades + b.unidades, escala: a.escala };
  const escala = Math.max(a.escala, b.escala);
  return { unidades: aEscala(a, escala) + aEscala(b, escala), escala };
}

/** Negative, 0 or positive, by value: 1.50 and 1.5 are equal. */
export function comparar(a: Decimal, b: Decimal): number {
  const escala = Math.max(a.escala, b.escala);
  const [x, y] = [aEscala(a, escala), aEscala(b, escala)];
  if (x === y) return 0;
  return x < y ? -1 : 1;
}

export function igual(a: Decimal, b: Decimal): boolean {
  return comparar(a, b) === 0;
}

export function esEntero(d: Decimal): boolean {
  return d.escala === 0 || d.unidades % 10n ** BigInt(d.escala) === 0n;
}

function escribir(d: Decimal, miles: boolean): string {
  const signo = d.unidades < 0n ? '-' : '';
  const cifras = (d.unidades < 0n ? -d.unidades : d.unidades).toString().padStart(d.escala + 1, '0');
  const corte = cifras.length - d.escala;
  const entero = cifras.slice(0, corte);
  const agrupado = miles ? entero.replace(/\B(?=(?:\d{3})+$)/g, ',') : entero;
  return `${signo}${agrupado}${d.escala === 0 ? '' : `.${cifras.slice(corte)}`}`;
}

/** `1616433.1`: every decimal of its `escala`, no separators. */
export function decimalPlano(d: Decimal): string {
  return escribir(d, false);
}

/** `1,616,433.1`. */
export function decimalConMiles(d: Decimal): string {
  return escribir(d, true);
}
