import type { VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Leido } from '../../cliente/usar-pedido.ts';
import type { JsonDeOperacion } from '../../cliente/tipos.ts';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { Paginacion } from '../../componentes/paginacion.tsx';
import type { Lugar, Marcas } from './marcas.ts';
import { Rejilla } from './rejilla.tsx';

type Filas = JsonDeOperacion<'filasDeEnvio'>;

/** Rows of a page of the grid: what an old laptop draws at once. */
export const TAMANO = 100;

/** The last page where a row can be: no row is further down than its number says. */
export const paginaDeFila = (fila: number): number => Math.max(1, Math.ceil((fila - 1) / TAMANO));

interface Datos {
  readonly leido: Leido<Filas>;
  readonly marcas: Marcas;
  readonly destino: { readonly lugar: Lugar; readonly enfocar: boolean } | null;
  readonly alEntrar: (lugar: Lugar) => void;
  readonly alAbrir: (lugar: Lugar) => void;
  readonly alPasar: (pagina: number) => void;
}

/** A tab of the envío, a page of it at a time. */
export function Hoja({ leido, marcas, destino, alEntrar, alAbrir, alPasar }: Datos): VNode {
  const { datos, falla, releer } = leido;
  useEffect(() => {
    // Rows that are not there made the guess too high
    const primera = datos?.filas[0]?.fila;
    if (datos === null || destino === null || datos.pagina === 1) return;
    if (primera === undefined || primera > destino.lugar.fila) alPasar(datos.pagina - 1);
  }, [datos]);
  // Its thousands of cells are drawn again only when what they show changes, not at each step of the arrows
  const rejilla = useMemo(
    () =>
      datos === null ? null : (
        <Rejilla filas={datos} marcas={marcas} destino={destino} alEntrar={alEntrar} alAbrir={alAbrir} />
      ),
    [datos, marcas, destino],
  );
  return (
    <>
      <AvisoDeFalla falla={falla} releer={releer} />
      {rejilla ?? (falla === null && <p role="status">Leyendo la hoja…</p>)}
      {datos !== null && (
        <Paginacion
          de={datos.hoja}
          pagina={datos.pagina}
          tamano={TAMANO}
          total={datos.total}
          alIr={alPasar}
        />
      )}
    </>
  );
}
