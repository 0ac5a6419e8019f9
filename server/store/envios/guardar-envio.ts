import { Problem } from '../../../shared/problem.ts';
import type { Cambio, Consultable } from '../almacen.ts';
import { ligarBorrador } from '../borradores/borrador-de-envio.ts';
import { guardarContenido } from '../contenidos.ts';
import type { TablaEnvios } from '../esquema/tablas-de-libros.ts';
import type { TablaPeticiones } from '../esquema/tablas-de-revision.ts';
import { envioPorClave, type FilaDeEnvio, type FilaDeLibro } from './consultar-envios.ts';
import { reemplazarCruces } from './cruces.ts';
import { direccionDeArea, type LugarDeArea } from './lugar-de-area.ts';

/** An envío that has been validated and may be kept. */
export interface EnvioPorGuardar {
  readonly id: string;
  readonly autor: string;
  readonly autorNombre: string;
  readonly via: TablaEnvios['via'];
  readonly contenido: Uint8Array;
  readonly sha256: string;
  /** Of the content and what is asked for with it. */
  readonly huella: string;
  readonly claveDeIdempotencia: string | null;
  /** Version of the borrador that it was made of; null for none. */
  readonly borrador: number | null;
  readonly sinActividades: boolean;
  readonly aTiempo: boolean;
  readonly filas: string;
  readonly resumen: string;
  readonly resumenDeLibro: string;
  readonly hallazgos: string;
  readonly claves: readonly { clave: string; valor: string; hoja: string; fila: number }[];
  readonly peticiones: readonly Pick<
    TablaPeticiones,
    'id' | 'tipo' | 'hoja' | 'columna' | 'fila' | 'valor' | 'texto'
  >[];
  /** Whether it counts at once, or waits for the titular's visto bueno. */
  readonly estado: 'enviado' | 'por-visto-bueno';
  /** Gives the signed acuse, once folio and number are known. */
  readonly firmar: (datos: { folio: number; numero: number; cuando: string }) => Promise<string>;
}

export interface EnvioGuardado {
  readonly envio: FilaDeEnvio;
  /** True where the same had been received before. */
  readonly repetido: boolean;
}

const SIN_ENVIAR = {
  estado: 'sin-enviar' as const,
  envio: null,
  aceptado: null,
  numero: 0,
  a_tiempo: null,
  cuando: null,
  resumen: null,
  version: 1,
};

/** The row of the área's libro, held until the change ends: two envíos of one área follow each other. */
async function tomarLibro({ db, motor }: Cambio, { periodo, area }: LugarDeArea): Promise<FilaDeLibro> {
  const consulta = db
    .selectFrom('libros')
    .selectAll()
    .where('periodo', '=', periodo)
    .where('area', '=', area);
  const tomada = motor === 'postgres' ? consulta.forUpdate() : consulta;
  const libro = await tomada.executeTakeFirst();
  if (libro !== undefined) return libro;
  // An área that came after the period was opened
  await db
    .insertInto('libros')
    .values({ ...SIN_ENVIAR, periodo, area })
    .onConflict((c) => c.columns(['periodo', 'area']).doNothing())
    .execute();
  return tomada.executeTakeFirstOrThrow();
}

/**
 * The envío that was received before, if this is the same again: the same Idempotency-Key, or the very content that the
 * área sent last, where it asks for nothing besides or for the same.
 * @throws Problem `clave-de-idempotencia-usada`
 */
export async function envioRepetido(
  db: Consultable,
  lugar: LugarDeArea,
  ultimo: string | null,
  {
    sha256,
    huella,
    peticiones,
    claveDeIdempotencia,
  }: Pick<EnvioPorGuardar, 'sha256' | 'huella' | 'claveDeIdempotencia'> & { peticiones: readonly unknown[] },
): Promise<FilaDeEnvio | null> {
  if (claveDeIdempotencia !== null) {
    const conClave = await envioPorClave(db, lugar, claveDeIdempotencia);
    if (conClave !== null && conClave.huella !== huella)
      throw new Problem('clave-de-idempotencia-usada', { clave: claveDeIdempotencia });
    if (conClave !== null) return conClave;
  }
  if (ultimo === null) return null;
  const anterior = await db.selectFrom('envios').selectAll().where('id', '=', ultimo).executeTakeFirst();
  if (anterior === undefined) return null;
  const esElMismo = anterior.huella === huella || (peticiones.length === 0 && anterior.sha256 === sha256);
  return esElMismo ? anterior : null;
}

