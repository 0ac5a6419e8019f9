import { expect, it } from 'vitest';
import { EN_PERIODO, panelDelArchivo } from '../../support/panel.ts';
import { tabularA } from '../../support/teclado.ts';

const panel = panelDelArchivo();
const CAMINO = `${EN_PERIODO}/areas/ocemhr`;

it('With the keyboard alone an área declares, its titular gives the visto bueno, and the enlace accepts and consolidates', async () => {
  await panel().servicio.almacen.db.updateTable('organos').set({ visto_bueno: 1 }).execute();
  const captura = await panel().entrar({ area: 'ocemhr' }, CAMINO);
  await captura.getByRole('button', { name: 'No hubo actividades…' }).waitFor();
  await tabularA(captura, /^No hubo actividades/);
  await captura.keyboard.press('Enter');
  await captura.getByLabel('Motivo').waitFor();
  await captura.keyboard.type('No hubo convenios.');
  await tabularA(captura, /^Declarar/);
  await captura.keyboard.press('Enter');
  await captura.getByText('espera el visto bueno de la persona titular').waitFor();

  const titular = await panel().entrar({ area: 'ocemhr', funcion: 'visto-bueno' }, CAMINO);
  await titular.getByRole('button', { name: 'Dar mi visto bueno' }).waitFor();
  await tabularA(titular, /^Dar mi visto bueno/);
  await titular.keyboard.press('Enter');
  await titular.getByRole('dialog').waitFor();
  await tabularA(titular, /^Dar mi visto bueno/);
  await titular.keyboard.press('Enter');
  await titular.locator('.cabeza').getByText('Por revisar').waitFor();

  const enlace = await panel().entrar('enlace', `${EN_PERIODO}/tablero`);
  await enlace.getByRole('link', { name: 'Envío 1 de OCEMHR' }).waitFor();
  await tabularA(enlace, /^Envío 1 de OCEMHR/);
  await enlace.keyboard.press('Enter');
  await enlace.getByRole('button', { name: 'Aceptar', exact: true }).waitFor();
  await tabularA(enlace, /^Aceptar$/);
  await enlace.keyboard.press('Enter');
  await enlace.getByRole('dialog').waitFor();
  await tabularA(enlace, /^Aceptar el envío/);
  await enlace.keyboard.press('Enter');
  await enlace.locator('.cabeza').getByText('Aceptado').waitFor();

  await enlace.goto(`${panel().url}${EN_PERIODO}/consolidaciones`);
  await enlace.getByRole('button', { name: 'Consolidar un borrador' }).waitFor();
  await tabularA(enlace, /^Consolidar un borrador/);
  await enlace.keyboard.press('Enter');
  await enlace.getByText('Versión 1').first().waitFor();
  expect(panel().quejas()).toEqual([]);
}, 90_000);
