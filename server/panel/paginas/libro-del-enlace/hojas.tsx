import type { VNode } from 'preact';
import { useLocation } from 'preact-iso/router';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LibroCanonico } from '../../../../shared/libro/canonico-esquema.ts';
import { Elegir } from '../../componentes/elegir.tsx';
import { Marco } from '../../componentes/marco.tsx';
import { Vacio } from '../../componentes/vacio.tsx';
import { contar, numero } from '../../texto/contar.ts';

type Hoja = LibroCanonico['hojas'][number];
type Fila = Hoja['filas'][number];

interface DeFila {
  readonly hoja: Hoja;
  readonly fila: Fila;
  readonly senalada: boolean;
}

function Renglon({ hoja, fila, senalada }: DeFila): VNode {
  const renglon = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (senalada) renglon.current?.scrollIntoView({ block: 'center' });
  }, [senalada]);
  return (
    <tr ref={renglon} class={senalada ? 'senalada' : undefined} aria-current={senalada ? 'true' : undefined}>
      <th scope="row" class="numero">
        {numero(fila.numero)}
      </th>
      {hoja.columnas.map((_, i) => (
        <td key={i}>{fila.celdas[i] ?? ''}</td>
      ))}
    </tr>
  );
}

function Encabezados({ hoja }: Pick<DeFila, 'hoja'>): VNode {
  return (
    <thead>
      <tr>
        <th scope="col" class="numero">
          Fila
        </th>
        {hoja.columnas.map(({ encabezado, posicion }) => (
          <th key={posicion} scope="col">
            {encabezado}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Rows drawn at first, and with each «Mostrar más». */
const TANDA = 200;

function Tabla({ hoja, senalada }: { readonly hoja: Hoja; readonly senalada: number }): VNode {
  const lugar = hoja.filas.findIndex((f) => f.numero === senalada);
  const [vistas, ver] = useState(Math.max(TANDA, lugar + 1));
  const faltan = hoja.filas.length - vistas;
  return (
    <>
      <p class="menudo">{contar(hoja.filas.length, 'fila')}</p>
      <Marco etiqueta={`Hoja ${hoja.nombre}`}>
        <table class="de-libro">
          <Encabezados hoja={hoja} />
          <tbody>
            {hoja.filas.slice(0, vistas).map((fila) => (
              <Renglon key={fila.numero} hoja={hoja} fila={fila} senalada={fila.numero === senalada} />
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
          Mostrar más (faltan {contar(faltan, 'fila')})
        </button>
      )}
    </>
  );
}

/** The tabs of the libro, one at a time; the address may name a row. */
export function Hojas({ libro }: { readonly libro: LibroCanonico }): VNode {
  const { query, path, route } = useLocation();
  const hoja = libro.hojas.find((h) => h.nombre === query['hoja']) ?? libro.hojas[0];
  if (hoja === undefined)
    return (
      <Vacio icono="hoja" titulo="El libro está vacío">
        <p>Descárguelo, llénelo y súbalo de nuevo.</p>
      </Vacio>
    );
  return (
    <>
      <Elegir
        etiqueta="Hoja"
        valor={hoja.nombre}
        opciones={libro.hojas.map((h) => ({ valor: h.nombre, texto: h.nombre }))}
        alElegir={(nombre) => {
          route(`${path}?${String(new URLSearchParams({ ver: 'hojas', hoja: nombre }))}`, true);
        }}
      />
      <Tabla key={hoja.nombre} hoja={hoja} senalada={Number(query['fila'] ?? '0')} />
    </>
  );
}
