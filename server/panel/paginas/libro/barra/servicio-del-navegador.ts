import type { Servicio } from '../../../../../shared/addon/puertos.ts';
import { ProblemaDelComplemento } from '../../../../../shared/problema-del-complemento.ts';
import { ENCABEZADOS } from '../../../cliente/contestar.ts';

const BASE = '/api/v1';

/**
 * The service, asked from a thread of its own, where waiting for an answer keeps nobody from typing: the core's calls are
 * synchronous. What is sent comes from the panel, whatever the core says.
 */
export const servicioDelNavegador: Servicio = ({ metodo, ruta, cuerpo, encabezados }) => {
  const pedido = new XMLHttpRequest();
  pedido.open(metodo.toUpperCase(), BASE + ruta, false);
  const todos = {
    ...encabezados,
    ...(cuerpo === null ? {} : { 'Content-Type': 'application/json' }),
    ...ENCABEZADOS,
  };
  for (const [nombre, valor] of Object.entries(todos)) pedido.setRequestHeader(nombre, valor);
  try {
    pedido.send(cuerpo);
  } catch {
    throw new ProblemaDelComplemento('servicio-no-responde', {
      servicio: location.host,
      motivo: 'no hay conexión',
    });
  }
  return { estado: pedido.status, cuerpo: pedido.responseText };
};
