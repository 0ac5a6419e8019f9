import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Consolidacion } from '../../../../shared/api/esquemas/consolidaciones.ts';
import type { HallazgoDeApi } from '../../../../shared/api/esquemas/envios.ts';
import { usePedido } from '../../cliente/usar-pedido.ts';
import { Elegir } from '../../componentes/elegir.tsx';
import { Hallazgo } from '../../componentes/hallazgo.tsx';
import { Lectura } from '../../componentes/lectura.tsx';
import { Vacio } from '../../componentes/vacio.tsx';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { contar, numero } from '../../texto/contar.ts';
import { DE_GRAVEDAD } from '../../texto/estados.ts';

interface DeUno {
  readonly hallazgo: HallazgoDeApi;
  readonly version: Consolidacion;
}

function Lugar({ hallazgo, version }: DeUno): VNode {
  const sitio = useSitio();
  const { libro, hoja, fila, columna } = hallazgo;
  const lugar = [hoja, fila === null ? '' : `fila ${String(fila)}`, columna]
    .filter((t) => t !== '')
    .join(', ');
  const envio = version.insumos.find((i) => i.libro === libro)?.envio ?? null;
  const de = `Libro ${libro}${lugar === '' ? '' : ` · ${lugar}`}`;
  const consulta = `?${String(new URLSearchParams({ hoja, ...(fila === null ? {} : { fila: String(fila) }) }))}`;
  const a =
    envio === null
      ? rutas.periodo(sitio, `libro-del-enlace${consulta}`)
      : rutas.envio(sitio, envio, consulta);
  return <a href={a}>{de}</a>;
}

const TANDA = 50;
const TODOS = 'todos';

function opciones(hallazgos: readonly HallazgoDeApi[]) {
  const de = (gravedad: HallazgoDeApi['gravedad']): string => {
    const n = hallazgos.filter((h) => h.gravedad === gravedad).length;
    return `${DE_GRAVEDAD[gravedad].texto} (${numero(n)})`;
  };
  const gravedades = ['Error', 'Advertencia', 'Justificada'] as const;
  return [
    { valor: TODOS, texto: `Todos (${numero(hallazgos.length)})` },
    ...gravedades.map((g) => ({ valor: g, texto: de(g) })),
  ];
}

function Lista({
  version,
  hallazgos,
}: Pick<DeUno, 'version'> & { readonly hallazgos: readonly HallazgoDeApi[] }): VNode {
  const [gravedad, elegir] = useState(TODOS);
  const [vistos, ver] = useState(TANDA);
  const suyos = hallazgos.filter((h) => gravedad === TODOS || h.gravedad === gravedad);
  const faltan = suyos.length - vistos;
  return (
    <>
      <Elegir etiqueta="Mostrar" valor={gravedad} opciones={opciones(hallazgos)} alElegir={elegir} />
      <p role="status" class="menudo">
        {contar(suyos.length, 'hallazgo')}
      </p>
      <ul class="lista-llana hallazgos-de-version">
        {suyos.slice(0, vistos).map((hallazgo, i) => (
          <li key={i}>
            <Hallazgo hallazgo={hallazgo}>
              <p class="menudo">
                <Lugar hallazgo={hallazgo} version={version} />
              </p>
            </Hallazgo>
          </li>
        ))}
      </ul>
      {faltan > 0 && (
        <button
          type="button"
          class="boton"
          onClick={() => {
            ver(vistos + TANDA);
          }}
        >
          Mostrar más (faltan {numero(faltan)})
        </button>
      )}
    </>
  );
}

/** What was found in all the libros together. */
export function HallazgosDeVersion({ version }: Pick<DeUno, 'version'>): VNode {
  const { organo, periodo } = useSitio();
  const leido = usePedido('hallazgosDeConsolidacion', {
    parametros: { organo, periodo, numero: version.numero },
  });
  return (
    <Lectura leido={leido}>
      {({ hallazgos }) =>
        hallazgos.length === 0 ? (
          <Vacio icono="palomita" titulo="Sin hallazgos">
            <p>Los libros, juntos, no tienen nada por corregir ni por revisar.</p>
          </Vacio>
        ) : (
          <Lista version={version} hallazgos={hallazgos} />
        )
      }
    </Lectura>
  );
}
