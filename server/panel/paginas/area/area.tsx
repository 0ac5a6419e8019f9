import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { LibroDeArea } from '../../../../shared/api/esquemas/envios.ts';
import { usePedido } from '../../cliente/usar-pedido.ts';
import { Ficha } from '../../componentes/ficha.tsx';
import { Lectura } from '../../componentes/lectura.tsx';
import { Pagina } from '../../componentes/pagina.tsx';
import { avisar, quitarDeshacer } from '../../estado/avisos.ts';
import { useFacultades } from '../../estado/facultades.ts';
import { usePeriodo } from '../../estado/periodos.tsx';
import { useSitio } from '../../estado/sitio.ts';
import { DE_LIBRO, DE_PLAZO, senalDelCorte } from '../../texto/estados.ts';
import { dia, diasHasta } from '../../texto/fechas.ts';
import { AcuseDeEnvio } from './acuse.tsx';
import { CapturaDeLibro } from './captura.tsx';
import { Comentarios } from './comentarios.tsx';
import { Esperado, SusPeticiones } from './esperado.tsx';
import { Historial } from './historial.tsx';
import { OtrasFormas } from './otras-formas.tsx';
import { Plantilla, QueSigue } from './que-sigue.tsx';
import { useCaptura, type Captura } from './usar-captura.ts';
import type { Recibido } from './usar-enviar.ts';
import type { LugarDeArea } from './usar-validacion.ts';

/** Milliseconds between readings. */
const CADA = 30_000;

interface Parte {
  readonly libro: LibroDeArea;
  readonly lugar: LugarDeArea;
  readonly releer: () => void;
}

/** Whether whoever is here may send now. */
function usePuedeEnviar({ area, estado }: LibroDeArea): boolean {
  const { enlace, areas } = useFacultades();
  const cerrado = usePeriodo()?.estado === 'cerrado';
  return (enlace || areas.includes(area)) && estado !== 'aceptado' && !cerrado;
}

interface Trabajo extends Parte {
  readonly captura: Captura;
  readonly recibido: Recibido | null;
  readonly alRecibir: (recibido: Recibido) => void;
}

/** What the área works with: comments, its libro at hand, the acuse of what it sent last. */
function Trabajo({ libro, lugar, releer, captura, recibido, alRecibir }: Trabajo): VNode {
  const puede = usePuedeEnviar(libro);
  const envio =
    recibido?.envio.id === libro.envio?.id ? (libro.envio ?? null) : (recibido?.envio ?? libro.envio);
  const alPedir = (): void => {
    captura.revision.revisar();
    releer();
  };
  return (
    <div>
      {recibido !== null && envio !== null && (
        <AcuseDeEnvio envio={envio} reciente repetido={recibido.repetido} />
      )}
      <Comentarios comentarios={libro.comentarios} captura={captura} />
      {puede && (
        <>
          <CapturaDeLibro
            captura={captura}
            lugar={lugar}
            etiqueta={libro.envio === null ? 'Su libro' : 'Enviar de nuevo'}
            alRecibir={alRecibir}
            alPedir={alPedir}
          />
          {captura.enCurso === null && (
            <OtrasFormas libro={libro} lugar={lugar} captura={captura} alRecibir={alRecibir} />
          )}
        </>
      )}
      {recibido === null && envio !== null && (
        <AcuseDeEnvio envio={envio} reciente={false} repetido={false} />
      )}
    </div>
  );
}

/** What is beside the work: first what the área still lacks, later what it has done. */
function Lateral({ libro, lugar }: Omit<Parte, 'releer'>): VNode {
  const { envio, peticiones, lineas, siglas } = libro;
  if (envio === null)
    return (
      <div class="lateral">
        <SusPeticiones peticiones={peticiones} />
        <Esperado lineas={lineas} />
      </div>
    );
  return (
    <div class="lateral">
      <SusPeticiones peticiones={peticiones} />
      <Historial lugar={lugar} ultimo={envio.id} />
      <section class="tarjeta">
        <h2>Para llenar</h2>
        <Plantilla lugar={lugar} siglas={siglas} />
      </section>
      <Esperado lineas={lineas} />
    </div>
  );
}

function Contenido({ libro, lugar, releer }: Parte): VNode {
  const { vistoBueno } = useFacultades();
  const captura = useCaptura(lugar);
  const [recibido, recibir] = useState<Recibido | null>(null);
  const alRecibir = (nuevo: Recibido): void => {
    captura.dejar();
    quitarDeshacer();
    recibir(nuevo);
    avisar(`Recibido con el folio ${nuevo.acuse.folio}.`);
    releer();
  };
  return (
    <>
      <QueSigue
        libro={libro}
        lugar={lugar}
        estadoDelPeriodo={usePeriodo()?.estado ?? null}
        daVistoBueno={vistoBueno.includes(libro.area)}
        releer={releer}
      />
      <div class="dos-columnas">
        <Trabajo {...{ libro, lugar, releer, captura, recibido, alRecibir }} />
        <Lateral libro={libro} lugar={lugar} />
      </div>
    </>
  );
}

/** How it stands: state, and how long is left. */
function Junto({ libro }: { readonly libro: LibroDeArea }): VNode {
  const periodo = usePeriodo();
  const diasRestantes = diasHasta(libro.corte, new Date());
  return (
    <>
      <Ficha senal={DE_LIBRO[libro.estado]} />
      {libro.envio === null ? (
        <Ficha senal={senalDelCorte({ estado: periodo?.estado ?? 'abierto', diasRestantes })} />
      ) : (
        <Ficha senal={DE_PLAZO[libro.plazo]} />
      )}
      <span class="menudo">Corte: {dia(libro.corte)}</span>
    </>
  );
}

/** An área in a period, for whoever fills its libro. */
export function PaginaDelArea(): VNode {
  const { organo, periodo, resto } = useSitio();
  const area = resto.split('/')[1] ?? '';
  const lugar = { organo, periodo, area };
  const leido = usePedido('libroDeArea', { parametros: lugar }, CADA);
  const { datos } = leido;
  return (
    <Pagina
      titulo={datos?.nombre ?? 'Área'}
      pestana={datos?.siglas ?? 'Área'}
      junto={datos !== null && <Junto libro={datos} />}
    >
      <Lectura leido={leido}>
        {(libro) => (
          <Contenido key={Object.values(lugar).join('/')} libro={libro} lugar={lugar} releer={leido.releer} />
        )}
      </Lectura>
    </Pagina>
  );
}
