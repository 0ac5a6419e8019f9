import type { Consultable } from '../../store/almacen.ts';
import { PASOS } from '../../store/envios/pasos-de-revision.ts';
import { entradasSobre, recorrerLibros, type LibroVisto } from '../../store/verificacion/segun-bitacora.ts';
import { Cuenta } from './cuenta.ts';
import { leerDicho, porObjeto } from './leer-dicho.ts';

/** Entries after which an área's libro is in another state. */
const CAMBIAN_DE_ESTADO = ['envio.recibido', ...new Set(Object.values(PASOS).map(({ accion }) => accion))];

const direccion = ({ organo, periodo, area }: LibroVisto): string =>
  `organos/${organo}/periodos/${periodo}/areas/${area}`;
const delEnvio = (libro: LibroVisto): string => `${direccion(libro)}/envios/${String(libro.numero)}`;

/** What of an área's libro is not as its envíos and the bitácora tell. */
function loQueDifiere(libro: LibroVisto, asentado: unknown): string | null {
  if (libro.numero !== libro.envios) return `dice tener ${libro.numero} envíos y tiene ${libro.envios}`;
  if (libro.numero !== (libro.numeroDelVigente ?? 0)) return 'su envío vigente no es el último';
  if (libro.estado !== asentado) return 'su estado no es el que se asentó';
  const aceptado = libro.estado === 'aceptado' ? libro.envio : null;
  return libro.aceptado === aceptado ? null : 'su envío aceptado no es el que se asentó';
}

/** The state of each área's libro, against the last entry about its envío in force. */
export async function comprobarLibros(db: Consultable): Promise<Cuenta> {
  const cuenta = new Cuenta('libros de áreas, en el estado que se asentó');
  for await (const lote of recorrerLibros(db)) {
    const entradas = porObjeto(await entradasSobre(db, lote.map(delEnvio), CAMBIAN_DE_ESTADO));
    for (const libro of lote) {
      const ultima = entradas.get(delEnvio(libro))?.at(-1);
      const dicho = leerDicho(ultima?.a ?? null) as Readonly<Record<string, unknown>>;
      const difiere = loQueDifiere(libro, ultima === undefined ? 'sin-enviar' : dicho['estado']);
      cuenta.comprobados += 1;
      if (difiere !== null) cuenta.fallar(`En ${direccion(libro)}, ${difiere}.`);
    }
  }
  return cuenta;
}
