import { CLAVE_DE_ENVIO, type MarcaDeEnvio } from '../../envio/buzon-de-libro.ts';
import type { Enviado } from '../acciones.ts';
import { peticionesPorEnviar } from '../revision/peticiones.ts';
import type { Taller } from '../taller.ts';
import { huellaDe, marcaDe, respuestaDe } from './marca-de-envio.ts';

/** Marks the libro for the service to fetch. The same content, not answered yet, keeps its key: it is one envío. */
export function marcarEnvio(taller: Taller): Enviado {
  const { metadatos, persona, ahora, uuid } = taller.puertos;
  const antes = marcaDe(taller);
  const sha256 = huellaDe(taller, taller.libro());
  const sigue = antes?.sha256 === sha256 && respuestaDe(taller) === null;
  const marca: MarcaDeEnvio = {
    clave: sigue ? antes.clave : uuid(),
    persona: persona(),
    cuando: ahora(),
    sha256,
    peticiones: peticionesPorEnviar(taller),
  };
  metadatos.guardar(CLAVE_DE_ENVIO, JSON.stringify(marca));
  return { tipo: 'marcado', cuando: marca.cuando };
}
