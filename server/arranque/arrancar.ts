import type { Entorno } from '../entorno.ts';
import { abrirAcceso, direccionDeEnlace } from '../http/acceso/abrir-acceso.ts';
import { CREDENCIALES } from '../http/acceso/credenciales.ts';
import { crearApp } from '../http/app.ts';
import { abrirRegistro } from '../http/registro.ts';
import { abrirIdentidad } from '../identidad/abrir-identidad.ts';
import { ajustesDeIdentidad } from '../identidad/ajustes-de-identidad.ts';
import { abrirRed } from '../red/abrir-red.ts';
import { ajustesDeRed } from '../red/ajustes-de-red.ts';
import { abrirConsolidador } from '../resources/consolidaciones/consolidador.ts';
import { primerArranque } from '../resources/primer-arranque.ts';
import { programar } from '../resources/programador.ts';
import type { Servicio } from '../resources/servicio.ts';
import { ajustesDeBitacora } from '../resources/tareas/ajustes-de-bitacora.ts';
import { hojasDeGoogle } from '../resources/tareas/hojas-de-google.ts';
import { tareasDelServicio } from '../resources/tareas/tareas-del-servicio.ts';
import { ajustesDelServicio } from './ajustes-del-servicio.ts';
import { carpetaDelPanel } from './carpeta-del-panel.ts';
import { abrirCierres, type Cierres } from './cierres.ts';
import { escuchar } from './escuchar.ts';
import type { OpcionesDeArranque } from './opciones-de-arranque.ts';
import { abrirPartes } from './partes-del-servicio.ts';
import { topesDe } from './topes.ts';

/** How often it is looked whether somebody asked for something of Google, in milliseconds. */
const GOOGLE_MS = 5_000;

/** The service, running. */
export interface ServicioEnMarcha {
  /** How people reach it. */
  readonly url: string;
  /** A link to enter with once; null where people sign in with their issuer. */
  readonly enlace: string | null;
  readonly servicio: Servicio;
  /** Name and version of the store's engine. */
  readonly motor: string;
  /** Lets what is under way end, and closes everything. */
  readonly parar: () => Promise<void>;
}

/** Starts what the service does by itself. */
function abrirTrabajos(entorno: Entorno, partes: Omit<Servicio, 'despertar'>, cierres: Cierres): Servicio {
  const deBitacora = ajustesDeBitacora(entorno);
  let despertar = (): void => undefined;
  const servicio: Servicio = {
    ...partes,
    despertar: () => {
      despertar();
    },
  };
  const consolidador = abrirConsolidador(servicio);
  ({ despertar } = consolidador);
  cierres.agregar(consolidador.cerrar);
  cierres.agregar(programar(servicio, tareasDelServicio(deBitacora)).parar);
  const { google } = servicio;
  if (google !== null) {
    cierres.agregar(programar(servicio, [hojasDeGoogle], GOOGLE_MS).parar);
    // Before its round is waited for: a call may have minutes to go
    cierres.agregar(google.cerrar);
  }
  return servicio;
}

/** Opens the ways in. */
function abrirEntrada(entorno: Entorno, servicio: Servicio, cierres: Cierres) {
  const ajustes = ajustesDeIdentidad(entorno);
  const red = abrirRed(ajustesDeRed(entorno));
  cierres.agregar(red.cerrar);
  return { acceso: abrirAcceso(servicio, abrirIdentidad(ajustes, red)), hayEmisor: ajustes.oidc !== null };
}

async function abrirTodo(opciones: OpcionesDeArranque, cierres: Cierres): Promise<ServicioEnMarcha> {
  const { entorno } = opciones;
  const ajustes = ajustesDelServicio(entorno);
  const registro = abrirRegistro(ajustes.registro, opciones.destino);
  const partes = await abrirPartes(opciones, ajustes, registro, cierres);
  const escucha = await escuchar(opciones.puerto ?? ajustes.puerto, ajustes.direccion);
  // Here too, for a later step that fails; what runs first when all goes well is the one below
  cierres.agregar(escucha.parar);
  const urlPublica = ajustes.urlPublica ?? `http://localhost:${String(escucha.puerto)}`;
  const servicio = abrirTrabajos(entorno, { ...partes, urlPublica }, cierres);
  const { acceso, hayEmisor } = abrirEntrada(entorno, servicio, cierres);
  cierres.agregar(escucha.parar);
  // Before requests under way are waited for: who listens never ends by itself
  cierres.agregar(servicio.vigia.cerrar);
  const enlace = await primerArranque(servicio.almacen, CREDENCIALES, { hayEmisor });
  escucha.atender(
    crearApp({
      servicio,
      acceso,
      registro,
      panel: carpetaDelPanel(),
      proxies: ajustes.proxies,
      topes: topesDe(servicio.limites, ajustes),
      tokenDeMetricas: ajustes.tokenDeMetricas,
    }),
  );
  servicio.registrar('info', 'en marcha', { motor: servicio.almacen.version, puerto: escucha.puerto });
  return {
    url: urlPublica,
    enlace: enlace === null ? null : direccionDeEnlace(urlPublica, enlace.secreto),
    servicio,
    motor: servicio.almacen.version,
    parar: cierres.cerrar,
  };
}

/**
 * Starts the service: settings, store, threads, key, mail, ways in, and then it listens. What was opened is closed where
 * a later step fails.
 *
 * @throws Problem `ajuste-no-valido`, `almacen-no-disponible`, `almacen-mas-nuevo`, `llave-no-se-abre`
 */
export async function arrancar(opciones: OpcionesDeArranque): Promise<ServicioEnMarcha> {
  const cierres = abrirCierres();
  try {
    return await abrirTodo(opciones, cierres);
  } catch (error) {
    await cierres.cerrar();
    throw error;
  }
}
