import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { leerArchivos } from '../../../scripts/ejemplo/libros-del-ejemplo.ts';
import { guionConstruido } from '../../support/apps-script/guion-construido.ts';
import { barrasDelArchivo, type BarraAbierta } from '../../support/barra.ts';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';
import {
  abrirComplemento,
  type ComplementoAbierto,
} from '../../support/complemento-en-hilo/abrir-complemento.ts';
import { trimestral } from '../../support/trimestral.ts';
import { libroDeLaUtvoe } from './libro-de-la-utvoe.ts';
import {
  AHORA,
  archivosDelEnlace,
  servicioDelTrimestre,
  type ServicioDelTrimestre,
} from './servicio-del-trimestre.ts';

const abrirBarra = barrasDelArchivo();

/** Where pictures of each step are left, where somebody wants them (`npm run docs:imagenes`). */
const IMAGENES = process.env['TRIMESTRAL_IMAGENES'];

/** Pixels of the sidebar, as in a window of a common size. */
const ALTO = 640;

interface Escena {
  readonly servicio: ServicioDelTrimestre;
  readonly libro: ComplementoAbierto;
  readonly barra: BarraAbierta;
}

async function montar(): Promise<Escena> {
  const servicio = await servicioDelTrimestre();
  const construido = await guionConstruido();
  const { persona, token, alPedir } = servicio;
  const hojas = libroDeLaUtvoe();
  const libro = abrirComplemento({ construido, hojas, persona, token, alPedir, ahora: Date.parse(AHORA) });
  const pagina = await libro.barra('ver_hallazgos');
  const barra = await abrirBarra(
    () => pagina,
    (funcion, valores) => libro.llamar(funcion, valores),
    { alto: ALTO },
  );
  return { servicio, libro, barra };
}

/** Takes the picture of a step, with what it is about in sight. */
async function fotografiar(pagina: Page, nombre: string, aLaVista?: Locator): Promise<void> {
  if (IMAGENES === undefined) return;
  await pagina.mouse.move(5, 5);
  await (aLaVista ?? marcoDe(pagina).getByRole('banner')).scrollIntoViewIfNeeded();
  await pagina.screenshot({
    path: join(IMAGENES, `${nombre}.png`),
    clip: { x: 40, y: 0, width: 300, height: ALTO },
  });
}

const boton = (marco: Frame, name: string | RegExp) => marco.getByRole('button', { name, exact: true });

const celdaDe = async (
  libro: ComplementoAbierto,
  hoja: string,
  fila: number,
  columna: string,
): Promise<string> => {
  const filas = (await libro.hojas())[hoja] ?? [];
  return filas[fila - 1]?.[filas[0]?.indexOf(columna) ?? -1] ?? '';
};

/** Mends and explains all that is found, by clicks alone. */
async function atender({ libro, barra: { marco, pagina } }: Escena): Promise<void> {
  await marco.getByText('2 por corregir, 2 por revisar').waitFor();
  await fotografiar(pagina, 'barra-hallazgos');
  await boton(marco, 'Ir a Convenios, fila 5, Etapa').click();
  await expect.poll(() => libro.seleccion()).toMatch(/^Convenios!J5$/);
  const marcada = await libro.aspecto({ hoja: 'Convenios', fila: 5, columna: 10 });
  expect(marcada.nota).toContain('Vijente');
  await boton(marco, 'Corregir los 2 de este tipo').first().click();
  await marco.getByText('Se corrigieron 2 celdas.').waitFor();
  await fotografiar(pagina, 'barra-corregido');
  expect(await celdaDe(libro, 'Convenios', 9, 'Etapa')).toBe('Vigente');
  expect((await libro.aspecto({ hoja: 'Convenios', fila: 5, columna: 10 })).nota).toBe('');
  await boton(marco, 'Deshacer').click();
  await marco.getByText('Se deshizo el último cambio.').waitFor();
  expect(await celdaDe(libro, 'Convenios', 5, 'Etapa')).toBe('Vijente');
  await boton(marco, 'Rehacer').click();
  await marco.getByText('Se volvió a hacer.').waitFor();
  expect(await celdaDe(libro, 'Convenios', 5, 'Etapa')).toBe('Vigente');
  await boton(marco, 'Cambiar a jueves 4 de noviembre de 2021').click();
  await marco.getByText('0 por corregir, 1 por revisar').waitFor();
  expect(await celdaDe(libro, 'Actividades', 2, 'Fecha inicio')).toMatch(
    /jueves 4 de noviembre de 2021|2021-11-04/,
  );
  await explicar(
    marco,
    pagina,
    'Son dos instrumentos: uno de transmisiones y otro de capacitación.',
    'barra-explicar',
  );
  await marco.getByText('0 por corregir, 0 por revisar').waitFor();
}

