import { expect } from 'vitest';
import type { Hallazgo } from '../../shared/libro/hallazgo.ts';
import type { Libro } from '../../shared/libro/model.ts';
import type { ClaveDeCruce } from '../../shared/rules/cruces/clave-de-cruce.ts';
import { buscadasPor, clavesDeCruce } from '../../shared/rules/cruces/claves-de-cruce.ts';
import { podarVecino } from '../../shared/rules/cruces/podar-vecino.ts';
import { revisarConVecinos, type HallazgoDeEnvio } from '../../shared/rules/cruces/revisar-con-vecinos.ts';
import { vecindad, type Hallada, type Vecino } from '../../shared/rules/cruces/vecindad.ts';

/** What a store would answer: the kept keys of other libros that equal one looked up. */
export function halladasEn(
  buscadas: readonly ClaveDeCruce[],
  otros: readonly Libro[],
  deEnlace: Libro | null,
): Hallada[] {
  const claves = new Set(buscadas.map((b) => b.clave));
  return otros.flatMap((otro) =>
    clavesDeCruce(otro, deEnlace)
      .filter((c) => claves.has(c.clave))
      .map((c) => ({ ...c, libro: otro.nombre })),
  );
}

export function vecinosDe(libro: Libro, otros: readonly Libro[], deEnlace: Libro | null): Vecino[] {
  const buscadas = buscadasPor(libro, deEnlace);
  return vecindad(buscadas, halladasEn(buscadas, otros, deEnlace));
}

/** The neighbours as they would be read: found by keys, and pruned. */
export function vecinosPodados(libro: Libro, otros: readonly Libro[], deEnlace: Libro | null): Libro[] {
  return vecinosDe(libro, otros, deEnlace).map((vecino) => {
    const otro = otros.find((o) => o.nombre === vecino.libro);
    expect(otro).toBeDefined();
    return podarVecino(otro ?? libro, vecino);
  });
}

/** One finding on a line; `depende` at its end where it has one. */
export function linea(h: Hallazgo & Partial<HallazgoDeEnvio>): string {
  const depende = h.depende === undefined || h.depende === null ? [] : [h.depende];
  const { libro, hoja, fila, columna } = h.lugar;
  return [libro, hoja, String(fila), columna, h.datos.regla, h.valor, ...depende].join('|');
}

/** What a libro is told when it is sent after others, found by keys. */
export function alEnviar(libro: Libro, otros: readonly Libro[], deEnlace: Libro | null): string[] {
  return revisarConVecinos(deEnlace, libro, vecinosPodados(libro, otros, deEnlace), null).map(linea);
}
