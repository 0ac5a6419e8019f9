import { join } from 'node:path';
import { llamar, type Llamada } from '../../server/resources/llamar.ts';
import type { Quien } from '../../server/resources/quien.ts';
import type { Servicio } from '../../server/resources/servicio.ts';
import { personaConocida } from '../../server/store/personas/persona-conocida.ts';
import type { NombreDeOperacion } from '../../shared/api/catalogo-de-operaciones.ts';
import { conAreas } from './con-areas.ts';
import { LIBROS, leerArchivos, leerFilas } from './libros-del-ejemplo.ts';
import { justificar } from './justificar.ts';

export const ORGANO = 'cvoe';
export const PERIODO = '2021-t4';
const EN_PERIODO = { organo: ORGANO, periodo: PERIODO };

const MOTIVO = 'Así consta en el informe que la comisión aprobó.';

/** Days that the áreas have, so that the demo shows a period under way. */
const DIAS_DE_PLAZO = 7;

/** Áreas of the example: the folder of its libro, and how far its envío has come. */
const AREAS = [
  { clave: 'se', siglas: 'SE', carpeta: 'area-se', hasta: 'aceptado' },
  { clave: 'utsi', siglas: 'UTSI', carpeta: 'area-utsi', hasta: 'aceptado' },
  { clave: 'utvoe', siglas: 'UTVOE', carpeta: 'area-utvoe', hasta: 'enviado' },
  { clave: 'depcyc', siglas: 'DEPCyC', carpeta: 'area-depcyc', hasta: 'enviado' },
  { clave: 'ocemhr', siglas: 'OCEMHR', carpeta: 'area-huesca', hasta: 'sin-enviar' },
] as const;

/** The one that has not sent: somebody may send it. */
export const AREA_SIN_ENVIAR = { clave: 'ocemhr', siglas: 'OCEMHR', carpeta: join(LIBROS, 'area-huesca') };

/** People of the example, by their address of mail. */
export interface PersonasDelEjemplo {
  readonly enlace: string;
  /** Who captures for the área that has not sent. */
  readonly area: string;
}

const responsableDe = (carpeta: string): string =>
  leerFilas(carpeta, 'Carátula').find((f) => f['Campo'] === 'Responsable')?.['Valor'] ?? carpeta;

/** Whoever is known by an id, as if signed in. */
async function comoQuien({ almacen }: Servicio, persona: string): Promise<Quien> {
  const conocida = await personaConocida(almacen.db, persona);
  if (conocida === null) throw new Error('The person may not enter');
  return { ...conocida, via: 'sesion', alcance: 'gestionar' };
}

/** The day so many days from now, as the cut-off is written. */
const dentroDe = (dias: number, ahora: Date): string =>
  new Date(ahora.getTime() + dias * 86_400_000).toISOString().slice(0, 10);

type Pedir = <N extends NombreDeOperacion>(nombre: N, llamada: Llamada<N>) => ReturnType<typeof llamar<N>>;

/** Asks as a person does in the panel. */
export const comoPersona =
  (servicio: Servicio, quien: Quien): Pedir =>
  (nombre, llamada) =>
    llamar(servicio, quien, nombre, { ...llamada, via: 'panel' });

/**
 * Sends an área's libro: what the review points out is explained, as its área did.
 * @returns the id of the envío
 */
export async function enviar(pedir: Pedir, area: string, carpeta: string): Promise<string> {
  const parametros = { ...EN_PERIODO, area };
  const visto = await pedir('validar', {
    parametros,
    consulta: { libro: 'si' },
    archivos: leerArchivos(carpeta),
  });
  const { libro = null, hallazgos = [] } = visto.json ?? {};
  if (libro === null) throw new Error(`The libro of ${area} was not given back`);
  const { json } = await pedir('enviar', {
    parametros,
    cuerpo: { libro: justificar(libro, hallazgos, MOTIVO), peticiones: [] },
  });
  if (json === undefined) throw new Error(`The libro of ${area} was not received`);
  return json.envio.id;
}

async function aceptar(pedir: Pedir, area: string, envio: string): Promise<void> {
  const { version = null } = await pedir('libroDeArea', { parametros: { ...EN_PERIODO, area } });
  await pedir('aceptar', { parametros: { envio }, cuerpo: {}, siVersion: version });
}

