import type { VNode } from 'preact';
import { pedir } from '../../cliente/pedir.ts';
import type { JsonDeOperacion } from '../../cliente/tipos.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { usePedido } from '../../cliente/usar-pedido.ts';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { Ficha } from '../../componentes/ficha.tsx';
import { Lectura } from '../../componentes/lectura.tsx';
import { avisar } from '../../estado/avisos.ts';
import { confirmar } from '../../estado/confirmar.ts';
import { usePeriodo, usePeriodos } from '../../estado/periodos.tsx';
import { useSitio } from '../../estado/sitio.ts';
import { momento } from '../../texto/fechas.ts';

type LibroDelEnlace = JsonDeOperacion<'libroDelEnlace'>;
type Version = JsonDeOperacion<'versionesDelLibro'>['versiones'][number];

interface Datos {
  /** The number of the version in force. */
  readonly vigente: number;
  readonly alCambiar: ((libro: LibroDelEnlace) => void) | null;
}

function useVolver(alCambiar: Datos['alCambiar']) {
  const { organo, periodo } = useSitio();
  const leido = usePeriodo();
  return useAccion(async (numero: number) => {
    if (leido === null || alCambiar === null) return;
    const si = await confirmar({
      titulo: `¿Volver a la versión ${String(numero)}?`,
      texto:
        'Se guarda como una versión nueva y la de ahora se conserva. Las áreas verán los catálogos, las sesiones y el programa de esa versión.',
      accion: 'Volver a ella',
    });
    if (!si) return;
    const parametros = { organo, periodo, numero };
    const { json } = await pedir('restaurarLibro', { parametros, siVersion: leido.version });
    alCambiar(json);
    avisar(`Se volvió a la versión ${String(numero)}; quedó como versión ${String(json.numero)}.`);
  });
}

interface DeUna {
  readonly version: Version;
  readonly esVigente: boolean;
  /** Null where it cannot be gone back to. */
  readonly volver: (() => void) | null;
}

function UnaVersion({ version, esVigente, volver }: DeUna): VNode {
  const { numero, motivo, autor, cuando, sha256 } = version;
  return (
    <li class="version">
      <div class="tarjeta-cabeza">
        <p class="fila-de-datos">
          <strong>Versión {String(numero)}</strong>
          {esVigente && <Ficha senal={{ texto: 'Vigente', icono: 'palomita', tono: 'bien' }} />}
          <span>{motivo}</span>
        </p>
        {volver !== null && (
          <button type="button" class="boton menor" onClick={volver}>
            Volver a esta<span class="sr"> versión {String(numero)}</span>
          </button>
        )}
      </div>
      <p class="menudo">
        {autor}, {momento(cuando)} · SHA-256 <code class="huella">{sha256}</code>
      </p>
    </li>
  );
}

/** The versions of the libro; one goes back to any of them. */
export function Versiones({ vigente, alCambiar }: Datos): VNode {
  const { organo, periodo } = useSitio();
  const { releer } = usePeriodos();
  const leido = usePedido('versionesDelLibro', { parametros: { organo, periodo } });
  const { correr, corriendo, falla } = useVolver(alCambiar);
  return (
    <>
      <AvisoDeFalla falla={falla} releer={releer} />
      <Lectura leido={leido}>
        {({ versiones }) => (
          <ol class="lista-llana">
            {versiones.map((version) => {
              const esVigente = version.numero === vigente;
              const volver = (): void => {
                correr(version.numero);
              };
              return (
                <UnaVersion
                  key={version.numero}
                  version={version}
                  esVigente={esVigente}
                  volver={esVigente || alCambiar === null || corriendo ? null : volver}
                />
              );
            })}
          </ol>
        )}
      </Lectura>
    </>
  );
}
