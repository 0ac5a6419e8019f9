import { hojaDef, HOJAS } from '../hojas/catalogo-de-hojas.ts';
import { claveNormal } from '../libro/claves.ts';
import type { LibroCanonico } from '../libro/canonico-esquema.ts';
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

/** The key of the record that a finding is on; '' where its tab has none (contract §2, `Justificaciones`). */
function claveDelRegistro(libro: LibroCanonico, { hoja: nombre, fila }: PorExplicar): string {
  const def = HOJAS.find((h) => plegar(h.nombre) === plegar(nombre));
  const hoja = hojaCanonica(libro, nombre);
  if (def === undefined || hoja === undefined || def.clave === null || def.nombre === 'Asistencia') return '';
  const registro = hoja.filas.find((f) => f.numero === fila);
  return registro?.celdas[lugarDeColumna(hoja, def.clave)] ?? '';
}

type Escrita = Readonly<Record<Columna, string>>;

const llaveDe = ({ Hoja, Regla, Clave, Valor }: Omit<Escrita, 'Motivo'>): string =>
  [plegar(Hoja), plegar(Regla), claveNormal(Clave), plegar(Valor)].join('\n');

function escritaEn(hoja: HojaCanonica, celdas: readonly string[]): Escrita {
  const en = (columna: Columna): string => celdas[lugarDeColumna(hoja, columna)] ?? '';
  return {
    Hoja: en('Hoja'),
    Regla: en('Regla'),
    Clave: en('Clave'),
    Valor: en('Valor'),
    Motivo: en('Motivo'),
  };
}

function celdasDe(hoja: HojaCanonica, escrita: Escrita): string[] {
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
  const { hoja: Hoja, regla: Regla, valor: Valor } = hallazgo;
  const escrita: Escrita = { Hoja, Regla, Clave: claveDelRegistro(libro, hallazgo), Valor, Motivo: motivo };
  const antes = hojaCanonica(libro, HOJA);
  const hoja = completa(antes ?? VACIA);
  const filas = hoja.filas.filter((f) => llaveDe(escritaEn(hoja, f.celdas)) !== llaveDe(escrita));
  const ultima = hoja.filas.at(-1)?.numero ?? hoja.filaEncabezado;
  const nuevas = motivo === '' ? [] : [{ numero: ultima + 1, celdas: celdasDe(hoja, escrita) }];
  const nueva = { ...hoja, filas: [...filas, ...nuevas] };
  const hojas = libro.hojas.filter((h) => h !== antes);
  return { ...libro, hojas: nueva.filas.length === 0 ? hojas : [...hojas, nueva] };
}
