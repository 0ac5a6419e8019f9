import type { Vista } from '../../shared/addon/acciones.ts';

type Menu = GoogleAppsScript.Base.Menu;
type Orden = readonly [titulo: string, vista: Vista];

const SUBMENUS: readonly (readonly [titulo: string, ...ordenes: Orden[]])[] = [
  [
    'Asistencia',
    ['Pasar lista y totales', 'asistencia'],
    ['Agregar una sesión', 'sesion-nueva'],
    ['Agregar un integrante', 'integrante-nuevo'],
  ],
  [
    'Convenios',
    ['Nuevo convenio', 'convenio-nuevo'],
    ['Reportar avances en una sesión', 'avances'],
    ['Marcar como suscrito', 'firmar'],
    ['Por vencer', 'por-vencer'],
  ],
  [
    'Opiniones de pertinencia',
    ['Nueva opinión', 'opinion-nueva'],
    ['Ligar una opinión a su convenio', 'ligar-opinion'],
    ['Convenios suscritos sin opinión', 'sin-opinion'],
  ],
];

/** Groups below them, a line before each. */
const GRUPOS: readonly (readonly Orden[])[] = [
  [
    ['Validar esta hoja', 'hallazgos-de-hoja'],
    ['Validar el libro', 'hallazgos'],
  ],
  [['Enviar al enlace', 'enviar']],
  [
    ['Preparar este libro', 'preparar'],
    ['Ayuda', 'ayuda'],
  ],
];

/** An item of a menu runs a function of the script by its name and gives it nothing: the build declares one for each view. */
export const FUNCIONES = Object.fromEntries(
  [...SUBMENUS.map(([, ...ordenes]) => ordenes), ...GRUPOS]
    .flat()
    .map(([, vista]) => [`ver_${vista.replace(/-/g, '_')}`, vista]),
);

function agregar(menu: Menu, ordenes: readonly Orden[]): Menu {
  for (const [titulo, vista] of ordenes) menu.addItem(titulo, `ver_${vista.replace(/-/g, '_')}`);
  return menu;
}

/**
 * Puts the menu. It asks for nothing but the menu itself, so that it shows before anybody authorised the add-on.
 * @param ligado whether the menu stands by itself in the bar (a script bound to its spreadsheet), not under Extensions
 */
export function ponerMenu(ligado: boolean): void {
  const ui = SpreadsheetApp.getUi();
  const menu = ligado ? ui.createMenu('Trimestral') : ui.createAddonMenu();
  for (const [titulo, ...ordenes] of SUBMENUS) menu.addSubMenu(agregar(ui.createMenu(titulo), ordenes));
  for (const ordenes of GRUPOS) agregar(menu.addSeparator(), ordenes);
  menu.addToUi();
}
