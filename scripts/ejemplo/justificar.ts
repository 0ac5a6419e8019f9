import type { Validacion } from '../../shared/api/esquemas/envios.ts';
import { HOJAS } from '../../shared/hojas/catalogo-de-hojas.ts';
import type { LibroCanonico } from '../../shared/libro/canonico-esquema.ts';

type Hallazgo = Validacion['hallazgos'][number];
type Hoja = LibroCanonico['hojas'][number];

const COLUMNAS = ['Hoja', 'Regla', 'Clave', 'Valor', 'Motivo'];

/** The key of the record that a finding is on, where its tab has one. */
function claveDe(libro: LibroCanonico, { hoja, fila }: Hallazgo): string {
  const columna = HOJAS.find((def) => def.nombre === hoja)?.clave ?? null;
  const hallada = libro.hojas.find((h) => h.nombre === hoja);
  if (columna === null || hallada === undefined) return '';
  const lugar = hallada.columnas.findIndex((c) => c.encabezado === columna);
  return hallada.filas.find((f) => f.numero === fila)?.celdas[lugar] ?? '';
}

/** A libro with a row of `Justificaciones` for each of its warnings: as somebody does who knows that they are right. */
export function justificar(
  libro: LibroCanonico,
  hallazgos: readonly Hallazgo[],
  motivo: string,
): LibroCanonico {
  const filas = hallazgos
    .filter((h) => h.gravedad === 'Advertencia')
    .map((h, i) => ({ numero: i + 2, celdas: [h.hoja, h.regla, claveDe(libro, h), h.valor, motivo] }));
  if (filas.length === 0) return libro;
  const hoja: Hoja = {
    nombre: 'Justificaciones',
    filaEncabezado: 1,
    columnas: COLUMNAS.map((encabezado, i) => ({ encabezado, posicion: i + 1 })),
    filas,
  };
  return { ...libro, hojas: [...libro.hojas, hoja] };
}
