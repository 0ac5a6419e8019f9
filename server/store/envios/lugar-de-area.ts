import { Problem } from '../../../shared/problem.ts';
import type { Consultable } from '../almacen.ts';

/** An área's libro in a period, found by its address, with all that its operations look at. */
export interface LugarDeArea {
  /** Ids. */
  readonly organo: string;
  readonly area: string;
  readonly periodo: string;
  readonly claveOrgano: string;
  readonly siglasOrgano: string;
  readonly nombreOrgano: string;
  readonly institucion: string;
  readonly siglasInstitucion: string;
  readonly vistoBueno: boolean;
  readonly claveArea: string;
  readonly nombreArea: string;
  readonly siglasArea: string;
  readonly areaActiva: boolean;
  readonly clavePeriodo: string;
  readonly desde: string;
  readonly hasta: string;
  readonly corte: string;
  readonly estadoPeriodo: 'abierto' | 'en-revision' | 'cerrado';
  /** Number of the libro of the enlace in force. */
  readonly libroDelEnlace: number;
}

const consulta = (db: Consultable) =>
  db
    .selectFrom('organos as o')
    .innerJoin('periodos as p', 'p.organo', 'o.id')
    .innerJoin('areas as a', 'a.organo', 'o.id')
    .select([
      'o.id as organo',
      'a.id as area',
      'p.id as periodo',
      'o.clave as claveOrgano',
      'o.siglas as siglasOrgano',
      'o.nombre as nombreOrgano',
      'o.institucion as institucion',
      'o.siglas_institucion as siglasInstitucion',
      'o.visto_bueno',
      'a.clave as claveArea',
      'a.nombre as nombreArea',
      'a.siglas as siglasArea',
      'a.activa',
      'p.clave as clavePeriodo',
      'p.desde as desde',
      'p.hasta as hasta',
      'p.corte as corte',
      'p.estado as estadoPeriodo',
      'p.libro as libroDelEnlace',
    ]);

type Hallado = Omit<LugarDeArea, 'vistoBueno' | 'areaActiva'> & { visto_bueno: number; activa: number };
const comoLugar = ({ visto_bueno, activa, ...resto }: Hallado): LugarDeArea => ({
  ...resto,
  vistoBueno: visto_bueno === 1,
  areaActiva: activa === 1,
});

/** @throws Problem `no-encontrado` */
export async function lugarDeArea(
  db: Consultable,
  claves: { readonly organo: string; readonly periodo: string; readonly area: string },
): Promise<LugarDeArea> {
  const hallado = await consulta(db)
    .where('o.clave', '=', claves.organo)
    .where('p.clave', '=', claves.periodo)
    .where('a.clave', '=', claves.area)
    .executeTakeFirst();
  if (hallado === undefined)
    throw new Problem('no-encontrado', {
      que: `el área ${claves.area} en el periodo ${claves.periodo} de ${claves.organo}`,
    });
  return comoLugar(hallado);
}

/** The place of an envío. */
export async function lugarDeEnvio(
  db: Consultable,
  envio: { readonly periodo: string; readonly area: string },
): Promise<LugarDeArea> {
  const hallado = await consulta(db)
    .where('p.id', '=', envio.periodo)
    .where('a.id', '=', envio.area)
    .executeTakeFirstOrThrow();
  return comoLugar(hallado);
}

/** `organos/cvoe/periodos/2021-t4/areas/depcyc`: how the bitácora names it. */
export const direccionDeArea = (l: LugarDeArea): string =>
  `organos/${l.claveOrgano}/periodos/${l.clavePeriodo}/areas/${l.claveArea}`;
