import type { VNode } from 'preact';
import { direccionDe } from '../../../cliente/direccion.ts';
import { Descarga } from '../../../componentes/descarga.tsx';
import { Icono, type NombreDeIcono } from '../../../componentes/icono.tsx';
import { operacionesDe } from '../sesion/operaciones-de-libro.ts';
import type { LugarDeLibro } from '../sesion/lugar-de-libro.ts';

interface Mando {
  readonly texto: string;
  readonly icono?: NombreDeIcono;
  readonly hacer: () => void;
  readonly impedido?: boolean;
}

function Mando({ texto, icono, hacer, impedido = false }: Mando): VNode {
  return (
    <button type="button" class="boton menor" disabled={impedido} onClick={hacer}>
      {icono !== undefined && <Icono nombre={icono} />}
      {texto}
    </button>
  );
}

interface Datos {
  readonly lugar: LugarDeLibro;
  readonly puedeEscribir: boolean;
  readonly hayQueDeshacer: boolean;
  readonly hayQueRehacer: boolean;
  readonly filtros: number;
  readonly volver: (de: 'deshacer' | 'rehacer') => void;
  readonly alMenuDeFilas: (junto: HTMLElement) => void;
  readonly alBuscar: () => void;
  readonly alQuitarFiltros: () => void;
  readonly alVerHistoria: () => void;
  readonly alAbrir: () => void;
  /** Where the review is below the table, and not beside it. */
  readonly alRevisar: () => void;
}

type ParaEscribir = Pick<Datos, 'hayQueDeshacer' | 'hayQueRehacer' | 'volver' | 'alMenuDeFilas'>;

function ParaEscribir(d: ParaEscribir): VNode {
  return (
    <>
      <Mando
        texto="Deshacer"
        impedido={!d.hayQueDeshacer}
        hacer={() => {
          d.volver('deshacer');
        }}
      />
      <Mando
        texto="Rehacer"
        impedido={!d.hayQueRehacer}
        hacer={() => {
          d.volver('rehacer');
        }}
      />
      <button
        type="button"
        class="boton menor"
        aria-haspopup="menu"
        onClick={({ currentTarget }) => {
          d.alMenuDeFilas(currentTarget);
        }}
      >
        Filas ▾
      </button>
    </>
  );
}

/** What can be done with the libro, as buttons. */
export function Mandos(d: Datos): VNode {
  const { xlsx } = operacionesDe(d.lugar);
  return (
    <div class="libro-mandos" role="group" aria-label="Herramientas del libro">
      {d.puedeEscribir && <ParaEscribir {...d} />}
      <Mando texto="Buscar" icono="buscar" hacer={d.alBuscar} />
      {d.filtros > 0 && <Mando texto="Quitar filtros" icono="cruz" hacer={d.alQuitarFiltros} />}
      <Mando texto="Historia" icono="reloj" hacer={d.alVerHistoria} />
      {d.puedeEscribir && <Mando texto="Abrir…" icono="subir" hacer={d.alAbrir} />}
      <Descarga a={direccionDe(xlsx, { parametros: d.lugar })}>Descargar .xlsx</Descarga>
      <button type="button" class="boton menor en-angosto" onClick={d.alRevisar}>
        Revisión y envío ↓
      </button>
    </div>
  );
}
