import type { Enviado, EnvioDeBarra, Revision } from '../../../addon/acciones.ts';
import type { Barra } from '../../estado/barra.ts';
import { loQueNoSeSabia } from '../../estado/del-servicio.ts';
import { abrir, ponerRevision } from '../../estado/revisar.ts';
import { TEXTOS } from '../../textos.ts';
import { leerAcuse, type AcuseAbierto } from './leer-acuse.ts';

export type Paso = keyof typeof TEXTOS.pasos;

/** An envío under way, and what became of the last one. */
export interface Proceso {
  /** The step that is being taken, or that failed; null where nothing is being sent. */
  paso: Paso | null;
  detenido: boolean;
  recibido: { readonly envio: EnvioDeBarra; readonly repetido: boolean } | null;
  marcado: boolean;
  conHallazgos: boolean;
  /** Nobody knows whether it arrived. */
  incierto: boolean;
  acuse: AcuseAbierto | null;
}

export const procesoNuevo = (): Proceso => ({
  paso: null,
  detenido: false,
  recibido: null,
  marcado: false,
  conHallazgos: false,
  incierto: false,
  acuse: null,
});

type Reintentar = () => void;

/** The review of the whole libro as it stands: the one that is shown, if nobody edited since. */
async function revisionAlDia(
  barra: Barra,
  proceso: Proceso,
  reintentar: Reintentar,
): Promise<Revision | null> {
  const { revision } = barra.estado;
  proceso.paso = 'comprobar';
  const edicion = await barra.pedir('edicion', null, {
    llave: 'comprobar',
    dice: TEXTOS.pasos.comprobar,
    reintentar,
  });
  if (edicion === null) return null;
  proceso.paso = 'revisar';
  if (revision?.hoja === null && revision.edicion === edicion.valor) return revision;
  const dado = await barra.pedir(
    'validar',
    { hoja: null },
    { llave: 'revisar-para-enviar', dice: TEXTOS.pasos.revisar, reintentar },
  );
  if (dado === null) return null;
  ponerRevision(barra, dado.valor);
  return dado.valor;
}

async function alContestar(barra: Barra, proceso: Proceso, enviado: Enviado): Promise<void> {
  proceso.incierto = false;
  if (enviado.tipo === 'con-hallazgos') {
    proceso.conHallazgos = true;
    barra.estado.delServicio = loQueNoSeSabia(barra.estado.revision, enviado.revision);
    ponerRevision(barra, enviado.revision);
    barra.decir(TEXTOS.conHallazgos);
    return;
  }
  if (enviado.tipo === 'marcado') {
    proceso.marcado = true;
    barra.decir(TEXTOS.marcado);
  } else {
    proceso.recibido = enviado;
    barra.decir(TEXTOS.recibido(enviado.envio.folio));
    proceso.paso = 'acuse';
    proceso.acuse = await leerAcuse(barra, enviado.envio);
  }
  await abrir(barra);
}

/** Steps of an envío, one after the other. @returns whether it came to its end */
async function darPasos(barra: Barra, proceso: Proceso, reintentar: Reintentar): Promise<boolean> {
  const revision = await revisionAlDia(barra, proceso, reintentar);
  if (revision?.admisible !== true) return revision !== null;
  proceso.paso = 'enviar';
  const dado = await barra.pedir('enviar', null, {
    llave: 'enviar',
    dice: TEXTOS.enviando,
    escribe: true,
    reintentar,
  });
  if (dado === null) {
    proceso.incierto = true;
    return false;
  }
  await alContestar(barra, proceso, dado.valor);
  return true;
}

/** Sends the libro; asked for again after a failure, it is the same envío. */
export async function enviar(barra: Barra, proceso: Proceso): Promise<void> {
  if (proceso.paso !== null && !proceso.detenido) return;
  Object.assign(proceso, { ...procesoNuevo(), incierto: proceso.incierto });
  const acabado = await darPasos(barra, proceso, () => void enviar(barra, proceso));
  if (acabado) proceso.paso = null;
  proceso.detenido = !acabado;
  barra.redibujar();
}
