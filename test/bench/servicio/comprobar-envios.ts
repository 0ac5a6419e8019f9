import { textoDeAcuse } from '../../../server/firma/firmar-acuse.ts';
import { verificarAlmacen } from '../../../server/resources/verificar-almacen.ts';
import type { Servicio } from '../../../server/resources/servicio.ts';
import { envioRecibido } from '../../../shared/api/esquemas/envios.ts';
import type { EnviosDeUltimaHora } from './ultima-hora.ts';

/** What is said of the acuses that the clients hold, once they are held against the store. */
export interface Comprobado {
  /** Áreas that hold an acuse. */
  readonly acuses: number;
  /** Requests that were answered with the acuse of the first time. */
  readonly repetidos: number;
  /** What is not as it should be, a sentence each. */
  readonly fallas: readonly string[];
}

/** The acuse that each área holds; a second one that differs is a failure. */
function acusesRecibidos({ areas, respuestas }: EnviosDeUltimaHora, fallas: string[]) {
  const acuses = new Map<string, string>();
  let repetidos = 0;
  for (const [i, { estado, texto }] of respuestas.entries()) {
    const area = areas[i] ?? '';
    if (estado !== 200 && estado !== 201) {
      fallas.push(`${area}: ${String(estado)} ${texto.slice(0, 300)}`);
      continue;
    }
    const { acuse, repetido } = envioRecibido.parse(JSON.parse(texto));
    const recibido = textoDeAcuse(acuse);
    if (repetido) repetidos += 1;
    if ((acuses.get(area) ?? recibido) !== recibido) fallas.push(`${area}: two acuses that differ`);
    acuses.set(area, recibido);
  }
  return { acuses, repetidos };
}

/**
 * Holds what the clients were answered against the store: none lost, none doubled, folios without gaps, each acuse there
 * with its bytes, and the whole store as `trimestral verificar` proves it.
 */
export async function comprobarEnvios(
  { almacen, firmante }: Servicio,
  enviado: EnviosDeUltimaHora,
): Promise<Comprobado> {
  const fallas: string[] = [];
  const { acuses, repetidos } = acusesRecibidos(enviado, fallas);
  const guardados = await almacen.db
    .selectFrom('envios as e')
    .innerJoin('areas as a', 'a.id', 'e.area')
    .select(['a.clave', 'e.folio', 'e.acuse'])
    .orderBy('e.folio')
    .execute();
  const esperadas = new Set(enviado.areas);
  if (guardados.length !== esperadas.size)
    fallas.push(`${String(guardados.length)} envíos of ${String(esperadas.size)} áreas`);
  for (const [i, { clave, folio, acuse }] of guardados.entries()) {
    if (folio !== i + 1) fallas.push(`${clave}: folio ${String(folio)} in the place of ${String(i + 1)}`);
    if (acuses.get(clave) !== acuse) fallas.push(`${clave}: the store keeps another acuse`);
  }
  const { comprobaciones } = await verificarAlmacen(almacen.db, await firmante.publicas(almacen.db));
  fallas.push(...comprobaciones.flatMap((c) => c.fallas));
  return { acuses: acuses.size, repetidos, fallas };
}
