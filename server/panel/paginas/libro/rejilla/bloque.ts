/** A cell as it is seen: 0-based row and column among those that show. */
export interface Punto {
  readonly fila: number;
  readonly columna: number;
}

/** A block of cells: from where it began to where it was stretched. */
export interface Seleccion {
  readonly ancla: Punto;
  readonly foco: Punto;
}

export interface Rectangulo {
  readonly filaInicial: number;
  readonly filaFinal: number;
  readonly columnaInicial: number;
  readonly columnaFinal: number;
}

/** How far one can go. */
export interface Limites {
  readonly filas: number;
  readonly columnas: number;
}

const entre = (n: number, cuantos: number): number => Math.max(0, Math.min(cuantos - 1, n));

export const unaCelda = (punto: Punto): Seleccion => ({ ancla: punto, foco: punto });

export function rectanguloDe({ ancla, foco }: Seleccion): Rectangulo {
  return {
    filaInicial: Math.min(ancla.fila, foco.fila),
    filaFinal: Math.max(ancla.fila, foco.fila),
    columnaInicial: Math.min(ancla.columna, foco.columna),
    columnaFinal: Math.max(ancla.columna, foco.columna),
  };
}

/** A block as it is chosen: from its first cell to its last. */
export const seleccionDe = (r: Rectangulo): Seleccion => ({
  ancla: { fila: r.filaInicial, columna: r.columnaInicial },
  foco: { fila: r.filaFinal, columna: r.columnaFinal },
});

export const altoDe = (r: Rectangulo): number => r.filaFinal - r.filaInicial + 1;
export const anchoDe = (r: Rectangulo): number => r.columnaFinal - r.columnaInicial + 1;

export const dentro = (r: Rectangulo, fila: number, columna: number): boolean =>
  fila >= r.filaInicial && fila <= r.filaFinal && columna >= r.columnaInicial && columna <= r.columnaFinal;

/** A point moved and kept inside. */
export const mover = (de: Punto, filas: number, columnas: number, limites: Limites): Punto => ({
  fila: entre(de.fila + filas, limites.filas),
  columna: entre(de.columna + columnas, limites.columnas),
});

/** A block stretched to a cell beside it: by rows or by columns, whichever is further; itself where the cell is its own. */
export function hastaCelda(r: Rectangulo, { fila, columna }: Punto): Rectangulo {
  const filas = Math.max(r.filaInicial - fila, fila - r.filaFinal, 0);
  const columnas = Math.max(r.columnaInicial - columna, columna - r.columnaFinal, 0);
  return filas >= columnas
    ? { ...r, filaInicial: Math.min(r.filaInicial, fila), filaFinal: Math.max(r.filaFinal, fila) }
    : {
        ...r,
        columnaInicial: Math.min(r.columnaInicial, columna),
        columnaFinal: Math.max(r.columnaFinal, columna),
      };
}

/**
 * A block stretched down as far as the column before it is filled, or the one after it where that is not, as in spreadsheets.
 * @param lleno whether a cell holds something
 */
export function hastaElVecino(
  r: Rectangulo,
  { filas, columnas }: Limites,
  lleno: (punto: Punto) => boolean,
): Rectangulo {
  for (const columna of [r.columnaInicial - 1, r.columnaFinal + 1]) {
    if (columna < 0 || columna >= columnas) continue;
    let { filaFinal } = r;
    while (filaFinal + 1 < filas && lleno({ fila: filaFinal + 1, columna })) filaFinal += 1;
    if (filaFinal > r.filaFinal) return { ...r, filaFinal };
  }
  return r;
}

/** The next cell with the tab key: at the end of a row, the first of the next; null past either end. */
export function conTab({ fila, columna }: Punto, paso: 1 | -1, { filas, columnas }: Limites): Punto | null {
  const lugar = fila * columnas + columna + paso;
  if (lugar < 0 || lugar >= filas * columnas) return null;
  return { fila: Math.floor(lugar / columnas), columna: lugar % columnas };
}

/**
 * Where Ctrl and an arrow lead: to the end of what is filled, or over a gap to the next that is, as in spreadsheets.
 * @param lleno whether a cell holds something
 */
export function hastaElBorde(
  de: Punto,
  paso: { readonly fila: -1 | 0 | 1; readonly columna: -1 | 0 | 1 },
  limites: Limites,
  lleno: (punto: Punto) => boolean,
): Punto {
  let aqui = de;
  const siguiente = (): Punto | null => {
    const otro = mover(aqui, paso.fila, paso.columna, limites);
    return otro.fila === aqui.fila && otro.columna === aqui.columna ? null : otro;
  };
  const primero = siguiente();
  if (primero === null) return de;
  const corre = lleno(de) && lleno(primero);
  aqui = primero;
  while (corre ? lleno(aqui) : !lleno(aqui)) {
    const otro = siguiente();
    if (otro === null || (corre && !lleno(otro))) return aqui;
    aqui = otro;
  }
  return aqui;
}

/**
 * How often a pasted block goes into what is selected: as often as it fits exactly, else once from the first cell, as in
 * spreadsheets.
 */
export function vecesDe(pegado: Limites, donde: Rectangulo): Limites {
  const [alto, ancho] = [altoDe(donde), anchoDe(donde)];
  const cabe = alto % pegado.filas === 0 && ancho % pegado.columnas === 0;
  return cabe ? { filas: alto / pegado.filas, columnas: ancho / pegado.columnas } : { filas: 1, columnas: 1 };
}
