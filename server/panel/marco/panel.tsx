import type { VNode } from 'preact';
import { LocationProvider, useLocation } from 'preact-iso/router';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Yo } from '../../../shared/api/esquemas/organos.ts';
import { alPerderSesion } from '../cliente/sesion-perdida.ts';
import { usePedido } from '../cliente/usar-pedido.ts';
import { AvisoDeFalla } from '../componentes/falla.tsx';
import { ContextoDePeriodos } from '../estado/periodos.tsx';
import { useSitio } from '../estado/sitio.ts';
import { ContextoDeYo } from '../estado/yo.tsx';
import { PAGINAS } from '../paginas/paginas.ts';
import { Avisos } from './avisos.tsx';
import { Cabecera } from './cabecera.tsx';
import { Confirmacion } from './confirmacion.tsx';
import { Entrar } from './entrar.tsx';
import { Rutas } from './rutas.tsx';

function Adentro({ yo }: { readonly yo: Yo }): VNode {
  const sitio = useSitio();
  const organo = sitio.organo === '' ? (yo.organos[0]?.clave ?? '') : sitio.organo;
  const periodos = usePedido('periodos', organo === '' ? null : { parametros: { organo } });
  return (
    <ContextoDeYo.Provider value={yo}>
      <ContextoDePeriodos.Provider value={periodos}>
        <a class="salto" href="#contenido">
          Saltar al contenido
        </a>
        <Cabecera yo={yo} />
        <main id="contenido" tabIndex={-1}>
          <Rutas />
        </main>
        <Avisos />
        <Confirmacion />
      </ContextoDePeriodos.Provider>
    </ContextoDeYo.Provider>
  );
}

function Puerta(): VNode {
  const yo = usePedido('yo', {});
  const [perdida, perder] = useState(false);
  const estuvo = useRef(false);
  useEffect(
    () =>
      alPerderSesion(() => {
        perder(true);
      }),
    [],
  );
  if (perdida) return <Entrar antes={estuvo.current} />;
  if (yo.datos === null)
    return (
      <main id="contenido" class="entrar">
        <AvisoDeFalla falla={yo.falla} releer={yo.releer} />
        {yo.falla === null && <p role="status">Abriendo…</p>}
      </main>
    );
  estuvo.current = true;
  return <Adentro yo={yo.datos} />;
}

/** A page that anybody may see. */
function Afuera(): VNode {
  return (
    <>
      <a class="salto" href="#contenido">
        Saltar al contenido
      </a>
      <header class="cabecera">
        <a class="marca" href="/">
          Trimestral
        </a>
      </header>
      <main id="contenido" tabIndex={-1}>
        <Rutas />
      </main>
      <Avisos />
    </>
  );
}

function Entrada(): VNode {
  const { path } = useLocation();
  return PAGINAS.some((p) => p.publica === true && p.ruta === path) ? <Afuera /> : <Puerta />;
}

/** Addresses that are the service's, not pages of the panel: a link to one leaves the panel. */
const DEL_PANEL = /^\/(?!(?:api|auth|panel|metrics)(?:\/|$))/;

/** The panel. */
export function Panel(): VNode {
  return (
    <LocationProvider scope={DEL_PANEL}>
      <Entrada />
    </LocationProvider>
  );
}
