import type { Vista } from '../../shared/addon/acciones.ts';

type Menu = GoogleAppsScript.Base.Menu;

/** An item of a menu runs a function of the script by its name, and gives it nothing. */
export const FUNCION_DE_VISTA = {
  'hallazgos-de-hoja': 'verHallazgosDeHoja',
  hallazgos: 'verHallazgos',
  enviar: 'verEnviar',
  asistencia: 'verAsistencia',
  'sesion-nueva': 'verSesionNueva',
  'integrante-nuevo': 'verIntegranteNuevo',
  'convenio-nuevo': 'verConvenioNuevo',
  avances: 'verAvances',
  firmar: 'verFirmar',
  'por-vencer': 'verPorVencer',
  'opinion-nueva': 'verOpinionNueva',
  'ligar-opinion': 'verLigarOpinion',
  'sin-opinion': 'verSinOpinion',
  preparar: 'verPreparar',
  ayuda: 'verAyuda',
} as const satisfies Record<Vista, string>;

type Orden = readonly [titulo: string, vista: Vista];

const SUBMENUS: readonly (readonly [titulo: string, ordenes: readonly Orden[]])[] = [
  [
    'Asistencia',
    [
      ['Pasar lista y totales', 'asistencia'],
      ['Agregar una sesión', 'sesion-nueva'],
      ['Agregar un integrante', 'integrante-nuevo'],
    ],
  ],
  [
    'Convenios',
    [
      ['Nuevo convenio', 'convenio-nuevo'],
      ['Reportar avances en una sesión', 'avances'],
      ['Marcar como suscrito', 'firmar'],
      ['Por vencer', 'por-vencer'],
    ],
  ],
  [
    'Opiniones de pertinencia',
    [
      ['Nueva opinión', 'opinion-nueva'],
      ['Ligar una opinión a su convenio', 'ligar-opinion'],
      ['Convenios suscritos sin opinión', 'sin-opinion'],
    ],
  ],
];

const VALIDAR: readonly Orden[] = [
  ['Validar esta hoja', 'hallazgos-de-hoja'],
  ['Validar el libro', 'hallazgos'],
];

const AL_FINAL: readonly Orden[] = [
  ['Preparar este libro', 'preparar'],
  ['Ayuda', 'ayuda'],
];

function agregar(menu: Menu, ordenes: readonly Orden[]): Menu {
  for (const [titulo, vista] of ordenes) menu.addItem(titulo, FUNCION_DE_VISTA[vista]);
  return menu;
}

/**
 * Puts the menu. It asks for nothing but the menu itself, so that it shows before anybody authorised the add-on.
 * @param propio whether the menu stands by itself in the bar (a script bound to its spreadsheet), not under Extensions
 */
export function ponerMenu(propio: boolean): void {
  const ui = SpreadsheetApp.getUi();
  const menu = propio ? ui.createMenu('Trimestral') : ui.createAddonMenu();
  for (const [titulo, ordenes] of SUBMENUS) menu.addSubMenu(agregar(ui.createMenu(titulo), ordenes));
  agregar(menu.addSeparator(), VALIDAR);
  menu.addSeparator().addItem('Enviar al enlace', FUNCION_DE_VISTA.enviar).addSeparator();
  agregar(menu, AL_FINAL).addToUi();
}
