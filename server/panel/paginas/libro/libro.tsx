import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ContextoDeArea } from '../../../../shared/api/esquemas/envios.ts';
import { abrirCarpeta } from '../../../../shared/libro/abrir-carpeta.ts';
import { planDeArea, type Plan } from '../../../../shared/plantilla/plan.ts';
import { usePedido } from '../../cliente/usar-pedido.ts';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { useYo } from '../../estado/yo.tsx';
import { AbriendoLibro } from './vista/abriendo-libro.tsx';
import { LibroAbierto } from './vista/libro-abierto.tsx';
import { useEstilo } from './vista/usar-estilo.ts';

/** What an área's libro may hold, from what the enlace's says. */
function planDe({ enlace, area }: ContextoDeArea): Plan {
  const libro = { nombre: 'enlace', hojas: enlace.hojas.map((hoja) => ({ ...hoja, filasOcultas: [] })) };
  return planDeArea(abrirCarpeta([libro]), area, null);
}

/** An área's libro, filled in the browser. */
export function PaginaDelLibro(): VNode {
  const { organo, periodo, resto } = useSitio();
  const area = resto.split('/')[1] ?? '';
  const yo = useYo();
  const { datos, falla, releer } = usePedido('contextoDeArea', { parametros: { organo, periodo, area } });
  const conEstilo = useEstilo();
  const lugar = useMemo(() => ({ organo, periodo, area }), [organo, periodo, area]);
  const plan = useMemo(() => {
    if (datos === null) return null;
    const suyo = planDe(datos);
    return () => suyo;
  }, [datos]);
  if (datos === null || plan === null || !conEstilo)
    return <AbriendoLibro titulo="Libro" falla={falla} releer={releer} />;
  return (
    <LibroAbierto
      key={Object.values(lugar).join('/')}
      lugar={lugar}
      titulo={`Libro de ${datos.area.siglas}`}
      planDe={plan}
      persona={{ id: yo.persona?.id ?? '', nombre: yo.persona?.nombre ?? '' }}
      regreso={<a href={rutas.periodo(lugar, `areas/${area}`)}>Volver al área</a>}
    />
  );
}
