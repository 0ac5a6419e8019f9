/** What a person pointed at in the report. */
export interface Senalado {
  readonly titulo: string;
  readonly detalle: string;
  /** Its records, as the vista names them. */
  readonly origen: string;
  /** How the operation `procedencia` asks for it; null where it has no row in any file. */
  readonly consulta: { readonly archivo: string; readonly fila: string; readonly columna?: string } | null;
}

const texto = (nodo: Element | null | undefined): string => nodo?.textContent.trim() ?? '';

function enTexto(numero: HTMLElement): Senalado {
  const { m = '', l = '', o = '' } = numero.dataset;
  return {
    titulo: texto(numero),
    detalle: `Calculado con {${m}}`,
    origen: o,
    consulta: { archivo: 'informe', fila: l, columna: `{${m}}` },
  };
}

function enRenglon(fila: HTMLTableRowElement, celda: HTMLElement | null): Senalado {
  const tabla = fila.closest('table');
  const archivo = fila.closest<HTMLElement>('[data-archivo]')?.dataset['archivo'];
  const detalle = texto(tabla?.caption) || (tabla?.getAttribute('aria-label') ?? '');
  const n = fila.dataset['f'] ?? '';
  const deFila = archivo === undefined || n === '' ? null : { archivo, fila: n };
  if (!(celda instanceof HTMLTableCellElement)) {
    const titulo = deFila === null ? texto(fila.querySelector('th')) : `Renglón ${String(Number(n) - 1)}`;
    return { titulo, detalle, origen: fila.dataset['o'] ?? '', consulta: deFila };
  }
  const columna = texto(tabla?.tHead?.rows[0]?.cells[celda.cellIndex]);
  const partes = [texto(celda.querySelector('.o')), columna, texto(fila.querySelector('th'))];
  return {
    titulo: partes.filter((p) => p !== '').join(' · '),
    detalle,
    origen: celda.dataset['o'] ?? '',
    consulta: deFila === null ? null : { ...deFila, columna },
  };
}

function enParrafo(parte: HTMLElement): Senalado {
  const grupo = parte.closest<HTMLElement>('[data-archivo]');
  const { f, o = '' } = parte.dataset;
  const archivo = grupo?.dataset['archivo'];
  return {
    titulo: 'De dónde sale',
    detalle: texto(grupo?.querySelector('.rotulo')),
    origen: o,
    consulta: archivo === undefined || f === undefined ? null : { archivo, fila: f },
  };
}

/** What stands under a click or a key: a number, a cell, else its row; null for none. */
export function senaladoEn(objetivo: Element): { readonly nodo: HTMLElement; readonly que: Senalado } | null {
  const nodo = objetivo.closest<HTMLElement>('[data-o]');
  if (nodo === null) return null;
  if (nodo.dataset['m'] !== undefined) return { nodo, que: enTexto(nodo) };
  const fila = nodo.closest('tr');
  if (fila === null) return { nodo, que: enParrafo(nodo) };
  return { nodo, que: enRenglon(fila, nodo === fila ? null : nodo) };
}
