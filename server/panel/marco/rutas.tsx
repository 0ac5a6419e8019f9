import type { VNode } from 'preact';
import lazy, { ErrorBoundary } from 'preact-iso/lazy';
import { Route, Router } from 'preact-iso/router';
import { useState } from 'preact/hooks';
import { AvisoDeFalla } from '../componentes/falla.tsx';
import { comoFalla } from '../cliente/falla.ts';
import { PaginaNoHallada } from '../paginas/no-hallada.tsx';
import { PAGINAS } from '../paginas/paginas.ts';

const CARGADAS = PAGINAS.map(({ ruta, cargar }) => ({ ruta, Componente: lazy(cargar) }));

/** The page of the address, loaded when it is first asked for. */
export function Rutas(): VNode {
  const [error, poner] = useState<unknown>(null);
  if (error !== null)
    return (
      <AvisoDeFalla
        falla={comoFalla(error)}
        reintentar={() => {
          location.reload();
        }}
      />
    );
  return (
    <ErrorBoundary onError={poner}>
      <Router
        onRouteChange={() => {
          poner(null);
        }}
      >
        {CARGADAS.map(({ ruta, Componente }) => (
          <Route key={ruta} path={ruta} component={Componente} />
        ))}
        <Route default component={PaginaNoHallada} />
      </Router>
    </ErrorBoundary>
  );
}
