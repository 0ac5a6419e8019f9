import type { VNode } from 'preact';
import type { PeriodoDeApi } from '../../../../shared/api/esquemas/periodos.ts';
import { Ficha } from '../../componentes/ficha.tsx';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { DE_PERIODO } from '../../texto/estados-de-periodo.ts';
import { dia, diasHasta, loQueFalta, momento } from '../../texto/fechas.ts';
import { AccionesDePeriodo } from './acciones-de-periodo.tsx';

interface Datos {
  readonly periodo: PeriodoDeApi;
  readonly enlace: boolean;
  readonly releer: () => void;
}

function Fechas({ periodo }: Pick<Datos, 'periodo'>): VNode {
  const { desde, hasta, corte, estado, apertura, cierre } = periodo;
  return (
    <dl class="celdas">
      <div>
        <dt>Periodo</dt>
        <dd>
          Del {dia(desde)} al {dia(hasta)}
        </dd>
      </div>
      <div>
        <dt>Corte</dt>
        <dd>
          {dia(corte)}
          {estado === 'abierto' &&
            ` (${loQueFalta(diasHasta(corte, new Date())).toLocaleLowerCase('es-MX')})`}
        </dd>
      </div>
      <div>
        <dt>{cierre === null ? 'Se abrió' : 'Se cerró'}</dt>
        <dd>{momento(cierre ?? apertura)}</dd>
      </div>
    </dl>
  );
}

/** A period: its dates, where to go in it, what can be done with it. */
export function Periodo({ periodo, enlace, releer }: Datos): VNode {
  const { organo } = useSitio();
  const { clave, nombre, estado, versionDelLibro } = periodo;
  const lugar = { organo, periodo: clave };
  return (
    <section class="tarjeta" aria-labelledby={`periodo-${clave}`}>
      <div class="tarjeta-cabeza">
        <h2 id={`periodo-${clave}`}>{nombre}</h2>
        <Ficha senal={DE_PERIODO[estado]} />
      </div>
      <Fechas periodo={periodo} />
      <p class="fila-de-datos">
        <a href={rutas.periodo(lugar, 'tablero')}>Tablero</a>
        <a href={rutas.periodo(lugar, 'consolidaciones')}>Consolidación</a>
        <a href={rutas.periodo(lugar, 'libro-del-enlace')}>
          Libro del enlace (versión {String(versionDelLibro)})
        </a>
        <a href={rutas.periodo(lugar, 'catalogos')}>Catálogos</a>
      </p>
      {enlace && estado !== 'cerrado' && <AccionesDePeriodo periodo={periodo} releer={releer} />}
    </section>
  );
}
