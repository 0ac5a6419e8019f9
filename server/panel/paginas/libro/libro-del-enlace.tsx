import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { useYo } from '../../estado/yo.tsx';
import { crearPlanDelBorrador } from './columnas/plan-del-borrador.ts';
import { PublicarVersion } from './publicar/publicar-version.tsx';
import { AbriendoLibro } from './vista/abriendo-libro.tsx';
import { LibroAbierto } from './vista/libro-abierto.tsx';
import { useEstilo } from './vista/usar-estilo.ts';

const TITULO = 'Libro del enlace';

/** The libro of the enlace, filled in the browser. */
export function PaginaParaLlenarElDelEnlace(): VNode {
  const { organo, periodo } = useSitio();
  const yo = useYo();
  const conEstilo = useEstilo();
  const lugar = useMemo(() => ({ organo, periodo, area: '' }), [organo, periodo]);
  const planDe = useMemo(crearPlanDelBorrador, [lugar]);
  if (!conEstilo) return <AbriendoLibro titulo={TITULO} falla={null} releer={() => undefined} />;
  return (
    <LibroAbierto
      key={`${organo}/${periodo}`}
      lugar={lugar}
      titulo={TITULO}
      planDe={planDe}
      persona={{ id: yo.persona?.id ?? '', nombre: yo.persona?.nombre ?? '' }}
      regreso={<a href={rutas.periodo(lugar, 'libro-del-enlace')}>Volver al libro</a>}
      acciones={(sesion, porVer) =>
        sesion.bloqueo === null && <PublicarVersion lugar={lugar} sesion={sesion} porVer={porVer} />
      }
    />
  );
}
