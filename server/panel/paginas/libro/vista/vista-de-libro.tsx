import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Plan } from '../../../../../shared/plantilla/plan.ts';
import { plegar } from '../../../../../shared/spanish/texto/fold.ts';
import { Icono } from '../../../componentes/icono.tsx';
import type { LugarDeBorrador, PuertoDeBarra } from '../puerto-de-barra.ts';
import type { LugarEnRejilla } from '../rejilla/anfitrion.ts';
import { preferenciasDe } from '../rejilla/preferencias.ts';
import type { Rejilla } from '../rejilla/rejilla.ts';
import type { LugarDeLibro } from '../sesion/servicio-por-red.ts';
import type { SesionDeLibro } from '../sesion/sesion-de-libro.ts';
import { BuscarEnLibro } from './buscar-en-libro.tsx';
import { Choques } from './choques.tsx';
import { crearPuerto } from './crear-puerto.ts';
import { Entonces, type Momento } from './entonces.tsx';
import { Guardado } from './estado-de-guardado.tsx';
import { GenteEnElLibro } from './gente-en-el-libro.tsx';
import { LugarEnPalabras } from './lugar-en-palabras.tsx';
import { Mandos } from './mandos.tsx';
import { PestanasDelLibro } from './pestanas-del-libro.tsx';
import { useAbiertos } from './usar-abiertos.tsx';
import { useEstado } from './usar-estado.ts';
import { useHojaVisible } from './usar-hoja-visible.ts';
import { useRejilla } from './usar-rejilla.ts';

interface Datos {
  /** The heading of the page, with what stands beside it. */
  readonly cabeza: (junto: ComponentChildren) => ComponentChildren;
  readonly lugar: LugarDeLibro;
  readonly sesion: SesionDeLibro;
  readonly plan: Plan;
  /** What stands beside the grid. */
  readonly barra: (puerto: PuertoDeBarra) => ComponentChildren;
}

/** Why nothing may be written. */
function Bloqueado({ motivo }: { readonly motivo: string | null }): VNode | null {
  if (motivo === null) return null;
  return (
    <div class="bloqueado" role="status">
      <Icono nombre="candado" />
      <p>{motivo} Puede verlo y descargarlo.</p>
    </div>
  );
}

/** Goes to what comes before or after the grid with the tab key. */
function salirDe(zona: HTMLElement | null, hacia: 'antes' | 'despues'): void {
  const pagina = zona?.closest('.libro');
  const destino =
    hacia === 'antes'
      ? pagina?.querySelector('.libro-pestanas [aria-selected="true"]')
      : (pagina?.querySelector('.libro-barra button, .libro-barra iframe, .libro-barra a') ??
        document.querySelector('.cabecera a'));
  if (destino instanceof HTMLElement) destino.focus();
}

/** What the grid says to who hears the page. */
function useSusurro() {
  const lugar = useRef<HTMLParagraphElement>(null);
  const susurrar = (texto: string): void => {
    if (lugar.current !== null) lugar.current.textContent = texto;
  };
  return { lugar, susurrar };
}

/** The sidebar's page: once there is a grid, it gets what it may do with it. */
function usePuerto(
  sesion: SesionDeLibro,
  rejilla: Rejilla | null,
  mostrar: (hoja: string) => void,
): PuertoDeBarra | null {
  const [, dar] = useState(0);
  const ultimo = useRef(mostrar);
  ultimo.current = mostrar;
  return useMemo(
    () =>
      rejilla === null
        ? null
        : crearPuerto({
            sesion,
            rejilla,
            mostrar: (hoja) => {
              ultimo.current(hoja);
            },
            alMarcar: () => {
              dar((n) => n + 1);
            },
          }),
    [sesion, rejilla],
  );
}

