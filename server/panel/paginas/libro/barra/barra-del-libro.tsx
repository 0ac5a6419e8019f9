import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Respuesta } from '../../../../../shared/addon/acciones.ts';
import type { LibroAtado } from '../../../../../shared/envio/buzon-de-libro.ts';
import type { ALaBarra, DeLaBarra } from '../../../barra/canal-de-barra.ts';
import { archivo } from '../../../estado/archivo.ts';
import type { PuertoDeBarra } from '../puerto-de-barra.ts';
import { guardadoDelLibro } from './guardado-del-libro.ts';
import type { AlObrero } from './mensajes-de-obrero.ts';
import { PuenteDeObrero, type HiloDeBarra } from './puente-de-obrero.ts';

interface Datos {
  readonly puerto: PuertoDeBarra;
  /** With no área for the libro of the enlace. */
  readonly lugar: LibroAtado;
  /** Name of the person who works here. */
  readonly persona: string;
}

/** Milliseconds without a further edit after which the sidebar shows the review again: its cells are marked before. */
const TRAS_EDITAR = 60;

function abrirHilo(
  lugar: LibroAtado,
  persona: string,
): { hilo: Worker; guardar: (clave: string, valor: string | null) => void } {
  const { leer, guardar } = guardadoDelLibro(localStorage, lugar);
  const hilo = new Worker(archivo('obrero'), { type: 'module', name: 'Revisión del libro' });
  const atado = lugar.area === '' ? null : lugar;
  const inicio: AlObrero = { tipo: 'inicio', lugar: atado, persona, version: '', guardado: leer() };
  hilo.postMessage(inicio);
  return { hilo, guardar };
}

/** Tells the sidebar of edits, the last of a burst only. @returns how to stop */
function avisarDeCambios(puerto: PuertoDeBarra, avisar: () => void): () => void {
  let espera: ReturnType<typeof setTimeout> | undefined;
  const callar = puerto.alCambiar(() => {
    clearTimeout(espera);
    espera = setTimeout(avisar, TRAS_EDITAR);
  });
  return () => {
    clearTimeout(espera);
    callar();
  };
}

/** Opens a channel to the sidebar's page. @returns how to tell it something */
function conectar(
  marco: HTMLIFrameElement,
  { puente }: PuenteDeObrero,
  puerto: PuertoDeBarra,
): (mensaje: ALaBarra) => void {
  const { port1: mio, port2: suyo } = new MessageChannel();
  const decir = (mensaje: ALaBarra): void => {
    mio.postMessage(mensaje);
  };
  const responder = async ({
    numero,
    nombre,
    pide,
  }: Extract<DeLaBarra, { tipo: 'accion' }>): Promise<void> => {
    const respuesta: Respuesta = await puente(nombre, pide as never);
    decir({ tipo: 'respuesta', numero, respuesta });
  };
  mio.onmessage = ({ data }: MessageEvent<DeLaBarra>) => {
    if (data.tipo === 'al-libro') puerto.enfocar();
    else void responder(data);
  };
  marco.contentWindow?.postMessage(null, location.origin, [suyo]);
  return decir;
}

/** The core in its thread, for as long as the page shows this libro. */
function usePuenteDeObrero({ puerto, lugar, persona }: Datos): PuenteDeObrero | null {
  const [puente, poner] = useState<PuenteDeObrero | null>(null);
  const { organo, periodo, area } = lugar;
  useEffect(() => {
    const { hilo, guardar } = abrirHilo({ organo, periodo, area }, persona);
    const nuevo = new PuenteDeObrero(hilo as HiloDeBarra, puerto, guardar);
    poner(nuevo);
    return () => {
      nuevo.cerrar();
      hilo.terminate();
    };
  }, [puerto, organo, periodo, area, persona]);
  return puente;
}

/** The sidebar beside the grid, in a frame of its own as in Sheets, with the core in a thread. */
export function BarraDelLibro(datos: Datos): VNode | null {
  const { puerto } = datos;
  const puente = usePuenteDeObrero(datos);
  const decir = useRef<(mensaje: ALaBarra) => void>(() => undefined);
  useEffect(
    () =>
      avisarDeCambios(puerto, () => {
        decir.current({ tipo: 'editado' });
      }),
    [puerto],
  );
  if (puente === null) return null;
  return (
    <iframe
      class="barra-del-libro"
      title="Revisión y envío"
      src={archivo('barra')}
      onLoad={({ currentTarget: marco }) => {
        decir.current = conectar(marco, puente, puerto);
      }}
    />
  );
}
