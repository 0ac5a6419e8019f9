import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler } from 'express';
import { onTestFinished } from 'vitest';
import { Problem } from '../../shared/problem.ts';
import { abrirAcceso } from '../../server/http/acceso/abrir-acceso.ts';
import { abrirIdentidad } from '../../server/identidad/abrir-identidad.ts';
import { ajustesDeIdentidad } from '../../server/identidad/ajustes-de-identidad.ts';
import { abrirRed, type Red } from '../../server/red/abrir-red.ts';
import { ajustesDeRed } from '../../server/red/ajustes-de-red.ts';
import type { Almacen } from '../../server/store/almacen.ts';
import {
  abrirEmisorDePrueba,
  type EmisorDePrueba,
  type OpcionesDeEmisor,
} from '../doubles/emisor/emisor-de-prueba.ts';

/** A line of the service's log. */
interface Anotado {
  readonly nivel: string;
  readonly hecho: string;
  readonly datos: object | undefined;
}

/** The ways in over HTTP, and one page that says who asks: `/quien`. */
export interface AccesoDePrueba {
  readonly direccion: string;
  readonly registro: Anotado[];
}

/** The provider of a test; closed with it. */
export async function emisorDeLaPrueba(opciones: OpcionesDeEmisor = {}): Promise<EmisorDePrueba> {
  const emisor = await abrirEmisorDePrueba(opciones);
  onTestFinished(emisor.cerrar);
  return emisor;
}

/** The network of a test, without proxy; closed with it. */
export function redDeLaPrueba(): Red {
  const red = abrirRed(ajustesDeRed({}));
  onTestFinished(red.cerrar);
  return red;
}

/** The settings that name a provider for the panel. */
export const entornoDe = ({ direccion, cliente }: EmisorDePrueba): Record<string, string> => ({
  TRIMESTRAL_OIDC_EMISOR: direccion,
  TRIMESTRAL_OIDC_CLIENTE: cliente.id,
  TRIMESTRAL_OIDC_SECRETO: cliente.secreto,
});

const alFallar: ErrorRequestHandler = (error: unknown, _req, res, siguiente) => {
  if (error instanceof Problem) res.status(error.estado).json({ codigo: error.codigo });
  else siguiente(error);
};

/**
 * Serves the ways in over a store.
 * @param opciones `entorno`: the settings of identity; `urlPublica`: where people reach it, if not where it listens
 */
export async function servirAcceso(
  almacen: Almacen,
  opciones: {
    readonly reloj: () => Date;
    readonly entorno?: Record<string, string>;
    readonly urlPublica?: string;
    readonly red?: Red;
  },
): Promise<AccesoDePrueba> {
  const app = express();
  app.set('query parser', 'simple');
  const servidor = createServer(app).listen(0, '127.0.0.1');
  await once(servidor, 'listening');
  onTestFinished(async () => {
    servidor.closeAllConnections();
    servidor.close();
    await once(servidor, 'close');
  });
  const direccion = `http://127.0.0.1:${String((servidor.address() as AddressInfo).port)}`;
  const { reloj, entorno = {}, urlPublica = direccion, red = redDeLaPrueba() } = opciones;
  const registro: Anotado[] = [];
  const acceso = abrirAcceso(
    {
      almacen,
      reloj,
      urlPublica,
      registrar: (nivel, hecho, datos) => registro.push({ nivel, hecho, datos }),
    },
    abrirIdentidad(ajustesDeIdentidad(entorno), red),
  );
  app.use(acceso.rutas);
  app.get('/quien', async (req, res) => {
    res.json(await acceso.identificar(req));
  });
  app.get('/{*resto}', (req, res) => {
    res.send(`El panel en ${req.originalUrl}`);
  });
  app.use(alFallar);
  return { direccion, registro };
}
