import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import { pedir } from '../../../cliente/pedir.ts';
import { useAccion } from '../../../cliente/usar-accion.ts';
import { Dialogo } from '../../../componentes/dialogo.tsx';
import { AvisoDeFalla } from '../../../componentes/falla.tsx';
import { momento } from '../../../texto/fechas.ts';
import { operacionesDe } from '../sesion/operaciones-de-libro.ts';
import type { LugarDeLibro } from '../sesion/lugar-de-libro.ts';
import { deApi } from '../sesion/servicio-por-red.ts';
import type { LoteDeHistoria } from '../sesion/servicio-de-libro.ts';
import { dichoDeLote } from './acciones-de-lote.ts';
import { resumenDeLote } from './resumen-de-lote.ts';

/** Lotes that are read at once. */
const TANDA = 50;

interface Datos {
  readonly lugar: LugarDeLibro;
  readonly vista: Borrador;
  /** Number of the last lote. */
  readonly version: number;
  readonly alVer: (hecho: LoteDeHistoria) => void;
  readonly alCerrar: () => void;
}

function Renglon({
  hecho,
  vista,
  alVer,
}: Pick<Datos, 'vista' | 'alVer'> & { readonly hecho: LoteDeHistoria }): VNode {
  return (
    <li>
      <div>
        <strong>{hecho.nombre}</strong> · {dichoDeLote(hecho.lote.que)} ·{' '}
        <span class="menudo">{momento(hecho.cuando)}</span>
      </div>
      {resumenDeLote(vista, hecho.lote.cambios).map((renglon) => (
        <div key={renglon} class="menudo">
          {renglon}
        </div>
      ))}
      <button
        type="button"
        class="ligero"
        onClick={() => {
          alVer(hecho);
        }}
      >
        Ver cómo quedó<span class="sr"> el cambio {hecho.numero}</span>
      </button>
    </li>
  );
}

/** The history, a part of it at a time from the last one back. */
function useHistoria({ lugar, version }: Pick<Datos, 'lugar' | 'version'>) {
  const [leidos, poner] = useState<readonly LoteDeHistoria[]>([]);
  const [hasta, bajar] = useState(version);
  const accion = useAccion(async () => {
    const desde = Math.max(0, hasta - TANDA);
    const consulta = { desde, cuantos: Math.max(1, hasta - desde) };
    const { json } = await pedir(operacionesDe(lugar).lotes, { parametros: lugar, consulta });
    poner([...leidos, ...json.lotes.map(deApi).reverse()]);
    bajar(desde);
  });
  useEffect(() => {
    if (version > 0) accion.correr();
  }, []);
  return { ...accion, leidos, hayMas: hasta > 0 };
}

/** Who changed what and when, the last first; any moment of it can be looked at. */
export function HistoriaDelLibro({ lugar, vista, version, alVer, alCerrar }: Datos): VNode {
  const { leidos, hayMas, correr, corriendo, falla } = useHistoria({ lugar, version });
  return (
    <Dialogo titulo="Historia del libro" alCerrar={alCerrar}>
      {version === 0 && <p>Todavía nadie ha cambiado nada: el libro está como se preparó.</p>}
      <ol class="historia-del-libro" aria-label="Cambios, del último al primero" tabIndex={0}>
        {leidos.map((hecho) => (
          <Renglon key={hecho.numero} hecho={hecho} vista={vista} alVer={alVer} />
        ))}
      </ol>
      <AvisoDeFalla falla={falla} reintentar={correr} />
      <div class="acciones">
        {hayMas && (
          <button
            type="button"
            class="boton"
            disabled={corriendo}
            onClick={() => {
              correr();
            }}
          >
            {corriendo ? 'Leyendo…' : 'Ver cambios anteriores'}
          </button>
        )}
        <button type="button" class="boton principal" onClick={alCerrar}>
          Cerrar
        </button>
      </div>
    </Dialogo>
  );
}
