import { arrancar } from '../../../server/arranque/arrancar.ts';
import type { Servicio } from '../../../server/resources/servicio.ts';
import type { LugarDeAlmacen } from './motores-de-bench.ts';

/** Does something with the service's own parts over a store, within this process, while nobody serves it. */
export async function enElServicio<T>(
  { url, datos }: LugarDeAlmacen,
  hacer: (servicio: Servicio, motor: string) => Promise<T>,
): Promise<T> {
  const entorno = { TRIMESTRAL_REGISTRO: 'silent', ...(url !== null && { DATABASE_URL: url }) };
  const { servicio, motor, parar } = await arrancar({ entorno, datos, puerto: 0 });
  try {
    return await hacer(servicio, motor);
  } finally {
    await parar();
  }
}
