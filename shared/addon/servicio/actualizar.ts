import type { ContextoDeArea, EnvioBreve, LibroDeArea } from '../../api/esquemas/envios.ts';
import type { LibroAtado } from '../../envio/buzon-de-libro.ts';
import type { Taller } from '../taller.ts';
import { consultar } from './consultar.ts';

export const rutaDeArea = ({ organo, periodo, area }: LibroAtado): string =>
  `/organos/${organo}/periodos/${periodo}/areas/${area}`;

/** What was accepted before is for a new libro; of this very period nobody needs it here. */
const deAntes = (ultimo: ContextoDeArea['ultimoAceptado']): ContextoDeArea['ultimoAceptado'] =>
  ultimo?.hojas.length === 1 ? ultimo : null;

/** Asks the service for all that it says of this libro, and keeps it. @throws those of the service */
export function actualizar(taller: Taller, destino: LibroAtado): void {
  const ruta = rutaDeArea(destino);
  const libro = consultar<LibroDeArea>(taller, ruta, 'estado', 'comentarios', 'peticiones', 'lineas');
  const contexto = consultar<ContextoDeArea>(taller, `${ruta}/contexto`, 'enlace', 'corte', 'area');
  const { elementos: envios } = consultar<{ elementos: EnvioBreve[] }>(taller, `${ruta}/envios`, 'elementos');
  taller.recordar({
    version: 1,
    cuando: taller.puertos.ahora(),
    contexto: { ...contexto, ultimoAceptado: deAntes(contexto.ultimoAceptado) },
    libro,
    envios,
    respuesta: null,
  });
}
