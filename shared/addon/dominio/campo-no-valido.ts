import { ProblemaDelComplemento } from '../../problema-del-complemento.ts';

/** Stops an action at a field. @param motivo what is wrong with it, without a full stop */
export function campoNoValido(campo: string, motivo: string): never {
  throw new ProblemaDelComplemento('campo-no-valido', { campo, motivo });
}
