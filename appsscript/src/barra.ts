import type { Vista } from '../../shared/addon/acciones.ts';

/** Opens the sidebar at a view; its page is a template that is told the view and the tab that the person looks at. */
export function abrirBarra(vista: Vista): void {
  const plantilla = HtmlService.createTemplateFromFile('Barra');
  Object.assign(plantilla, { vista, hoja: SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getName() });
  SpreadsheetApp.getUi().showSidebar(plantilla.evaluate().setTitle('Trimestral'));
}
