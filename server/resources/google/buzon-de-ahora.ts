import type { BuzonDeLibro, RespuestaDeEnvio } from '../../../shared/envio/buzon-de-libro.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import { CONSULTAS_DE_AREA } from '../areas/consultas.ts';
import { libroDeAreaDeAhora } from '../areas/libro-de-area.ts';
import type { Servicio } from '../servicio.ts';
import { dentro } from './dentro.ts';

/** Of what was sent before, how much the sidebar lists. */
const ENVIOS = { pagina: 1, tamano: 20 };

/** What the add-on would ask the service for, had it a port, as text for the spreadsheet's hidden tab. */
export async function buzonDeAhora(
  servicio: Servicio,
  lugar: LugarDeArea,
  respuesta: RespuestaDeEnvio | null,
): Promise<string> {
  const { contextoDeArea, envios } = CONSULTAS_DE_AREA;
  const hechos = await dentro<'envios'>(envios, { servicio, consulta: ENVIOS }, lugar);
  const buzon: BuzonDeLibro = {
    version: 1,
    cuando: servicio.reloj().toISOString(),
    contexto: await dentro<'contextoDeArea'>(contextoDeArea, { servicio }, lugar),
    libro: await libroDeAreaDeAhora(servicio, lugar),
    envios: hechos.elementos,
    respuesta,
  };
  return JSON.stringify(buzon);
}
