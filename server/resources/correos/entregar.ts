import type { CorreoEscrito } from '../../../shared/messages/correo-en-partes.ts';
import { esCorreo } from '../../correo/direccion-de-correo.ts';
import type { Correo, ResultadoDeCorreo } from '../../correo/correo.ts';
import type { Destinatario } from '../../store/correos/destinatarios.ts';

/** Why somebody did not get it: what the mail server gave, or what was seen before asking it. */
type MotivoDeFalla =
  Exclude<ResultadoDeCorreo, { tipo: 'aceptado' }>['motivo'] | 'direccion' | 'sin-destinatarios';

interface FallaDeEntrega {
  /** Null where there is nobody to write to. */
  readonly persona: string | null;
  readonly motivo: MotivoDeFalla;
  /** Whether another attempt may fare better while nobody mends anything. */
  readonly pasajera: boolean;
}

/** What became of one mail to several people. */
export interface Entrega {
  /** Ids of the people who got it now. */
  readonly recibieron: readonly string[];
  readonly fallas: readonly FallaDeEntrega[];
}

async function entregarA(
  correo: Correo,
  destinatario: Destinatario,
  escrito: CorreoEscrito,
  id: string,
): Promise<FallaDeEntrega | null> {
  const { persona, correo: para } = destinatario;
  if (!esCorreo(para)) return { persona, motivo: 'direccion', pasajera: false };
  const resultado = await correo.enviar({ ...escrito, para, idDeMensaje: `${id}.${persona}` });
  if (resultado.tipo === 'aceptado') return null;
  return { persona, motivo: resultado.motivo, pasajera: resultado.tipo === 'pospuesto' };
}

/**
 * Writes to each person by name, one message each.
 * @param id the same in every attempt at one mail, so that a mailbox can tell that it has it
 */
export async function entregar(
  correo: Correo,
  personas: readonly Destinatario[],
  escribir: (nombre: string) => CorreoEscrito,
  id: string,
): Promise<Entrega> {
  const recibieron: string[] = [];
  const fallas: FallaDeEntrega[] = [];
  for (const destinatario of personas) {
    const falla = await entregarA(correo, destinatario, escribir(destinatario.nombre), id);
    if (falla === null) recibieron.push(destinatario.persona);
    else fallas.push(falla);
  }
  return { recibieron, fallas };
}
