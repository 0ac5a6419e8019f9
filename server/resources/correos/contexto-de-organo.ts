import type { Consultable } from '../../store/almacen.ts';
import {
  destinatariosPorArea,
  personasDelEnlace,
  type Destinatario,
} from '../../store/correos/destinatarios.ts';
import type { FilaDeOrgano } from '../../store/periodos/hallar-periodo.ts';

/** What every mail of an órgano to its áreas needs. */
export interface ContextoDeOrgano {
  readonly destinatarios: ReadonlyMap<string, readonly Destinatario[]>;
  /** Whom to ask, as it reads. */
  readonly contacto: string;
  readonly firma: string;
}

/** People of the enlace that a mail names: all of a large one would say nobody. */
const NOMBRADOS = 2;

export async function contextoDeOrgano(
  db: Consultable,
  { id, siglas }: Pick<FilaDeOrgano, 'id' | 'siglas'>,
): Promise<ContextoDeOrgano> {
  const enlace = await personasDelEnlace(db, id);
  const nombrados = enlace.slice(0, NOMBRADOS).map(({ nombre, correo }) => `${nombre}, ${correo}`);
  return {
    destinatarios: await destinatariosPorArea(db, id),
    contacto: nombrados.join(', o a '),
    firma: siglas,
  };
}