async function explicar(marco: Frame, pagina: Page, motivo: string, foto = ''): Promise<void> {
  await boton(marco, 'Explicar por qué es correcto').first().click();
  await marco.getByLabel('Por qué es correcto', { exact: true }).fill(motivo);
  if (foto !== '') await fotografiar(pagina, foto, boton(marco, 'Guardar la explicación'));
  await boton(marco, 'Guardar la explicación').click();
  await marco.getByText('Explicación guardada').waitFor();
}

/** Sends; what the service finds besides, by the libros of the others, is explained. */
async function enviarPorPrimeraVez({ servicio, barra: { marco, pagina } }: Escena): Promise<string> {
  await boton(marco, 'Enviar').click();
  await marco.getByText('Todo en orden').waitFor();
  await fotografiar(pagina, 'barra-lista');
  await boton(marco, 'Enviar a la UTVOE').click();
  await marco.getByRole('main').getByText('No se recibió').waitFor();
  await fotografiar(pagina, 'barra-con-hallazgos');
  await boton(marco, 'Ver lo que falta').click();
  for (const faltan of ['1 por revisar', '0 por revisar']) {
    await explicar(marco, pagina, 'Es otro instrumento, con otra área.');
    await marco.getByText(`0 por corregir, ${faltan}`).waitFor();
  }
  await boton(marco, 'Enviar').click();
  await boton(marco, 'Enviar a la UTVOE').click();
  const recibido = marco.getByRole('heading', { name: /^Recibido: folio CVOE\/2021-T4\// });
  await recibido.waitFor();
  await marco.frameLocator('iframe').getByText('UTVOE').first().waitFor();
  await fotografiar(pagina, 'barra-acuse');
  const folio = (await recibido.innerText()).replace('Recibido: folio ', '');
  const { json } = await servicio.hacer(servicio.enlace, 'libroDeArea', { parametros: { area: 'utvoe' } });
  expect(json.envio?.folio).toBe(folio);
  return json.envio?.id ?? '';
}

/** The acuse is the service's own, as it was given. */
async function verificar({ servicio }: Escena, envio: string): Promise<void> {
  const { archivo } = await servicio.hacer(servicio.enlace, 'acuse', { parametros: { envio } });
  const acuse = Buffer.from(archivo?.bytes ?? []).toString();
  const { json } = await servicio.hacer(null, 'verificarAcuse', { cuerpo: { acuse } });
  expect(json).toMatchObject({ valido: true, registrado: true });
}

/** The enlace comments on a cell and returns the envío. */
async function devolver({ servicio: { hacer, enlace } }: Escena, envio: string): Promise<void> {
  const comentario = {
    hoja: 'Actividades',
    fila: 2,
    columna: 'Modalidad',
    texto: 'Fue en línea y presencial: corríjalo.',
  };
  await hacer(enlace, 'comentar', { parametros: { envio }, cuerpo: comentario });
  const { version } = await hacer(enlace, 'libroDeArea', { parametros: { area: 'utvoe' } });
  await hacer(enlace, 'devolver', {
    parametros: { envio },
    cuerpo: { motivo: 'Atienda el comentario en Modalidad.' },
    siVersion: version ?? null,
  });
}

/** The sidebar is opened again: it shows the comment; the cell is corrected in the sheet and sent again. */
async function corregirYEnviar({ libro, barra, servicio }: Escena): Promise<void> {
  const { pagina } = barra;
  await pagina.reload();
  const comentarios = marcoDe(pagina).getByRole('region', { name: 'Comentarios de la UTVOE' });
  await comentarios.getByText('Fue en línea y presencial: corríjalo.').waitFor();
  await marcoDe(pagina).getByText('0 por corregir, 0 por revisar').waitFor();
  await fotografiar(pagina, 'barra-comentario');
  await comentarios.getByRole('button', { name: 'Ir a Actividades, fila 2, Modalidad' }).click();
  await expect.poll(() => libro.seleccion()).toBe('Actividades!F2');
  await libro.editar({ hoja: 'Actividades', fila: 2, columna: 6 }, 'Híbrida');
  const otro = marcoDe(pagina);
  await boton(otro, 'Enviar').click();
  await otro.getByText('Todo en orden').waitFor();
  // The answer is lost on its way: the envío arrives, and nobody here knows
  servicio.red.seCae = true;
  await boton(otro, 'Enviar a la UTVOE').click();
  await otro.getByRole('alert').waitFor();
  await otro.getByText('no se duplica').waitFor();
  await fotografiar(pagina, 'barra-sin-red');
  servicio.red.seCae = false;
  await boton(otro, 'Volver a intentar').click();
  await otro.getByRole('heading', { name: /^Recibido: folio/ }).waitFor();
  const { json } = await servicio.hacer(servicio.enlace, 'envios', { parametros: { area: 'utvoe' } });
  expect(json.elementos.map((e) => e.numero)).toEqual([2, 1]);
}

/** The page of HtmlService, after it was loaded again. */
function marcoDe(pagina: Page): Frame {
  const marco = pagina.frames().find((f) => f.url().endsWith('/barra'));
  if (marco === undefined) throw new Error('The frame did not load');
  return marco;
}

const csvDe = (filas: readonly (readonly string[])[]): string =>
  filas.map((fila) => fila.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join('\n');

/** The tables that the command line gives from the rows of the spreadsheet and the libros of the others. */
async function tablasPorOrden(
  hojas: Readonly<Record<string, readonly (readonly string[])[]>>,
): Promise<Map<string, string>> {
  const raiz = carpetaTemporal();
  const poner = (libro: string, nombre: string, bytes: string | Uint8Array): void => {
    mkdirSync(join(raiz, 'libros', libro), { recursive: true });
    writeFileSync(join(raiz, 'libros', libro, nombre), bytes);
  };
  for (const { nombre, bytes } of archivosDelEnlace()) poner('enlace', nombre, bytes);
  for (const area of ['depcyc', 'huesca', 'se', 'utsi'])
    for (const { nombre, bytes } of leerArchivos(`area-${area}`)) poner(`area-${area}`, nombre, bytes);
  for (const [hoja, filas] of Object.entries(hojas)) poner('area-utvoe', `${hoja}.csv`, csvDe(filas));
  const salida = join(raiz, 'salida');
  const { codigo, error } = await trimestral([
    'consolidar',
    join(raiz, 'libros'),
    '--salida',
    salida,
    '--tablas',
  ]);
  expect(error).not.toContain('por corregir');
  expect(codigo).toBe(0);
  const tablas = join(salida, 'tablas');
  return new Map(readdirSync(tablas).map((t) => [t, readFileSync(join(tablas, t), 'utf8')]));
}

async function tablasDelServicio({ hacer, enlace }: ServicioDelTrimestre): Promise<Map<string, string>> {
  const { json: pedida } = await hacer(enlace, 'consolidar', { cuerpo: { borrador: false } });
  const parametros = { numero: pedida.numero };
  await expect
    .poll(async () => (await hacer(enlace, 'consolidacion', { parametros })).json.estado, { timeout: 30_000 })
    .toBe('lista');
  const { json } = await hacer(enlace, 'consolidacion', { parametros });
  const tablas = new Map<string, string>();
  for (const { ruta } of json.productos.filter((p) => p.ruta.startsWith('tablas/'))) {
    const { archivo } = await hacer(enlace, 'producto', { parametros: { ...parametros, archivo: ruta } });
    tablas.set(ruta.slice('tablas/'.length), Buffer.from(archivo?.bytes ?? []).toString());
  }
  return tablas;
}

async function aceptarTodo({ servicio: { hacer, enlace } }: Escena): Promise<void> {
  for (const area of ['depcyc', 'huesca', 'se', 'utsi', 'utvoe']) {
    const { json, version } = await hacer(enlace, 'libroDeArea', { parametros: { area } });
    await hacer(enlace, 'aceptar', {
      parametros: { envio: json.envio?.id ?? '' },
      cuerpo: { comentariosAbiertos: json.comentarios.length },
      siVersion: version ?? null,
    });
  }
}

describe('the real quarter in a spreadsheet', () => {
  it('is mended by clicks, explained, sent, returned with a comment, corrected, accepted and consolidated', async () => {
    const escena = await montar();
    const { servicio, libro, barra } = escena;
    await atender(escena);
    const envio = await enviarPorPrimeraVez(escena);
    await verificar(escena, envio);
    await devolver(escena, envio);
    await corregirYEnviar(escena);
    await aceptarTodo(escena);
    await barra.pagina.reload();
    await marcoDe(barra.pagina).getByRole('banner').getByText('Aceptado').waitFor();
    const delServicio = await tablasDelServicio(servicio);
    const porOrden = await tablasPorOrden(await libro.hojas());
    expect(porOrden.size).toBeGreaterThan(20);
    expect(Object.fromEntries(delServicio)).toEqual(Object.fromEntries(porOrden));
    // Refused, received, received without its answer, known again: one envío more for each that was new
    expect(servicio.pedidos.filter((p) => p.startsWith('POST') && p.endsWith('/envios'))).toHaveLength(4);
    expect(barra.quejas()).toEqual([]);
  }, 180_000);
});
