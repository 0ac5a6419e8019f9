import type { VNode } from 'preact';
import type { Envio } from '../../../../shared/api/esquemas/envios.ts';
import type { FilaDeTablero } from '../../../../shared/api/esquemas/tablero.ts';
import { usePedido } from '../../cliente/usar-pedido.ts';
import { Icono } from '../../componentes/icono.tsx';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { contar } from '../../texto/contar.ts';

/** The envíos to review before and after this one, in the board's order and round it. */
function vecinosDe(filas: readonly FilaDeTablero[], area: string) {
  const lugar = filas.findIndex((f) => f.area === area);
  const vuelta = [...filas.slice(lugar + 1), ...filas.slice(0, Math.max(lugar, 0))];
  const otros = vuelta.filter((f) => f.estado === 'enviado' && f.envio !== null);
  return { siguiente: otros[0], anterior: otros.at(-1), cuantos: otros.length };
}

/** The way from one envío to the next that waits for review. */
export function Siguientes({ envio }: { readonly envio: Envio }): VNode | null {
  const sitio = useSitio();
  const { organo, periodo, area, estadoDelLibro } = envio;
  const { datos } = usePedido('tablero', { parametros: { organo, periodo } });
  if (datos === null) return null;
  const { siguiente, anterior, cuantos } = vecinosDe(datos.filas, area);
  if (siguiente === undefined || anterior === undefined)
    return (
      <p class="menudo">
        {estadoDelLibro === 'enviado' ? 'Es el único por revisar.' : 'No queda ninguno por revisar.'}
      </p>
    );
  return (
    <nav class="fila-de-datos" aria-label="Otros envíos por revisar">
      {anterior !== siguiente && (
        <a class="boton menor" href={rutas.envio(sitio, anterior.envio ?? '')}>
          Anterior: {anterior.siglas}
        </a>
      )}
      <a class="boton menor" href={rutas.envio(sitio, siguiente.envio ?? '')}>
        Siguiente: {siguiente.siglas} <Icono nombre="siguiente" />
      </a>
      <span class="menudo">{contar(cuantos, 'otro')} por revisar</span>
    </nav>
  );
}
