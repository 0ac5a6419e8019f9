import { hojaDef } from '../hojas/catalogo-de-hojas.ts';
import type { Registro } from '../libro/carpeta.ts';
import type { Hallazgo } from '../libro/hallazgo.ts';
import type { Consulta } from '../programa/consulta/consulta.ts';
import { finales } from '../programa/consulta/valores.ts';
import { ultimo, type Ruta } from '../programa/lenguaje/ruta.ts';

/** Which cells stand under a finding; on a final report none is asked for. */
export interface Marcas {
  /** Indexes of the printed columns of a row that stand under a finding. */
  marcadas(rutas: readonly (Ruta | null)[], origen: readonly Registro[]): readonly number[];
}

export const SIN_MARCAS: Marcas = { marcadas: () => [] };

const clave = (libro: string, hoja: string, fila: number): string => `${libro}\n${hoja}\n${String(fila)}`;

/** The columns of the sheet that a printed value stands on. */
function columnasDeOrigen(ruta: Ruta): readonly string[] {
  const paso = ultimo(ruta);
  if (!paso.calculada) return [paso.columna];
  const calculada = hojaDef(paso.hoja).calculadas.find((c) => c.nombre === paso.columna);
  return calculada?.de ?? [];
}

/** Marks for a draft (contract §4, `--borrador`); what somebody explained is not marked. */
export function marcasDe(consulta: Consulta, hallazgos: readonly Hallazgo[]): Marcas {
  const porFila = new Map<string, Set<string>>();
  for (const { lugar, justificacion } of hallazgos) {
    if (lugar.fila === null || justificacion !== null) continue;
    const llave = clave(lugar.libro, lugar.hoja, lugar.fila);
    porFila.set(llave, (porFila.get(llave) ?? new Set()).add(lugar.columna));
  }
  const columnasDe = (r: Registro): ReadonlySet<string> | undefined =>
    porFila.get(clave(r.hoja.libro.nombre, r.hoja.def.nombre, r.fila.numero));
  return {
    marcadas(rutas, origen) {
      if (porFila.size === 0) return [];
      return rutas.flatMap((ruta, i) => {
        if (ruta === null) return [];
        const hasta = finales(consulta, ruta);
        const columnas = columnasDeOrigen(ruta);
        const bajoHallazgo = (r: Registro): boolean => columnas.some((c) => columnasDe(r)?.has(c) ?? false);
        return origen.flatMap(hasta).some(bajoHallazgo) ? [i] : [];
      });
    },
  };
}
