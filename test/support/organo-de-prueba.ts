import { randomUUID } from 'node:crypto';
import type { NombreDeOperacion } from '../../shared/api/catalogo-de-operaciones.ts';
import { OPERACIONES } from '../../shared/api/catalogo-de-operaciones.ts';
import type { Operacion } from '../../shared/api/operacion.ts';
import { exigirPermiso } from '../../server/resources/permisos.ts';
import type { Quien } from '../../server/resources/quien.ts';
import type { Pedido, RecursoDefinido, Respuesta } from '../../server/resources/recurso.ts';
import type { Servicio } from '../../server/resources/servicio.ts';
import type { Almacen } from '../../server/store/almacen.ts';
import type { FilaDePapel } from '../../server/store/personas/papeles.ts';
import { personaConocida } from '../../server/store/personas/persona-conocida.ts';

/** Ids of an órgano made for a test. */
export interface OrganoDePrueba {
  readonly organo: string;
  readonly areas: Readonly<Record<string, string>>;
}

/** An órgano with áreas, put there without asking anybody. */
export async function sembrarOrgano(
  { db }: Almacen,
  clave: string,
  areas: readonly string[] = [],
): Promise<OrganoDePrueba> {
  const organo = randomUUID();
  const siglas = clave.toUpperCase();
  await db
    .insertInto('organos')
    .values({
      id: organo,
      clave,
      nombre: `Comisión ${siglas}`,
      siglas,
      institucion: 'Instituto Electoral',
      siglas_institucion: 'IE',
      visto_bueno: 0,
      creado: '2022-01-01T00:00:00.000Z',
      version: 1,
    })
    .execute();
  const ids: Record<string, string> = {};
  for (const area of areas) {
    const id = (ids[area] = randomUUID());
    await db
      .insertInto('areas')
      .values({
        id,
        organo,
        clave: area,
        nombre: `Área ${area}`,
        siglas: area.toUpperCase(),
        activa: 1,
        version: 1,
      })
      .execute();
  }
  return { organo, areas: ids };
}

type PapelDePrueba = Pick<FilaDePapel, 'papel'> & Partial<Omit<FilaDePapel, 'papel' | 'id' | 'persona'>>;

/** A person with papeles, put there without asking anybody. */
export async function sembrarPersona(
  { db }: Almacen,
  nombre: string,
  papeles: readonly PapelDePrueba[] = [],
): Promise<string> {
  const id = randomUUID();
  const correo = `${nombre.toLowerCase().replaceAll(' ', '.')}@ejemplo.mx`;
  await db
    .insertInto('personas')
    .values({ id, nombre, correo, activa: 1, creada: '2022-01-01T00:00:00.000Z', version: 1 })
    .execute();
  for (const papel of papeles)
    await db
      .insertInto('papeles')
      .values({ organo: null, area: null, funcion: null, ...papel, id: randomUUID(), persona: id })
      .execute();
  return id;
}

/** Who somebody is now, as a session would tell. */
export async function quienEs({ db }: Almacen, persona: string): Promise<Quien> {
  const conocida = await personaConocida(db, persona);
  if (conocida === null) throw new Error('The person may not enter');
  return { ...conocida, via: 'sesion', alcance: 'gestionar' };
}

/** What a test says of a request; the rest is as if left out. */
export type PedidoDePrueba = Partial<
  Record<'parametros' | 'consulta' | 'cuerpo', Readonly<Record<string, unknown>>>
> & { readonly siVersion?: number | null };

/** Drives an operation as the wrapper does: parses by its schemas, looks up, checks permission, acts. */
export async function pedir(
  servicio: Partial<Servicio> & Pick<Servicio, 'almacen'>,
  recursos: Readonly<Record<string, RecursoDefinido>>,
  nombre: NombreDeOperacion,
  quien: Quien | null,
  { siVersion = null, ...pedido }: PedidoDePrueba = {},
): Promise<Respuesta<Record<string, unknown>>> {
  const operacion: Operacion = OPERACIONES[nombre];
  const definido = recursos[nombre];
  if (definido === undefined) throw new Error(`${nombre} is not among the resources`);
  const entero = {
    servicio: { reloj: () => new Date(), ...servicio } as Servicio,
    quien,
    parametros: operacion.parametros?.parse(pedido.parametros ?? {}),
    consulta: operacion.consulta?.parse(pedido.consulta ?? {}),
    cuerpo: operacion.cuerpo?.parse(pedido.cuerpo ?? {}),
    archivos: [],
    datos: undefined,
    siVersion,
    claveDeIdempotencia: null,
    via: 'api',
    id: 'prueba',
    ultimoEvento: null,
  } as Pedido;
  const hallado = await definido.buscar(entero);
  exigirPermiso(operacion, quien, hallado);
  const respuesta = await definido.hacer(entero, hallado);
  const definida = operacion.respuestas[respuesta.estado];
  if (definida === undefined)
    throw new Error(`${nombre} answers ${respuesta.estado}, which it does not state`);
  if ('esquema' in definida) definida.esquema.parse(respuesta.json);
  return respuesta as Respuesta<Record<string, unknown>>;
}
