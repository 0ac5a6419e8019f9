import { idsDeLote } from '../../../shared/borrador/borrador-de-libro.ts';
import { conLibro } from '../../../shared/borrador/con-libro.ts';
import { libroDeBorrador } from '../../../shared/borrador/libro-de-borrador.ts';
import type { Consultable } from '../../store/almacen.ts';
import { lotesDesde } from '../../store/borradores/historia.ts';
import { versionDeBorrador } from '../../store/borradores/leer-borrador.ts';
import { borradorDeArea, type LugarDeBorrador } from '../../store/borradores/lugar-de-borrador.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import type { Quien } from '../quien.ts';
import type { Servicio } from '../servicio.ts';
import { borradorInicial } from './borrador-inicial.ts';
import { nombreDelLibro } from './nombre-del-libro.ts';
import { reemplazar } from './reemplazar.ts';

/** What a lote is called that brings what was sent. */
const QUE = 'recibir';

/** Whether there is a borrador and nobody wrote in it: it is as it was made, or as what was sent before left it. */
async function nadieEscribio(db: Consultable, lugar: LugarDeBorrador): Promise<boolean> {
  const version = await versionDeBorrador(db, lugar);
  if (version === null) return false;
  const [ultimo] = version === 0 ? [] : await lotesDesde(db, lugar, version - 1, 1);
  return version === 0 || ultimo?.que === QUE;
}

/**
 * After a libro was sent as a file: where it was opened in the browser before and nobody wrote in it there, it holds what was sent,
 * so that whoever corrects it there does not begin with what it was before. Where somebody did write, it stays as it is.
 */
export async function seguirAlEnvio(
  { almacen, vigia, registrar }: Servicio,
  area: LugarDeArea,
  quien: Quien,
  sha256: string,
): Promise<void> {
  const lugar = borradorDeArea(area);
  try {
    if (!(await nadieEscribio(almacen.db, lugar))) return;
    const { borrador } = await borradorInicial(almacen.db, lugar);
    const libro = libroDeBorrador(borrador, nombreDelLibro(lugar));
    await almacen.cambiar(`personas/${quien.persona}`, (cambio) =>
      reemplazar(cambio, lugar, quien, {
        que: QUE,
        de: sha256,
        destino: async (actual) =>
          (await nadieEscribio(cambio.db, lugar))
            ? conLibro(actual, libro, idsDeLote(actual.version + 1))
            : actual,
      }),
    );
    vigia.avisar(lugar);
  } catch (error) {
    // It was sent all the same: the libro in the browser is another matter
    registrar('warn', 'el borrador no siguió al envío', { error });
  }
}
