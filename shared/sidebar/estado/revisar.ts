import type { Revision } from '../../addon/acciones.ts';
import { TEXTOS } from '../textos.ts';
import type { Barra } from './barra.ts';

/** Shows a review. */
export function ponerRevision({ estado, redibujar }: Barra, revision: Revision): void {
  estado.revision = revision;
  estado.hoja = revision.hoja;
  estado.vieja = false;
  redibujar();
}

/**
 * Reviews what is chosen, or the whole libro, and shows it.
 * @returns null where it could not be reviewed
 */
export async function revisar(barra: Barra, hoja = barra.estado.hoja): Promise<Revision | null> {
  const antes = barra.estado.revision;
  const dado = await barra.pedir(
    'validar',
    { hoja },
    { llave: 'validar', dice: TEXTOS.revisando, reintentar: () => void revisar(barra, hoja) },
  );
  // Answers come in any order: a fix that was made meanwhile brought a newer review
  if (dado === null || barra.estado.revision !== antes) return null;
  barra.estado.delServicio = [];
  ponerRevision(barra, dado.valor);
  return dado.valor;
}

/** Reads what stands of the libro and of its envíos. @returns whether it could be read */
export async function abrir(barra: Barra, reintentar = (): void => void abrir(barra)): Promise<boolean> {
  const dado = await barra.pedir('abrir', null, { llave: 'abrir', dice: TEXTOS.leyendo, reintentar });
  if (dado === null) return false;
  barra.estado.libro = dado.valor;
  barra.redibujar();
  return true;
}

/** Whether somebody edited after the review that is shown; nobody is told of a question that goes unanswered. */
async function cambioDesdeLaRevision(barra: Barra): Promise<boolean> {
  const vista = barra.estado.revision;
  // Whatever is under way will bring its own review
  if (vista === null || barra.estado.trabajos.size > 0) return false;
  const falla = barra.estado.falla;
  const dado = await barra.pedir('edicion', null, { llave: 'edicion', dice: '' });
  if (dado === null) {
    barra.estado.falla = falla;
    return false;
  }
  return barra.estado.revision === vista && dado.valor !== vista.edicion;
}

/** When whoever works in the sheet comes back: what changed meanwhile is reviewed again. */
export async function alVolver(barra: Barra): Promise<void> {
  if (!(await cambioDesdeLaRevision(barra))) return;
  barra.estado.vieja = true;
  barra.redibujar();
  if ((await revisar(barra)) !== null) barra.decir(TEXTOS.cambioYSeReviso);
}

/** Milliseconds after which it is looked again whether the page is free. */
const ENTRE_INTENTOS = 20;

/**
 * When the page around it hears of an edit: the review follows, and nobody is interrupted. One that is under way may be of
 * before the edit: it is waited for.
 */
export async function alEditar(barra: Barra): Promise<void> {
  const { estado } = barra;
  if (estado.esperaLibre) return;
  estado.esperaLibre = true;
  while (estado.trabajos.size > 0) await new Promise((seguir) => setTimeout(seguir, ENTRE_INTENTOS));
  estado.esperaLibre = false;
  if (estado.revision !== null) await revisar(barra);
}
