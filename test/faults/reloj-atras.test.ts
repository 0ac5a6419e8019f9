import { randomInt } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { recorrerBitacora } from '../../server/store/bitacora.ts';
import { enCadaAlmacen } from '../support/almacenes.ts';
import { abrirCiclo, cicloSobre, type CicloDePrueba } from '../support/ciclo.ts';
import { abrirServicioHttp } from '../support/http/servicio-http.ts';
import {
  actividades,
  AREAS_DEL_CICLO,
  enApi,
  libroDelCiclo,
  LIBROS_DEL_CICLO,
  type AreaDelCiclo,
} from '../support/libros-de-ciclo.ts';
import { tallerDelArchivo } from '../support/servicio.ts';
import { comprobarAlmacen, decir } from './comprobar.ts';

const taller = tallerDelArchivo();

const HORA = 3_600_000;
const DIA = 24 * HORA;
/** How far the clock jumps before each step, in ms. */
const SALTOS = [-365 * DIA, -DIA, -HORA, -1, 0, 1, HORA, DIA];
const PASOS = 40;
/** Every so many steps the key of the acuses is rotated. */
const ENTRE_LLAVES = 10;

const alAzar = <T>(lista: readonly [T, ...T[]] | readonly T[], siNo: T): T =>
  lista[randomInt(lista.length)] ?? siNo;

/** Sends, returns, accepts or reopens, whatever the libro admits; tells the folio where it sent. */
async function unPaso(s: CicloDePrueba, area: AreaDelCiclo, paso: number): Promise<number | null> {
  const { estado, envio, version } = await s.libroDe(area);
  const parametros = { envio: envio?.id ?? '' };
  if (estado === 'aceptado') {
    const cuerpo = { motivo: 'Falta una actividad' };
    await s.hacer(s.enlace, 'reabrirLibro', { parametros: { area }, cuerpo, siVersion: version });
  } else if (estado === 'enviado' && randomInt(2) === 0) {
    if (randomInt(2) === 0) await s.aceptar(area);
    else
      await s.hacer(s.enlace, 'devolver', {
        parametros,
        cuerpo: { motivo: 'Revise' },
        siVersion: version,
      });
  } else {
    const libro = libroDelCiclo(area, { Actividades: actividades(`Taller ${String(paso)}`) });
    const claveDeIdempotencia = `paso-${String(paso)}`;
    const { json } = await s.enviar(area, libro, { claveDeIdempotencia });
    s.reloj.ahora = new Date(s.reloj.ahora.getTime() - HORA);
    const otraVez = await s.enviar(area, libro, { claveDeIdempotencia });
    expect(otraVez.json).toMatchObject({ acuse: json.acuse, repetido: true });
    return json.acuse.numero;
  }
  expect((await s.libroDe(area)).version).toBeGreaterThan(version);
  return null;
}

enCadaAlmacen('A clock that goes backwards', (abrir) => {
  it(
    `leaves folios, versions and the chain in their order, over ${PASOS} jumps`,
    { timeout: 120_000 },
    async () => {
      const s = await abrirCiclo(abrir, { taller: taller() });
      const folios: number[] = [];
      for (let paso = 1; paso <= PASOS; paso += 1) {
        s.reloj.ahora = new Date(s.reloj.ahora.getTime() + alAzar(SALTOS, 0));
        if (paso % ENTRE_LLAVES === 0) await s.almacen.cambiar('sistema', s.servicio.firmante.rotar);
        const folio = await unPaso(s, alAzar(AREAS_DEL_CICLO, 'se'), paso);
        if (folio !== null) folios.push(folio);
      }
      expect(folios).toEqual(folios.map((_, i) => i + 1));
      await comprobarAlmacen(s.almacen);
      const horas: string[] = [];
      for await (const { cuando } of recorrerBitacora(s.almacen.db)) horas.push(cuando);
      expect(horas).toEqual([...horas].sort());
      decir('clock going backwards', `${PASOS} jumps`, s.almacen, `${folios.length} folios without a gap`);
    },
  );

  it('shows what came last as the last, whatever the clock says', async () => {
    const s = await abrirCiclo(abrir, { taller: taller() });
    const numeros: number[] = [];
    for (const titulo of ['uno', 'dos', 'tres']) {
      const libro = libroDelCiclo('dep', { Actividades: actividades(titulo) });
      numeros.unshift((await s.enviar('dep', libro)).json.envio.numero);
      s.reloj.ahora = new Date(s.reloj.ahora.getTime() - DIA);
    }
    const { json } = await s.hacer(s.enlace, 'envios', { parametros: { area: 'dep' } });
    expect(json.elementos.map((e) => [e.numero, e.vigente])).toEqual(numeros.map((n, i) => [n, i === 0]));
    const bitacora = await s.hacer(s.enlace, 'bitacora', { consulta: { accion: 'envio.recibido' } });
    const orden = bitacora.json.elementos.map((e) => e.n);
    expect(orden).toEqual([...orden].sort((a, b) => b - a));
  });
});

