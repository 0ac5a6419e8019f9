import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { BorradorDeApi, LotesAtendidos } from '../../shared/api/esquemas/borradores.ts';
import type { Lote } from '../../shared/borrador/cambio-de-borrador.ts';
import { abrirAlmacen } from '../../server/store/abrir-almacen.ts';
import { carpetaTemporal } from '../support/carpeta-temporal.ts';
import { conPostgres, ESPERA_DE_POSTGRES } from '../support/postgres.ts';
import { sembrar } from './siembra.ts';
import { encenderServicio, type ServicioAparte } from './servicio-aparte.ts';

const RONDAS = 4;
/** A round is killed once so many lotes of it were answered. */
const RESPONDIDOS = 12;
const CLIENTES = 3;
const RUTA = '/api/v1/organos/cvoe/periodos/2021-t4/areas/dep/borrador';

interface Lugar {
  readonly url: string | null;
  readonly datos: string;
}

interface Escena {
  readonly token: string;
  /** Lotes that were answered, by the row that each brought, with their number. */
  readonly respondidos: Map<string, number>;
  /** Sent, and killed before an answer came. */
  readonly sinRespuesta: Lote[];
}

async function pedir(url: string, { token }: Escena, ruta: string, cuerpo?: unknown): Promise<unknown> {
  const respuesta = await fetch(`${url}${RUTA}${ruta}`, {
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(cuerpo === undefined ? {} : { method: 'POST', body: JSON.stringify(cuerpo) }),
  });
  expect(respuesta.status).toBe(200);
  return respuesta.json();
}

const leer = (url: string, escena: Escena): Promise<BorradorDeApi> =>
  pedir(url, escena, '') as Promise<BorradorDeApi>;

const filaDe = ({ cambios: [cambio] }: Lote): string =>
  cambio?.tipo === 'filas' ? (cambio.filas[0]?.id ?? '') : '';

async function mandar(url: string, escena: Escena, lote: Lote): Promise<void> {
  const { hechos } = (await pedir(url, escena, '/lotes', { lotes: [lote] })) as LotesAtendidos;
  expect(hechos.map(({ id }) => id)).toEqual([lote.id]);
  escena.respondidos.set(filaDe(lote), hechos[0]?.numero ?? 0);
}

/** Writes rows, one a lote, until the service is gone. */
async function escribir(url: string, escena: Escena, hoja: string): Promise<void> {
  for (;;) {
    const filas = [{ id: randomUUID(), celdas: {} }];
    const lote: Lote = {
      id: randomUUID(),
      que: 'escribir',
      cambios: [{ tipo: 'filas', hoja, despuesDe: null, filas }],
    };
    try {
      await mandar(url, escena, lote);
    } catch {
      escena.sinRespuesta.push(lote);
      return;
    }
  }
}

/** Every lote that was answered is there once, where it was said to be; what was not answered is done once when sent again. */
async function comprobar(url: string, escena: Escena): Promise<void> {
  for (const lote of escena.sinRespuesta.splice(0)) await mandar(url, escena, lote);
  const { version, hojas } = await leer(url, escena);
  const ids = hojas.flatMap(({ filas }) => filas.map(({ id }) => id)).filter((id) => id.length === 36);
  expect(ids.toSorted()).toEqual([...escena.respondidos.keys()].toSorted());
  const numeros = [...escena.respondidos.values()].toSorted((a, b) => a - b);
  expect(numeros).toEqual(Array.from({ length: version }, (_, i) => i + 1));
}

async function ronda(servicio: ServicioAparte, escena: Escena): Promise<void> {
  const { hojas } = await leer(servicio.url, escena);
  const antes = escena.respondidos.size;
  const clientes = Array.from({ length: CLIENTES }, () => escribir(servicio.url, escena, hojas[0]?.id ?? ''));
  await expect.poll(() => escena.respondidos.size - antes).toBeGreaterThan(RESPONDIDOS);
  await servicio.matar();
  await Promise.all(clientes);
}

async function probar(lugar: Lugar): Promise<void> {
  const almacen = await abrirAlmacen(lugar);
  const { deArea } = await sembrar(almacen);
  await almacen.cerrar();
  const escena: Escena = { token: deArea.dep, respondidos: new Map(), sinRespuesta: [] };
  const entorno: Record<string, string> =
    lugar.url === null ? { TRIMESTRAL_DATOS: lugar.datos } : { DATABASE_URL: lugar.url };
  for (let i = 0; i < RONDAS; i += 1) {
    const servicio = await encenderServicio({ entorno });
    await comprobar(servicio.url, escena);
    await ronda(servicio, escena);
  }
  await comprobar((await encenderServicio({ entorno })).url, escena);
}

describe(
  'A service that is killed loses no lote that it answered, and does none twice',
  { timeout: 120_000 },
  () => {
    it('on SQLite', () => probar({ url: null, datos: carpetaTemporal() }));

    it(
      'on PostgreSQL',
      async () => probar({ url: await (await conPostgres()).nuevaBase(), datos: '' }),
      ESPERA_DE_POSTGRES,
    );
  },
);
