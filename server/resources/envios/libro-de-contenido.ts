import { leerCanonico } from '../../../shared/libro/leer-canonico.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import type { Consultable } from '../../store/almacen.ts';
import { leerContenido } from '../../store/contenidos.ts';

/** Characters of canonical text kept open: people page through the same envío. */
const MEMORIA = 20_000_000;

interface Abierto {
  readonly libro: Libro;
  readonly peso: number;
}

const abiertos = new Map<string, Abierto>();

function recordar(sha256: string, abierto: Abierto): void {
  abiertos.set(sha256, abierto);
  let total = [...abiertos.values()].reduce((suma, { peso }) => suma + peso, 0);
  for (const [hash, { peso }] of abiertos) {
    if (total <= MEMORIA || hash === sha256) break;
    abiertos.delete(hash);
    total -= peso;
  }
}

/**
 * The libro under a SHA-256. Content never changes, so what was opened a moment ago is given again.
 * @param nombre how the libro is called; the content does not say
 */
export async function libroDeContenido(db: Consultable, sha256: string, nombre: string): Promise<Libro> {
  const visto = abiertos.get(sha256);
  if (visto !== undefined) {
    abiertos.delete(sha256);
    abiertos.set(sha256, visto);
    return { ...visto.libro, nombre };
  }
  const texto = await textoDeContenido(db, sha256);
  const libro = leerCanonico(texto, nombre);
  recordar(sha256, { libro, peso: texto.length });
  return libro;
}

/** The canonical text under a SHA-256. */
export async function textoDeContenido(db: Consultable, sha256: string): Promise<string> {
  const bytes = await leerContenido(db, sha256);
  if (bytes === null) throw new Error(`The store lacks the content ${sha256}`);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
