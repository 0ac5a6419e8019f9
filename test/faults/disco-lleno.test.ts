import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { abrirAlmacen } from '../../server/store/abrir-almacen.ts';
import { carpetaTemporal } from '../support/carpeta-temporal.ts';
import {
  acuseDe,
  contarEnvios,
  envioNuevo,
  enviarUnaVez,
  type Contestacion,
  type PorEnviar,
} from './peticiones.ts';
import { comprobarAlmacen, decir } from './comprobar.ts';
import { sembrar, type Siembra } from './siembra.ts';
import { encenderServicio, type ServicioAparte } from './servicio-aparte.ts';
import { medianteVolumen, volumenDe } from './volumen.ts';

const LLENO = { tipo: 'problema', estado: 507, codigo: 'almacen-lleno' } as const;
/** Of the libros that fill a store. */
const FILAS = 400;
const MB = 1_000_000;
/** What a volume has left, in bytes, each time that it fills. */
const LIBRES = [MB, 0, 100_000, 4096, 300_000];

async function sembrado(): Promise<{ datos: string; siembra: Siembra; mb: number }> {
  const datos = carpetaTemporal();
  const almacen = await abrirAlmacen({ url: null, datos });
  const siembra = await sembrar(almacen);
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(almacen.db);
  await almacen.cerrar();
  return { datos, siembra, mb: Math.ceil(((rows[0]?.page_count ?? 0) * 4096) / MB) };
}

/** Sends libro after libro until one finds no room. @returns it, and how many were kept before */
async function hastaLlenar(
  { url, registro }: ServicioAparte,
  { deArea }: Siembra,
): Promise<{ sinLugar: PorEnviar; recibidos: string[] }> {
  const recibidos: string[] = [];
  for (;;) {
    const envio = envioNuevo('dep', FILAS);
    const hecho = await enviarUnaVez(url, deArea.dep, envio);
    if (hecho.tipo !== 'recibido') {
      expect(hecho, registro()).toEqual(LLENO);
      return { sinLugar: envio, recibidos };
    }
    recibidos.push(hecho.json.envio.id);
    expect(recibidos.length, 'envíos that fit').toBeLessThan(500);
  }
}

const folioDe = (hecho: Contestacion): number => (hecho.tipo === 'recibido' ? hecho.json.acuse.numero : NaN);

/** While there is no room: what is there is served, nothing new is half kept, and whoever asks is told. */
async function mientrasEstaLleno(
  { url }: ServicioAparte,
  siembra: Siembra,
  sinLugar: PorEnviar,
  recibidos: readonly string[],
): Promise<void> {
  for (let i = 0; i < 3; i += 1) expect(await enviarUnaVez(url, siembra.deArea.dep, sinLugar)).toEqual(LLENO);
  expect(await contarEnvios(url, siembra.deArea.dep, 'dep')).toBe(recibidos.length);
  for (const id of recibidos.slice(-2)) expect(await acuseDe(url, siembra.delEnlace, id)).not.toBeNull();
}

/** The store as it was left: whole, with the envíos that were given an acuse and no other. */
async function revisar(datos: string, rondas: string, recibidos: number): Promise<void> {
  const almacen = await abrirAlmacen({ url: null, datos });
  try {
    await comprobarAlmacen(almacen);
    expect(await almacen.db.selectFrom('envios').select('id').execute()).toHaveLength(recibidos);
    decir('full disk', rondas, almacen, `${recibidos} acuses given, 507 when full, none half kept`);
  } finally {
    await almacen.cerrar();
  }
}

describe('A full disk', { timeout: 120_000 }, () => {
  it('is told with 507 where the store has its quota, and the same envío is kept once it is raised', async () => {
    const { datos, siembra, mb } = await sembrado();
    const entorno = { TRIMESTRAL_DATOS: datos, TRIMESTRAL_DISCO_MB: String(mb + 2) };
    const lleno = await encenderServicio({ entorno });
    const { sinLugar, recibidos } = await hastaLlenar(lleno, siembra);
    await mientrasEstaLleno(lleno, siembra, sinLugar, recibidos);
    expect(await lleno.parar()).toBe(0);

    const holgado = await encenderServicio({ entorno: { ...entorno, TRIMESTRAL_DISCO_MB: String(mb + 20) } });
    const hecho = await enviarUnaVez(holgado.url, siembra.deArea.dep, sinLugar);
    expect(folioDe(hecho)).toBe(recibidos.length + 1);
    expect(await holgado.parar()).toBe(0);
    await revisar(datos, '1 quota', recibidos.length + 1);
  });

  it('is told with 507 where the volume is full, and work goes on as soon as there is room', async () => {
    const { datos, siembra, mb } = await sembrado();
    const en = join(carpetaTemporal(), 'volumen');
    mkdirSync(en);
    const entorno = { TRIMESTRAL_DATOS: en };
    const servicio = await encenderServicio({ entorno, mediante: medianteVolumen(en, datos, mb + 16) });
    const volumen = volumenDe(servicio.pid, en);
    const recibidos: string[] = [];
    for (const libre of LIBRES) {
      volumen.dejarLibre(libre);
      const llenado = await hastaLlenar(servicio, siembra);
      recibidos.push(...llenado.recibidos);
      await mientrasEstaLleno(servicio, siembra, llenado.sinLugar, recibidos);
      volumen.dejarLibre(4 * MB);
      const hecho = await enviarUnaVez(servicio.url, siembra.deArea.dep, llenado.sinLugar);
      expect(folioDe(hecho)).toBe(recibidos.length + 1);
      if (hecho.tipo === 'recibido') recibidos.push(hecho.json.envio.id);
    }
    const copia = carpetaTemporal();
    volumen.copiar(copia);
    expect(await servicio.parar()).toBe(0);
    await revisar(copia, `${LIBRES.length} fillings of a volume`, recibidos.length);
  });
});
