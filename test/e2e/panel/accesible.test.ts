import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { segunAxe } from '../../support/axe.ts';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';
import type { DelPanel } from '../../support/entrada-al-panel.ts';
import { EN_PERIODO, panelDelArchivo } from '../../support/panel.ts';

const panel = panelDelArchivo();

/** The libro of an área with a list's value that nobody knows, as its files. */
function conDefecto(): string[] {
  const carpeta = carpetaTemporal();
  cpSync('sheets-templates/ejemplos/2021-t4/libros/area-utvoe', carpeta, { recursive: true });
  const convenios = join(carpeta, 'Convenios.csv');
  writeFileSync(convenios, readFileSync(convenios, 'utf8').replaceAll('Vigente', 'Vijente'));
  return readdirSync(carpeta).map((nombre) => join(carpeta, nombre));
}

/** Goes from the board to the grid of an envío. */
async function abrirEnvio(pagina: Page): Promise<void> {
  await pagina.getByRole('link', { name: 'Envío 1 de UTVOE' }).click();
  await pagina.getByRole('grid', { name: 'Convenios' }).waitFor();
}

interface Vista {
  readonly nombre: string;
  readonly quien: DelPanel;
  readonly camino: string;
  /** Brings the page to what is looked at. */
  readonly preparar: (pagina: Page) => Promise<unknown>;
}

const VISTAS: readonly Vista[] = [
  {
    nombre: 'the board',
    quien: 'enlace',
    camino: `${EN_PERIODO}/tablero`,
    preparar: (pagina) => pagina.getByRole('row', { name: /UTVOE/ }).waitFor(),
  },
  {
    nombre: 'the board that a filter leaves empty',
    quien: 'consulta',
    camino: `${EN_PERIODO}/tablero?texto=ninguna`,
    preparar: (pagina) => pagina.getByText('Ningún área es así').waitFor(),
  },
  {
    nombre: 'the page of an área that has not sent',
    quien: { area: 'ocemhr' },
    camino: `${EN_PERIODO}/areas/ocemhr`,
    preparar: (pagina) => pagina.getByText('Qué se espera').waitFor(),
  },
  {
    nombre: 'the page of an área with a libro full of findings',
    quien: { area: 'utvoe' },
    camino: `${EN_PERIODO}/areas/utvoe`,
    preparar: async (pagina) => {
      await pagina.locator('input[type=file]').setInputFiles(conDefecto());
      await pagina.getByRole('button', { name: 'Corregir la celda' }).first().click();
      await pagina.getByLabel(/fila/).first().waitFor();
    },
  },
  {
    nombre: 'the declaration of no activity',
    quien: { area: 'ocemhr' },
    camino: `${EN_PERIODO}/areas/ocemhr`,
    preparar: (pagina) => pagina.getByRole('button', { name: 'No hubo actividades…' }).click(),
  },
  {
    nombre: 'an envío',
    quien: 'enlace',
    camino: `${EN_PERIODO}/tablero`,
    preparar: async (pagina) => {
      await abrirEnvio(pagina);
      await pagina.getByRole('gridcell').first().click();
      await pagina.getByRole('button', { name: 'Comentar la celda' }).click();
    },
  },
  {
    nombre: 'the findings of an envío',
    quien: 'consulta',
    camino: `${EN_PERIODO}/tablero`,
    preparar: async (pagina) => {
      await abrirEnvio(pagina);
      await pagina.getByRole('tab', { name: /Hallazgos/ }).click();
    },
  },
  {
    nombre: 'the question before an envío is accepted',
    quien: 'enlace',
    camino: `${EN_PERIODO}/tablero`,
    preparar: async (pagina) => {
      await abrirEnvio(pagina);
      await pagina.getByRole('button', { name: 'Aceptar' }).click();
    },
  },
];

const VENTANAS = [360, 1280].flatMap((ancho) =>
  (['light', 'dark'] as const).map((esquema) => ({ ancho, esquema })),
);

describe('Everybody can use, on a phone and on a desk, by day and by night,', () => {
  it.each(VISTAS)(
    '$nombre',
    async ({ quien, camino, preparar }) => {
      const pagina = await panel().entrar(quien, camino);
      await preparar(pagina);
      await pagina.waitForLoadState('networkidle');
      for (const { ancho, esquema } of VENTANAS) {
        await pagina.setViewportSize({ width: ancho, height: 800 });
        await pagina.emulateMedia({ colorScheme: esquema });
        expect(await segunAxe(pagina), `${String(ancho)} px, ${esquema}`).toEqual([]);
        const sobra = await pagina.evaluate('document.documentElement.scrollWidth - innerWidth');
        expect(sobra, `wider than ${String(ancho)} px`).toBeLessThanOrEqual(0);
      }
      expect(panel().quejas()).toEqual([]);
    },
    180_000,
  );
});
