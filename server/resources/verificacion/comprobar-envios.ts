import type { LlavePublica } from '../../../shared/api/esquemas/acuse.ts';
import { jsonCanonico, type ValorJson } from '../../firma/json-canonico.ts';
import { verificarAcuse } from '../../firma/verificar-acuse.ts';
import type { Consultable } from '../../store/almacen.ts';
import { foliosPorPeriodo, recorrerEnvios, type EnvioVisto } from '../../store/verificacion/recorrer.ts';
import { entradasSobre, revisionesDe, type Entrada } from '../../store/verificacion/segun-bitacora.ts';
import { PASOS } from '../../store/envios/pasos-de-revision.ts';
import { Cuenta } from './cuenta.ts';
import { leerDicho, porObjeto } from './leer-dicho.ts';

const direccion = ({ organo, periodo, area, numero }: EnvioVisto): string =>
  `organos/${organo}/periodos/${periodo}/areas/${area}/envios/${numero}`;

const ACCION_DE = new Map(Object.values(PASOS).map(({ tipo, accion }) => [tipo, accion]));
const DE_REVISION = [...new Set(ACCION_DE.values())];

const mismoJson = (texto: string, valor: ValorJson): boolean =>
  jsonCanonico(leerDicho(texto)) === jsonCanonico(valor);

/** What an acuse says otherwise than the row of its envío. */
function loQueDifiere(envio: EnvioVisto, llaves: readonly LlavePublica[]): string | null {
  const visto = verificarAcuse(envio.acuse, llaves);
  if (visto.tipo !== 'valido') return 'su acuse no tiene una firma válida de este servicio';
  const { acuse } = visto;
  if (!visto.identico) return 'su acuse no está escrito como se entregó';
  if (acuse.sha256 !== envio.sha256) return 'su acuse habla de otro contenido';
  if (acuse.numero !== envio.folio) return 'su acuse tiene otro folio';
  if (acuse.envio !== envio.numero) return 'su acuse tiene otro número de envío';
  if (Date.parse(acuse.cuando) !== Date.parse(envio.cuando)) return 'su acuse dice otra hora';
  if (acuse.envia !== envio.autor_nombre) return 'su acuse nombra a otra persona';
  if (Number(acuse.aTiempo) !== envio.a_tiempo) return 'su acuse dice otra cosa del plazo';
  if (Number(acuse.sinActividades) !== envio.sin_actividades)
    return 'su acuse dice otra cosa de si hubo actividades';
  return mismoJson(envio.filas, acuse.filas) ? null : 'su acuse cuenta otras filas';
}

/** What the bitácora tells otherwise than the row of an envío: the acuse alone could be signed anew. */
function loQueNoSeAsento(envio: EnvioVisto, entradas: readonly Entrada[]): string | null {
  const [recibido, otra] = entradas.filter(({ accion }) => accion === 'envio.recibido');
  if (recibido === undefined) return 'la bitácora no cuenta que se recibió';
  if (otra !== undefined) return 'la bitácora cuenta dos veces que se recibió';
  const { folio, sha256, via } = leerDicho(recibido.a) as Readonly<Record<string, unknown>>;
  if (sha256 !== envio.sha256) return 'la bitácora habla de otro contenido';
  if (folio !== envio.folio) return 'la bitácora tiene otro folio';
  if (via !== envio.via) return 'la bitácora dice que llegó por otro medio';
  return recibido.quien === `personas/${envio.autor}` ? null : 'la bitácora nombra a otra persona';
}

/** The steps of a review, each as a text that is equal where they are. */
const comoTextos = (pasos: readonly (readonly [accion: string, quien: string, motivo: unknown])[]): string =>
  JSON.stringify(pasos.map((p) => JSON.stringify(p)).sort());

function revisionDistinta(
  revisiones: Awaited<ReturnType<typeof revisionesDe>>,
  entradas: readonly Entrada[],
): boolean {
  const guardadas = revisiones.map(
    ({ tipo, autor, motivo }) => [ACCION_DE.get(tipo) ?? tipo, `personas/${autor}`, motivo] as const,
  );
  const asentadas = entradas
    .filter(({ accion }) => accion !== 'envio.recibido')
    .map(
      ({ accion, quien, a }) =>
        [accion, quien, (leerDicho(a) as Readonly<Record<string, unknown>>)['motivo']] as const,
    );
  return comoTextos(guardadas) !== comoTextos(asentadas);
}

async function comprobarLote(
  db: Consultable,
  lote: readonly EnvioVisto[],
  cuenta: Cuenta,
  malos: ReadonlySet<string>,
  llaves: readonly LlavePublica[],
): Promise<void> {
  const entradas = porObjeto(
    await entradasSobre(db, lote.map(direccion), ['envio.recibido', ...DE_REVISION]),
  );
  const revisiones = await revisionesDe(
    db,
    lote.map(({ id }) => id),
  );
  for (const envio of lote) {
    const suyas = entradas.get(direccion(envio)) ?? [];
    const fallas = [
      loQueDifiere(envio, llaves),
      loQueNoSeAsento(envio, suyas),
      envio.guardado === null || malos.has(envio.sha256) ? 'el contenido no es el que se recibió' : null,
      revisionDistinta(
        revisiones.filter((r) => r.envio === envio.id),
        suyas,
      )
        ? 'su revisión no es la que se asentó'
        : null,
    ];
    cuenta.comprobados += 1;
    for (const falla of fallas) if (falla !== null) cuenta.fallar(`En ${direccion(envio)}, ${falla}.`);
  }
}

/** Envíos against their acuses, against the bitácora, and against what was received. */
export async function comprobarEnvios(
  db: Consultable,
  malos: ReadonlySet<string>,
  llaves: readonly LlavePublica[],
): Promise<Cuenta> {
  const cuenta = new Cuenta('envíos, con su acuse y su revisión');
  for await (const lote of recorrerEnvios(db)) await comprobarLote(db, lote, cuenta, malos, llaves);
  return cuenta;
}

export async function comprobarFolios(db: Consultable): Promise<Cuenta> {
  const cuenta = new Cuenta('folios de cada periodo, sin saltos');
  for (const { organo, periodo, folio, distintos, mayor, menor } of await foliosPorPeriodo(db)) {
    cuenta.comprobados += folio;
    if (distintos !== folio || (mayor ?? 0) !== folio || (menor ?? 1) !== 1)
      cuenta.fallar(
        `En organos/${organo}/periodos/${periodo} se dieron ${folio} folios y hay ${distintos} envíos con folio propio.`,
      );
  }
  return cuenta;
}
