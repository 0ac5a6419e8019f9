import type { Alcance } from '../../shared/api/operacion.ts';
import { CREDENCIALES } from '../../server/http/acceso/credenciales.ts';
import type { Quien } from '../../server/resources/quien.ts';
import type { Almacen } from '../../server/store/almacen.ts';
import { abrirCiclo } from '../support/ciclo.ts';
import { AREAS_DEL_CICLO, type AreaDelCiclo } from '../support/libros-de-ciclo.ts';
import { tallerDePrueba } from '../support/taller.ts';

/** What clients of a service enter with. */
export interface Siembra {
  readonly deArea: Readonly<Record<AreaDelCiclo, string>>;
  readonly delEnlace: string;
}

/** Puts an órgano with its period open, its áreas and a token for each into a store, and leaves the store open. */
export async function sembrar(almacen: Almacen): Promise<Siembra> {
  const s = await abrirCiclo(() => Promise.resolve(almacen), {
    taller: tallerDePrueba(),
    credenciales: CREDENCIALES,
  });
  const token = async (quien: Quien, alcance: Alcance): Promise<string> => {
    const cuerpo = { nombre: 'Pruebas', alcance, caduca: null };
    const { json } = await s.hacer(quien, 'crearToken', { cuerpo });
    return json.secreto;
  };
  const deArea: Record<string, string> = {};
  for (const area of AREAS_DEL_CICLO) deArea[area] = await token(await s.de(area), 'enviar');
  return { deArea: deArea as Siembra['deArea'], delEnlace: await token(s.enlace, 'gestionar') };
}
