import type { PersonaConPapeles } from '../../../shared/api/esquemas/organos.ts';
import type { Papel } from '../../../shared/api/operacion.ts';

type PapelDado = PersonaConPapeles['papeles'][number];
type Funcion = NonNullable<PapelDado['funcion']>;

export const DE_FUNCION: Readonly<Record<Funcion, string>> = {
  captura: 'Captura',
  'visto-bueno': 'Visto bueno',
  suplencia: 'Suplencia',
};

export const DE_PAPEL: Readonly<Record<Papel, string>> = {
  area: 'Área',
  enlace: 'Enlace',
  consulta: 'Consulta',
  administracion: 'Administración',
};

/** What each papel lets do, to choose among them. */
export const QUE_HACE: Readonly<Record<Papel, string>> = {
  area: 'Llena y envía el libro de su área.',
  enlace: 'Abre periodos, revisa los envíos, consolida e invita a las personas.',
  consulta: 'Ve todo y no cambia nada.',
  administracion: 'Da de alta a las personas, las áreas y los datos del órgano.',
};

/** `Enlace`, `Captura de depcyc`, `Administración de todo el servicio`. */
export function papelEnPalabras({ papel, area, funcion, organo }: Omit<PapelDado, 'id'>): string {
  if (papel === 'area') return `${DE_FUNCION[funcion ?? 'captura']} de ${area ?? ''}`;
  return organo === null ? `${DE_PAPEL[papel]} de todo el servicio` : DE_PAPEL[papel];
}
