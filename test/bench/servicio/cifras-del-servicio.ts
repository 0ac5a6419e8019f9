import { decir } from '../renglon.ts';
import { enCurso } from './caso.ts';
import { cifraDeConsolidacion } from './cifra-de-consolidacion.ts';
import { cifrasDeEnvios } from './cifras-de-envios.ts';
import { cifrasDelTablero } from './cifras-del-tablero.ts';
import { enElServicio } from './en-el-servicio.ts';
import { librosPorEnviar, type LibrosPorEnviar } from './libros-por-enviar.ts';
import { MOTORES, type MotorDeBench } from './motores-de-bench.ts';
import { sembrar } from './sembrar.ts';

export interface OpcionesDeServicio {
  readonly areas: number;
  /** One engine alone; null for both. */
  readonly almacen: string | null;
  /** Folder for profiles of the service; null for none. */
  readonly perfil: string | null;
}

async function cifrasDeMotor(
  motor: MotorDeBench,
  libros: LibrosPorEnviar,
  perfil: string | null,
): Promise<void> {
  enCurso(`se prepara ${motor.nombre}`);
  const lugar = await motor.nuevoLugar();
  const sembrado = await enElServicio(lugar, async (servicio, version) => {
    decir(`${version}\n`);
    return sembrar(servicio, libros.enlace);
  });
  const caso = { motor, lugar, libros, sembrado, perfil };
  await cifrasDeEnvios(caso);
  await cifraDeConsolidacion(caso);
  await cifrasDelTablero(caso);
}

/**
 * The figures of the service on each engine, one after the other on one store: it is filled as a quarter goes by.
 * @param raiz a folder to write in
 */
export async function cifrasDelServicio(
  raiz: string,
  { areas, almacen, perfil }: OpcionesDeServicio,
): Promise<void> {
  const libros = await librosPorEnviar(raiz, areas);
  for (const [nombre, abrir] of Object.entries(MOTORES)) {
    if (almacen !== null && almacen !== nombre) continue;
    const motor = await abrir(raiz);
    try {
      await cifrasDeMotor(motor, libros, perfil);
    } finally {
      await motor.detener();
    }
  }
}
