// Rows of the distance matrix, grown when needed: allocating them per call costs more than filling them.
let anterior2 = new Int32Array(128);
let anterior = new Int32Array(128);
let actual = new Int32Array(128);

function asegurar(n: number): void {
  if (n <= actual.length) return;
  anterior2 = new Int32Array(n * 2);
  anterior = new Int32Array(n * 2);
  actual = new Int32Array(n * 2);
}

function girar(): void {
  const libre = anterior2;
  anterior2 = anterior;
  anterior = actual;
  actual = libre;
}

/** The band of one row; gives the row's least value. `a[desde + i - 1]` is this row's letter. */
function fila(a: string, b: string, desde: number, i: number, m: number, max: number): number {
  const tope = max + 1;
  const ini = Math.max(1, i - max);
  const fin = Math.min(m, i + max);
  const ca = a.charCodeAt(desde + i - 1);
  const previa = i > 1 ? a.charCodeAt(desde + i - 2) : -1;
  actual[ini - 1] = ini === 1 && i <= max ? i : tope;
  let menor = tope;
  for (let j = ini; j <= fin; j += 1) {
    const cb = b.charCodeAt(desde + j - 1);
    let v = (anterior[j - 1] ?? tope) + (ca === cb ? 0 : 1);
    const borrar = (anterior[j] ?? tope) + 1;
    const poner = (actual[j - 1] ?? tope) + 1;
    if (borrar < v) v = borrar;
    if (poner < v) v = poner;
    if (j > 1 && previa === cb && ca === b.charCodeAt(desde + j - 2)) {
      const cruzar = (anterior2[j - 2] ?? tope) + 1;
      if (cruzar < v) v = cruzar;
    }
    if (v > tope) v = tope;
    actual[j] = v;
    if (v < menor) menor = v;
  }
  // The next row reads one cell beyond this band.
  if (fin < m) actual[fin + 1] = tope;
  return menor;
}

/** Banded matrix over `a[desde, desde+n)` and `b[desde, desde+m)`. */
function banda(a: string, b: string, desde: number, n: number, m: number, max: number): number {
  asegurar(m + 2);
  for (let j = 0; j <= m; j += 1) anterior[j] = Math.min(j, max + 1);
  let menorAnterior = 0;
  for (let i = 1; i <= n; i += 1) {
    const menor = fila(a, b, desde, i, m, max);
    // A transposition may step over one full row, not over two.
    if (menor > max && menorAnterior > max) return max + 1;
    menorAnterior = menor;
    girar();
  }
  return anterior[m] ?? max + 1;
}

/**
 * Edits between two texts, in UTF-16 units: insert, delete, replace, swap two neighbours (optimal
 * string alignment), counted up to `max`; `max + 1` when there are more.
 */
export function distanciaAcotada(a: string, b: string, max: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let n = a.length;
  let m = b.length;
  while (n > 0 && m > 0 && a.charCodeAt(n - 1) === b.charCodeAt(m - 1)) {
    n -= 1;
    m -= 1;
  }
  let desde = 0;
  while (desde < n && desde < m && a.charCodeAt(desde) === b.charCodeAt(desde)) desde += 1;
  n -= desde;
  m -= desde;
  if (n === 0 || m === 0) return Math.min(n + m, max + 1);
  return max === 0 ? 1 : banda(a, b, desde, n, m, max);
}
