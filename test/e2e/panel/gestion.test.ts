import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ORGANO, PERIODO } from '../../../scripts/ejemplo/cargar-ejemplo.ts';
import { peticionDelEjemplo } from '../../support/aceptar-ejemplo.ts';
import { EN_PERIODO, panelDelArchivo } from '../../support/panel.ts';

const panel = panelDelArchivo();
const dialogo = (pagina: Page): Locator => pagina.getByRole('dialog');

/** What the service answers to whoever has signed in in a window. */
const leer = <T>(pagina: Page, camino: string): Promise<T> =>
  pagina.evaluate<T>(`fetch('/api/v1${camino}').then((r) => r.json())`);

interface Catalogos {
  readonly versionDelLibro: number;
  readonly catalogos: readonly {
    readonly catalogo: string;
    readonly valores: readonly { readonly valor: string }[];
  }[];
}

const valoresDe = async (pagina: Page, lista: string): Promise<string[]> => {
  const { catalogos } = await leer<Catalogos>(pagina, `${EN_PERIODO}/catalogos`);
  return catalogos.find((c) => c.catalogo === lista)?.valores.map((v) => v.valor) ?? [];
};

it('answers a petición in place: the value that it asks for enters the list', async () => {
  await peticionDelEjemplo(panel().servicio, {
    tipo: 'catalogo',
    hoja: 'Convenios',
    columna: 'Tipo de convenio',
    fila: 4,
    valor: 'Convenio de Movilidad',
    texto: 'Es el que firmó la SEMOVI',
  });
  const pagina = await panel().entrar('enlace', `${EN_PERIODO}/catalogos`);
  await pagina.getByRole('button', { name: 'Agregar «Convenio de Movilidad» a una lista' }).click();
  await expect.poll(() => dialogo(pagina).getByLabel('Lista').inputValue()).toBe('Tipo de convenio');
  await dialogo(pagina).getByLabel('Siglas (opcional)').fill('CM');
  await dialogo(pagina).getByRole('button', { name: 'Atender' }).click();
  await pagina.getByText('Se atendió la petición.').waitFor();
  await pagina.getByText('Respuesta: Se agregó; ya puede elegirlo.').waitFor();
  expect(await valoresDe(pagina, 'Tipo de convenio')).toContain('Convenio de Movilidad');
}, 60_000);

it('rejects a petición with its reason, which a reload does not lose', async () => {
  const valor = 'Instituto que no existe';
  await peticionDelEjemplo(panel().servicio, { tipo: 'contraparte', valor, texto: 'Falta' });
  const pagina = await panel().entrar('enlace', `${EN_PERIODO}/catalogos?ver=peticiones`);
  const suya = pagina.getByRole('listitem').filter({ hasText: valor });
  await suya.getByRole('button', { name: 'Rechazar' }).click();
  await expect.poll(() => dialogo(pagina).getByRole('button', { name: 'Rechazar' }).isDisabled()).toBe(true);
  await dialogo(pagina).getByLabel('Respuesta al área').fill('No es parte de ningún convenio.');
  await pagina.reload();
  await suya.getByRole('button', { name: 'Rechazar' }).click();
  await expect
    .poll(() => dialogo(pagina).getByLabel('Respuesta al área').inputValue())
    .toBe('No es parte de ningún convenio.');
  await dialogo(pagina).getByRole('button', { name: 'Rechazar' }).click();
  await suya.getByText('Rechazada').waitFor();
}, 60_000);

it('adds a value to a list, and takes it back at once', async () => {
  const pagina = await panel().entrar('enlace', `${EN_PERIODO}/catalogos?ver=listas&lista=Destinatarios`);
  await pagina.getByRole('button', { name: 'Agregar un valor' }).click();
  await dialogo(pagina).getByLabel('Valor').fill('Comunidad estudiantil');
  await dialogo(pagina).getByRole('button', { name: 'Agregar' }).click();
  await pagina.getByRole('rowheader', { name: 'Comunidad estudiantil' }).waitFor();
  await pagina.getByRole('button', { name: 'Deshacer' }).click();
  await pagina.getByText(/^Se volvió a la versión \d+ del libro del enlace\.$/).waitFor();
  await pagina.getByRole('rowheader', { name: 'Comunidad estudiantil' }).waitFor({ state: 'detached' });
  expect(await valoresDe(pagina, 'Destinatarios')).not.toContain('Comunidad estudiantil');
}, 60_000);

