import { abrirCarpeta } from '../../../shared/libro/abrir-carpeta.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';

/** An área as the libro of the enlace names it. */
export interface AreaDeLibro {
  readonly nombre: string;
  readonly siglas: string;
}

const MAX_CLAVE = 60;

/** Lower-case letters, digits and hyphens, for an address. */
export function claveDeArea(siglas: string, ocupadas: ReadonlySet<string>): string {
  const base =
    plegar(siglas)
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, MAX_CLAVE)
      .replace(/^-+|-+$/g, '') || 'area';
  if (!ocupadas.has(base)) return base;
  for (let n = 2; ; n += 1) {
    const otra = `${base.slice(0, MAX_CLAVE - 4)}-${String(n)}`;
    if (!ocupadas.has(otra)) return otra;
  }
}

/**
 * The áreas that a libro of the enlace names: those of the list `Área` that have siglas, and those that the programme
 * expects in a line. One área once, whatever it is called by.
 */
export function areasDelLibro(libro: Libro): AreaDeLibro[] {
  const carpeta = abrirCarpeta([libro]);
  const lista = carpeta.catalogos.todos.get(plegar('Área'));
  const areas = new Map<string, AreaDeLibro>();
  const agregar = (area: AreaDeLibro): void => {
    const clave = plegar(area.siglas);
    if (clave !== '' && !areas.has(clave)) areas.set(clave, area);
  };
  for (const { valor, siglas } of lista?.entradas ?? []) agregar({ nombre: valor, siglas });
  for (const { areas: nombradas } of carpeta.lineas.values())
    for (const pieza of nombradas) {
      const valor = lista?.resolver(pieza) ?? null;
      const entrada = lista?.entradas.find((e) => e.valor === valor);
      const siglas = entrada?.siglas ?? '';
      agregar({ nombre: entrada?.valor ?? pieza, siglas: siglas === '' ? pieza : siglas });
    }
  return [...areas.values()];
}

/** Those that an órgano does not have yet, by siglas or by name. */
export function areasNuevas(
  delLibro: readonly AreaDeLibro[],
  existentes: readonly AreaDeLibro[],
): AreaDeLibro[] {
  const conocidas = new Set(existentes.flatMap(({ nombre, siglas }) => [plegar(nombre), plegar(siglas)]));
  return delLibro.filter(
    ({ nombre, siglas }) => !conocidas.has(plegar(siglas)) && !conocidas.has(plegar(nombre)),
  );
}
