import { setTimeout as esperar } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { abrirAlmacen } from '../../server/store/abrir-almacen.ts';
import { abrirPostgres, ESPERA_DE_POSTGRES, type PostgresPropio } from '../support/postgres.ts';
import { clientes, sinEntregas, terminarPendientes } from './clientes.ts';
import {
  decirDe,
  envioNuevo,
  enviarUnaVez,
  type Contestacion,
  type PorEnviar,
  type Recibido,
} from './peticiones.ts';
import { comprobarEntregas, decir } from './comprobar.ts';
import { encenderServicio, type ServicioAparte } from './servicio-aparte.ts';
import { sembrar, type Siembra } from './siembra.ts';

/** How often it goes, before one request and the next. */
const VECES = 3;
/** How often it goes while clients send. */
const CAIDAS = 10;
const ESPERA_DE_VUELTA = { timeout: 30_000, interval: 20 };

const acuseEn = (hecho: Contestacion): Recibido['acuse'] | null =>
  hecho.tipo === 'recibido' ? hecho.json.acuse : null;

const PERDIDO = { codigo: 'almacen-no-disponible' };

describe('A database that goes away and comes back', { timeout: 180_000 }, () => {
  let postgres: PostgresPropio;
  beforeAll(async () => {
    postgres = await abrirPostgres();
  }, ESPERA_DE_POSTGRES);
  afterAll(() => postgres.detener());

  it('breaks the change that was between two queries, and no other thing', async () => {
    const fallas: Error[] = [];
    const almacen = await abrirAlmacen({
      url: await postgres.nuevaBase(),
      datos: '',
      alFallar: (error) => fallas.push(error),
    });
    try {
      const cambio = almacen.cambiar('sistema', async ({ db }) => {
        await sql`select 1`.execute(db);
        await postgres.matar();
        // The connection's end is seen while nobody waits for an answer on it
        await esperar(50);
        await sql`select 1`.execute(db);
      });
      await expect(cambio).rejects.toMatchObject(PERDIDO);
      expect(fallas.length).toBeGreaterThan(0);
      await postgres.reiniciar();
      const { rows } = await sql`select 1 as uno`.execute(almacen.db);
      expect(rows).toEqual([{ uno: 1 }]);
    } finally {
      await almacen.cerrar();
    }
  });

  /** A database with a period open, and the service upon it. */
  async function preparar(): Promise<{ url: string; siembra: Siembra; servicio: ServicioAparte }> {
    const url = await postgres.nuevaBase();
    const almacen = await abrirAlmacen({ url, datos: '' });
    const siembra = await sembrar(almacen);
    await almacen.cerrar();
    return { url, siembra, servicio: await encenderServicio({ entorno: { DATABASE_URL: url } }) };
  }

  it(
    'is told with a code in between, and nothing has to be started again',
    { timeout: 120_000 },
    async () => {
      const { siembra, servicio } = await preparar();
      const enviar = (envio: PorEnviar) => enviarUnaVez(servicio.url, siembra.deArea.dep, envio);
      for (let vez = 1; vez <= VECES; vez += 1) {
        const antes = envioNuevo('dep');
        const dado = await enviar(antes);
        expect(dado.tipo, servicio.registro()).toBe('recibido');
        await postgres.matar();
        const despues = envioNuevo('dep');
        for (const envio of [antes, despues])
          expect(await enviar(envio)).toEqual({ tipo: 'problema', estado: 503, codigo: PERDIDO.codigo });
        expect(await decirDe(servicio.url, 'listo')).toBe(`503 ${PERDIDO.codigo}`);
        expect(await decirDe(servicio.url, 'salud')).toBe('200');
        await postgres.reiniciar();
        await vi.waitFor(async () => {
          expect(await decirDe(servicio.url, 'listo')).toBe('200');
        }, ESPERA_DE_VUELTA);
        expect(acuseEn(await enviar(antes))).toEqual(acuseEn(dado));
        const nuevo = acuseEn(await enviar(despues));
        expect(nuevo?.numero).toBe(2 * vez);
        expect(acuseEn(await enviar(despues))).toEqual(nuevo);
      }
      expect(await servicio.parar()).toBe(0);
    },
  );

  it('loses nothing of clients that go on sending meanwhile', async () => {
    const { url, siembra, servicio } = await preparar();
    const entregas = sinEntregas();
    let siguen = true;
    const trabajo = clientes(
      () => servicio.url,
      siembra,
      entregas,
      () => siguen,
    );
    for (let vez = 1; vez <= CAIDAS; vez += 1) {
      const objetivo = entregas.acuses.size + Math.ceil(Math.random() * 8);
      await vi.waitFor(() => {
        expect(entregas.acuses.size).toBeGreaterThanOrEqual(objetivo);
      }, ESPERA_DE_VUELTA);
      await esperar(Math.random() * 100);
      await postgres.matar();
      await esperar(Math.random() * 300);
      await postgres.reiniciar();
    }
    siguen = false;
    await trabajo;
    // Whoever asked was always answered: acuse, or try again
    expect(entregas.sinRespuesta).toBe(0);
    expect(entregas.problemas).toBeGreaterThan(0);
    await terminarPendientes(servicio.url, siembra, entregas);
    expect(await servicio.parar()).toBe(0);
    const almacen = await abrirAlmacen({ url, datos: '' });
    try {
      await comprobarEntregas(almacen, entregas);
      const { acuses, problemas } = entregas;
      decir(
        'database gone and back',
        `${CAIDAS} rounds`,
        almacen,
        `${acuses.size} acuses, ${problemas} told to try again`,
      );
    } finally {
      await almacen.cerrar();
    }
  });
});
