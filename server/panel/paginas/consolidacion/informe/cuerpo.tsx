import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Vista } from '../../../../../shared/api/esquemas/vista.ts';
import { enArbol, type Rama } from './arbol-de-vista.ts';
import { Figuras } from './figuras.tsx';
import { Seccion } from './seccion.tsx';

function Portada({ portada }: Pick<Vista, 'portada'>): VNode {
  const datos: readonly (readonly [string, string])[] = [
    ['Periodo', portada.periodoLargo],
    ['Acuerdo de aprobación', portada.acuerdo],
    ['Sesión', portada.sesion],
    ['Fecha', portada.fecha],
    ['Punto del orden del día', portada.punto],
    ['Área', portada.area],
    ['Responsable', portada.responsable],
  ];
  return (
    <header class="portada">
      <p class="menudo">{portada.institucion}</p>
      <p>{portada.organo}</p>
      <h2>{portada.titulo}</h2>
      <dl class="celdas">
        {datos.map(
          ([nombre, valor]) =>
            valor !== '' && (
              <div key={nombre}>
                <dt>{nombre}</dt>
                <dd>{valor}</dd>
              </div>
            ),
        )}
      </dl>
    </header>
  );
}

function Firmas({ firmas }: Pick<Vista['portada'], 'firmas'>): VNode | null {
  if (firmas.length === 0) return null;
  return (
    <ul class="firmas lista-llana" aria-label="Firmas">
      {firmas.map(({ nombre, cargo }) => (
        <li key={nombre + cargo}>
          <strong>{nombre}</strong>
          {cargo !== '' && <span>{cargo}</span>}
        </li>
      ))}
    </ul>
  );
}

function Entradas({ ramas }: { readonly ramas: readonly Rama[] }): VNode | null {
  if (ramas.length === 0) return null;
  return (
    <ol>
      {ramas.map(({ seccion, ancla, ramas: dentro }) => (
        <li key={ancla}>
          <a href={`#${ancla}`}>
            {seccion.numerada && <span class="num">{seccion.linea} </span>}
            {seccion.titulo}
          </a>
          <Entradas ramas={dentro} />
        </li>
      ))}
    </ol>
  );
}

/** Wide enough for the contents to stand beside the report. */
const ANCHA = '(min-width: 64rem)';

/** The whole report, drawn once: what opens over it draws nothing of it again. */
export function CuerpoDeInforme({ vista }: { readonly vista: Vista }): VNode {
  const ramas = useMemo(() => enArbol(vista), [vista]);
  return (
    <div class="informe-con-indice">
      <nav class="indice lateral" aria-label="Contenido del informe">
        <details open={matchMedia(ANCHA).matches}>
          <summary>Contenido</summary>
          <Entradas ramas={ramas} />
        </details>
      </nav>
      <article class="informe">
        {vista.estado === 'borrador' && (
          <p class="borrador-aviso">BORRADOR: este informe todavía puede cambiar.</p>
        )}
        <Portada portada={vista.portada} />
        <Figuras html={vista.figuras} />
        {ramas.map((rama) => (
          <Seccion key={rama.ancla} rama={rama} />
        ))}
        <Firmas firmas={vista.portada.firmas} />
      </article>
    </div>
  );
}
