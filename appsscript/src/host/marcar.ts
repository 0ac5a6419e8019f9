import type { Marca } from '../../../shared/addon/sheet-host.ts';
import { bloqueDe, rangoDe, type HojasDeLibro } from './hojas.ts';

/** Our part of a note, which bears the colour that it gave and the one that was there: rows may be sorted meanwhile. */
const NUESTRA = /\n*▸ Trimestral\n[^]*?\n▸ (#\w{6})\/(#\w{6})/;
const BLANCO = '#ffffff';

interface Aspecto {
  readonly nota: string;
  readonly fondo: string;
}

/** The cell as the área left it; a colour that it gave after ours stays. */
function sinMarca({ nota, fondo }: Aspecto): Aspecto {
  const [todo, puesto, antes] = NUESTRA.exec(nota) ?? [];
  if (todo === undefined) return { nota, fondo };
  return { nota: nota.replace(todo, ''), fondo: fondo === puesto && antes !== undefined ? antes : fondo };
}

function conMarcas({ nota, fondo }: Aspecto, marcas: readonly Marca[]): Aspecto {
  const color = marcas[0]?.color;
  if (color === undefined) return { nota, fondo };
  const texto = marcas.map((marca) => marca.texto).join('\n');
  const aparte = nota === '' ? '' : `${nota}\n\n`;
  return { nota: `${aparte}▸ Trimestral\n${texto}\n▸ ${color}/${fondo}`, fondo: color };
}

function marcarHoja(hoja: GoogleAppsScript.Spreadsheet.Sheet, marcas: readonly Marca[]): void {
  const todo = hoja.getRange(1, 1, hoja.getMaxRows(), hoja.getMaxColumns());
  const [notas, fondos] = [todo.getNotes(), todo.getBackgrounds()];
  const porCelda = new Map<string, Marca[]>();
  for (const marca of marcas) {
    const lugar = `${marca.fila},${marca.columna}`;
    porCelda.set(lugar, [...(porCelda.get(lugar) ?? []), marca]);
  }
  const cambiadas: { readonly fila: number; readonly columna: number }[] = [];
  notas.forEach((fila, i) => {
    const suyos = fondos[i] ?? [];
    fila.forEach((nota, j) => {
      const fondo = suyos[j] ?? BLANCO;
      const limpia = sinMarca({ nota, fondo });
      const nueva = conMarcas(limpia, porCelda.get(`${i + 1},${j + 1}`) ?? []);
      if (nueva.nota === nota && nueva.fondo === fondo) return;
      fila[j] = nueva.nota;
      suyos[j] = nueva.fondo;
      cambiadas.push({ fila: i + 1, columna: j + 1 });
    });
  });
  if (cambiadas.length === 0) return;
  const bloque = bloqueDe(cambiadas);
  const recortar = <T>(tabla: readonly (readonly T[])[]): T[][] =>
    tabla
      .slice(bloque.fila - 1, bloque.fila - 1 + bloque.filas)
      .map((fila) => fila.slice(bloque.columna - 1, bloque.columna - 1 + bloque.columnas));
  const rango = rangoDe(hoja, bloque);
  rango.setNotes(recortar(notas));
  // White is no fill: over the alternating colours of a table it would show
  rango.setBackgrounds(
    recortar(fondos).map((fila) => fila.map((fondo) => (fondo === BLANCO ? null : fondo))),
  );
}

/** Puts the marks of those tabs in the place of the earlier ones: two reads and two writes for each at most. */
export function marcar(hojas: HojasDeLibro, nombres: readonly string[], marcas: readonly Marca[]): void {
  const suyas = new Map<GoogleAppsScript.Spreadsheet.Sheet, Marca[]>();
  for (const nombre of nombres) {
    const hoja = hojas.hallar(nombre);
    if (hoja !== undefined) suyas.set(hoja, []);
  }
  for (const marca of marcas) {
    const hoja = hojas.hallar(marca.hoja);
    if (hoja !== undefined) suyas.get(hoja)?.push(marca);
  }
  suyas.forEach((deLaHoja, hoja) => {
    marcarHoja(hoja, deLaHoja);
  });
}
