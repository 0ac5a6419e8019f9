import type { HallazgoDeBarra, Hecho } from '../../addon/acciones.ts';
import type { Cambio } from '../../fixes/correccion.ts';
import { TEXTOS } from '../textos.ts';
import type { Barra } from './barra.ts';
import { conAtendido, conLoDelServicio, sinCambiados } from './del-servicio.ts';
import { ponerRevision } from './revisar.ts';

function mostrar(barra: Barra, hecho: Hecho, dice: string, deshecho = false): void {
  ponerRevision(barra, conLoDelServicio(hecho.revision, barra.estado.delServicio));
  barra.decir(dice, hecho.deshacer, deshecho);
}

/** Makes the changes of one fix or of many, as one step that can be taken back. */
export async function corregir(barra: Barra, cambios: readonly Cambio[], dice: string): Promise<void> {
  const { hoja } = barra.estado;
  const dado = await barra.pedir(
    'corregir',
    { cambios, hoja },
    {
      llave: 'corregir',
      dice: TEXTOS.corrigiendo,
      escribe: true,
      reintentar: () => void corregir(barra, cambios, dice),
    },
  );
  if (dado === null) return;
  barra.estado.delServicio = sinCambiados(barra.estado.delServicio, cambios);
  mostrar(barra, dado.valor, dice);
}

/** Takes back what was done last; taken back again, it stands. */
export async function deshacer(barra: Barra): Promise<void> {
  const { hecho, hoja } = barra.estado;
  if (hecho === null) return;
  const dado = await barra.pedir(
    'deshacer',
    { cambios: hecho.deshacer, hoja },
    {
      llave: 'deshacer',
      dice: TEXTOS.deshaciendo,
      escribe: true,
      reintentar: () => void deshacer(barra),
    },
  );
  if (dado === null) return;
  mostrar(barra, dado.valor, hecho.deshecho ? TEXTOS.rehecho : TEXTOS.deshecho, !hecho.deshecho);
}

type AlAcabar = () => void;

/** Says why a warning stands; '' takes the explanation away. */
export async function explicar(
  barra: Barra,
  hallazgo: HallazgoDeBarra,
  motivo: string,
  alAcabar: AlAcabar,
): Promise<void> {
  const { hoja } = barra.estado;
  const dado = await barra.pedir(
    'explicar',
    { hallazgo, motivo, hoja },
    {
      llave: 'explicar',
      dice: TEXTOS.guardando,
      escribe: true,
      reintentar: () => void explicar(barra, hallazgo, motivo, alAcabar),
    },
  );
  if (dado === null) return;
  alAcabar();
  const atendido =
    motivo === ''
      ? { gravedad: 'Advertencia' as const, justificacion: null }
      : { gravedad: 'Justificada' as const, justificacion: motivo };
  barra.estado.delServicio = conAtendido(barra.estado.delServicio, hallazgo, atendido);
  mostrar(barra, dado.valor, motivo === '' ? TEXTOS.sinExplicacion : TEXTOS.explicado);
}

/** Asks the enlace for what is missing; '' takes it back. */
export async function pedirAlEnlace(
  barra: Barra,
  hallazgo: HallazgoDeBarra,
  texto: string,
  alAcabar: AlAcabar,
): Promise<void> {
  const { hoja } = barra.estado;
  const dado = await barra.pedir(
    'pedir',
    { hallazgo, texto, hoja },
    {
      llave: 'pedir',
      dice: TEXTOS.pidiendo,
      escribe: true,
      reintentar: () => void pedirAlEnlace(barra, hallazgo, texto, alAcabar),
    },
  );
  if (dado === null) return;
  alAcabar();
  const { delServicio } = barra.estado;
  barra.estado.delServicio = conAtendido(delServicio, hallazgo, { pedido: texto !== '' });
  ponerRevision(barra, conLoDelServicio(dado.valor, barra.estado.delServicio));
  barra.decir(texto === '' ? TEXTOS.seRetiro : TEXTOS.sePidio);
}

/** Declares a line without activity. */
export async function declararSinActividades(
  barra: Barra,
  linea: string,
  motivo: string,
  alAcabar: AlAcabar,
): Promise<void> {
  const dado = await barra.pedir(
    'sinActividades',
    { linea, motivo },
    {
      llave: 'sinActividades',
      dice: TEXTOS.declarando,
      escribe: true,
      reintentar: () => void declararSinActividades(barra, linea, motivo, alAcabar),
    },
  );
  if (dado === null) return;
  alAcabar();
  mostrar(barra, dado.valor, TEXTOS.declarado(linea));
}

/** Brings the person to a cell, with the keyboard. */
export async function irA(barra: Barra, celda: HallazgoDeBarra['celda']): Promise<void> {
  if (celda === null) return;
  const dado = await barra.pedir('irA', celda, { llave: 'irA', dice: '' });
  if (dado !== null) barra.alLibro();
}
