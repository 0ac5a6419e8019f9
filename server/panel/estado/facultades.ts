import type { Yo } from '../../../shared/api/esquemas/organos.ts';
import { useSitio } from './sitio.ts';
import { useYo } from './yo.tsx';

/** What somebody may do in an órgano. The service decides; this only keeps from showing what it would refuse. */
export interface Facultades {
  readonly enlace: boolean;
  readonly administracion: boolean;
  /** Sees every área. */
  readonly veTodo: boolean;
  /** Áreas whose libro is theirs. */
  readonly areas: readonly string[];
  /** Áreas whose visto bueno is theirs to give. */
  readonly vistoBueno: readonly string[];
  /** Whether the service uses Google's spreadsheets: what it does not use is not shown. */
  readonly google: boolean;
}

export function facultadesEn({ papeles, google }: Yo, organo: string): Facultades {
  const aqui = papeles.filter((p) => p.organo === organo || p.organo === null);
  const tiene = (papel: string): boolean => aqui.some((p) => p.papel === papel);
  const deArea = aqui.filter((p) => p.papel === 'area');
  const clavesDe = (lista: typeof deArea): string[] => [...new Set(lista.flatMap((p) => p.area ?? []))];
  return {
    enlace: tiene('enlace'),
    administracion: tiene('administracion'),
    veTodo: tiene('enlace') || tiene('consulta') || tiene('administracion'),
    areas: clavesDe(deArea),
    vistoBueno: clavesDe(deArea.filter((p) => p.funcion === 'visto-bueno' || p.funcion === 'suplencia')),
    google,
  };
}

/** What whoever is here may do in the órgano of this page. */
export function useFacultades(): Facultades {
  return facultadesEn(useYo(), useSitio().organo);
}
