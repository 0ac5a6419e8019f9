/**
 * What Apps Script calls: its triggers, and the sidebar's page. `onOpen`, `onInstall`, `onEdit` and `accion` become
 * functions at the top of the script, and so does each view of the menu (scripts/construir-complemento.mjs). Nothing runs
 * while it is loaded.
 */
import type { NombreDeAccion, Pide, Respuesta } from '../../shared/addon/acciones.ts';
import { ejecutarEnGuion } from '../../shared/addon/ejecutar-en-guion.ts';
import { contarEdiciones } from '../../shared/addon/revision/edicion.ts';
import { ProblemaDelComplemento } from '../../shared/problema-del-complemento.ts';
import { ponerMenu } from './menu.ts';
import { puertosDeAppsScript } from './puertos.ts';

export { abrirBarra } from './barra.ts';
export { FUNCIONES } from './menu.ts';

export function onOpen(): void {
  ponerMenu(AJUSTES.ligado);
}

/** The add-on was got from the Marketplace with this spreadsheet open. */
export function onInstall(): void {
  onOpen();
}

/** A person edited cells; it runs without their leave, so it does no more than count. */
export function onEdit({ range }: GoogleAppsScript.Events.SheetsOnEdit): void {
  const puertos = puertosDeAppsScript(AJUSTES);
  contarEdiciones(puertos);
  puertos.host.editada({
    hoja: range.getSheet().getName(),
    fila: range.getRow(),
    columna: range.getColumn(),
  });
}

/** What the page asks for, by `google.script.run`: plain values there and back. */
export function accion<N extends NombreDeAccion>(nombre: N, pide: Pide<N>): Respuesta<N> {
  const puertos = puertosDeAppsScript(AJUSTES);
  const persona = puertos.persona();
  const { dominios } = AJUSTES;
  // Where a person is signed in with several accounts, Google may run the script with another than the spreadsheet's
  if (persona !== '' && !dominios.some((dominio) => persona.endsWith(`@${dominio}`))) {
    const datos = { persona, dominio: dominios.join(', ') };
    const { codigo, titulo, detalle } = new ProblemaDelComplemento('cuenta-ajena', datos);
    return { ok: false, problema: { codigo, titulo, detalle } };
  }
  return ejecutarEnGuion(puertos, AJUSTES, nombre, pide);
}
