import type { VNode } from 'preact';
import { useLocation } from 'preact-iso/router';
import type { Organo, Yo } from '../../../shared/api/esquemas/organos.ts';
import type { PeriodoDeApi } from '../../../shared/api/esquemas/periodos.ts';
import { usePeriodos } from '../estado/periodos.tsx';
import { rutas, useSitio, type Sitio } from '../estado/sitio.ts';
import { Navegacion } from './navegacion.tsx';

const ESTADOS: Readonly<Record<PeriodoDeApi['estado'], string>> = {
  abierto: '',
  'en-revision': ' (en revisión)',
  cerrado: ' (cerrado)',
};

function ElegirOrgano({
  organos,
  actual,
}: {
  readonly organos: readonly Organo[];
  readonly actual: string;
}): VNode {
  const { route } = useLocation();
  const [unico] = organos;
  if (organos.length === 1 && unico !== undefined) return <span class="organo">{unico.siglas}</span>;
  return (
    <select
      aria-label="Órgano"
      value={actual}
      onChange={(evento) => {
        route(`/organos/${evento.currentTarget.value}`);
      }}
    >
      {organos.map((o) => (
        <option key={o.clave} value={o.clave}>
          {o.siglas}
        </option>
      ))}
    </select>
  );
}

/** The same page of another period; an envío belongs to its own, a version of the report too. */
function enOtroPeriodo(sitio: Sitio, periodo: string): string {
  const resto = sitio.resto.replace(/^(?:envios\/.*)?$/, 'tablero').replace(/^(consolidaciones)\/.*$/, '$1');
  return rutas.periodo({ organo: sitio.organo, periodo }, resto);
}

function ElegirPeriodo({ sitio }: { readonly sitio: Sitio }): VNode | null {
  const { route } = useLocation();
  const periodos = usePeriodos().datos?.periodos ?? [];
  if (periodos.length === 0) return null;
  return (
    <select
      aria-label="Periodo"
      value={sitio.periodo}
      onChange={(evento) => {
        route(enOtroPeriodo(sitio, evento.currentTarget.value));
      }}
    >
      {sitio.periodo === '' && <option value="">Periodo…</option>}
      {periodos.map((p) => (
        <option key={p.clave} value={p.clave}>
          {p.nombre + ESTADOS[p.estado]}
        </option>
      ))}
    </select>
  );
}

/** The top of every page: where one is, and where one may go. */
export function Cabecera({ yo }: { readonly yo: Yo }): VNode {
  const sitio = useSitio();
  const organo = sitio.organo === '' ? (yo.organos[0]?.clave ?? '') : sitio.organo;
  return (
    <header class="cabecera">
      <a class="marca" href="/">
        Trimestral
      </a>
      {yo.organos.length > 0 && (
        <div class="donde">
          <ElegirOrgano organos={yo.organos} actual={organo} />
          <ElegirPeriodo sitio={{ ...sitio, organo }} />
        </div>
      )}
      <Navegacion yo={yo} sitio={{ ...sitio, organo }} />
    </header>
  );
}
