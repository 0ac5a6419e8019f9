import type { ComponentChildren, VNode } from 'preact';
import type { FilaDeVista, TablaDeVista } from './arbol-de-vista.ts';

const SEGURA = /^https?:\/\/\S+$/i;

/** The addresses of a cell as links, a line each. */
function ligas(texto: string): ComponentChildren {
  return texto.split('\n').map((linea, i) => (
    <>
      {i > 0 && '\n'}
      {SEGURA.test(linea.trim()) ? (
        <a href={linea.trim()} target="_blank" rel="noopener noreferrer">
          {linea}
        </a>
      ) : (
        linea
      )}
    </>
  ));
}

/** What stands beside a cell under a finding, on a draft. */
export function Pendiente(): VNode {
  return <span class="pendiente">⚠ pendiente</span>;
}

interface Datos {
  readonly fila: FilaDeVista;
  readonly columna: TablaDeVista['columnas'][number];
  readonly i: number;
  /** Whether it names its row. */
  readonly cabeza: boolean;
  /** Whether the row's own records open here. */
  readonly deLaFila: boolean;
  /** Whether the keyboard enters the table here. */
  readonly foco: boolean;
}

/** A cell: with a button where it has records of its own, or where those of its row open. */
export function Celda({ fila, columna, i, cabeza, deLaFila, foco }: Datos): VNode {
  const texto = fila.celdas[i] ?? '';
  const origen = texto === '' ? undefined : fila.origenDeCelda?.find(([c]) => c === i)?.[1];
  const marcada = fila.marcadas?.includes(i) === true;
  const contenido = columna.clase === 'liga' ? ligas(texto) : texto;
  const clase = `c-${columna.clase}${marcada ? ' marcada' : ''}`;
  const dentro =
    origen !== undefined || deLaFila ? (
      <button type="button" class="o" tabIndex={foco ? undefined : -1}>
        {contenido}
      </button>
    ) : (
      contenido
    );
  const datos = { class: clase, 'data-o': origen, 'data-c': origen === undefined ? undefined : i };
  return cabeza ? (
    <th scope="row" {...datos}>
      {dentro}
      {marcada && <Pendiente />}
    </th>
  ) : (
    <td {...datos}>
      {dentro}
      {marcada && <Pendiente />}
    </td>
  );
}
