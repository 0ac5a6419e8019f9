import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Marco } from '../../../componentes/marco.tsx';
import { numero } from '../../../texto/contar.ts';
import { rotulo, type FilaDeVista, type TablaDeVista } from './arbol-de-vista.ts';
import { Celda } from './celda.tsx';

/** Rows of these are told by their first column, as their columns are by their heading. */
function cabezaDeFila({ forma, columnas }: TablaDeVista): number {
  if (forma !== 'Matriz' && forma !== 'Conteo') return -1;
  return columnas.findIndex((c) => c.clase === 'texto' || c.clase === 'prosa');
}

/** The cell where a row's own records open: the first with a text and no origin of its own. */
function celdaDeLaFila({ celdas, origenDeCelda = [] }: FilaDeVista, { columnas }: TablaDeVista): number {
  const propia = (i: number): boolean => origenDeCelda.some(([c]) => c === i);
  return celdas.findIndex((t, i) => t !== '' && !propia(i) && columnas[i]?.clase !== 'liga');
}

function Fila({ tabla, n }: { readonly tabla: TablaDeVista; readonly n: number }): VNode | null {
  const fila = tabla.filas[n];
  if (fila === undefined) return null;
  const cabeza = cabezaDeFila(tabla);
  const deLaFila = celdaDeLaFila(fila, tabla);
  const deEntrada = deLaFila === -1 ? (fila.origenDeCelda?.[0]?.[0] ?? -1) : deLaFila;
  // The first row of `procedencia.csv` is 2: as a sheet shows it
  return (
    <tr class={fila.tipo === 'total' ? 'total' : undefined} data-o={fila.origen} data-f={n + 2}>
      {tabla.columnas.map((columna, i) => (
        <Celda
          key={i}
          fila={fila}
          columna={columna}
          i={i}
          cabeza={i === cabeza}
          deLaFila={i === deLaFila}
          foco={n === 0 && i === deEntrada}
        />
      ))}
    </tr>
  );
}

/** Rows drawn at first, and with each «Mostrar más»: a page of a hundred thousand serves nobody. */
const TANDA = 300;

/** What prints under a table: what its marks mean. */
export function Notas({ notas }: Pick<TablaDeVista, 'notas'>): VNode {
  return (
    <>
      {notas.map((nota) => (
        <p key={nota} class="nota-de-tabla">
          {nota}
        </p>
      ))}
    </>
  );
}

interface Datos {
  readonly tabla: TablaDeVista;
  /** What it is called where it has no caption. */
  readonly nombre: string;
}

/** A table of the report. One stop of the keyboard; the arrow keys go through its rows and numbers. */
export function Tabla({ tabla, nombre }: Datos): VNode {
  const [vistas, ver] = useState(TANDA);
  const titulo = rotulo(tabla);
  const faltan = tabla.filas.length - vistas;
  return (
    <div class="tabla-de-informe" data-archivo={tabla.archivo}>
      <Marco etiqueta={titulo ?? nombre}>
        <table aria-label={titulo === null ? nombre : undefined} aria-describedby="como-recorrer">
          {titulo !== null && <caption>{titulo}</caption>}
          <thead>
            <tr>
              {tabla.columnas.map(({ encabezado, clase }, i) => (
                <th key={i} scope="col" class={`c-${clase}`}>
                  {encabezado}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tabla.filas.slice(0, vistas).map((_, n) => (
              <Fila key={n} tabla={tabla} n={n} />
            ))}
          </tbody>
        </table>
      </Marco>
      {faltan > 0 && (
        <button
          type="button"
          class="boton"
          onClick={() => {
            ver(vistas + TANDA);
          }}
        >
          Mostrar más renglones (faltan {numero(faltan)})
        </button>
      )}
      <Notas notas={tabla.notas} />
    </div>
  );
}
