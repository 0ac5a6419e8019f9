import { OPERACIONES } from '../../../shared/api/catalogo-de-operaciones.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Consultable } from '../../store/almacen.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import { personaDeCorreo } from '../../store/personas/persona-conocida.ts';
import { exigirPermiso } from '../permisos.ts';
import type { Quien } from '../quien.ts';

/**
 * The person that a mark names, with what she captures for the área and no more: a mark is only as good as the sharing of
 * the spreadsheet, so that nobody's visto bueno is taken from it.
 *
 * @throws Problem `google-sin-papel`
 */
export async function quienMarco(db: Consultable, lugar: LugarDeArea, correo: string): Promise<Quien> {
  const conocida = await personaDeCorreo(db, correo);
  const papeles = (conocida?.papeles ?? []).filter(
    (p) => p.papel === 'area' && p.area === lugar.area && p.funcion === 'captura',
  );
  if (conocida === null || papeles.length === 0)
    throw new Problem('google-sin-papel', { persona: correo || 'Quien lo marcó', area: lugar.siglasArea });
  const quien: Quien = { ...conocida, papeles, via: 'id-token', alcance: 'enviar' };
  exigirPermiso(OPERACIONES.enviar, quien, { organo: lugar.organo, area: lugar.area });
  return quien;
}
