import type { AlObrero, DelObrero } from './mensajes-de-obrero.ts';
import { ObraDeBarra } from './obra-de-barra.ts';
import { puertosDelNavegador } from './puertos-del-navegador.ts';

/** The thread in which the core works on the libro of the page: validating two thousand rows keeps nobody from typing. */

/** A thread's own end of its channel; the types of the page know windows alone. */
interface Canal {
  postMessage: (mensaje: DelObrero) => void;
  onmessage: ((evento: { readonly data: AlObrero }) => void) | null;
}
const canal = globalThis as unknown as Canal;

/** Milliseconds, a frame and a half: what was typed is painted first, on machines where a thread more is one too many. */
const TRAS_PINTAR = 24;

const obra = new ObraDeBarra({
  decir: (mensaje) => {
    canal.postMessage(mensaje);
  },
  puertosDe: (inicio, host, guardar) => puertosDelNavegador({ ...inicio, host, guardar }),
  idNuevo: () => crypto.randomUUID(),
  servicio: location.origin,
  luego: (hacer) => {
    setTimeout(hacer, TRAS_PINTAR);
  },
});
canal.onmessage = ({ data }) => {
  obra.oir(data);
};
