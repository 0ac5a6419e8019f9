import type { VNode } from 'preact';
import type { PeriodoDeApi } from '../../../../shared/api/esquemas/periodos.ts';
import { Lectura } from '../../componentes/lectura.tsx';
import { Pagina } from '../../componentes/pagina.tsx';
import { Vacio } from '../../componentes/vacio.tsx';
import { useFacultades } from '../../estado/facultades.ts';
import { usePeriodos } from '../../estado/periodos.tsx';
import { AbrirDesdeLibro } from './abrir-desde-libro.tsx';
import { AbrirSiguiente } from './abrir-siguiente.tsx';
import { Periodo } from './periodo.tsx';

function Abrir({ periodos }: { readonly periodos: readonly PeriodoDeApi[] }): VNode {
  const [reciente] = periodos;
  if (reciente === undefined)
    return (
      <>
        <Vacio icono="bandeja" titulo="Abra el primer periodo con el libro del enlace">
          <p>
            El libro del enlace trae el programa, los catálogos, los integrantes y las sesiones. Con él se
            sabe qué se espera de cada área, y de él salen los libros que llenarán. El siguiente periodo se
            abrirá a partir de este.
          </p>
        </Vacio>
        <AbrirDesdeLibro primero />
      </>
    );
  return (
    <>
      <AbrirSiguiente anterior={reciente} />
      <AbrirDesdeLibro primero={false} />
    </>
  );
}

/** The periods of the órgano: opened, reviewed, closed. */
export function PaginaDePeriodos(): VNode {
  const { enlace } = useFacultades();
  const leido = usePeriodos();
  return (
    <Pagina titulo="Periodos">
      <div class="estrecha">
        <Lectura leido={leido}>
          {({ periodos }) => (
            <>
              {periodos.map((periodo) => (
                <Periodo key={periodo.clave} periodo={periodo} enlace={enlace} releer={leido.releer} />
              ))}
              {enlace && <Abrir periodos={periodos} />}
              {!enlace && periodos.length === 0 && (
                <Vacio icono="bandeja" titulo="Todavía no hay periodos">
                  <p>El enlace abre el primero con su libro.</p>
                </Vacio>
              )}
            </>
          )}
        </Lectura>
      </div>
    </Pagina>
  );
}
