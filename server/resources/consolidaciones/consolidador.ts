import { randomUUID } from 'node:crypto';
import type { AccionDeBitacora } from '../../../shared/messages/de-bitacora.ts';
import { Problem } from '../../../shared/problem.ts';
import {
  avanzar,
  INTENTOS,
  terminar,
  tomarTrabajo,
  type Resultado,
  type Trabajo,
} from '../../store/consolidaciones/cola.ts';
import { productosDe } from '../../store/consolidaciones/productos.ts';
import type { Servicio } from '../servicio.ts';
import { huellaDeProductos } from './huella-de-productos.ts';
import { HALLAZGOS, PAQUETE, VISTA } from './internos.ts';
import { direccionDeTrabajo, encargoDe } from './encargo-de-trabajo.ts';

/** Consolidates what waits, one at a time. */
export interface Consolidador {
  /** Looks at once whether something waits. */
  readonly despertar: () => void;
  /** Lets the work at hand end. What waits, waits for the next start or for another instance. */
  readonly cerrar: () => Promise<void>;
}

/** How often it looks by itself: another instance may have died over its work. */
const CADA_MS = 15_000;
/** How often it tells the store that it still works. */
const LATIDO_MS = 10_000;

const json = (valor: unknown): Uint8Array => Buffer.from(JSON.stringify(valor));

/** What the workshop made, as it is kept. */
async function resultadoDe(
  servicio: Servicio,
  trabajo: Trabajo,
  alAvanzar: (paso: string) => void,
): Promise<Resultado> {
  const hecha = await servicio.taller.consolidar(await encargoDe(servicio.almacen.db, trabajo), alAvanzar);
  const internos = [
    { ruta: HALLAZGOS, bytes: json({ hallazgos: hecha.hallazgos }) },
    { ruta: PAQUETE, bytes: hecha.paquete },
    ...(hecha.vista === null ? [] : [{ ruta: VISTA, bytes: hecha.vista }]),
  ];
  return {
    estado: hecha.impedida ? 'impedida' : 'lista',
    resumen: JSON.stringify(hecha.resumen),
    problema: null,
    productos: [...hecha.productos, ...internos],
  };
}

/** A failure as it is kept: what a person can act on; the rest is in the log. */
function fallido(error: unknown): Resultado {
  const problema =
    error instanceof Problem
      ? error
      : new Problem('error-interno', { motivo: 'no se pudo hacer el informe' });
  return {
    estado: 'fallida',
    resumen: null,
    problema: JSON.stringify({ codigo: problema.codigo, detalle: problema.detalle }),
    productos: [],
  };
}

/** How the bitácora tells what became of it. */
const ACCIONES = {
  lista: 'consolidacion.hecha',
  impedida: 'consolidacion.impedida',
  fallida: 'consolidacion.fallida',
} as const satisfies Record<Resultado['estado'], AccionDeBitacora>;

async function trabajar(servicio: Servicio, obrero: string, trabajo: Trabajo): Promise<void> {
  const { almacen, reloj, registrar } = servicio;
  let paso = 'Reuniendo los libros';
  const avisar = (): void => {
    avanzar(almacen.db, trabajo.id, obrero, paso, reloj().toISOString()).catch(() => undefined);
  };
  avisar();
  const latido = setInterval(avisar, LATIDO_MS);
  let resultado: Resultado;
  try {
    if (trabajo.intentos > INTENTOS)
      throw new Problem('trabajo-demasiado-largo', {
        trabajo: 'La consolidación',
        motivo: `se interrumpió ${INTENTOS} veces`,
      });
    resultado = await resultadoDe(servicio, trabajo, (dicho) => {
      paso = dicho;
      avisar();
    });
  } catch (error) {
    registrar('error', 'consolidacion', { error });
    resultado = fallido(error);
  } finally {
    clearInterval(latido);
  }
  const objeto = await direccionDeTrabajo(almacen.db, trabajo);
  await almacen.cambiar('sistema', async (cambio) => {
    if (!(await terminar(cambio, trabajo, resultado))) return;
    const productos = huellaDeProductos(await productosDe(cambio.db, trabajo.id));
    const a = JSON.stringify({ estado: resultado.estado, productos });
    cambio.anotar({ accion: ACCIONES[resultado.estado], objeto, a });
  });
  registrar('info', 'consolidacion', { estado: resultado.estado, productos: resultado.productos.length });
}

async function vaciarCola(servicio: Servicio, obrero: string, cerrado: () => boolean): Promise<void> {
  while (!cerrado()) {
    const trabajo = await tomarTrabajo(servicio.almacen, obrero);
    if (trabajo === null) return;
    await trabajar(servicio, obrero, trabajo);
  }
}

/** Starts consolidating what waits; instances that share a store share the work. */
export function abrirConsolidador(servicio: Servicio): Consolidador {
  const obrero = randomUUID();
  let cerrado = false;
  let enMarcha: Promise<void> | null = null;
  // Asked for again while it was ending: what came in between is not left waiting
  const pedidas = { cuantas: 0 };
  const vaciar = async (): Promise<void> => {
    for (let vistas = -1; vistas !== pedidas.cuantas && !cerrado;) {
      vistas = pedidas.cuantas;
      await vaciarCola(servicio, obrero, () => cerrado);
    }
  };
  const despertar = (): void => {
    pedidas.cuantas += 1;
    enMarcha ??= vaciar()
      .catch((error: unknown) => {
        servicio.registrar('warn', 'consolidador', { error });
      })
      .finally(() => {
        enMarcha = null;
      });
  };
  const reloj = setInterval(despertar, CADA_MS);
  reloj.unref();
  despertar();
  return {
    despertar,
    cerrar: async () => {
      cerrado = true;
      clearInterval(reloj);
      await enMarcha;
    },
  };
}
