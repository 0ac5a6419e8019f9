import { setTimeout as esperar } from 'node:timers/promises';
import {
  AREA_SIN_ENVIAR,
  comoPersona,
  enviar,
  ORGANO,
  PERIODO,
  personasDelEjemplo,
} from '../../scripts/ejemplo/cargar-ejemplo.ts';
import type { PeticionNueva } from '../../shared/api/esquemas/envios.ts';
import type { Servicio } from '../../server/resources/servicio.ts';
import { personaConocida } from '../../server/store/personas/persona-conocida.ts';

const EN_PERIODO = { organo: ORGANO, periodo: PERIODO };

type Pedir = ReturnType<typeof comoPersona>;

async function comoPersonaConId(servicio: Servicio, id: string): Promise<Pedir> {
  const conocida = await personaConocida(servicio.almacen.db, id);
  if (conocida === null) throw new Error('The example lacks that person');
  return comoPersona(servicio, { ...conocida, via: 'sesion', alcance: 'gestionar' });
}

const comoEnlace = async (servicio: Servicio): Promise<Pedir> =>
  comoPersonaConId(servicio, (await personasDelEjemplo(servicio)).enlace);

/** Sends the libro that the example leaves out, and accepts that of every área. */
export async function aceptarEjemplo(servicio: Servicio): Promise<void> {
  const pedir = await comoEnlace(servicio);
  await enviar(pedir, AREA_SIN_ENVIAR.clave, 'area-huesca');
  const { json } = await pedir('tablero', { parametros: EN_PERIODO });
  for (const { area, estado, envio } of json?.filas ?? []) {
    if (estado !== 'enviado' || envio === null) continue;
    const { version = null } = await pedir('libroDeArea', { parametros: { ...EN_PERIODO, area } });
    await pedir('aceptar', { parametros: { envio }, cuerpo: {}, siVersion: version });
  }
}

/** Asks the enlace for something, as whoever captures for the área that has not sent. */
export async function peticionDelEjemplo(
  servicio: Servicio,
  cuerpo: Pick<PeticionNueva, 'tipo' | 'texto' | 'valor'> & Partial<PeticionNueva>,
): Promise<void> {
  const { area } = await personasDelEjemplo(servicio);
  const pedir = await comoPersonaConId(servicio, area);
  const parametros = { ...EN_PERIODO, area: AREA_SIN_ENVIAR.clave };
  await pedir('pedir', { parametros, cuerpo: { hoja: '', columna: '', fila: null, ...cuerpo } });
}

/** Milliseconds between two looks at a version that is being made. */
const CADA_MS = 200;

/** Makes a version of the report, as a borrador, and waits for it. */
export async function consolidarEjemplo(servicio: Servicio): Promise<void> {
  const pedir = await comoEnlace(servicio);
  const { json } = await pedir('consolidar', { parametros: EN_PERIODO, cuerpo: { borrador: true } });
  const parametros = { ...EN_PERIODO, numero: json?.numero ?? 0 };
  for (;;) {
    const { json: version } = await pedir('consolidacion', { parametros });
    if (version?.estado === 'lista') return;
    if (version?.termino !== null) throw new Error(`The version ended ${version?.estado ?? 'nowhere'}`);
    await esperar(CADA_MS);
  }
}
