import type { Rejilla, Valor } from '../../../../../shared/addon/sheet-host.ts';
import type { FilaDeBorrador, HojaDeBorrador } from '../../../../../shared/borrador/borrador.ts';
import { unaVez } from '../../../../../shared/libro/una-vez.ts';
import { valorDeCelda } from './valor-de-celda.ts';

type Columnas = HojaDeBorrador['columnas'];

/** A row as a host gives it. */
interface FilaLeida {
  readonly columnas: Columnas;
  readonly valores: readonly Valor[];
  /** How many columns it fills. */
  readonly ancho: number;
}

const anchoDe = (valores: readonly Valor[]): number => valores.findLastIndex((v) => v !== null) + 1;

/** A person changes a row at a time: the others of a tab are read as they were. */
const leidas = new WeakMap<FilaDeBorrador, FilaLeida>();

function leer(fila: FilaDeBorrador, columnas: Columnas): FilaLeida {
  const sabida = leidas.get(fila);
  if (sabida?.columnas === columnas) return sabida;
  const valores = columnas.map(({ id }) => valorDeCelda(fila.celdas[id] ?? ''));
  const leida = { columnas, valores, ancho: anchoDe(valores) };
  leidas.set(fila, leida);
  return leida;
}

const cortadas = new WeakMap<readonly Valor[], readonly Valor[]>();

/** The first values of a row: the very same where they were asked for before. */
function cortar(valores: readonly Valor[], ancho: number): readonly Valor[] {
  if (valores.length === ancho) return valores;
  const sabida = cortadas.get(valores);
  if (sabida?.length === ancho) return sabida;
  const cortada = valores.slice(0, ancho);
  cortadas.set(valores, cortada);
  return cortada;
}

const todaVisible = unaVez(({ nombre, columnas, filas }: HojaDeBorrador): Rejilla => {
  const encabezados = columnas.map(({ encabezado }) => valorDeCelda(encabezado));
  const primera = { valores: encabezados, ancho: anchoDe(encabezados) };
  const todas = [primera, ...filas.map((fila) => leer(fila, columnas))];
  const alto = todas.findLastIndex(({ ancho }) => ancho > 0) + 1;
  const ancho = todas.reduce((mayor, fila) => Math.max(mayor, fila.ancho), 0);
  return { nombre, filas: todas.slice(0, alto).map(({ valores }) => cortar(valores, ancho)), ocultas: [] };
});

/** A tab up to the last row and column that hold something. What did not change since is the very same object as before. */
export function rejillaDeHoja(hoja: HojaDeBorrador, ocultas: ReadonlySet<string>): Rejilla {
  const rejilla = todaVisible(hoja);
  if (ocultas.size === 0) return rejilla;
  const alto = rejilla.filas.length;
  return {
    ...rejilla,
    ocultas: hoja.filas.flatMap(({ id }, i) => (ocultas.has(id) && i + 2 <= alto ? [i + 2] : [])),
  };
}
