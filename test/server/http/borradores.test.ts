import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import {
  loteHecho,
  type BorradorDeApi,
  type LotesAtendidos,
} from '../../../shared/api/esquemas/borradores.ts';
import type { CambioDeBorrador, Lote } from '../../../shared/borrador/cambio-de-borrador.ts';
import { TOPES_DE_BORRADOR } from '../../../shared/borrador/topes.ts';
import { arrancar } from '../../../server/arranque/arrancar.ts';
import { cicloSobre, type CicloDePrueba } from '../../support/ciclo.ts';
import { escuchar, type EventoOido } from '../../support/http/oyente.ts';
import { abrirServicioHttp, type Credencial, type ServicioHttp } from '../../support/http/servicio-http.ts';
import { enApi, LIBROS_DEL_CICLO } from '../../support/libros-de-ciclo.ts';
import { conPostgres, ESPERA_DE_POSTGRES } from '../../support/postgres.ts';

const RUTA = '/organos/cvoe/periodos/2021-t4/areas/dep/borrador';
const OBRERO = new URL('../../../dist/obrero.js', import.meta.url);

let base: string;
let http: ServicioHttp;
let s: CicloDePrueba;
let ana: Credencial;

beforeAll(async () => {
  base = await (await conPostgres()).nuevaBase();
  http = await abrirServicioHttp({ DATABASE_URL: base });
  s = await cicloSobre(http.s);
  ana = await http.sesionDe(await s.de('dep'));
}, ESPERA_DE_POSTGRES);
afterAll(() => http.parar());

const lote = (...cambios: CambioDeBorrador[]): Lote => ({ id: randomUUID(), que: 'escribir', cambios });

async function leer(como = ana): Promise<BorradorDeApi> {
  return (await http.pedir(RUTA, { como })).json() as unknown as BorradorDeApi;
}

async function mandar(lotes: readonly unknown[], como = ana) {
  return http.pedir(`${RUTA}/lotes`, { metodo: 'POST', como, cuerpo: { lotes } });
}

async function hacer(...lotes: Lote[]): Promise<LotesAtendidos> {
  const respuesta = await mandar(lotes);
  expect(respuesta.estado, respuesta.bytes.toString('utf8', 0, 300)).toBe(200);
  return respuesta.json() as unknown as LotesAtendidos;
}

let hoja: string;
let columna: string;
beforeEach(async () => {
  const borrador = await leer();
  const actividades = borrador.hojas.find(({ nombre }) => nombre === 'Actividades');
  hoja = actividades?.id ?? '';
  columna = actividades?.columnas.find(({ encabezado }) => encabezado === 'Título')?.id ?? '';
});

const fila = (texto: string, id: string = randomUUID()): CambioDeBorrador => ({
  tipo: 'filas',
  hoja,
  despuesDe: null,
  filas: [{ id, celdas: { [columna]: texto } }],
});

const esLote =
  (numero: number) =>
  ({ tipo, datos }: EventoOido): boolean =>
    tipo === 'lote' && datos['numero'] === numero;

/** Another instance over the same database. */
async function otraInstancia() {
  const marcha = await arrancar({
    entorno: { DATABASE_URL: base, TRIMESTRAL_HILOS: '1', TRIMESTRAL_REGISTRO: 'silent' },
    puerto: 0,
    obrero: OBRERO,
    reloj: s.reloj.leer,
  });
  onTestFinished(() => marcha.parar());
  return marcha;
}

