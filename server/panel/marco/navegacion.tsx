import type { VNode } from 'preact';
import { useLocation } from 'preact-iso/router';
import type { Yo } from '../../../shared/api/esquemas/organos.ts';
import { facultadesEn } from '../estado/facultades.ts';
import { usePeriodos } from '../estado/periodos.tsx';
import { rutas, type Sitio } from '../estado/sitio.ts';
import { PAGINAS, type EnMenu } from '../paginas/paginas.ts';

interface Entrada {
  readonly texto: string;
  readonly a: string;
}

const DE_CUENTA: Entrada = { texto: 'Mi cuenta', a: '/cuenta' };

function entradaDe({ texto, en, resto }: EnMenu, { organo, periodo }: Sitio): Entrada[] {
  if (en === 'organo') return [{ texto, a: rutas.organo(organo, resto) }];
  return periodo === '' ? [] : [{ texto, a: rutas.periodo({ organo, periodo }, resto) }];
}

function entradas(yo: Yo, sitio: Sitio): Entrada[] {
  if (sitio.organo === '') return [DE_CUENTA];
  const facultades = facultadesEn(yo, sitio.organo);
  const propias =
    sitio.periodo === ''
      ? []
      : facultades.areas.map((area) => ({
          texto: facultades.areas.length === 1 ? 'Mi libro' : `Libro de ${area}`,
          a: rutas.periodo(sitio, `areas/${area}`),
        }));
  const delMenu = PAGINAS.flatMap(({ menu }) =>
    menu?.ve(facultades) === true ? entradaDe(menu, sitio) : [],
  );
  return [...propias, ...delMenu, DE_CUENTA];
}

/** The menu: what whoever is here may see. */
export function Navegacion({ yo, sitio }: { readonly yo: Yo; readonly sitio: Sitio }): VNode {
  const { path } = useLocation();
  const reciente = usePeriodos().datos?.periodos[0]?.clave ?? '';
  const periodo = sitio.periodo === '' ? reciente : sitio.periodo;
  return (
    <nav aria-label="Páginas">
      <ul>
        {entradas(yo, { ...sitio, periodo }).map(({ texto, a }) => (
          <li key={a}>
            <a href={a} aria-current={path === a ? 'page' : undefined}>
              {texto}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
