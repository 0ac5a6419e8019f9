import type { Puente, Respuesta } from '../../../shared/addon/acciones.ts';
import { montarBarra } from '../../../shared/sidebar/montar-barra.ts';
import type { ALaBarra, DeLaBarra } from './canal-de-barra.ts';

/** The sidebar's page, in a frame beside the libro: the very page of Sheets, with another bridge. */

function empezar(canal: MessagePort, raiz: HTMLElement): void {
  const pendientes = new Map<number, (respuesta: Respuesta) => void>();
  let siguiente = 1;
  const decir = (mensaje: DeLaBarra): void => {
    canal.postMessage(mensaje);
  };
  const puente: Puente = (nombre, pide) =>
    new Promise((responder) => {
      const numero = siguiente++;
      pendientes.set(numero, responder);
      decir({ tipo: 'accion', numero, nombre, pide });
    });
  const barra = montarBarra(raiz, puente, 'hallazgos', {
    alLibro: () => {
      decir({ tipo: 'al-libro' });
    },
  });
  canal.onmessage = ({ data }: MessageEvent<ALaBarra>) => {
    if (data.tipo === 'editado') barra.alEditar();
    else {
      pendientes.get(data.numero)?.(data.respuesta);
      pendientes.delete(data.numero);
    }
  };
}

function alRecibirCanal({ origin, source, ports: [canal] }: MessageEvent): void {
  const raiz = document.getElementById('barra');
  if (origin !== location.origin || source !== parent || canal === undefined || raiz === null) return;
  removeEventListener('message', alRecibirCanal);
  empezar(canal, raiz);
}
addEventListener('message', alRecibirCanal);