describe('Whoever has a libro open', () => {
  it('hears what a colleague does, on this instance and on another, once and in order', async () => {
    const otra = await otraInstancia();
    const { version } = await leer();
    const aqui = await escuchar(`${http.url}/api/v1${RUTA}/eventos?desde=${String(version)}`, ana);
    const alla = await escuchar(`${otra.url}/api/v1${RUTA}/eventos?desde=${String(version)}`, ana);
    for (let i = 1; i <= 5; i += 1) await hacer(lote(fila(`Fila ${String(i)}`)), lote(fila('Otra')));
    for (const oyente of [aqui, alla]) {
      await oyente.hasta(esLote(version + 10));
      const lotes = oyente.oidos.filter(({ tipo }) => tipo === 'lote');
      expect(lotes.map(({ id }) => id)).toEqual(
        Array.from({ length: 10 }, (_, i) => String(version + 1 + i)),
      );
      expect(loteHecho.parse(lotes[0]?.datos)).toEqual(lotes[0]?.datos);
      expect(lotes[0]?.datos).toMatchObject({ nombre: 'Capturista de dep', que: 'escribir' });
    }
  });

  it('goes on from the last event that it heard, without a gap', async () => {
    const { version } = await leer();
    await hacer(lote(fila('Uno')), lote(fila('Dos')), lote(fila('Tres')));
    const oyente = await escuchar(`${http.url}/api/v1${RUTA}/eventos?desde=0`, ana, {
      'Last-Event-ID': String(version + 1),
    });
    await oyente.hasta(esLote(version + 3));
    expect(oyente.oidos.filter(({ tipo }) => tipo === 'lote').map(({ id }) => Number(id))).toEqual([
      version + 2,
      version + 3,
    ]);
  });

  it('is told to read it anew where it knows more than there is', async () => {
    const { version } = await leer();
    const oyente = await escuchar(`${http.url}/api/v1${RUTA}/eventos?desde=${String(version + 7)}`, ana);
    expect((await oyente.hasta(({ tipo }) => tipo === 'recargar')).datos).toEqual({ version });
  });

  it('is told at once, though its browser takes compressed answers, and by no proxy later', async () => {
    const oyente = await escuchar(`${http.url}/api/v1${RUTA}/eventos`, ana, {
      'Accept-Encoding': 'gzip, br',
    });
    expect(oyente.estado).toBe(200);
    expect(oyente.encabezados.get('Content-Type')).toBe('text/event-stream; charset=utf-8');
    expect(oyente.encabezados.get('Content-Encoding')).toBeNull();
    expect(oyente.encabezados.get('Cache-Control')).toBe('no-store, no-transform');
    expect(oyente.encabezados.get('X-Accel-Buffering')).toBe('no');
    await oyente.hasta(({ tipo }) => tipo === 'bloqueo');
  });

  it('sees where the others are, on any instance, until they go', async () => {
    const otra = await otraInstancia();
    const berta = await http.sesionDe(await s.de('dep', 'visto-bueno'));
    const oyente = await escuchar(`${otra.url}/api/v1${RUTA}/eventos`, ana);
    const deBerta = await escuchar(`${http.url}/api/v1${RUTA}/eventos`, berta);
    const donde = { hoja, fila: 'f1', columna };
    const dicho = await http.pedir(`${RUTA}/presencia`, { metodo: 'POST', como: berta, cuerpo: donde });
    expect(dicho.estado).toBe(204);
    const visto = await oyente.hasta(
      ({ tipo, datos }) => tipo === 'presencia' && JSON.stringify(datos).includes('Titular'),
    );
    expect(visto.datos).toMatchObject({ personas: [{ nombre: 'Titular de dep', ...donde }] });
    deBerta.cortar();
    await oyente.hasta((evento) => {
      const desde = oyente.oidos.indexOf(visto);
      return oyente.oidos.indexOf(evento) > desde && evento.tipo === 'presencia';
    });
    expect(oyente.oidos.at(-1)?.datos).toEqual({ personas: [] });
  });

  it('is let go when its session ends', async () => {
    const quien = await s.de('dep', 'suplencia');
    const suplente = await http.sesionDe(quien);
    const oyente = await escuchar(`${http.url}/api/v1${RUTA}/eventos`, suplente);
    await oyente.hasta(({ tipo }) => tipo === 'bloqueo');
    await s.almacen.db.deleteFrom('auth_sesiones').where('persona', '=', quien.persona).execute();
    await oyente.fin;
    expect((await http.pedir(`${RUTA}/eventos`, { como: suplente })).estado).toBe(401);
  });

  it('is let go when it loses its papel, and cannot listen again', async () => {
    const quien = await s.de('dep', 'suplencia');
    const suplente = await http.sesionDe(quien);
    const oyente = await escuchar(`${http.url}/api/v1${RUTA}/eventos`, suplente);
    await oyente.hasta(({ tipo }) => tipo === 'bloqueo');
    await s.almacen.db.deleteFrom('papeles').where('persona', '=', quien.persona).execute();
    await oyente.fin;
    expect((await http.pedir(`${RUTA}/eventos`, { como: suplente })).estado).toBe(403);
  });

  it('does not hold up a service that stops', async () => {
    const otra = await otraInstancia();
    const oyente = await escuchar(`${otra.url}/api/v1${RUTA}/eventos`, ana);
    await oyente.hasta(({ tipo }) => tipo === 'bloqueo');
    await otra.parar();
    await oyente.fin;
  });

  it('has no more than ten open at once', async () => {
    const consulta = await http.sesionDe(s.consulta);
    const url = `${http.url}/api/v1${RUTA}/eventos`;
    const oyentes = await Promise.all(Array.from({ length: 10 }, () => escuchar(url, consulta)));
    expect(oyentes.map(({ estado }) => estado)).toEqual(Array.from({ length: 10 }, () => 200));
    const demas = await http.pedir(`${RUTA}/eventos`, { como: consulta });
    expect([demas.estado, demas.json()['codigo']]).toEqual([429, 'demasiadas-peticiones']);
    for (const oyente of oyentes) oyente.cortar();
    await expect.poll(async () => (await http.pedir(`${RUTA}/eventos`, { como: consulta })).estado).toBe(200);
  });
});

