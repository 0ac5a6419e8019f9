import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { comoFalla } from '../../../cliente/falla.ts';
import { pedir } from '../../../cliente/pedir.ts';
import { avisar } from '../../../estado/avisos.ts';
import type { ColumnaVista } from '../columnas/columna-vista.ts';
import type { Junto } from '../rejilla/anfitrion.ts';
import type { Rejilla } from '../rejilla/rejilla.ts';
import { idNuevo } from '../sesion/id-nuevo.ts';
import type { LoteDeHistoria } from '../sesion/servicio-de-libro.ts';
import type { LugarDeLibro } from '../sesion/servicio-por-red.ts';
import type { SesionDeLibro } from '../sesion/sesion-de-libro.ts';
import { AbrirArchivo } from './abrir-archivo.tsx';
import type { Momento } from './entonces.tsx';
import { FiltrarColumna } from './filtrar-columna.tsx';
import { HistoriaDelLibro } from './historia-del-libro.tsx';
import { Menu, type EntradaDeMenu } from './menu.tsx';
import { menuDeColumna, menuDeFilas, menuDeHojas } from './menus.ts';
import { NombrarColumna } from './nombrar-columna.tsx';

/** What is open over the page: one thing at a time. */
type Abierto =
  | {
      readonly tipo: 'menu';
      readonly nombre: string;
      readonly junto: Junto;
      readonly entradas: readonly EntradaDeMenu[];
    }
  | { readonly tipo: 'filtro' | 'encabezado' | 'columna'; readonly columna: ColumnaVista }
  | { readonly tipo: 'historia' | 'archivo' };

interface Datos {
  readonly lugar: LugarDeLibro;
  readonly sesion: SesionDeLibro;
  readonly puede: boolean;
  readonly rejilla: () => Rejilla | null;
  readonly alElegirHoja: (id: string) => void;
  readonly alVer: (momento: Momento) => void;
}

const AYUDA_DE_COLUMNA =
  'Si la columna es para uso del área, empiece su nombre con _ : no se envía ni se revisa.';

/** Menus and dialogs of the page, and how they are opened. */
export function useAbiertos(d: Datos) {
  const [abierto, abrir] = useState<Abierto | null>(null);
  const cerrar = (): void => {
    abrir(null);
  };
  const menu = (nombre: string, junto: Junto, entradas: readonly EntradaDeMenu[]): void => {
    abrir({ tipo: 'menu', nombre, junto, entradas });
  };
  const columnaDe = (id: string): ColumnaVista | undefined =>
    d.rejilla()?.mesa.tabla.columnas.find((c) => c.id === id);
  return {
    dibujo: <Abiertos {...d} abierto={abierto} alCerrar={cerrar} />,
    filas: (junto: Junto): void => {
      const rejilla = d.rejilla();
      if (rejilla !== null && d.puede) menu('Filas', junto, menuDeFilas(rejilla));
    },
    hojas: (junto: Junto): void => {
      menu('Agregar una hoja', junto, menuDeHojas(d.sesion, d.alElegirHoja));
    },
    columna: (id: string, junto: HTMLElement): void => {
      const [rejilla, columna] = [d.rejilla(), columnaDe(id)];
      if (rejilla === null || columna === undefined) return;
      const a = (tipo: 'filtro' | 'encabezado' | 'columna') => (): void => {
        abrir({ tipo, columna });
      };
      const { sesion, puede } = d;
      const entradas = menuDeColumna({
        rejilla,
        sesion,
        columna,
        puede,
        alFiltrar: a('filtro'),
        alNombrar: a('encabezado'),
        alAgregar: a('columna'),
      });
      menu(`Columna ${columna.encabezado}`, junto, entradas);
    },
    historia: (): void => {
      abrir({ tipo: 'historia' });
    },
    archivo: (): void => {
      abrir({ tipo: 'archivo' });
    },
  };
}

async function verMomento(
  lugar: LugarDeLibro,
  hecho: LoteDeHistoria,
  alVer: (momento: Momento) => void,
): Promise<void> {
  try {
    const { json } = await pedir('borradorEn', { parametros: { ...lugar, numero: hecho.numero } });
    const { numero, cuando, nombre } = hecho;
    alVer({ numero, cuando, nombre, borrador: { version: json.version, hojas: json.hojas } });
  } catch (error) {
    avisar(`${comoFalla(error).titulo}. ${comoFalla(error).detalle}`);
  }
}

type DeAbierto = Datos & { readonly abierto: Abierto | null; readonly alCerrar: () => void };

function Abiertos({ abierto, alCerrar, lugar, sesion, rejilla, alVer }: DeAbierto): VNode | null {
  const tabla = rejilla();
  if (abierto === null || tabla === null) return null;
  const hoja = tabla.mesa.hoja?.id ?? '';
  switch (abierto.tipo) {
    case 'menu':
      return <Menu key={abierto.nombre} {...abierto} alCerrar={alCerrar} />;
    case 'filtro':
      return <FiltrarColumna rejilla={tabla} columna={abierto.columna} alCerrar={alCerrar} />;
    case 'encabezado': {
      const { id, encabezado } = abierto.columna;
      const nombrar = (nuevo: string): void => {
        sesion.hacer([{ tipo: 'encabezado', hoja, columna: id, esperado: encabezado, nuevo }], 'encabezado');
      };
      return (
        <NombrarColumna
          titulo="Cambiar el encabezado"
          inicial={encabezado}
          ayuda={AYUDA_DE_COLUMNA}
          alNombrar={nombrar}
          alCerrar={alCerrar}
        />
      );
    }
    case 'columna': {
      const agregar = (encabezado: string): void => {
        const columna = { id: idNuevo(), encabezado };
        sesion.hacer([{ tipo: 'columna', hoja, despuesDe: abierto.columna.id, columna }], 'agregar-columna');
      };
      return (
        <NombrarColumna
          titulo="Agregar una columna"
          inicial=""
          ayuda={AYUDA_DE_COLUMNA}
          alNombrar={agregar}
          alCerrar={alCerrar}
        />
      );
    }
    case 'historia': {
      const ver = (hecho: LoteDeHistoria): void => {
        alCerrar();
        void verMomento(lugar, hecho, alVer);
      };
      const { vista, base } = sesion.replica;
      return (
        <HistoriaDelLibro
          lugar={lugar}
          vista={vista}
          version={base.version}
          alVer={ver}
          alCerrar={alCerrar}
        />
      );
    }
    case 'archivo':
      return <AbrirArchivo lugar={lugar} sesion={sesion} alCerrar={alCerrar} />;
  }
}