it('sends the libro of the enlace anew, and goes back to an earlier version once it is confirmed', async () => {
  const pagina = await panel().entrar('enlace', `${EN_PERIODO}/libro-del-enlace?ver=versiones`);
  const antes = (await leer<Catalogos>(pagina, `${EN_PERIODO}/catalogos`)).versionDelLibro;
  const carpeta = 'sheets-templates/ejemplos/2021-t4/libros/enlace-utvoe';
  await pagina.getByText('Subir una versión nueva').click();
  await pagina
    .getByLabel('Libro del enlace', { exact: true })
    .setInputFiles(readdirSync(carpeta).map((n) => join(carpeta, n)));
  await pagina.getByRole('button', { name: 'Guardar como versión nueva' }).click();
  await pagina.getByText(`El libro quedó en la versión ${String(antes + 1)}.`).waitFor();
  await pagina.getByRole('button', { name: 'Volver a esta versión 1', exact: true }).click();
  await dialogo(pagina).getByRole('button', { name: 'Volver a ella' }).click();
  await pagina.getByText(`quedó como versión ${String(antes + 2)}`).waitFor();
  await pagina
    .getByRole('listitem')
    .filter({ hasText: `Versión ${String(antes + 2)}` })
    .getByText('Vigente')
    .waitFor();
  const [descarga] = await Promise.all([
    pagina.waitForEvent('download'),
    pagina.getByRole('link', { name: /Descargar para editarlo/ }).click(),
  ]);
  expect(descarga.suggestedFilename()).toBe(`enlace-${ORGANO}-${PERIODO}.xlsx`);
}, 60_000);

it('changes the cut-off, and passes the period to review and back', async () => {
  const pagina = await panel().entrar('enlace', `/organos/${ORGANO}/periodos`);
  await pagina.getByRole('button', { name: 'Cambiar el corte' }).click();
  await dialogo(pagina).getByLabel('Corte').fill('2031-05-20');
  await dialogo(pagina).getByRole('button', { name: 'Cambiar' }).click();
  await pagina.getByText('El corte es ahora el 20 de mayo de 2031.').waitFor();
  await pagina.getByRole('button', { name: 'Pasar a revisión' }).click();
  await pagina.getByText('En revisión', { exact: true }).waitFor();
  await pagina.getByRole('button', { name: 'Deshacer' }).click();
  await pagina.getByText('Abierto', { exact: true }).waitFor();
}, 60_000);

it('invites a person, takes its papel away and gives it back, and puts it out of use', async () => {
  const pagina = await panel().entrar('administracion', `/organos/${ORGANO}/personas`);
  await pagina.getByRole('button', { name: 'Invitar a una persona' }).click();
  await dialogo(pagina).getByLabel('Nombre').fill('Inés Suplente');
  await dialogo(pagina).getByLabel('Correo').fill('ines@ejemplo.mx');
  await dialogo(pagina).getByLabel('Área').selectOption('utsi');
  await dialogo(pagina).getByLabel('Qué hace en ella').selectOption('suplencia');
  await dialogo(pagina).getByRole('button', { name: 'Invitar' }).click();
  const suya = pagina.getByRole('listitem').filter({ hasText: 'ines@ejemplo.mx' });
  await suya.getByText('Suplencia de utsi').waitFor();
  await suya.getByRole('button', { name: 'Dar un papel a Inés Suplente' }).click();
  await dialogo(pagina).getByLabel('Papel').selectOption('consulta');
  await dialogo(pagina).getByRole('button', { name: 'Dar el papel' }).click();
  await suya.getByText('Consulta', { exact: true }).waitFor();
  await suya.getByRole('button', { name: 'Quitar a Inés Suplente: Suplencia de utsi' }).click();
  await suya.getByText('Suplencia de utsi').waitFor({ state: 'detached' });
  await pagina.getByRole('button', { name: 'Deshacer' }).click();
  await suya.getByText('Suplencia de utsi').waitFor();
  await suya.getByRole('button', { name: 'Dar de baja a Inés Suplente' }).click();
  await dialogo(pagina).getByRole('button', { name: 'Dar de baja' }).click();
  await suya.getByText('De baja', { exact: true }).waitFor();
}, 60_000);

