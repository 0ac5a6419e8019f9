import * as z from 'zod';
import { sha256 } from '../../../shared/api/esquemas/comun.ts';
import { peticionNueva } from '../../../shared/api/esquemas/envios.ts';
import { Problem } from '../../../shared/problem.ts';

/** Whoever may edit a spreadsheet can write its metadata: nothing of it is taken on trust. */
const esquema = z.object({
  clave: z.string().regex(/^[\x21-\x7e]{1,200}$/),
  /** Empty where Google does not tell the add-on who it is. */
  persona: z.string().max(320),
  cuando: z.string().max(40),
  sha256,
  peticiones: z.array(peticionNueva).max(200).default([]),
});
export type MarcaLeida = z.infer<typeof esquema>;

function deJson(texto: string): unknown {
  try {
    return JSON.parse(texto);
  } catch {
    return null;
  }
}

/** The key of a mark, whatever the rest of it is: whoever set it knows the answer by it. Empty for none. */
export const claveDeMarca = (texto: string): string =>
  z.object({ clave: esquema.shape.clave }).safeParse(deJson(texto)).data?.clave ?? '';

/** @throws Problem `google-marca-ilegible` */
export function leerMarca(texto: string): MarcaLeida {
  const leida = esquema.safeParse(deJson(texto));
  if (leida.success) return leida.data;
  throw new Problem('google-marca-ilegible', {});
}
