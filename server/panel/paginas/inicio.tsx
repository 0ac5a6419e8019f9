import type { VNode } from 'preact';
import { useLocation } from 'preact-iso/router';
import { useEffect } from 'preact/hooks';
import { Lectura } from '../componentes/lectura.tsx';
import { Pagina } from '../componentes/pagina.tsx';
import { Vacio } from '../componentes/vacio.tsx';
import { facultadesEn, type Facultades } from '../estado/facultades.ts';
import { usePeriodos } from '../estado/periodos.tsx';
import { rutas, useSitio } from '../estado/sitio.ts';
import { useYo } from '../estado/yo.tsx';

/** Where somebody works: the board, or one's own libro. */
function destinoDe(facultades: Facultades, organo: string, periodo: string): string | null {
  if (facultades.veTodo) return rutas.periodo({ organo, periodo }, 'tablero');
  const [area] = facultades.areas;
  return area === undefined ? null : rutas.periodo({ organo, periodo }, `areas/${area}`);
}

function SinOrganos({
  nombre,
  administra,
}: {
  readonly nombre: string;
  readonly administra: boolean;
}): VNode {
  return (
    <Vacio icono="hoja" titulo={administra ? 'Todavía no hay órganos' : 'Todavía no tiene un papel aquí'}>
      {administra ? (
        <p>
          <a href="/administracion">Dé de alta el primero</a> con su nombre y siglas; después invite a su
          enlace.
        </p>
      ) : (
        <p>
          {nombre === '' ? 'Usted' : nombre} ya entró, pero nadie le ha dado un papel. Pida al enlace de su
          órgano que le registre en su área.
        </p>
      )}
    </Vacio>
  );
}

function SinPeriodos({ organo, enlace }: { readonly organo: string; readonly enlace: boolean }): VNode {
  return (
    <Vacio icono="bandeja" titulo="Todavía no hay periodos">
      {enlace ? (
        <p>
          <a href={rutas.organo(organo, 'periodos')}>Abra el primero</a> con el libro del enlace: el programa,
          los catálogos y las sesiones. Con él se sabe qué se espera de cada área.
        </p>
      ) : (
        <p>El enlace todavía no abre ninguno. Cuando lo abra, aquí aparecerá lo que se espera de su área.</p>
      )}
    </Vacio>
  );
}

function Inicio({ organo }: { readonly organo: string }): VNode {
  const yo = useYo();
  const { route } = useLocation();
  const periodos = usePeriodos();
  const facultades = facultadesEn(yo, organo);
  const reciente = periodos.datos?.periodos[0];
  const destino = reciente === undefined ? null : destinoDe(facultades, organo, reciente.clave);
  useEffect(() => {
    if (destino !== null) route(destino, true);
  }, [destino]);
  return (
    <Lectura leido={periodos}>
      {() => reciente === undefined && <SinPeriodos organo={organo} enlace={facultades.enlace} />}
    </Lectura>
  );
}

/** Takes people where they work; where there is nothing yet, says what comes first. */
export function PaginaDeInicio(): VNode {
  const yo = useYo();
  const sitio = useSitio();
  const organo = sitio.organo === '' ? (yo.organos[0]?.clave ?? '') : sitio.organo;
  const administra = yo.papeles.some((p) => p.papel === 'administracion');
  return (
    <Pagina titulo="Inicio">
      {organo === '' ? (
        <SinOrganos nombre={yo.persona?.nombre ?? ''} administra={administra} />
      ) : (
        <Inicio organo={organo} />
      )}
    </Pagina>
  );
}
