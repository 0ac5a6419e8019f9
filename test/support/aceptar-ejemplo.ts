import {
  AREA_SIN_ENVIAR,
  comoPersona,
  enviar,
  ORGANO,
  PERIODO,
  personasDelEjemplo,
} from '../../scripts/ejemplo/cargar-ejemplo.ts';
import type { Servicio } from '../../server/resources/servicio.ts';
import { personaConocida } from '../../server/store/personas/persona-conocida.ts';

const EN_PERIODO = { organo: ORGANO, periodo: PERIODO };

/** Sends the libro that the example leaves out, and accepts that of every área. */
export async function aceptarEjemplo(servicio: Servicio): Promise<void> {
  const { enlace } = await personasDelEjemplo(servicio);
  const conocida = await personaConocida(servicio.almacen.db, enlace);
  if (conocida === null) throw new Error('The example has no enlace');
  const pedir = comoPersona(servicio, { ...conocida, via: 'sesion', alcance: 'gestionar' });
  await enviar(pedir, AREA_SIN_ENVIAR.clave, 'area-huesca');
  const { json } = await pedir('tablero', { parametros: EN_PERIODO });
  for (const { area, estado, envio } of json?.filas ?? []) {
    if (estado !== 'enviado' || envio === null) continue;
    const { version = null } = await pedir('libroDeArea', { parametros: { ...EN_PERIODO, area } });
    await pedir('aceptar', { parametros: { envio }, cuerpo: {}, siVersion: version });
  }
}
