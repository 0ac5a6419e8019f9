import type { Logger } from 'pino';
import { abrirCorreo } from '../correo/abrir-correo.ts';
import { ajustesDeCorreo } from '../correo/ajustes-de-correo.ts';
import { abrirAcceso, type AccesoAGoogle } from '../google/acceso-a-google.ts';
import { ajustesDeGoogle } from '../google/ajustes-de-google.ts';
import { CREDENCIALES } from '../http/acceso/credenciales.ts';
import { limitesConfigurados } from '../libros/limites.ts';
import { ajustesDeRed } from '../red/ajustes-de-red.ts';
import { abrirVigia } from '../resources/borradores/vigia.ts';
import { abrirFirmante } from '../resources/firmante.ts';
import type { Servicio } from '../resources/servicio.ts';
import { abrirAlmacen } from '../store/abrir-almacen.ts';
import { abrirTaller } from '../taller/abrir-taller.ts';
import type { AjustesDelServicio } from './ajustes-del-servicio.ts';
import type { OpcionesDeArranque } from './opciones-de-arranque.ts';
import type { Cierres } from './cierres.ts';

/** One work of reading or reviewing, in milliseconds. */
const TRABAJO_MS = 30_000;

/** The way to send mail; null where no server is set. */
function correoDe(entorno: OpcionesDeArranque['entorno']): Servicio['correo'] {
  const ajustes = ajustesDeCorreo(entorno);
  const { autoridades } = ajustesDeRed(entorno);
  return ajustes === null ? null : abrirCorreo(ajustes, { autoridades });
}

/** The way into Google; null where none is set. */
function googleDe(entorno: OpcionesDeArranque['entorno']): AccesoAGoogle | null {
  const ajustes = ajustesDeGoogle(entorno);
  return ajustes === null ? null : abrirAcceso(ajustes);
}

/** What resources work with, but for what is known only once it listens. */
export async function abrirPartes(
  { entorno, datos, obrero, reloj = () => new Date() }: OpcionesDeArranque,
  ajustes: AjustesDelServicio,
  registro: Logger,
  cierres: Cierres,
): Promise<Omit<Servicio, 'urlPublica' | 'despertar'>> {
  const registrar: Servicio['registrar'] = (nivel, hecho, mas = {}) => {
    registro[nivel](mas, hecho);
  };
  const alFallar = (error: unknown): void => {
    registrar('warn', 'falla en reposo', { error });
  };
  const { url, conexiones, paginas, hilos, memoriaMb } = ajustes;
  const lugar = { url, datos: datos ?? ajustes.datos, conexiones, paginas };
  const almacen = await abrirAlmacen({ ...lugar, reloj, alFallar });
  cierres.agregar(almacen.cerrar);
  const taller = abrirTaller({
    hilos,
    memoriaMb,
    tiempoMs: TRABAJO_MS,
    alFallar,
    ...(obrero === undefined ? {} : { programa: obrero }),
  });
  cierres.agregar(taller.cerrar);
  return {
    almacen,
    taller,
    firmante: await abrirFirmante(almacen, ajustes.claveDeLlave, ajustes.claveAnteriorDeLlave),
    credenciales: CREDENCIALES,
    correo: correoDe(entorno),
    google: googleDe(entorno),
    vigia: abrirVigia({ almacen, reloj, alFallar }),
    limites: limitesConfigurados(entorno),
    reloj,
    registrar,
  };
}
