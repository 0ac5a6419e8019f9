import { escribirCorreo, type CorreoEscrito } from './correo-en-partes.ts';

export interface CabezaDeBitacora {
  /** The number of the last entry. */
  readonly n: number;
  /** SHA-256 of the last entry, in hexadecimal: it depends on each one before it. */
  readonly hash: string;
  /** When the last entry was written, ISO in universal time. */
  readonly cuando: string;
  /** The service's public address. */
  readonly url: string;
}

/**
 * The head of the bitácora, for an outside mailbox that whoever holds the server cannot rewrite.
 * How to check it is in the mail itself: it may be read years later.
 */
export function correoDeBitacora({ n, hash, cuando, url }: CabezaDeBitacora): CorreoEscrito {
  const numero = String(n);
  return escribirCorreo(`Bitácora de Trimestral: asiento ${numero}, ${hash.slice(0, 12)}`, [
    {
      tipo: 'parrafo',
      texto: 'Conserve este correo sin cambiarlo: sirve de prueba de que la bitácora no se alteró.',
    },
    {
      tipo: 'datos',
      datos: [
        ['Servicio', url],
        ['Último asiento', numero],
        ['Hora (universal)', cuando],
        ['Huella SHA-256', hash],
      ],
    },
    {
      tipo: 'parrafo',
      texto:
        'Cada asiento de la bitácora lleva la huella del anterior, de modo que esta huella depende de todos los asientos del 1 a este. Si alguien cambia, quita o agrega uno de ellos, la huella ya no es la misma.',
    },
    { tipo: 'parrafo', texto: 'Para comprobarlo en cualquier momento, en el servidor:' },
    { tipo: 'datos', datos: [['Escriba', `trimestral verificar --cabeza ${numero}:${hash}`]] },
    {
      tipo: 'lista',
      renglones: [
        'Debe decir «Nada se alteró.»',
        'Si dice que la bitácora no pasa por esta cabeza, se cortó o se reescribió después de esta fecha, o el servicio se repuso de un respaldo anterior a ella.',
        'Véalo usted, o alguien de su confianza: quien tiene el servidor puede decir otra cosa.',
      ],
    },
  ]);
}
