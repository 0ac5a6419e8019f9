import { Falla, type Hueco } from './falla.ts';
import { PROBLEMAS_DEL_COMPLEMENTO } from './problemas-del-complemento.ts';

type Codigo = keyof typeof PROBLEMAS_DEL_COMPLEMENTO;

/** A `Problem` of the add-on: the same, without the texts of the service and of the command line. */
export class ProblemaDelComplemento<C extends Codigo = Codigo> extends Falla<Codigo> {
  constructor(
    codigo: C,
    datos: Readonly<Record<Hueco<(typeof PROBLEMAS_DEL_COMPLEMENTO)[C]['plantilla']>, string | number>>,
  ) {
    super(codigo, PROBLEMAS_DEL_COMPLEMENTO[codigo], datos);
  }
}