describe('A clock that goes backwards, over HTTP', { timeout: 60_000 }, () => {
  it('ends no session and lets nobody write over what changed', async () => {
    const http = await abrirServicioHttp();
    onTestFinished(() => http.parar());
    const s = await cicloSobre(http.s);
    const como = await http.sesionDe(s.enlace);
    const { json } = await s.enviar('dep', LIBROS_DEL_CICLO.dep);
    const ruta = `/envios/${json.envio.id}`;
    const leer = () => http.pedir(ruta, { como });
    for (const atras of [1, HORA, 10 * DIA]) {
      s.reloj.ahora = new Date(s.reloj.ahora.getTime() - atras);
      expect((await leer()).estado).toBe(200);
    }
    const etag = (await leer()).encabezados.get('etag') ?? '';
    const devolver = (siVersion: string) =>
      http.pedir(`${ruta}/devolucion`, {
        metodo: 'POST',
        como,
        cuerpo: { motivo: 'Falta' },
        encabezados: { 'If-Match': siVersion },
      });
    expect((await devolver(etag)).estado).toBe(200);
    s.reloj.ahora = new Date(s.reloj.ahora.getTime() - DIA);
    const despues = (await leer()).encabezados.get('etag') ?? '';
    expect(despues).not.toBe(etag);
    // As a browser asks again; fetch by itself would ask for nothing that was kept
    const siCambio = async (guardada: string) =>
      http.pedir(ruta, {
        como,
        encabezados: { 'If-None-Match': guardada, 'Cache-Control': 'max-age=0' },
      });
    expect((await siCambio(despues)).estado).toBe(304);
    expect((await siCambio(etag)).estado).toBe(200);
    expect((await devolver(etag)).estado).toBe(412);
  });

  it('keeps a session that is in use as long as one whose clock never moved', async () => {
    const http = await abrirServicioHttp();
    onTestFinished(() => http.parar());
    const { s } = http;
    const como = await http.sesionDe(s.enlace);
    const estado = async () => (await http.pedir('/yo', { como })).estado;
    const empezo = s.reloj.ahora.getTime();
    s.reloj.ahora = new Date(empezo - 5 * HORA);
    expect(await estado()).toBe(200);
    // Unused for twelve hours since it was last seen, which the clock's way back has not changed
    s.reloj.ahora = new Date(empezo + 11 * HORA);
    expect(await estado()).toBe(200);
    s.reloj.ahora = new Date(empezo + 24 * HORA);
    expect(await estado()).toBe(401);
  });
});

describe('An envío when the clock goes backwards', () => {
  it('is on time or late by the clock as it is when it comes', async () => {
    const http = await abrirServicioHttp();
    onTestFinished(() => http.parar());
    const s = await cicloSobre(http.s);
    s.reloj.ahora = new Date('2022-01-15T06:00:00.000Z');
    const tarde = await s.enviar('dep', LIBROS_DEL_CICLO.dep);
    expect(tarde.json.acuse.aTiempo).toBe(false);
    s.reloj.ahora = new Date('2022-01-15T05:59:59.000Z');
    const libro = enApi(LIBROS_DEL_CICLO.se);
    const { json } = await s.hacer(await s.de('se'), 'enviar', {
      parametros: { area: 'se' },
      cuerpo: { libro },
    });
    expect(json.acuse).toMatchObject({ aTiempo: true, numero: 2 });
  });
});
