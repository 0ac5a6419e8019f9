import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ContextoDeArea } from '../../../../shared/api/esquemas/envios.ts';
import { abrirCarpeta } from '../../../../shared/libro/abrir-carpeta.ts';
import { planDeArea, type Plan } from '../../../../shared/plantilla/plan.ts';
import { usePedido } from '../../cliente/usar-pedido.ts';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { Pagina } from '../../componentes/pagina.tsx';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { useYo } from '../../estado/yo.tsx';
import { BarraDelLibro } from './barra/barra-del-libro.tsx';
import type { LugarDeLibro } from './sesion/servicio-por-red.ts';
import { useSesion } from './vista/usar-sesion.ts';
import { VistaDeLibro } from './vista/vista-de-libro.tsx';

/** What an área's libro may hold, from what the enlace's says. */
function planDe({ enlace, area }: ContextoDeArea): Plan {
  const libro = { nombre: 'enlace', hojas: enlace.hojas.map((hoja) => ({ ...hoja, filasOcultas: [] })) };
  return planDeArea(abrirCarpeta([libro]), area, null);
}

/** The page's own style, asked for with the page. @returns whether it is here */
function useEstilo(): boolean {
  const [puesto, poner] = useState(false);
  useEffect(() => {
    const hallado = document.head.querySelector(`link[href="${ESTILO_DEL_LIBRO}"]`);
    if (hallado !== null) {
      poner(true);
      return;
    }
    const liga = document.createElement('link');
    liga.rel = 'stylesheet';
    liga.href = ESTILO_DEL_LIBRO;
    liga.addEventListener('load', () => {
      poner(true);
    });
    document.head.append(liga);
  }, []);
  return puesto;
}

interface Abierto {
  readonly lugar: LugarDeLibro;
  readonly contexto: ContextoDeArea;
  readonly persona: { readonly id: string; readonly nombre: string };
}

function LibroAbierto({ lugar, contexto, persona }: Abierto): VNode {
  const { sesion, falla, reintentar } = useSesion(lugar, persona.id);
  const plan = useMemo(() => planDe(contexto), [contexto]);
  const titulo = `Libro de ${contexto.area.siglas}`;
  const cabeza = (junto: ComponentChildren): VNode => (
    <Pagina
      titulo={titulo}
      junto={
        <>
          {junto}
          <a href={rutas.periodo(lugar, `areas/${lugar.area}`)}>Volver al área</a>
        </>
      }
    >
      {null}
    </Pagina>
  );
  if (sesion === null)
    return (
      <div class="libro-leyendo">
        {cabeza(null)}
        <AvisoDeFalla falla={falla} reintentar={reintentar} />
        {falla === null && <p role="status">Abriendo el libro…</p>}
      </div>
    );
  return (
    <VistaDeLibro
      cabeza={cabeza}
      lugar={lugar}
      sesion={sesion}
      plan={plan}
      barra={(puerto) => <BarraDelLibro puerto={puerto} lugar={lugar} persona={persona.nombre} />}
    />
  );
}

/** An área's libro, filled in the browser. */
export function PaginaDelLibro(): VNode {
  const { organo, periodo, resto } = useSitio();
  const area = resto.split('/')[1] ?? '';
  const yo = useYo();
  const contexto = usePedido('contextoDeArea', { parametros: { organo, periodo, area } });
  const conEstilo = useEstilo();
  const lugar = useMemo(() => ({ organo, periodo, area }), [organo, periodo, area]);
  if (contexto.datos === null || !conEstilo)
    return (
      <div class="libro-leyendo">
        <Pagina titulo="Libro">{null}</Pagina>
        <AvisoDeFalla falla={contexto.falla} releer={contexto.releer} />
        {contexto.falla === null && <p role="status">Abriendo el libro…</p>}
      </div>
    );
  const persona = { id: yo.persona?.id ?? '', nombre: yo.persona?.nombre ?? '' };
  return (
    <LibroAbierto
      key={Object.values(lugar).join('/')}
      lugar={lugar}
      contexto={contexto.datos}
      persona={persona}
    />
  );
}
