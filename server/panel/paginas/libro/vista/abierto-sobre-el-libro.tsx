import type { VNode } from 'preact';
import { comoFalla } from '../../../cliente/falla.ts';
import { pedir } from '../../../cliente/pedir.ts';
import { avisar } from '../../../estado/avisos.ts';
import type { ColumnaVista } from '../columnas/columna-vista.ts';
import type { Junto } from '../rejilla/anfitrion.ts';
import type { Rejilla } from '../rejilla/rejilla.ts';
import { idNuevo } from '../sesion/id-nuevo.ts';
import { operacionesDe } from '../sesion/operaciones-de-libro.ts';
import type { LoteDeHistoria } from '../sesion/servicio-de-libro.ts';
import type { LugarDeLibro } from '../sesion/lugar-de-libro.ts';
import type { SesionDeLibro } from '../sesion/sesion-de-libro.ts';
import { AbrirArchivo } from './abrir-archivo.tsx';
import type { Momento } from './entonces.tsx';
import { FiltrarColumna } from './filtrar-columna.tsx';
import { HistoriaDelLibro } from './historia-del-libro.tsx';
import { Menu, type EntradaDeMenu } from './menu.tsx';
import { NombrarColumna } from './nombrar-columna.tsx';

/** What is open over the page: one thing at a time. */
export type Abierto =
  | {
      readonly tipo: 'menu';
      readonly nombre: string;
      readonly junto: Junto;
      readonly entradas: readonly EntradaDeMenu[];
    }
  | { readonly tipo: 'filtro' | 'encabezado' | 'columna'; readonly columna: ColumnaVista }
  | { readonly tipo: 'historia' | 'archivo' };

interface Datos {
  readonly abierto: Abierto;
  readonly rejilla: Rejilla;
  readonly lugar: LugarDeLibro;
  readonly sesion: SesionDeLibro;
  readonly alVer: (momento: Momento) => void;
  readonly alCerrar: () => void;
}

async function verMomento(
  lugar: LugarDeLibro,
  { numero, cuando, nombre }: LoteDeHistoria,
  alVer: (momento: Momento) => void,
): Promise<void> {
  try {
    const { json } = await pedir(operacionesDe(lugar).entonces, { parametros: { ...lugar, numero } });
    alVer({ numero, cuando, nombre, borrador: { version: json.version, hojas: json.hojas } });
  } catch (error) {
    const { titulo, detalle } = comoFalla(error);
    avisar(`${titulo}. ${detalle}`);
  }
}

const AYUDA_DE_COLUMNA =
  'Si la columna es para uso del área, empiece su nombre con _ : no se envía ni se revisa.';

type DeColumna = Pick<Datos, 'rejilla' | 'sesion' | 'alCerrar'> & {
  readonly columna: ColumnaVista;
  readonly nueva: boolean;
};

function Columna({ rejilla, sesion, columna: { id, encabezado }, nueva, alCerrar }: DeColumna): VNode {
  const hoja = rejilla.mesa.hoja?.id ?? '';
  const agregar = (nombre: string): void => {
    const columna = { id: idNuevo(), encabezado: nombre };
    sesion.hacer([{ tipo: 'columna', hoja, despuesDe: id, columna }], 'agregar-columna');
  };
  const nombrar = (nuevo: string): void => {
    sesion.hacer([{ tipo: 'encabezado', hoja, columna: id, esperado: encabezado, nuevo }], 'encabezado');
  };
  return (
    <NombrarColumna
      titulo={nueva ? 'Agregar una columna' : 'Cambiar el encabezado'}
      inicial={nueva ? '' : encabezado}
      ayuda={AYUDA_DE_COLUMNA}
      alNombrar={nueva ? agregar : nombrar}
      alCerrar={alCerrar}
    />
  );
}

/** The menu or the dialog that is open. */
export function AbiertoSobreElLibro(datos: Datos): VNode {
  const { abierto, rejilla, lugar, sesion, alVer, alCerrar } = datos;
  switch (abierto.tipo) {
    case 'menu':
      return <Menu key={abierto.nombre} {...abierto} alCerrar={alCerrar} />;
    case 'filtro':
      return <FiltrarColumna rejilla={rejilla} columna={abierto.columna} alCerrar={alCerrar} />;
    case 'encabezado':
    case 'columna':
      return <Columna {...datos} columna={abierto.columna} nueva={abierto.tipo === 'columna'} />;
    case 'historia': {
      const ver = (hecho: LoteDeHistoria): void => {
        alCerrar();
        void verMomento(lugar, hecho, alVer);
      };
      const { vista, base } = sesion.replica;
      const { version } = base;
      return (
        <HistoriaDelLibro lugar={lugar} vista={vista} version={version} alVer={ver} alCerrar={alCerrar} />
      );
    }
    case 'archivo':
      return <AbrirArchivo lugar={lugar} sesion={sesion} alCerrar={alCerrar} />;
  }
}
