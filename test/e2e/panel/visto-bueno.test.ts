import { describe, expect, it } from 'vitest';
import { EN_PERIODO, panelDelArchivo } from '../../support/panel.ts';

const panel = panelDelArchivo();
const CAMINO = `${EN_PERIODO}/areas/ocemhr`;

describe('Where an envío waits for the titular', () => {
  it('is refused with a reason that whoever captures reads, and then given', async () => {
    const { db } = panel().servicio.almacen;
    await db.updateTable('organos').set({ visto_bueno: 1 }).execute();
    const captura = await panel().entrar({ area: 'ocemhr' }, CAMINO);
    await captura.getByRole('button', { name: 'No hubo actividades…' }).click();
    await captura.getByLabel('Motivo').fill('No hubo convenios.');
    await captura.getByRole('button', { name: /^Declarar/ }).click();
    await captura.getByText('espera el visto bueno de la persona titular').waitFor();
    await expect.poll(() => captura.getByRole('button', { name: 'Dar mi visto bueno' }).count()).toBe(0);

    const titular = await panel().entrar({ area: 'ocemhr', funcion: 'visto-bueno' }, CAMINO);
    await titular.getByRole('button', { name: 'No darlo…' }).click();
    await titular.getByLabel('Qué debe corregirse').fill('Sí hubo uno en octubre.');
    await titular.getByRole('button', { name: 'No dar el visto bueno' }).click();
    await titular.getByText('Negó su visto bueno.').waitFor();

    await captura.reload();
    await captura.getByText('Sí hubo uno en octubre.').waitFor();
    await captura.getByRole('button', { name: 'No hubo actividades…' }).click();
    await captura.getByLabel('Motivo').fill('El de octubre se firmó en enero.');
    await captura.getByRole('button', { name: /^Declarar/ }).click();
    await captura.getByText('espera el visto bueno de la persona titular').waitFor();

    await titular.reload();
    await titular.getByRole('button', { name: 'Dar mi visto bueno' }).click();
    await titular.getByRole('dialog').getByRole('button', { name: 'Dar mi visto bueno' }).click();
    await titular.getByText('Dio su visto bueno').waitFor();
    await titular.locator('.cabeza').getByText('Por revisar').waitFor();
    expect(panel().quejas()).toEqual([]);
  }, 90_000);
});
