import type { NombreDeAccion, Pide } from '../../../../../shared/addon/acciones.ts';
import { ejecutar } from '../../../../../shared/addon/ejecutar.ts';
import type { Puertos } from '../../../../../shared/addon/puertos.ts';
import { contarEdiciones } from '../../../../../shared/addon/revision/edicion.ts';
import { aplicarLote } from '../../../../../shared/borrador/aplicar-lote.ts';
import { hostDeBorrador } from './host-de-borrador.ts';
import type { AlObrero, DelObrero } from './mensajes-de-obrero.ts';
import type { Efecto, Mesa } from './mesa.ts';
import { puertosDelNavegador } from './puertos-del-navegador.ts';

/** The thread in which the core works on the libro of the page: validating two thousand rows keeps nobody from typing. */

/** A thread's own end of its channel; the types of the page know windows alone. */
interface Canal {
  postMessage: (mensaje: DelObrero) => void;
  onmessage: ((evento: { readonly data: AlObrero }) => void) | null;
}
const canal = globalThis as unknown as Canal;

let efectos: Efecto[] = [];
const mesa: Mesa = {
  borrador: { version: 0, hojas: [] },
  ocultas: new Set(),
  locale: 'es_MX',
  oyente: null,
  idNuevo: () => crypto.randomUUID(),
  alHacer: (efecto) => efectos.push(efecto),
};
let puertos: Puertos | null = null;
let version = '';

function empezar({ lugar, persona, guardado, version: dicha }: Extract<AlObrero, { tipo: 'inicio' }>): void {
  version = dicha;
  const guardar = (clave: string, valor: string | null): void => {
    canal.postMessage({ tipo: 'guardar', clave, valor });
  };
  puertos = puertosDelNavegador({ host: hostDeBorrador(mesa), lugar, persona, guardado, guardar });
  contarEdiciones(puertos);
}

/** Does what the page did. */
function seguir({ cambios, editada }: Extract<AlObrero, { tipo: 'cambios' }>): void {
  const hecho = aplicarLote(mesa.borrador, { cambios });
  if ('conflictos' in hecho) {
    canal.postMessage({ tipo: 'perdido' });
    return;
  }
  mesa.borrador = hecho.borrador;
  if (editada !== null) mesa.oyente?.(editada);
}

function hacer(numero: number, nombre: NombreDeAccion, pide: unknown): void {
  if (puertos === null) return;
  efectos = [];
  const ajustes = { servicio: location.origin, modo: 'envia' as const, version };
  const respuesta = ejecutar(puertos, ajustes, nombre, pide as Pide<typeof nombre>);
  canal.postMessage({ tipo: 'respuesta', numero, respuesta, efectos });
}

canal.onmessage = ({ data }) => {
  switch (data.tipo) {
    case 'inicio':
      empezar(data);
      break;
    case 'libro':
      mesa.borrador = data.borrador;
      break;
    case 'cambios':
      seguir(data);
      break;
    case 'accion':
      hacer(data.numero, data.nombre, data.pide);
  }
};
