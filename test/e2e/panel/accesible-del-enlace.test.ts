import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { segunAxe } from '../../support/axe.ts';
import { consolidarEjemplo } from '../../support/aceptar-ejemplo.ts';
import type { DelPanel } from '../../support/entrada-al-panel.ts';
import { EN_PERIODO, panelDelArchivo } from '../../support/panel.ts';

const panel = panelDelArchivo();
const VERSION = `${EN_PERIODO}/consolidaciones/1`;
const ORGANO = '/organos/cvoe';

beforeAll(async () => {
  await consolidarEjemplo(panel().servicio);
}, 120_000);

interface Vista {
  readonly nombre: string;
  readonly quien: DelPanel;
  readonly camino: string;
  /** Brings the page to what is looked at. */
  readonly preparar: (pagina: Page) => Promise<unknown>;
}

const pestana = (nombre: string) => (pagina: Page) =>
  pagina.getByRole('tab', { name: nombre, selected: true }).waitFor();

const VISTAS: readonly Vista[] = [
  {
    nombre: 'the versions of the report',
    quien: 'enlace',
    camino: `${EN_PERIODO}/consolidaciones`,
    preparar: (pagina) => pagina.getByRole('button', { name: 'Consolidar un borrador' }).waitFor(),
  },
  {
    nombre: 'the report',
    quien: 'consulta',
    camino: VERSION,
    preparar: async (pagina) => {
      await pagina.locator('[data-archivo="I-1.csv"]').waitFor();
      await pagina.getByText('Datos de la gráfica').first().click();
    },
  },
  {
    nombre: 'the rows that a number comes from',
    quien: 'consulta',
    camino: VERSION,
    preparar: async (pagina) => {
      await pagina.locator('.calculado').first().click();
      await pagina.getByRole('dialog').getByRole('heading', { level: 3 }).first().waitFor();
    },
  },
  {
    nombre: 'the downloads',
    quien: 'enlace',
    camino: `${VERSION}?ver=descargas`,
    preparar: pestana('Descargas'),
  },
  {
    nombre: 'the findings of all',
    quien: 'enlace',
    camino: `${VERSION}?ver=hallazgos`,
    preparar: pestana('Hallazgos'),
  },
  {
    nombre: 'what changed',
    quien: 'enlace',
    camino: `${VERSION}?ver=cambios`,
    preparar: pestana('Qué cambió'),
  },
  {
    nombre: 'the libros of a version',
    quien: 'enlace',
    camino: `${VERSION}?ver=libros`,
    preparar: pestana('Libros'),
  },
  {
    nombre: 'the bitácora',
    quien: 'enlace',
    camino: `${ORGANO}/bitacora`,
    preparar: async (pagina) => {
      await pagina.getByRole('button', { name: 'Verificar la bitácora' }).click();
      await pagina.getByText('Íntegra').waitFor();
      await pagina.getByText('Detalle').first().click();
    },
  },
  {
    nombre: 'a value that is added to a list',
    quien: 'enlace',
    camino: `${EN_PERIODO}/catalogos?ver=listas`,
    preparar: (pagina) => pagina.getByRole('button', { name: 'Agregar un valor' }).click(),
  },
  {
    nombre: 'the sessions',
    quien: 'consulta',
    camino: `${EN_PERIODO}/catalogos?ver=sesiones`,
    preparar: pestana('Sesiones'),
  },
  {
    nombre: 'the programme',
    quien: 'consulta',
    camino: `${EN_PERIODO}/catalogos?ver=programa`,
    preparar: pestana('Programa'),
  },
  {
    nombre: 'no petición',
    quien: 'enlace',
    camino: `${EN_PERIODO}/catalogos?ver=peticiones`,
    preparar: pestana('Peticiones'),
  },
  {
    nombre: 'the periods',
    quien: 'enlace',
    camino: `${ORGANO}/periodos`,
    preparar: (pagina) => pagina.getByRole('button', { name: 'Abrir el periodo' }).first().waitFor(),
  },
  {
    nombre: 'the question before a period is closed',
    quien: 'enlace',
    camino: `${ORGANO}/periodos`,
    preparar: async (pagina) => {
      await pagina.getByRole('button', { name: 'Cerrar el periodo' }).click();
      await pagina.getByText('Todavía no hay un informe aprobado').waitFor();
    },
  },
  {
    nombre: 'a row of the libro of the enlace',
    quien: 'enlace',
    camino: `${EN_PERIODO}/libro-del-enlace?hoja=Sesiones&fila=3`,
    preparar: (pagina) => pagina.locator('tr[aria-current]').waitFor(),
  },
  {
    nombre: 'the versions of the libro of the enlace',
    quien: 'enlace',
    camino: `${EN_PERIODO}/libro-del-enlace?ver=versiones`,
    preparar: async (pagina) => {
      await pagina.getByText('Vigente').waitFor();
      await pagina.getByText('Subir una versión nueva').click();
    },
  },
  {
    nombre: 'the people',
    quien: 'enlace',
    camino: `${ORGANO}/personas`,
    preparar: (pagina) =>
      pagina
        .getByRole('list', { name: /^Papeles de/ })
        .first()
        .waitFor(),
  },
  {
    nombre: 'an invitation',
    quien: 'administracion',
    camino: `${ORGANO}/personas`,
    preparar: (pagina) => pagina.getByRole('button', { name: 'Invitar a una persona' }).click(),
  },
  {
    nombre: 'the áreas',
    quien: 'enlace',
    camino: `${ORGANO}/personas?ver=areas`,
    preparar: (pagina) => pagina.getByText('OCEMHR').first().waitFor(),
  },
  {
    nombre: 'the órgano',
    quien: 'enlace',
    camino: `${ORGANO}/personas?ver=organo`,
    preparar: (pagina) => pagina.getByLabel('Nombre del órgano').waitFor(),
  },
  {
    nombre: 'one’s own account, with a token that was just made',
    quien: 'consulta',
    camino: '/cuenta',
    preparar: async (pagina) => {
      await pagina.getByLabel('Para qué es').fill('Prueba');
      await pagina.getByRole('button', { name: 'Crear el token' }).click();
      await pagina.getByText('Copie ahora su token').waitFor();
    },
  },
  {
    nombre: 'the page that checks an acuse',
    quien: 'consulta',
    camino: '/verificar',
    preparar: async (pagina) => {
      await pagina.getByLabel('O pegue aquí su texto').fill('{}');
      await pagina.getByRole('button', { name: 'Comprobar' }).click();
      await pagina.getByText('No válido').waitFor();
    },
  },
  {
    nombre: 'the administration, to whoever may not',
    quien: 'enlace',
    camino: '/administracion',
    preparar: (pagina) => pagina.getByText('Aquí entra quien administra todo el servicio').waitFor(),
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
    60_000,
  );
});