it('makes an órgano, whose enlace is whoever makes it', async () => {
  const pagina = await panel().entrar('general', '/administracion');
  await pagina.getByLabel('Nombre del órgano').fill('Comisión de Prueba');
  await pagina.getByLabel('Siglas', { exact: true }).fill('COP');
  await expect.poll(() => pagina.getByLabel('Clave en las direcciones').inputValue()).toBe('cop');
  await pagina.getByLabel('Institución', { exact: true }).fill('Instituto');
  await pagina.getByLabel('Siglas de la institución').fill('IE');
  await pagina.getByRole('button', { name: 'Dar de alta' }).click();
  await pagina.waitForURL('**/organos/cop/periodos');
  await pagina.getByText('Abra el primer periodo con el libro del enlace').waitFor();
  const carpeta = 'sheets-templates/ejemplos/2021-t4/libros/enlace-utvoe';
  await pagina
    .getByLabel('Libro del enlace')
    .setInputFiles(readdirSync(carpeta).map((n) => join(carpeta, n)));
  await pagina.getByRole('button', { name: 'Abrir el periodo' }).click();
  await pagina.waitForURL('**/organos/cop/periodos/2021-t4/libro-del-enlace');
  // It says so where the libro is of another órgano
  await pagina.getByText(/el periodo se abrió en «Comisión de Prueba»/).waitFor();
}, 60_000);

it('gives a token that works until it is revoked', async () => {
  const pagina = await panel().entrar('enlace', '/cuenta');
  await pagina.getByLabel('Para qué es').fill('Orden de envío');
  await pagina.getByLabel('Alcance').selectOption('leer');
  await pagina.getByRole('button', { name: 'Crear el token' }).click();
  const secreto = await pagina
    .getByRole('group', { name: /Copie ahora su token/ })
    .locator('code')
    .innerText();
  const probar = async (): Promise<number> =>
    (await fetch(`${panel().url}/api/v1/yo`, { headers: { Authorization: `Bearer ${secreto}` } })).status;
  expect(await probar()).toBe(200);
  await pagina.getByRole('button', { name: 'Ya lo guardé' }).click();
  await expect.poll(() => pagina.getByText(secreto).count()).toBe(0);
  await pagina.getByRole('button', { name: 'Revocar Orden de envío' }).click();
  await dialogo(pagina).getByRole('button', { name: 'Revocar' }).click();
  await pagina.getByText('Revocado', { exact: true }).waitFor();
  expect(await probar()).toBe(401);
}, 60_000);

it('reads the bitácora as sentences, finds entries, and proves the chain', async () => {
  const pagina = await panel().entrar('consulta', `/organos/${ORGANO}/bitacora`);
  await pagina.getByLabel('Qué se hizo').selectOption('envio.aceptado');
  await pagina.getByText('2 asientos, el último primero').waitFor();
  await expect
    .poll(() => pagina.locator('.asiento').first().innerText())
    .toMatch(/^Cecilia Aída Hernández Cruz aceptó el envío[^]*Envío 1 de \w+, periodo 2021-t4/);
  await pagina.reload();
  await pagina.getByText('2 asientos, el último primero').waitFor();
  await pagina.getByLabel('Quién').fill('nadie que exista');
  await pagina.getByRole('button', { name: 'Buscar' }).click();
  await pagina.getByText('Ningún asiento').waitFor();
  await pagina.getByRole('button', { name: 'Verificar la bitácora' }).click();
  await pagina.getByText('Íntegra').waitFor();
  await expect.poll(() => pagina.locator('.copiable code').innerText()).toMatch(/^[0-9a-f]{64}$/);
}, 60_000);

it('checks an acuse for whoever has not signed in, and tells one that was touched', async () => {
  const enlace = await panel().entrar('enlace', `${EN_PERIODO}/tablero`);
  const { filas } = await leer<{ filas: { envio: string | null }[] }>(enlace, `${EN_PERIODO}/tablero`);
  const envio = filas.find((f) => f.envio !== null)?.envio ?? '';
  const acuse = await enlace.evaluate<string>(
    `fetch('/api/v1/envios/${envio}/acuse.json').then((r) => r.text())`,
  );
  await enlace.context().clearCookies();
  await enlace.goto(`${panel().url}/verificar`);
  const elegir = (texto: string) =>
    enlace
      .getByLabel('El archivo del acuse')
      .setInputFiles({ name: 'acuse.json', mimeType: 'application/json', buffer: Buffer.from(texto) });
  await elegir(acuse);
  await enlace.getByText('Válido', { exact: true }).waitFor();
  await enlace.getByText('El envío está registrado en este servicio.').waitFor();
  await elegir(acuse.replace(/"aTiempo":\s*true/, '"aTiempo": false'));
  await enlace.getByText('No válido', { exact: true }).waitFor();
  await enlace
    .getByText('El acuse no es una firma electrónica avanzada (e.firma)', { exact: false })
    .waitFor();
  expect(panel().quejas()).toEqual([]);
}, 60_000);
