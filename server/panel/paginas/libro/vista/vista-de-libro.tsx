import type { ComponentChildren, VNode } from 'preact';
import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import type { Plan } from '../../../../../shared/plantilla/plan.ts';
import { plegar } from '../../../../../shared/spanish/texto/fold.ts';
import type { PuertoDeBarra } from '../puerto-de-barra.ts';
import type { LugarDeLibro } from '../sesion/lugar-de-libro.ts';
import type { SesionDeLibro } from '../sesion/sesion-de-libro.ts';
import { Bloqueado } from './bloqueado.tsx';
import { BuscarEnLibro } from './buscar-en-libro.tsx';
import { Choques } from './choques.tsx';
import { Entonces } from './entonces.tsx';
import { Guardado } from './estado-de-guardado.tsx';
import { GenteEnElLibro } from './gente-en-el-libro.tsx';
import { LugarEnPalabras } from './lugar-en-palabras.tsx';
import { Mandos } from './mandos.tsx';
import { PestanasDelLibro } from './pestanas-del-libro.tsx';
import { salirDeRejilla } from './salir-de-rejilla.ts';
import { useVista, type Vista } from './usar-vista.ts';

interface Datos {
  /** The heading of the page, with what stands beside it. @param porVer cells with a finding */
  readonly cabeza: (junto: ComponentChildren, porVer: number) => ComponentChildren;
  readonly lugar: LugarDeLibro;
  readonly sesion: SesionDeLibro;
  /** What the libro may hold, as it stands; the same function from one time to the next. */
  readonly planDe: (borrador: Borrador) => Plan;
  /** What stands beside the grid. */
  readonly barra: (puerto: PuertoDeBarra) => ComponentChildren;
}

type Parte = Pick<Datos, 'lugar' | 'sesion'> & { readonly v: Vista };

/** What the person must know before going on. */
function Avisos({ lugar, sesion, v: { visto, ver } }: Parte): VNode {
  const alVolver = (): void => {
    ver(null);
  };
  return (
    <div class="libro-avisos">
      <Bloqueado motivo={sesion.bloqueo} />
      <Choques sesion={sesion} />
      {visto !== null && <Entonces lugar={lugar} sesion={sesion} visto={visto} alVolver={alVolver} />}
    </div>
  );
}

function MandosDeVista({ lugar, sesion: { replica }, v }: Parte): VNode {
  const { rejilla, abiertos } = v;
  return (
    <Mandos
      lugar={lugar}
      puedeEscribir={v.puede}
      hayQueDeshacer={replica.deshacer.length > 0}
      hayQueRehacer={replica.rehacer.length > 0}
      filtros={rejilla?.filtros.cuantos ?? 0}
      volver={(de) => {
        rejilla?.mesa.anfitrion.volver(de);
      }}
      alMenuDeFilas={abiertos.filas}
      alBuscar={() => {
        v.buscar(true);
      }}
      alQuitarFiltros={() => {
        rejilla?.filtros.quitarTodos();
        v.buscar(false);
      }}
      alVerHistoria={abiertos.historia}
      alAbrir={abiertos.archivo}
      alRevisar={() => {
        salirDeRejilla(v.zona.current, 'despues');
      }}
    />
  );
}

/** The table of the tab that shows, with what is looked for over it. */
function Tabla({ v }: Pick<Parte, 'v'>): VNode {
  const { rejilla, vista, hoja, elegir } = v;
  return (
    <div class="libro-tabla" id="tabla-del-libro" role="tabpanel" aria-labelledby={`hoja-${hoja?.id ?? ''}`}>
      <div ref={v.zona} class="zona-de-tabla" />
      {v.busca && rejilla !== null && (
        <BuscarEnLibro
          vista={vista}
          rejilla={rejilla}
          alIr={(destino) => {
            elegir(destino.hoja);
            rejilla.pararse(destino);
          }}
          alCerrar={() => {
            v.buscar(false);
            rejilla.enfocar();
          }}
        />
      )}
    </div>
  );
}

/** A libro that is open: its tabs and grid, how it is saved, who else is here, and what stands beside. */
export function VistaDeLibro({ cabeza, lugar, sesion, planDe, barra }: Datos): VNode {
  const v = useVista({ lugar, sesion, planDe });
  const { hoja, rejilla, abiertos, puerto } = v;
  const porVer = v.vista.hojas.reduce((suma, { id }) => suma + (rejilla?.marcas.cuantas(id) ?? 0), 0);
  return (
    <div class="libro">
      {cabeza(
        <>
          <Guardado
            guardado={sesion.guardado}
            reintentar={() => {
              sesion.reintentar();
            }}
          />
          <GenteEnElLibro gente={sesion.gente} vista={sesion.replica.vista} />
        </>,
        porVer,
      )}
      <Avisos lugar={lugar} sesion={sesion} v={v} />
      <MandosDeVista lugar={lugar} sesion={sesion} v={v} />
      <LugarEnPalabras lugar={v.aqui} esCaratula={plegar(hoja?.nombre ?? '') === 'caratula'} />
      <PestanasDelLibro
        vista={v.vista}
        elegida={hoja?.id ?? ''}
        marcas={rejilla?.marcas ?? null}
        alElegir={v.elegir}
        alAgregar={v.puede ? abiertos.hojas : null}
      />
      <Tabla v={v} />
      <p class="sr" role="status" ref={v.susurro} />
      <aside class="libro-barra" aria-label="Revisión y envío">
        {puerto !== null && barra(puerto)}
      </aside>
      {abiertos.dibujo}
    </div>
  );
}