/** The next folio of the period. @throws Problem `periodo-cerrado` */
async function tomarFolio({ db }: Cambio, lugar: LugarDeArea): Promise<number> {
  const fila = await db
    .updateTable('periodos')
    .set((e) => ({ folio: e('folio', '+', 1) }))
    .where('id', '=', lugar.periodo)
    .where('estado', '!=', 'cerrado')
    .returning('folio')
    .executeTakeFirst();
  if (fila === undefined) throw new Problem('periodo-cerrado', { periodo: lugar.clavePeriodo });
  return fila.folio;
}

async function guardarPeticiones(
  { db, ahora }: Cambio,
  lugar: LugarDeArea,
  { id, autor, peticiones }: EnvioPorGuardar,
): Promise<void> {
  if (peticiones.length === 0) return;
  const filas = peticiones.map((p) => ({
    ...p,
    periodo: lugar.periodo,
    area: lugar.area,
    envio: id,
    autor,
    creada: ahora,
    estado: 'abierta' as const,
    respuesta: '',
    version: 1,
  }));
  await db.insertInto('peticiones').values(filas).execute();
}

function filaDe(
  lugar: LugarDeArea,
  nuevo: EnvioPorGuardar,
  dado: { sha256: string; numero: number; folio: number; acuse: string; cuando: string },
): FilaDeEnvio {
  return {
    ...dado,
    id: nuevo.id,
    periodo: lugar.periodo,
    area: lugar.area,
    autor: nuevo.autor,
    autor_nombre: nuevo.autorNombre,
    via: nuevo.via,
    huella: nuevo.huella,
    clave_idempotencia: nuevo.claveDeIdempotencia,
    libro_del_enlace: lugar.libroDelEnlace,
    a_tiempo: Number(nuevo.aTiempo),
    sin_actividades: Number(nuevo.sinActividades),
    espera_visto_bueno: Number(nuevo.estado === 'por-visto-bueno'),
    filas: nuevo.filas,
    resumen: nuevo.resumen,
  };
}

/**
 * Keeps an envío: content, rows, findings, acuse, folio, board and bitácora, all or nothing. What needs no folio goes
 * first, so that the period is held briefly.
 *
 * @throws Problem `libro-aceptado`, `periodo-cerrado`, `clave-de-idempotencia-usada`
 */
export async function guardarEnvio(
  cambio: Cambio,
  lugar: LugarDeArea,
  nuevo: EnvioPorGuardar,
): Promise<EnvioGuardado> {
  const { db, ahora } = cambio;
  const libro = await tomarLibro(cambio, lugar);
  const repetido = await envioRepetido(db, lugar, libro.envio, nuevo);
  if (repetido !== null) return { envio: repetido, repetido: true };
  if (libro.estado === 'aceptado') throw new Problem('libro-aceptado', { area: lugar.siglasArea });
  const sha256 = await guardarContenido(cambio, nuevo.contenido);
  await reemplazarCruces(cambio, lugar, nuevo.id, libro.envio, nuevo.claves);
  const numero = libro.numero + 1;
  const folio = await tomarFolio(cambio, lugar);
  const acuse = await nuevo.firmar({ folio, numero, cuando: ahora });
  const envio = filaDe(lugar, nuevo, { sha256, numero, folio, acuse, cuando: ahora });
  await db.insertInto('envios').values(envio).execute();
  await db.insertInto('hallazgos_de_envio').values({ envio: nuevo.id, hallazgos: nuevo.hallazgos }).execute();
  await ligarBorrador(cambio, nuevo.id, nuevo.borrador);
  await guardarPeticiones(cambio, lugar, nuevo);
  await ponerEnLibro(cambio, lugar, nuevo, libro, envio);
  return { envio, repetido: false };
}

async function ponerEnLibro(
  { db, ahora, anotar }: Cambio,
  lugar: LugarDeArea,
  nuevo: EnvioPorGuardar,
  libro: FilaDeLibro,
  envio: FilaDeEnvio,
): Promise<void> {
  await db
    .updateTable('libros')
    .set({
      estado: nuevo.estado,
      envio: envio.id,
      numero: envio.numero,
      a_tiempo: envio.a_tiempo,
      cuando: ahora,
      resumen: nuevo.resumenDeLibro,
      version: libro.version + 1,
    })
    .where('periodo', '=', lugar.periodo)
    .where('area', '=', lugar.area)
    .execute();
  const objeto = `${direccionDeArea(lugar)}/envios/${envio.numero}`;
  anotar({
    accion: 'envio.recibido',
    objeto,
    de: libro.estado,
    a: JSON.stringify({ estado: nuevo.estado, folio: envio.folio, sha256: envio.sha256, via: envio.via }),
  });
  for (const { tipo } of nuevo.peticiones)
    anotar({ accion: 'peticion.hecha', objeto: direccionDeArea(lugar), a: tipo });
}
