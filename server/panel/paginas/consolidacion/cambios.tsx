import type { VNode } from 'preact';
import { useLocation } from 'preact-iso/router';
import type * as z from 'zod';
import type {
  cambiosDeConsolidacion,
  Consolidacion,
} from '../../../../shared/api/esquemas/consolidaciones.ts';
import { usePedido } from '../../cliente/usar-pedido.ts';
import { Diferencias } from '../../componentes/diferencias.tsx';
import { Elegir } from '../../componentes/elegir.tsx';
import { Ficha } from '../../componentes/ficha.tsx';
import { Lectura } from '../../componentes/lectura.tsx';
import { Marco } from '../../componentes/marco.tsx';
import { Vacio } from '../../componentes/vacio.tsx';
import { useSitio } from '../../estado/sitio.ts';
import { contar, numero } from '../../texto/contar.ts';
import type { Senal } from '../../texto/estados.ts';

type Cambios = z.infer<typeof cambiosDeConsolidacion>;
type Raiz = 'agregad' | 'quitad' | 'cambiad';

const SENALES: Readonly<Record<Raiz, Omit<Senal, 'texto'>>> = {
  agregad: { icono: 'palomita', tono: 'bien' },
  quitad: { icono: 'cruz', tono: 'mal' },
  cambiad: { icono: 'vuelta', tono: 'aviso' },
};

/** `agregado`, `agregada`… with its sign. */
function senalDe(tipo: string): Senal {
  const raiz = (['agregad', 'quitad', 'cambiad'] as const).find((r) => tipo.startsWith(r)) ?? 'cambiad';
  return { ...SENALES[raiz], texto: tipo.charAt(0).toLocaleUpperCase('es-MX') + tipo.slice(1) };
}

function Libro({ libro }: { readonly libro: Cambios['libros'][number] }): VNode {
  const { libro: nombre, tipo, diferencias } = libro;
  if (diferencias.length === 0)
    return (
      <li class="fila-de-datos cambio">
        <Ficha senal={senalDe(tipo)} /> <strong>Libro {nombre}</strong>
      </li>
    );
  return (
    <li class="cambio">
      <details>
        <summary>
          <Ficha senal={senalDe(tipo)} /> <strong>Libro {nombre}</strong>{' '}
          <span class="menudo">{contar(diferencias.length, 'diferencia')}</span>
        </summary>
        <Diferencias diferencias={diferencias} />
      </details>
    </li>
  );
}

function Tablas({ tablas }: Pick<Cambios, 'tablas'>): VNode {
  return (
    <Marco etiqueta="Tablas que cambiaron">
      <table>
        <thead>
          <tr>
            <th scope="col">Tabla</th>
            <th scope="col">Qué pasó</th>
            <th scope="col" class="numero">
              Renglones antes
            </th>
            <th scope="col" class="numero">
              Ahora
            </th>
          </tr>
        </thead>
        <tbody>
          {tablas.map(({ archivo, titulo, tipo, filasAntes, filasAhora }) => (
            <tr key={archivo}>
              <th scope="row">{titulo === '' ? archivo : titulo}</th>
              <td>
                <Ficha senal={senalDe(tipo)} />
              </td>
              <td class="numero">{numero(filasAntes)}</td>
              <td class="numero">{numero(filasAhora)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Marco>
  );
}

function Comparadas({ cambios }: { readonly cambios: Cambios }): VNode {
  const libros = cambios.libros.filter((l) => l.tipo !== 'igual');
  const tablas = cambios.tablas.filter((t) => t.tipo !== 'igual');
  if (libros.length + tablas.length === 0)
    return (
      <Vacio icono="palomita" titulo="Nada cambió">
        <p>Las dos versiones se hicieron con los mismos libros y dieron las mismas tablas.</p>
      </Vacio>
    );
  return (
    <>
      <h3>
        {libros.length === 0
          ? 'Los libros son los mismos'
          : contar(libros.length, 'libro distinto', 'libros distintos')}
      </h3>
      <ul class="lista-llana cambios">
        {libros.map((libro) => (
          <Libro key={libro.libro} libro={libro} />
        ))}
      </ul>
      <h3>
        {tablas.length === 0
          ? 'Las tablas son las mismas'
          : contar(tablas.length, 'tabla distinta', 'tablas distintas')}
      </h3>
      {tablas.length > 0 && <Tablas tablas={tablas} />}
    </>
  );
}

/** Versions offered to compare with, the last ones. */
const OFRECIDAS = 100;

/** What changed from another version to this one. */
export function CambiosDeVersion({ version }: { readonly version: Consolidacion }): VNode {
  const { organo, periodo } = useSitio();
  const { query, path, route } = useLocation();
  const desde = query['desde'];
  const parametros = { organo, periodo };
  const todas = usePedido('consolidaciones', { parametros, consulta: { tamano: OFRECIDAS } });
  const leido = usePedido('cambiosDeConsolidacion', {
    parametros: { ...parametros, numero: version.numero },
    consulta: { desde },
  });
  const otras = (todas.datos?.elementos ?? []).map((v) => v.numero).filter((n) => n !== version.numero);
  return (
    <Lectura leido={leido}>
      {(cambios) =>
        cambios.desde === null ? (
          <Vacio icono="vuelta" titulo="Es la primera versión">
            <p>Cuando haga otra, aquí verá qué libros y qué tablas cambiaron entre las dos.</p>
          </Vacio>
        ) : (
          <>
            <Elegir
              etiqueta="Qué cambió desde la versión"
              valor={String(cambios.desde)}
              opciones={otras.map((n) => ({ valor: String(n), texto: `Versión ${String(n)}` }))}
              alElegir={(n) => {
                route(`${path}?ver=cambios&desde=${n}`, true);
              }}
            />
            <Comparadas cambios={cambios} />
          </>
        )
      }
    </Lectura>
  );
}