describe('People who write at once', () => {
  it('on two instances lose nothing, and see the same afterwards', async () => {
    const otra = await otraInstancia();
    const { version } = await leer();
    const enOtra = (lotes: readonly Lote[]) =>
      fetch(`${otra.url}/api/v1${RUTA}/lotes`, {
        method: 'POST',
        headers: { ...ana, 'Content-Type': 'application/json' },
        body: JSON.stringify({ lotes }),
      }).then(async (r) => (await r.json()) as LotesAtendidos);
    const respuestas = await Promise.all(
      Array.from({ length: 20 }, (_, i) => {
        const uno = lote(fila(`Fila ${String(i)}`));
        return i % 2 === 0 ? hacer(uno) : enOtra([uno]);
      }),
    );
    const numeros = respuestas.flatMap(({ hechos }) => hechos.map(({ numero }) => numero));
    expect(numeros.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => version + 1 + i));
    expect((await leer()).version).toBe(version + 20);
  });

  it('of one cell: the first keeps it, the other is told what it holds', async () => {
    const id = randomUUID();
    await hacer(lote(fila('Inicial', id)));
    const celda = (nuevo: string): Lote =>
      lote({ tipo: 'celda', hoja, fila: id, columna, esperado: 'Inicial', nuevo });
    const dichos = await Promise.all([hacer(celda('Uno')), hacer(celda('Dos'))]);
    const rechazados = dichos.flatMap((d) => d.rechazados);
    expect(dichos.flatMap(({ hechos }) => hechos)).toHaveLength(1);
    expect(rechazados).toHaveLength(1);
    expect(rechazados[0]?.conflictos[0]).toMatchObject({ motivo: 'otro-valor', esperado: 'Inicial' });
  });
});

describe('A borrador is not written', () => {
  it('by who has no papel for it, who may look and is told why', async () => {
    for (const quien of [s.consulta, s.administracion]) {
      const como = await http.sesionDe(quien);
      expect((await leer(como)).bloqueado).toMatchObject({ codigo: 'sin-permiso' });
      expect((await mandar([lote(fila('x'))], como)).estado).toBe(403);
    }
    const deOtra = await http.sesionDe(await s.de('se'));
    expect((await http.pedir(RUTA, { como: deOtra })).estado).toBe(403);
    expect((await mandar([lote(fila('x'))], deOtra)).estado).toBe(403);
    const deLeer = await http.tokenDe(await s.de('dep'), 'leer');
    expect((await leer(deLeer)).bloqueado).toMatchObject({ codigo: 'sin-permiso' });
  });

  it('once the enlace accepted the libro, and who has it open is told at once; again once it is reopened', async () => {
    await s.enviar('dep', LIBROS_DEL_CICLO.dep);
    const oyente = await escuchar(`${http.url}/api/v1${RUTA}/eventos`, ana);
    await oyente.hasta(({ tipo, datos }) => tipo === 'bloqueo' && datos['bloqueo'] === null);
    await s.aceptar('dep');
    const visto = await oyente.hasta(({ tipo, datos }) => tipo === 'bloqueo' && datos['bloqueo'] !== null);
    expect(visto.datos).toMatchObject({ bloqueo: { codigo: 'libro-aceptado' } });
    const negado = await mandar([lote(fila('x'))]);
    expect([negado.estado, negado.json()['codigo']]).toEqual([409, 'libro-aceptado']);
    const vuelto = await http.pedir(`${RUTA}/restauracion`, {
      metodo: 'POST',
      como: ana,
      cuerpo: { numero: 0 },
    });
    expect(vuelto.json()['codigo']).toBe('libro-aceptado');
    const { version } = await s.libroDe('dep');
    await s.hacer(s.enlace, 'reabrirLibro', {
      parametros: { area: 'dep' },
      cuerpo: { motivo: 'Faltó' },
      siVersion: version,
    });
    expect((await hacer(lote(fila('x')))).hechos).toHaveLength(1);
  });

  it('of an área that is out of use', async () => {
    const enAreas = (activa: number) =>
      s.almacen.db.updateTable('areas').set({ activa }).where('clave', '=', 'dep').execute();
    await enAreas(0);
    expect((await leer()).bloqueado).toMatchObject({ codigo: 'area-de-baja' });
    expect((await mandar([lote(fila('x'))])).json()['codigo']).toBe('area-de-baja');
    await enAreas(1);
  });
});

