import type { Carpeta } from '../libro/carpeta.ts';
import type { Entrada } from '../libro/catalogos.ts';
import { plegar } from '../spanish/texto/fold.ts';

/** Áreas that the programme names; where it names none, those of `Catálogos` that have siglas. */
export function areasDelPrograma(carpeta: Carpeta): Entrada[] {
  const entradas = carpeta.catalogos.todos.get('area')?.entradas ?? [];
  const nombradas = [...carpeta.lineas.values()].flatMap(({ areas }) => areas);
  if (nombradas.length === 0) return entradas.filter(({ siglas }) => siglas !== '');
  const porClave = new Map<string, Entrada>();
  for (const nombrada of nombradas) {
    const es = (texto: string): boolean => plegar(texto) === plegar(nombrada);
    const entrada = entradas.find(
      ({ valor, siglas, variantes }) => es(siglas) || es(valor) || variantes.some(es),
    );
    const area = entrada ?? { valor: '', siglas: nombrada, variantes: [] };
    porClave.set(plegar(area.siglas === '' ? area.valor : area.siglas), area);
  }
  return [...porClave.values()];
}
