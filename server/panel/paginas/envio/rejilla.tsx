import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { JsonDeOperacion } from '../../cliente/tipos.ts';
import { Icono } from '../../componentes/icono.tsx';
import { Marco } from '../../componentes/marco.tsx';
import { DE_GRAVEDAD } from '../../texto/estados.ts';
import { marcaEn, marcaEnPalabras, type Lugar, type Marca, type Marcas } from './marcas.ts';
import { celdaEn, destinoDe, lugarDeCelda } from './recorrer.ts';

type Filas = JsonDeOperacion<'filasDeEnvio'>;

const GRAVEDADES = ['Error', 'Advertencia', 'Justificada'] as const;

/** The signs of a cell, beside what it says. */
function Signos({ marca }: { readonly marca: Marca }): VNode | null {
  const dicho = marcaEnPalabras(marca);
  if (dicho === '') return null;
  const gravedad = GRAVEDADES.find((g) => marca.hallazgos.some((h) => h.gravedad === g));
  return (
    <span class="signos">
      {gravedad !== undefined && (
        <span class={`signo t-${DE_GRAVEDAD[gravedad].tono}`}>
          <Icono nombre={DE_GRAVEDAD[gravedad].icono} />
        </span>
      )}
      {marca.comentarios.some((c) => c.resuelto === null) && (
        <span class="signo t-info">
          <Icono nombre="comentario" />
        </span>
      )}
      {(marca.cambio !== null || marca.agregada) && (
        <span class="signo t-aparte">
          <Icono nombre={marca.agregada ? 'mas' : 'delta'} />
        </span>
      )}
      <span class="sr">({dicho})</span>
    </span>
  );
}

/** Class of a cell: only helps what its signs say. */
function claseDe({ hallazgos, cambio, agregada }: Marca): string {
  const gravedad = GRAVEDADES.find((g) => hallazgos.some((h) => h.gravedad === g));
  if (gravedad !== undefined) return `celda marcada t-${DE_GRAVEDAD[gravedad].tono}`;
  return cambio !== null || agregada ? 'celda marcada t-aparte' : 'celda';
}

interface Fila {
  readonly hoja: string;
  readonly columnas: readonly string[];
  readonly fila: Filas['filas'][number];
  readonly marcas: Marcas;
}

function Fila({ hoja, columnas, fila, marcas }: Fila): VNode {
  const deFila = marcaEn(marcas, { hoja, fila: fila.fila, columna: '' });
  return (
    <tr aria-rowindex={fila.fila}>
      <th scope="row" role="rowheader" class={claseDe(deFila)} tabIndex={-1}>
        {fila.fila}
        <Signos marca={deFila} />
      </th>
      {fila.celdas.map((texto, i) => {
        const marca = marcaEn(marcas, { hoja, fila: fila.fila, columna: columnas[i] ?? '' });
        return (
          <td key={columnas[i]} role="gridcell" class={claseDe(marca)} tabIndex={-1}>
            <span class="texto-de-celda">{texto}</span>
            <Signos marca={marca} />
          </td>
        );
      })}
    </tr>
  );
}

interface Datos {
  readonly filas: Filas;
  readonly marcas: Marcas;
  /** Row of the headers and those before the page are counted as people see them. */
  readonly alEntrar: (lugar: Lugar) => void;
  /** Enter on a place: what can be done there is asked for. */
  readonly alAbrir: (lugar: Lugar) => void;
  /** The place to show, and whether the focus goes there. */
  readonly destino: { readonly lugar: Lugar; readonly enfocar: boolean } | null;
}

/** One cell alone is a stop of the tab key; arrows go to the others (WAI-ARIA grid). */
function useRejilla({ filas, alEntrar, alAbrir, destino }: Datos) {
  const tabla = useRef<HTMLTableElement>(null);
  const parada = useRef<HTMLElement | null>(null);
  const parar = (celda: HTMLElement): void => {
    if (parada.current !== null) parada.current.tabIndex = -1;
    celda.tabIndex = 0;
    parada.current = celda;
  };
  useEffect(() => {
    const hallada = tabla.current && destino && celdaEn(tabla.current, filas, destino.lugar);
    const celda = hallada ?? tabla.current?.tBodies[0]?.rows[0]?.cells[0];
    if (celda === undefined) return;
    parar(celda);
    if (hallada === null || destino === null) return;
    celda.scrollIntoView({ block: 'center', inline: 'center' });
    if (destino.enfocar) celda.focus({ preventScroll: true });
    else alEntrar(destino.lugar);
  }, [filas, destino]);
  const alEnfocar = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLTableCellElement) || tabla.current === null) return;
    parar(target);
    alEntrar(lugarDeCelda(filas, target));
  };
  const alTeclear = (evento: KeyboardEvent): void => {
    const { target } = evento;
    if (!(target instanceof HTMLTableCellElement) || tabla.current === null) return;
    if (evento.key === 'Enter') {
      evento.preventDefault();
      alAbrir(lugarDeCelda(filas, target));
      return;
    }
    const otra = destinoDe(tabla.current, target, evento);
    if (otra === null) return;
    evento.preventDefault();
    otra.focus();
  };
  return { tabla, alEnfocar, alTeclear };
}

/** A tab of an envío as a grid: arrows, Home, End, page keys; Enter to comment. */
export function Rejilla(datos: Datos): VNode {
  const { filas, marcas } = datos;
  const { hoja, columnas } = filas;
  const { tabla, alEnfocar, alTeclear } = useRejilla(datos);
  return (
    <Marco etiqueta={`Filas de ${hoja}`} clase="alta fija rejilla">
      <table
        ref={tabla}
        role="grid"
        aria-label={hoja}
        aria-rowcount={filas.total + 1}
        aria-colcount={columnas.length + 1}
        onFocusIn={alEnfocar}
        onKeyDown={alTeclear}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">Fila</th>
            {columnas.map((columna) => (
              <th key={columna} scope="col">
                {columna}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {filas.filas.map((fila) => (
            <Fila key={fila.fila} hoja={hoja} columnas={columnas} fila={fila} marcas={marcas} />
          ))}
        </tbody>
      </table>
    </Marco>
  );
}