describe('What is too much, or is none', () => {
  const mal = async (...lotes: unknown[]): Promise<unknown> => {
    const { version } = await leer();
    const respuesta = await mandar(lotes);
    expect(respuesta.estado, respuesta.bytes.toString('utf8', 0, 200)).toBe(400);
    expect((await leer()).version).toBe(version);
    return respuesta.json()['codigo'];
  };

  it('is refused before anything is done', async () => {
    const larga = 'x'.repeat(TOPES_DE_BORRADOR.caracteresPorCelda + 1);
    const deMas = Array.from({ length: TOPES_DE_BORRADOR.lotesPorPeticion + 1 }, () => lote(fila('x')));
    expect(await mal(lote(fila(larga)))).toBe('peticion-no-valida');
    expect(await mal(...deMas)).toBe('peticion-no-valida');
    for (const id of ['__proto__', 'constructor', 'MAYÚSCULAS', '', 'x'.repeat(41)])
      expect(await mal(lote(fila('x', id)))).toBe('peticion-no-valida');
    expect(await mal({ ...lote(fila('x')), id: 'uno' })).toBe('peticion-no-valida');
    expect(await mal({ ...lote(), cambios: [{ tipo: 'otro' }] })).toBe('peticion-no-valida');
    expect(await mal(lote())).toBe('peticion-no-valida');
  });

  it('of rows, columns or tabs is told to people, and the lotes beside it are done', async () => {
    const filas = Array.from({ length: TOPES_DE_BORRADOR.filasPorHoja }, () => ({
      id: randomUUID(),
      celdas: {},
    }));
    const columnas = Array.from({ length: TOPES_DE_BORRADOR.columnasPorHoja }, (): CambioDeBorrador => ({
      tipo: 'columna',
      hoja,
      despuesDe: null,
      columna: { id: randomUUID(), encabezado: '' },
    }));
    const hojas = Array.from({ length: TOPES_DE_BORRADOR.hojas }, (_, i): CambioDeBorrador => ({
      tipo: 'hoja',
      despuesDe: null,
      hoja: { id: randomUUID(), nombre: `_Hoja ${String(i)}`, columnas: [] },
    }));
    const buena = lote(fila('x'));
    const { hechos, rechazados } = await hacer(
      lote({ tipo: 'filas', hoja, despuesDe: null, filas }),
      lote(...columnas),
      lote(...hojas),
      buena,
    );
    expect(hechos.map(({ id }) => id)).toEqual([buena.id]);
    expect(rechazados.map(({ motivo }) => motivo)).toEqual([
      'La hoja «Actividades» pasaría de 20,000 filas.',
      'La hoja «Actividades» pasaría de 200 columnas.',
      'El libro pasaría de 60 hojas.',
    ]);
  });

  it('of text in all is refused, whatever rows it stands in, and room is made again by taking some away', async () => {
    const { db } = s.almacen;
    const cuenta = async () =>
      (await db.selectFrom('borradores').select('caracteres').executeTakeFirstOrThrow()).caracteres;
    const antes = await cuenta();
    const id = randomUUID();
    await hacer(lote(fila('x'.repeat(1_000), id)));
    expect(await cuenta()).toBe(antes + 1_000 + JSON.stringify({ [columna]: '' }).length);
    await db.updateTable('borradores').set({ caracteres: TOPES_DE_BORRADOR.caracteres }).execute();
    const { rechazados } = await hacer(lote(fila('y')));
    expect(rechazados[0]?.motivo).toBe('El libro pasaría de 20,000,000 caracteres.');
    const esperadas = [{ id, celdas: { [columna]: 'x'.repeat(1_000) } }];
    await hacer(lote({ tipo: 'quitar-filas', hoja, esperadas }));
    expect((await hacer(lote(fila('y')))).rechazados).toEqual([]);
    await db.updateTable('borradores').set({ caracteres: antes }).execute();
  });

  it('cannot be opened from a file of another área, nor go back to what never was', async () => {
    const deSe = await http.pedir(`${RUTA}/libro`, {
      metodo: 'POST',
      como: ana,
      cuerpo: {
        libro: enApi(LIBROS_DEL_CICLO.se),
      },
    });
    expect(deSe.json()['codigo']).toBe('libro-de-otra-area');
    expect((await http.pedir(`${RUTA}/en/999999`, { como: ana })).estado).toBe(404);
    const vuelto = { metodo: 'POST', como: ana, cuerpo: { numero: 999_999 } };
    expect((await http.pedir(`${RUTA}/restauracion`, vuelto)).estado).toBe(404);
  });
});
