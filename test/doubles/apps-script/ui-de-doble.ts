import type { Entorno } from './entorno-de-doble.ts';
import { ExcepcionDeAppsScript } from './excepcion.ts';
import { paginaDe } from './html-de-doble.ts';

type Menu = GoogleAppsScript.Base.Menu;
type Ui = GoogleAppsScript.Base.Ui;

/** A menu as the person sees it. */
export type EntradaDeMenu =
  | { readonly tipo: 'orden'; readonly titulo: string; readonly funcion: string }
  | { readonly tipo: 'submenu'; readonly titulo: string; readonly entradas: readonly EntradaDeMenu[] }
  | { readonly tipo: 'raya' };

interface MenuPuesto {
  /** Null for the add-on's own, which bears its name. */
  readonly titulo: string | null;
  readonly entradas: readonly EntradaDeMenu[];
}

export interface Pantalla {
  readonly menus: MenuPuesto[];
  /** The page of the sidebar, with its title. */
  barra: { readonly titulo: string; readonly html: string } | null;
}

const abiertos = new WeakMap<object, MenuPuesto>();

/** `Menu` (developers.google.com/apps-script/reference/base/menu). */
function darMenu(entorno: Entorno, pantalla: Pantalla, titulo: string | null): Menu {
  const entradas: EntradaDeMenu[] = [];
  const objeto: Pick<Menu, 'addItem' | 'addSeparator' | 'addSubMenu' | 'addToUi'> = {
    addItem: (...dados: unknown[]) => {
      const [rotulo, funcion] = dados as [string, string];
      entradas.push({ tipo: 'orden', titulo: rotulo, funcion });
      return este;
    },
    addSeparator: () => {
      entradas.push({ tipo: 'raya' });
      return este;
    },
    addSubMenu: (...dados: unknown[]) => {
      const otro = abiertos.get(dados[0] as object);
      if (otro === undefined) throw new ExcepcionDeAppsScript('Invalid argument: menu');
      entradas.push({ tipo: 'submenu', titulo: otro.titulo ?? '', entradas: otro.entradas });
      return este;
    },
    addToUi: () => {
      pantalla.menus.push({ titulo, entradas });
    },
  };
  const este = entorno.dar('Menu', objeto) as Menu;
  abiertos.set(este, { titulo, entradas });
  return este;
}

/** `Ui` (developers.google.com/apps-script/reference/base/ui). */
export function darUi(entorno: Entorno, pantalla: Pantalla): Ui {
  const objeto: Pick<Ui, 'createAddonMenu' | 'createMenu' | 'showSidebar'> = {
    createMenu: (...dados: unknown[]) => {
      return darMenu(entorno, pantalla, dados[0] as string);
    },
    createAddonMenu: () => {
      return darMenu(entorno, pantalla, null);
    },
    showSidebar: (...dados: unknown[]) => {
      pantalla.barra = paginaDe(dados[0] as object);
    },
  };
  return entorno.dar('Ui', objeto) as Ui;
}