/** A libro that is open: its tabs and grid, how it is saved, who else is here, and what stands beside. */
export function VistaDeLibro({ cabeza, lugar, sesion, plan, barra }: Datos): VNode {
  useEstado(sesion);
  const preferencias = useMemo(() => preferenciasDe(Object.values(lugar).join('/')), Object.values(lugar));
  const [visto, ver] = useState<Momento | null>(null);
  const [busca, buscar] = useState(false);
  const [aqui, estar] = useState<LugarEnRejilla | null>(null);
  const { lugar: susurro, susurrar } = useSusurro();
  const { zona, rejilla } = useRejilla({
    sesion,
    plan,
    preferencias,
    entonces: visto?.borrador ?? null,
    peticiones: {
      alBuscar: () => {
        buscar(true);
      },
      alMenuDeFilas: (junto) => {
        abiertos.filas(junto);
      },
      alMenuDeColumna: (columna, junto) => {
        abiertos.columna(columna, junto);
      },
      alLugar: (nuevo) => {
        estar(nuevo);
        const { hoja, fila, columna } = nuevo;
        sesion.estoyEn({ hoja, fila: fila?.id ?? null, columna: columna?.id ?? null });
      },
      alSalir: (hacia) => {
        salirDe(zona.current, hacia);
      },
      susurrar,
    },
  });
  const vista = visto?.borrador ?? sesion.replica.vista;
  const { hoja, elegir } = useHojaVisible(vista, rejilla, visto, sesion.bloqueo);
  const puede = sesion.bloqueo === null && visto === null;
  const abiertos = useAbiertos({
    lugar,
    sesion,
    puede,
    rejilla: () => rejilla,
    alElegirHoja: elegir,
    alVer: ver,
  });
  const puerto = usePuerto(sesion, rejilla, elegir);
  const irA = (destino: LugarDeBorrador): void => {
    elegir(destino.hoja);
    rejilla?.pararse(destino);
  };
  useEffect(() => {
    const alTeclear = (evento: KeyboardEvent): void => {
      if (!(evento.ctrlKey || evento.metaKey) || evento.key.toLowerCase() !== 'f') return;
      evento.preventDefault();
      buscar(true);
    };
    document.addEventListener('keydown', alTeclear);
    return () => {
      document.removeEventListener('keydown', alTeclear);
    };
  }, []);
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
      )}
      <div class="libro-avisos">
        <Bloqueado motivo={sesion.bloqueo} />
        <Choques sesion={sesion} />
        {visto !== null && (
          <Entonces
            lugar={lugar}
            sesion={sesion}
            visto={visto}
            alVolver={() => {
              ver(null);
            }}
          />
        )}
      </div>
      <Mandos
        lugar={lugar}
        puedeEscribir={puede}
        hayQueDeshacer={sesion.replica.deshacer.length > 0}
        hayQueRehacer={sesion.replica.rehacer.length > 0}
        filtros={rejilla?.filtros.columnas.length ?? 0}
        volver={(de) => {
          rejilla?.mesa.anfitrion.volver(de);
        }}
        alMenuDeFilas={abiertos.filas}
        alBuscar={() => {
          buscar(true);
        }}
        alQuitarFiltros={() => {
          rejilla?.filtros.quitarTodos();
        }}
        alVerHistoria={abiertos.historia}
        alAbrir={abiertos.archivo}
      />
      <LugarEnPalabras lugar={aqui} esCaratula={plegar(hoja?.nombre ?? '') === 'caratula'} />
      <PestanasDelLibro
        vista={vista}
        elegida={hoja?.id ?? ''}
        marcas={rejilla?.marcas ?? null}
        alElegir={elegir}
        alAgregar={puede ? abiertos.hojas : null}
      />
      <div
        class="libro-tabla"
        id="tabla-del-libro"
        role="tabpanel"
        aria-labelledby={`hoja-${hoja?.id ?? ''}`}
      >
        <div ref={zona} class="zona-de-tabla" />
        {busca && rejilla !== null && (
          <BuscarEnLibro
            vista={vista}
            rejilla={rejilla}
            alIr={irA}
            alCerrar={() => {
              buscar(false);
              rejilla.enfocar();
            }}
          />
        )}
      </div>
      <p class="sr" role="status" ref={susurro} />
      <aside class="libro-barra" aria-label="Revisión y envío">
        {puerto !== null && barra(puerto)}
      </aside>
      {abiertos.dibujo}
    </div>
  );
}
