import type { ConvenioDeBarra } from '../../../addon/acciones.ts';
import { plegar } from '../../../spanish/texto/fold.ts';

/** Whether a convenio is one of those that are looked for, by its key, counterpart or name. */
export function coincide({ clave, contraparte, nombre }: ConvenioDeBarra, busca: string): boolean {
  const buscado = plegar(busca);
  return buscado === '' || plegar([clave, contraparte, nombre].join(' ')).includes(buscado);
}
