import type { Carpeta } from '../../libro/carpeta.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import { celda } from '../../libro/registros.ts';
import { abrirJustificaciones } from '../justificaciones.ts';

/** The convenio's own cell for a finding that stands at its opinión, in a libro that is not sent now. */
function enSuConvenio(hallazgo: Hallazgo, carpeta: Carpeta, nombre: string): Hallazgo | null {
  const { datos } = hallazgo;
  if (datos.regla !== 'opinion-posterior' || datos.convenio.libro !== nombre) return null;
  const hoja = carpeta.libros.find((l) => l.nombre === nombre)?.hojas.get('Convenios');
  const registro = hoja?.registros.find((r) => r.fila.numero === datos.convenio.fila);
  if (registro === undefined) return null;
  return { ...hallazgo, lugar: datos.convenio, valor: celda(registro, datos.convenio.columna) };
}

/**
 * The findings of one libro, with those at another one's rows that are about a row of this one, placed
 * there. What `Justificaciones` says of the other place is not this one's explanation.
 */
export function enEsteLibro(hallazgos: readonly Hallazgo[], carpeta: Carpeta, nombre: string): Hallazgo[] {
  const explicar = abrirJustificaciones(carpeta);
  return hallazgos.flatMap((hallazgo) => {
    if (hallazgo.lugar.libro === nombre) return [hallazgo];
    const movido = enSuConvenio(hallazgo, carpeta, nombre);
    return movido === null ? [] : [{ ...movido, justificacion: explicar(movido) }];
  });
}
