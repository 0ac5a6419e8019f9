import type { Barra } from './barra.ts';

/** Counts the seconds of the work under way; while nobody works, nothing ticks. */
export function contarSegundos({ estado, redibujar }: Barra): void {
  const inicios = new Map<string, number>();
  window.setInterval(() => {
    for (const llave of inicios.keys()) if (!estado.trabajos.has(llave)) inicios.delete(llave);
    for (const [llave, { dice }] of estado.trabajos)
      if (dice !== '' && !inicios.has(llave)) inicios.set(llave, performance.now());
    const primero = Math.min(...inicios.values());
    const segundos = inicios.size === 0 ? 0 : Math.round((performance.now() - primero) / 1000);
    if (segundos === estado.segundos) return;
    estado.segundos = segundos;
    redibujar();
  }, 1000);
}
