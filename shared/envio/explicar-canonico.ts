import { hojaDef, HOJAS } from '../hojas/catalogo-de-hojas.ts';
import { claveNormal } from '../libro/claves.ts';
import type { LibroCanonico } from '../libro/canonico-esquema.ts';
import type { Fila, Hoja } from '../libro/model.ts';
import { plegar } from '../spanish/texto/fold.ts';
import { hojaCanonica, lugarDeColumna } from './editar-canonico.ts';

type HojaCanonica = LibroCanonico['hojas'][number];

/** The finding that is explained. */
export interface PorExplicar {
  readonly hoja: string;
  readonly fila: number | null;
  readonly regla: string;
  readonly valor: string;
}

const HOJA = hojaDef('Justificaciones').nombre;
const COLUMNAS = ['Hoja', 'Regla', 'Clave', 'Valor', 'Motivo'] as const;
type Columna = (typeof COLUMNAS)[number];

const VACIA: HojaCanonica = { nombre: HOJA, filaEncabezado: 1, columnas: [], filas: [] };

/** The tab with every column that an explanation is written in. */
function completa(hoja: HojaCanonica): HojaCanonica {
  const faltan = COLUMNAS.filter((c) => lugarDeColumna(hoja, c) === -1);
  const ultima = hoja.columnas.at(-1)?.posicion ?? 0;
  const nuevas = faltan.map((encabezado, i) => ({ encabezado, posicion: ultima + 1 + i }));
  return { ...hoja, columnas: [...hoja.columnas, ...nuevas] };
}

type HojaLeida = Pick<Hoja, 'nombre' | 'columnas' | 'filas'>;

/** What an explanation is bound to, by the columns that it is written in. */
export type Explicado = Readonly<Record<'Hoja' | 'Regla' | 'Clave' | 'Valor', string>>;

const indiceDe = ({ columnas }: HojaLeida, columna: string): number =>
  columnas.findIndex(({ encabezado }) => plegar(encabezado) === plegar(columna));

/** The key of the record that a finding is on; '' where its tab has none (contract §2, `Justificaciones`). */
function claveDelRegistro(hoja: HojaLeida | undefined, fila: number | null): string {
  const def = HOJAS.find((h) => plegar(h.nombre) === plegar(hoja?.nombre ?? ''));
  if (def === undefined || hoja === undefined || def.clave === null || def.nombre === 'Asistencia') return '';
  const registro = hoja.filas.find((f) => f.numero === fila);
  return registro?.celdas[indiceDe(hoja, def.clave)] ?? '';
}

/** @param hoja the tab that the finding is in */
export const explicadoDe = (
  hoja: HojaLeida | undefined,
  { hoja: Hoja, regla: Regla, fila, valor: Valor }: PorExplicar,
): Explicado => ({ Hoja, Regla, Clave: claveDelRegistro(hoja, fila), Valor });

const llaveDe = ({ Hoja, Regla, Clave, Valor }: Explicado): string =>
  [plegar(Hoja), plegar(Regla), claveNormal(Clave), plegar(Valor)].join('\n');

/** Tells the rows of `Justificaciones` that explain this. */
export function loExplica(escritas: HojaLeida, explicado: Explicado): (fila: Fila) => boolean {
  const [hoja, regla, clave, valor] = COLUMNAS.map((columna) => indiceDe(escritas, columna));
  const en = ({ celdas }: Fila, indice = -1): string => celdas[indice] ?? '';
  return (fila) =>
    llaveDe({
      Hoja: en(fila, hoja),
      Regla: en(fila, regla),
      Clave: en(fila, clave),
      Valor: en(fila, valor),
    }) === llaveDe(explicado);
}

function celdasDe(hoja: HojaCanonica, escrita: Readonly<Record<Columna, string>>): string[] {
  const celdas = hoja.columnas.map(() => '');
  for (const columna of COLUMNAS) celdas[lugarDeColumna(hoja, columna)] = escrita[columna];
  return celdas;
}

/**
 * The libro with a finding explained in `Justificaciones`, bound to its record; what was explained before of the same
 * one gives way.
 *
 * @param motivo why it stands; '' takes the explanation away
 */
export function explicarHallazgo(libro: LibroCanonico, hallazgo: PorExplicar, motivo: string): LibroCanonico {
  const explicado = explicadoDe(hojaCanonica(libro, hallazgo.hoja), hallazgo);
  const antes = hojaCanonica(libro, HOJA);
  const hoja = completa(antes ?? VACIA);
  const esVieja = loExplica(hoja, explicado);
  const filas = hoja.filas.filter((fila) => !esVieja(fila));
  const ultima = hoja.filas.at(-1)?.numero ?? hoja.filaEncabezado;
  const celdas = celdasDe(hoja, { ...explicado, Motivo: motivo });
  const nuevas = motivo === '' ? [] : [{ numero: ultima + 1, celdas }];
  const nueva = { ...hoja, filas: [...filas, ...nuevas] };
  const hojas = libro.hojas.filter((h) => h !== antes);
  return { ...libro, hojas: nueva.filas.length === 0 ? hojas : [...hojas, nueva] };
}
