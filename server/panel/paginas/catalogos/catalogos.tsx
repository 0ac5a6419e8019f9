import type { VNode } from 'preact';
import { useLocation } from 'preact-iso/router';
import { useState } from 'preact/hooks';
import type { Catalogos } from '../../../../shared/api/esquemas/periodos.ts';
import { usePedido } from '../../cliente/usar-pedido.ts';
import { Lectura } from '../../componentes/lectura.tsx';
import { Pagina } from '../../componentes/pagina.tsx';
import { Pestanas } from '../../componentes/pestanas.tsx';
import { useFacultades } from '../../estado/facultades.ts';
import { usePeriodo } from '../../estado/periodos.tsx';
import { rutas, useSitio } from '../../estado/sitio.ts';
import type { PeticionDeApi } from '../../texto/peticiones.ts';
import { Lineas } from './lineas.tsx';
import { Listas } from './listas.tsx';
import { Peticiones } from './peticiones.tsx';
import { Sesiones } from './sesiones.tsx';

interface Datos {
  readonly catalogos: Catalogos;
  readonly peticiones: readonly PeticionDeApi[];
  /** Null where whoever looks may change nothing. */
  readonly alCambiar: (() => void) | null;
}

function Parte({ clave, catalogos, peticiones, alCambiar }: Datos & { readonly clave: string }): VNode {
  switch (clave) {
    case 'listas':
      return <Listas catalogos={catalogos} alCambiar={alCambiar} />;
    case 'sesiones':
      return <Sesiones sesiones={catalogos.sesiones} />;
    case 'programa':
      return <Lineas lineas={catalogos.lineas} />;
    default:
      return <Peticiones catalogos={catalogos} peticiones={peticiones} alCambiar={alCambiar} />;
  }
}

function Partes(datos: Datos): VNode {
  const { query, path, route } = useLocation();
  const abiertas = datos.peticiones.filter((p) => p.estado === 'abierta').length;
  const pestanas = [
    { clave: 'peticiones', texto: 'Peticiones', cuenta: abiertas, de: 'por atender' },
    { clave: 'listas', texto: 'Listas' },
    { clave: 'sesiones', texto: 'Sesiones' },
    { clave: 'programa', texto: 'Programa' },
  ];
  // Kept while the page is open: answering the last one leads nobody elsewhere
  const [deEntrada] = useState(abiertas > 0 ? 'peticiones' : 'listas');
  const pedida = query['ver'] ?? deEntrada;
  const elegida = pestanas.some((p) => p.clave === pedida) ? pedida : 'listas';
  return (
    <Pestanas
      nombre="Partes de los catálogos"
      pestanas={pestanas}
      elegida={elegida}
      alElegir={(clave) => {
        route(`${path}?ver=${clave}`, true);
      }}
    >
      <Parte {...datos} clave={elegida} />
    </Pestanas>
  );
}

/** The lists, sessions and lines of a period, and what the áreas ask for in them. */
export function PaginaDeCatalogos(): VNode {
  const sitio = useSitio();
  const { organo, periodo } = sitio;
  const { enlace } = useFacultades();
  const estado = usePeriodo()?.estado;
  const parametros = { organo, periodo };
  const catalogos = usePedido('catalogos', { parametros });
  const peticiones = usePedido('peticiones', { parametros }, 60_000);
  const releer = (): void => {
    catalogos.releer();
    peticiones.releer();
  };
  const seCambia = enlace && estado !== undefined && estado !== 'cerrado';
  return (
    <Pagina titulo="Catálogos">
      <p class="parrafo">
        De aquí salen las listas que las áreas eligen en sus libros. Lo que agregue queda como una versión
        nueva del <a href={rutas.periodo(sitio, 'libro-del-enlace')}>libro del enlace</a>.
      </p>
      <Lectura leido={catalogos}>
        {(datos) => (
          <Lectura leido={peticiones}>
            {({ peticiones: lista }) => (
              <Partes catalogos={datos} peticiones={lista} alCambiar={seCambia ? releer : null} />
            )}
          </Lectura>
        )}
      </Lectura>
    </Pagina>
  );
}
