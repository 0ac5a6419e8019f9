import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type * as z from 'zod';
import type { diferencia } from '../../../shared/api/esquemas/envios.ts';
import { contar } from '../texto/contar.ts';
import type { Senal } from '../texto/estados.ts';
import { Ficha } from './ficha.tsx';

export type Diferencia = z.infer<typeof diferencia>;

const SENALES: Readonly<Record<Diferencia['tipo'], Senal>> = {
  agregada: { texto: 'Agregada', icono: 'palomita', tono: 'bien' },
  quitada: { texto: 'Quitada', icono: 'cruz', tono: 'mal' },
  cambiada: { texto: 'Cambiada', icono: 'vuelta', tono: 'aviso' },
};

function lugarDe({ hoja, clave, fila, filaAnterior }: Diferencia): string {
  const n = fila ?? filaAnterior;
  return [hoja, clave, n === null ? '' : `fila ${String(n)}`].filter((t) => t !== '').join(' · ');
}

interface Donde {
  readonly diferencia: Diferencia;
  readonly alIr: ((diferencia: Diferencia) => void) | undefined;
}

function Donde({ diferencia, alIr }: Donde): VNode {
  if (alIr === undefined || diferencia.fila === null) return <strong>{lugarDe(diferencia)}</strong>;
  return (
    <button
      type="button"
      class="ligero"
      onClick={() => {
        alIr(diferencia);
      }}
    >
      {lugarDe(diferencia)}
    </button>
  );
}

function Celdas({ celdas, tipo }: Pick<Diferencia, 'celdas' | 'tipo'>): VNode {
  return (
    <dl class="celdas">
      {celdas.map(({ columna, antes, ahora }) => (
        <div key={columna}>
          <dt>{columna}</dt>
          <dd>
            {tipo !== 'agregada' && antes !== '' && <del>{antes}</del>}
            {tipo !== 'quitada' && ahora !== '' && <ins>{ahora}</ins>}
            {tipo === 'cambiada' && ahora === '' && <span class="menudo">Quedó vacía</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Differences shown at first, and with each «Mostrar más». */
const TANDA = 50;

interface Datos {
  readonly diferencias: readonly Diferencia[];
  /** Goes to the row of a difference, where there is a place to go to. */
  readonly alIr?: (diferencia: Diferencia) => void;
}

/** What changed between two libros, row by row: what was, struck out; what is, beside it. */
export function Diferencias({ diferencias, alIr }: Datos): VNode {
  const [vistas, ver] = useState(TANDA);
  const faltan = diferencias.length - vistas;
  return (
    <>
      <ul class="lista-llana diferencias">
        {diferencias.slice(0, vistas).map((d) => (
          <li key={`${d.tipo}\n${lugarDe(d)}`}>
            <p class="fila-de-datos">
              <Ficha senal={SENALES[d.tipo]} />
              <Donde diferencia={d} alIr={alIr} />
            </p>
            <Celdas {...d} />
          </li>
        ))}
      </ul>
      {faltan > 0 && (
        <button
          type="button"
          class="boton"
          onClick={() => {
            ver(vistas + TANDA);
          }}
        >
          Mostrar más (faltan {contar(faltan, 'diferencia')})
        </button>
      )}
    </>
  );
}
