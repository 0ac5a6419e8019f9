import type { VNode } from 'preact';
import { useLocation } from 'preact-iso/router';
import { usePedido } from '../../cliente/usar-pedido.ts';
import { Lectura } from '../../componentes/lectura.tsx';
import { Pagina } from '../../componentes/pagina.tsx';
import { Pestanas } from '../../componentes/pestanas.tsx';
import { useSitio } from '../../estado/sitio.ts';
import { Areas } from './areas.tsx';
import { DatosDeOrgano } from './datos-de-organo.tsx';
import { ListaDePersonas } from './lista-de-personas.tsx';

const PESTANAS = [
  { clave: 'personas', texto: 'Personas' },
  { clave: 'areas', texto: 'Áreas' },
  { clave: 'organo', texto: 'Órgano' },
];

function Parte({ clave }: { readonly clave: string }): VNode {
  const { organo } = useSitio();
  const parametros = { organo };
  const areas = usePedido('areas', clave === 'organo' ? null : { parametros });
  const personas = usePedido('personas', clave === 'personas' ? { parametros } : null);
  if (clave === 'organo') return <DatosDeOrgano />;
  return (
    <Lectura leido={areas}>
      {({ areas: lista }) =>
        clave === 'areas' ? (
          <Areas areas={lista} releer={areas.releer} />
        ) : (
          <Lectura leido={personas}>
            {(leidas) => (
              <ListaDePersonas personas={leidas.personas} areas={lista} releer={personas.releer} />
            )}
          </Lectura>
        )
      }
    </Lectura>
  );
}

/** Who may act in the órgano and as what; its áreas; its own data. */
export function PaginaDePersonas(): VNode {
  const { query, path, route } = useLocation();
  const { organo } = useSitio();
  const elegida = PESTANAS.find((p) => p.clave === query['ver'])?.clave ?? 'personas';
  return (
    <Pagina titulo="Personas y áreas" pestana="Personas">
      <div class="estrecha" key={organo}>
        <Pestanas
          nombre="Personas, áreas y órgano"
          pestanas={PESTANAS}
          elegida={elegida}
          alElegir={(clave) => {
            route(`${path}?ver=${clave}`, true);
          }}
        >
          <Parte key={elegida} clave={elegida} />
        </Pestanas>
      </div>
    </Pagina>
  );
}
