import type { CambioDeCelda, Celda, Rejilla, SheetHost, Valor } from '../../../shared/addon/sheet-host.ts';

/** A tab that is there. */
export const leer = (host: SheetHost, hoja: string): Rejilla => {
  const rejilla = host.read(hoja);
  if (rejilla === null) throw new Error(`no tab ${hoja}`);
  return rejilla;
};

/** What a tab holds, without the empty cells at its edges. */
export function contenido(host: SheetHost, hoja: string): Valor[][] {
  const filas = leer(host, hoja).filas.map((fila) =>
    fila.slice(0, fila.findLastIndex((v) => v !== null) + 1),
  );
  return filas.slice(0, filas.findLastIndex((fila) => fila.length > 0) + 1);
}

export const celda = (hoja: string, fila: number, columna: number): Celda => ({ hoja, fila, columna });

export const cambio = (lugar: Celda, esperado: Valor, nuevo: Valor): CambioDeCelda => ({
  ...lugar,
  esperado,
  nuevo,
});
