import type { VNode } from 'preact';
import { Icono, type NombreDeIcono } from '../../../componentes/icono.tsx';
import { contar } from '../../../texto/contar.ts';
import type { EstadoDeGuardado } from '../sesion/estado-de-guardado.ts';

const ICONOS: Readonly<Record<EstadoDeGuardado['tipo'], NombreDeIcono>> = {
  guardado: 'palomita',
  guardando: 'reloj',
  'sin-conexion': 'alerta',
  detenido: 'alerta',
};

/** How what was written is being saved, in words. */
function guardadoEnPalabras({ tipo, faltan, seConserva }: EstadoDeGuardado): string {
  const donde = seConserva ? ' en este equipo' : '. Este navegador no conserva nada: no cierre la página';
  if (tipo === 'guardado') return 'Guardado';
  if (tipo === 'guardando') return 'Guardando…';
  if (tipo === 'detenido')
    return `No se pudo guardar: ${contar(faltan, 'cambio sigue', 'cambios siguen')} ${seConserva ? 'en este equipo' : `sin guardar${donde}`}`;
  return faltan === 0 ? 'Sin conexión' : `Sin conexión: ${contar(faltan, 'cambio')} por guardar${donde}`;
}

interface Datos {
  readonly guardado: EstadoDeGuardado;
  readonly reintentar: () => void;
}

/** Whether all is saved; what is not stays in this browser, and can be tried again. */
export function Guardado({ guardado, reintentar }: Datos): VNode {
  const quieto = guardado.tipo === 'guardado' || guardado.tipo === 'guardando';
  return (
    <span class={`estado-de-guardado ${guardado.tipo}`}>
      <Icono nombre={ICONOS[guardado.tipo]} />
      <span role="status">{guardadoEnPalabras(guardado)}</span>
      {!quieto && (
        <button type="button" class="boton menor" onClick={reintentar}>
          Intentar ahora
        </button>
      )}
    </span>
  );
}