/** An área that the libro of the enlace names without siglas. */
const crearAreaSinSiglas = (pedir: Pedir): Promise<unknown> =>
  pedir('crearArea', {
    parametros: { organo: ORGANO },
    cuerpo: {
      clave: AREA_SIN_ENVIAR.clave,
      nombre: 'Oficina del consejero electoral Mauricio Huesca Rodríguez',
      siglas: 'OCEMHR',
    },
  });

/** One that its list names and that has nothing to report this quarter. */
async function apartarLaQueNoInforma(pedir: Pedir): Promise<void> {
  const parametros = { organo: ORGANO, area: 'utcsyd' };
  const { json } = await pedir('areas', { parametros: { organo: ORGANO } });
  const area = json?.areas.find((a) => a.clave === parametros.area);
  if (area !== undefined)
    await pedir('cambiarArea', { parametros, cuerpo: { activa: false }, siVersion: area.version });
}

/** The person who administers, as the first start makes it. */
async function administracionDe({ almacen }: Servicio): Promise<string> {
  const fila = await almacen.db
    .selectFrom('papeles')
    .select('persona')
    .where('papel', '=', 'administracion')
    .where('organo', 'is', null)
    .executeTakeFirstOrThrow();
  return fila.persona;
}

/** The órgano, its period from the enlace's libro, and people for all áreas. */
async function preparar(servicio: Servicio): Promise<{ enlace: Quien; personas: Map<string, Quien> }> {
  const administrar = comoPersona(servicio, await comoQuien(servicio, await administracionDe(servicio)));
  await administrar('crearOrgano', {
    cuerpo: {
      clave: ORGANO,
      nombre: 'Comisión Permanente de Vinculación con Organismos Externos',
      siglas: 'CVOE',
      institucion: 'Instituto Electoral de la Ciudad de México',
      siglasDeInstitucion: 'IECM',
      vistoBueno: false,
    },
  });
  const invitar = async (nombre: string, correo: string, papel: 'enlace' | 'area', area: string | null) => {
    const papeles = [{ papel, area, funcion: area === null ? null : ('captura' as const) }];
    const { json } = await administrar('invitarPersona', {
      parametros: { organo: ORGANO },
      cuerpo: { nombre, correo, papeles },
    });
    return comoQuien(servicio, json?.id ?? '');
  };
  const enlace = await invitar(responsableDe('area-utvoe'), 'enlace@ejemplo.mx', 'enlace', null);
  const abrir = comoPersona(servicio, enlace);
  await crearAreaSinSiglas(abrir);
  await abrir('abrirPeriodoDesdeLibro', {
    parametros: { organo: ORGANO },
    archivos: leerArchivos('enlace-utvoe').map((a) => conAreas(a, AREAS)),
    datos: { corte: dentroDe(DIAS_DE_PLAZO, servicio.reloj()) },
  });
  await apartarLaQueNoInforma(abrir);
  const personas = new Map<string, Quien>();
  for (const { clave, carpeta } of AREAS)
    personas.set(clave, await invitar(responsableDe(carpeta), `${clave}@ejemplo.mx`, 'area', clave));
  return { enlace, personas };
}

/** Loads the real quarter into an empty service, each step as the person who takes it. */
export async function cargarEjemplo(servicio: Servicio): Promise<PersonasDelEjemplo> {
  const { enlace, personas } = await preparar(servicio);
  for (const { clave, carpeta, hasta } of AREAS) {
    const quien = personas.get(clave);
    if (quien === undefined || hasta === 'sin-enviar') continue;
    const envio = await enviar(comoPersona(servicio, quien), clave, carpeta);
    if (hasta === 'aceptado') await aceptar(comoPersona(servicio, enlace), clave, envio);
  }
  return { enlace: enlace.persona, area: personas.get(AREA_SIN_ENVIAR.clave)?.persona ?? '' };
}

/** The people of an example that was loaded before. */
export async function personasDelEjemplo({ almacen }: Servicio): Promise<PersonasDelEjemplo> {
  const filas = await almacen.db
    .selectFrom('personas')
    .select(['id', 'correo'])
    .where('correo', 'in', ['enlace@ejemplo.mx', `${AREA_SIN_ENVIAR.clave}@ejemplo.mx`])
    .execute();
  const conCorreo = (inicio: string): string => filas.find((f) => f.correo.startsWith(inicio))?.id ?? '';
  return { enlace: conCorreo('enlace@'), area: conCorreo(`${AREA_SIN_ENVIAR.clave}@`) };
}
