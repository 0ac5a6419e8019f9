import * as z from 'zod';
import { CLAVE_DE_LIBRO, type LibroAtado } from '../../../shared/envio/buzon-de-libro.ts';
import { Problem } from '../../../shared/problem.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';

const esquema = z.object({ organo: z.string(), periodo: z.string(), area: z.string() });

/** Whose libro it is, as its metadata says it. */
export const atadoDe = (lugar: LugarDeArea): LibroAtado => ({
  organo: lugar.claveOrgano,
  periodo: lugar.clavePeriodo,
  area: lugar.claveArea,
});

function leerAtado(texto: string): LibroAtado | null {
  try {
    return esquema.safeParse(JSON.parse(texto)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * A spreadsheet that was made for another área or period, and linked by mistake. One that says nothing is taken as linked.
 * @throws Problem `google-de-otro-libro`
 */
export function exigirSuLibro(
  lugar: LugarDeArea,
  nombre: string,
  metadatos: ReadonlyMap<string, string>,
): void {
  const dicho = leerAtado(metadatos.get(CLAVE_DE_LIBRO) ?? '');
  const suyo = atadoDe(lugar);
  if (dicho === null) return;
  if (dicho.organo === suyo.organo && dicho.periodo === suyo.periodo && dicho.area === suyo.area) return;
  throw new Problem('google-de-otro-libro', {
    libro: nombre,
    dice: `${dicho.area.toUpperCase()}, ${dicho.periodo.toUpperCase()}`,
    area: lugar.siglasArea,
  });
}
