import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { abrirCarpeta } from '../../../../shared/libro/abrir-carpeta.ts';
import { planDelEnlace } from '../../../../shared/plantilla/plan.ts';
import { usePedido } from '../../cliente/usar-pedido.ts';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { useYo } from '../../estado/yo.tsx';
import { libroDeApi } from './publicar/libro-de-api.ts';
import { PublicarVersion } from './publicar/publicar-version.tsx';
import { AbriendoLibro } from './vista/abriendo-libro.tsx';
import { LibroAbierto } from './vista/libro-abierto.tsx';
import { useEstilo } from './vista/usar-estilo.ts';

const TITULO = 'Libro del enlace';

/** The libro of the enlace, filled in the browser. */
export function PaginaParaLlenarElDelEnlace(): VNode {
  const { organo, periodo } = useSitio();
  const yo = useYo();
  const { datos, falla, releer } = usePedido('libroDelEnlace', { parametros: { organo, periodo } });
  const conEstilo = useEstilo();
  const lugar = useMemo(() => ({ organo, periodo, area: '' }), [organo, periodo]);
  const libro = datos?.libro ?? null;
  const plan = useMemo(
    () => (libro === null ? null : planDelEnlace(abrirCarpeta([libroDeApi(libro)]))),
    [libro],
  );
  if (plan === null || !conEstilo) return <AbriendoLibro titulo={TITULO} falla={falla} releer={releer} />;
  return (
    <LibroAbierto
      key={`${organo}/${periodo}`}
      lugar={lugar}
      titulo={TITULO}
      plan={plan}
      persona={{ id: yo.persona?.id ?? '', nombre: yo.persona?.nombre ?? '' }}
      regreso={<a href={rutas.periodo(lugar, 'libro-del-enlace')}>Volver al libro</a>}
      acciones={(sesion, porVer) =>
        sesion.bloqueo === null && <PublicarVersion lugar={lugar} sesion={sesion} porVer={porVer} />
      }
    />
  );
}
