import type { Marca } from '../../../shared/addon/sheet-host.ts';
import { bloqueDe, type Hallar } from './hojas.ts';

/** Our part of a note, which bears the colour that it gave and the one that was there: rows may be sorted meanwhile. */
const NUESTRA = /\n*▸ Trimestral\n[^]*?\n▸ (#\w{6})\/(#\w{6})/;
const BLANCO = '#ffffff';

interface Aspecto {
  readonly nota: string;
  readonly fondo: string;
}

/** The cell as the área left it, a colour that it gave after ours included; with the new marks, where it has any. */
function conMarcas({ nota, fondo }: Aspecto, marcas: readonly Marca[]): Aspecto {
  const [nuestra, puesto, antes] = NUESTRA.exec(nota) ?? [];
  const suya = nuestra === undefined ? nota : nota.replace(nuestra, '').trim();
  const suyo = fondo === puesto ? (antes ?? fondo) : fondo;
  const color = marcas[0]?.color;
  if (color === undefined) return { nota: suya, fondo: suyo };
  const aparte = suya === '' ? '' : `${suya}\n\n`;
  const textos = marcas.map(({ texto }) => texto).join('\n');
  return { nota: `${aparte}▸ Trimestral\n${textos}\n▸ ${color}/${suyo}`, fondo: color };
}

function marcarHoja(hoja: GoogleAppsScript.Spreadsheet.Sheet, marcas: readonly Marca[]): void {
  const todo = hoja.getRange(1, 1, hoja.getMaxRows(), hoja.getMaxColumns());
  const notas = todo.getNotes();
  const fondos = todo.getBackgrounds();
  const porLugar = new Map<string, Marca[]>();
  for (const marca of marcas) {
    const lugar = `${marca.fila},${marca.columna}`;
    porLugar.set(lugar, [...(porLugar.get(lugar) ?? []), marca]);
  }
  const cambiadas: { readonly fila: number; readonly columna: number }[] = [];
  notas.forEach((fila, i) => {
    const suyos = fondos[i] ?? [];
    fila.forEach((nota, j) => {
      const fondo = suyos[j] ?? BLANCO;
      const nueva = conMarcas({ nota, fondo }, porLugar.get(`${i + 1},${j + 1}`) ?? []);
      if (nueva.nota === nota && nueva.fondo === fondo) return;
      fila[j] = nueva.nota;
      suyos[j] = nueva.fondo;
      cambiadas.push({ fila: i + 1, columna: j + 1 });
    });
  });
  if (cambiadas.length === 0) return;
  const [fila, columna, filas, columnas] = bloqueDe(cambiadas);
  const recorte = (tabla: readonly (readonly string[])[]): string[][] =>
    tabla.slice(fila - 1, fila - 1 + filas).map((una) => una.slice(columna - 1, columna - 1 + columnas));
  hoja
    .getRange(fila, columna, filas, columnas)
    .setNotes(recorte(notas))
    // White is no fill: over the alternating colours of a table it would show
    .setBackgrounds(recorte(fondos).map((una) => una.map((fondo) => (fondo === BLANCO ? null : fondo))));
}

/** Puts the marks of those tabs in the place of the earlier ones: two reads and two writes for each at most. */
export function marcar(hallar: Hallar, nombres: readonly string[], marcas: readonly Marca[]): void {
  for (const hoja of new Set(nombres.map(hallar))) {
    if (hoja !== undefined)
      marcarHoja(
        hoja,
        marcas.filter((marca) => hallar(marca.hoja) === hoja),
      );
  }
}
