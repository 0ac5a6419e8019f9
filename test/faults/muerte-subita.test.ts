import { setTimeout as esperar } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { abrirAlmacen } from '../../server/store/abrir-almacen.ts';
import { carpetaTemporal } from '../support/carpeta-temporal.ts';
import { abrirPostgres, ESPERA_DE_POSTGRES, type PostgresPropio } from '../support/postgres.ts';
import { clientes, sinEntregas, terminarPendientes, type Entregas } from './clientes.ts';
import { acuseDe } from './peticiones.ts';
import { comprobarEntregas, decir } from './comprobar.ts';
import { sembrar, type Siembra } from './siembra.ts';
import { encenderServicio, lanzarServicio, matar, type ServicioAparte } from './servicio-aparte.ts';

const RONDAS = 50;
/** A round ends after at most so many acuses and then so long, in ms; the moment is any before. */
const HASTA_ACUSES = 5;
const HASTA_MS = 100;
/** Every so many rounds the process is killed while it starts, at any moment of so long. */
const CADA = 5;
const ARRANQUE_MS = 900;

interface Lugar {
  readonly url: string | null;
  readonly datos: string;
  /** Where the database has a server of its own: takes it away at once, nothing flushed, and brings it back. */
  readonly tirarServidor: (() => Promise<void>) | null;
}

const azar = (hasta: number): Promise<void> => esperar(Math.random() * hasta);

const entornoDe = ({ url, datos }: Lugar): Record<string, string> =>
  url === null ? { TRIMESTRAL_DATOS: datos } : { DATABASE_URL: url };

/** Acuses that the last round gave are served by the process that follows. */
async function comprobarServidos(url: string, siembra: Siembra, entregas: Entregas): Promise<void> {
  for (const [id, { dicho, bytes }] of [...entregas.acuses].slice(-3)) {
    const servido = await acuseDe(url, siembra.delEnlace, id);
    expect(JSON.parse(servido ?? '{}')).toEqual(dicho);
    if (bytes !== null) expect(servido).toBe(bytes);
  }
}

/** Lets clients be given some acuses more, and then some moment pass. @throws Error where the service ends by itself */
async function unRato(entregas: Entregas, servicio: ServicioAparte): Promise<void> {
  const objetivo = entregas.acuses.size + Math.ceil(Math.random() * HASTA_ACUSES);
  while (entregas.acuses.size < objetivo) {
    servicio.exigirEnMarcha();
    await esperar(2);
  }
  await azar(HASTA_MS);
}

/** The process serves, clients send, and it is killed at some moment. */
async function ronda(lugar: Lugar, siembra: Siembra, entregas: Entregas, tirar: boolean): Promise<void> {
  const servicio = await encenderServicio({ entorno: entornoDe(lugar) });
  await comprobarServidos(servicio.url, siembra, entregas);
  const trabajo = clientes(
    () => servicio.url,
    siembra,
    entregas,
    () => true,
  );
  await unRato(entregas, servicio);
  if (tirar && lugar.tirarServidor !== null) {
    await lugar.tirarServidor();
    await unRato(entregas, servicio);
  }
  await servicio.matar();
  await trabajo;
}

/** The process is killed before it serves, or hardly after. */
async function rondaDeArranque(lugar: Lugar): Promise<void> {
  const hijo = lanzarServicio({ entorno: entornoDe(lugar) });
  await azar(ARRANQUE_MS);
  await matar(hijo);
}

async function rondas(lugar: Lugar, siembra: Siembra, entregas: Entregas): Promise<void> {
  for (let i = 1; i <= RONDAS; i += 1)
    if (i % CADA === 0) await rondaDeArranque(lugar);
    else await ronda(lugar, siembra, entregas, i % CADA === 1);
}

async function probar(lugar: Lugar): Promise<void> {
  const sembrado = await abrirAlmacen(lugar);
  const siembra = await sembrar(sembrado);
  await sembrado.cerrar();
  const entregas = sinEntregas();
  await rondas(lugar, siembra, entregas);
  const dados = entregas.acuses.size;
  const perdidas = entregas.pendientes.length;
  const servicio = await encenderServicio({ entorno: entornoDe(lugar) });
  await terminarPendientes(servicio.url, siembra, entregas);
  expect(await servicio.parar()).toBe(0);
  const almacen = await abrirAlmacen(lugar);
  try {
    await comprobarEntregas(almacen, entregas);
    // A run in which nothing was under way when it was killed proves nothing
    expect(dados).toBeGreaterThanOrEqual(RONDAS - RONDAS / CADA);
    expect(perdidas).toBeGreaterThan(0);
    decir('kill -9', `${RONDAS} rounds`, almacen, `${dados} acuses given, none lost, none doubled`);
  } finally {
    await almacen.cerrar();
  }
}

describe(`A service that is killed at random moments, ${RONDAS} times`, () => {
  let postgres: PostgresPropio | null = null;
  afterAll(() => postgres?.detener());

  it('keeps every acuse that it gave, with its bytes, on SQLite', { timeout: 600_000 }, async () => {
    await probar({ url: null, datos: carpetaTemporal(), tirarServidor: null });
  });

  it(
    'keeps every acuse that it gave, with its bytes, on PostgreSQL',
    { timeout: 600_000 + ESPERA_DE_POSTGRES },
    async () => {
      const servidor = (postgres = await abrirPostgres());
      const url = await servidor.nuevaBase();
      const tirarServidor = async (): Promise<void> => {
        await servidor.matar();
        await servidor.reiniciar();
      };
      await probar({ url, datos: '', tirarServidor });
    },
  );
});
