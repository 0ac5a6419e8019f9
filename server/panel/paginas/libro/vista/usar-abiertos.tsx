import { useState } from 'preact/hooks';
import type { Junto } from '../rejilla/anfitrion.ts';
import type { Rejilla } from '../rejilla/rejilla.ts';
import type { LugarDeLibro } from '../sesion/lugar-de-libro.ts';
import type { SesionDeLibro } from '../sesion/sesion-de-libro.ts';
import { AbiertoSobreElLibro, type Abierto } from './abierto-sobre-el-libro.tsx';
import type { Momento } from './entonces.tsx';
import type { EntradaDeMenu } from './menu.tsx';
import { menuDeColumna, menuDeFilas, menuDeHojas } from './menus.ts';

interface Datos {
  readonly lugar: LugarDeLibro;
  readonly sesion: SesionDeLibro;
  readonly puede: boolean;
  readonly rejilla: () => Rejilla | null;
  readonly alElegirHoja: (id: string) => void;
  readonly alVer: (momento: Momento) => void;
}

type Abrir = (abierto: Abierto) => void;

function menuDe({ rejilla: de, sesion, puede }: Datos, id: string, abrir: Abrir): readonly EntradaDeMenu[] {
  const rejilla = de();
  const columna = rejilla?.mesa.tabla.columnas.find((c) => c.id === id);
  if (rejilla === null || columna === undefined) return [];
  const a = (tipo: 'filtro' | 'encabezado' | 'columna') => (): void => {
    abrir({ tipo, columna });
  };
  const acciones = { alFiltrar: a('filtro'), alNombrar: a('encabezado'), alAgregar: a('columna') };
  return menuDeColumna({ rejilla, sesion, columna, puede, ...acciones });
}

/** Menus and dialogs of the page, and how they are opened. */
export function useAbiertos(datos: Datos) {
  const { lugar, sesion, puede, alElegirHoja, alVer } = datos;
  const [abierto, abrir] = useState<Abierto | null>(null);
  const rejilla = datos.rejilla();
  const alCerrar = (): void => {
    abrir(null);
  };
  const menu = (nombre: string, junto: Junto, entradas: readonly EntradaDeMenu[]): void => {
    if (entradas.length > 0) abrir({ tipo: 'menu', nombre, junto, entradas });
  };
  return {
    dibujo: abierto !== null && rejilla !== null && (
      <AbiertoSobreElLibro {...{ abierto, rejilla, lugar, sesion, alVer, alCerrar }} />
    ),
    filas: (junto: Junto): void => {
      const tabla = datos.rejilla();
      if (tabla !== null && puede) menu('Filas', junto, menuDeFilas(tabla));
    },
    hojas: (junto: Junto): void => {
      menu('Agregar una hoja', junto, menuDeHojas(sesion, alElegirHoja));
    },
    columna: (id: string, junto: HTMLElement): void => {
      menu('Columna', junto, menuDe(datos, id, abrir));
    },
    historia: (): void => {
      abrir({ tipo: 'historia' });
    },
    archivo: (): void => {
      abrir({ tipo: 'archivo' });
    },
  };
}
