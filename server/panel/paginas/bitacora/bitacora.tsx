import type { VNode } from 'preact';
import { useLocation } from 'preact-iso/router';
import { usePedido } from '../../cliente/usar-pedido.ts';
import { Lectura } from '../../componentes/lectura.tsx';
import { Pagina } from '../../componentes/pagina.tsx';
import { Paginacion } from '../../componentes/paginacion.tsx';
import { Vacio } from '../../componentes/vacio.tsx';
import { useFacultades } from '../../estado/facultades.ts';
import { useSitio } from '../../estado/sitio.ts';
import { contar } from '../../texto/contar.ts';
import { Entrada } from './entrada.tsx';
import { Filtros, type FiltroDeBitacora } from './filtros.tsx';
import { VerificarBitacora } from './verificar.tsx';

/** Entries to a page. */
const TAMANO = 50;

/** Names of the people of the órgano, for who may see them. */
function useNombres(): (persona: string) => string {
  const { organo } = useSitio();
  const { enlace, administracion } = useFacultades();
  const leido = usePedido('personas', enlace || administracion ? { parametros: { organo } } : null);
  const nombres = new Map(leido.datos?.personas.map((p) => [p.id, p.nombre]));
  return (persona) => nombres.get(persona) ?? 'Una persona del órgano';
}

interface Datos {
  readonly filtro: FiltroDeBitacora;
  readonly pagina: number;
  readonly alIr: (pagina: number) => void;
}

function Entradas({ filtro, pagina, alIr }: Datos): VNode {
  const { organo } = useSitio();
  const nombreDe = useNombres();
  const consulta = {
    pagina,
    tamano: TAMANO,
    accion: filtro.accion || undefined,
    quien: filtro.quien || undefined,
    objeto: filtro.periodo === '' ? undefined : `periodos/${filtro.periodo}`,
  };
  const leido = usePedido('bitacora', { parametros: { organo }, consulta });
  return (
    <Lectura leido={leido}>
      {({ elementos, total }) =>
        total === 0 ? (
          <Vacio icono="buscar" titulo="Ningún asiento">
            <p>Nada se ha hecho así. Quite algún filtro para ver más.</p>
          </Vacio>
        ) : (
          <>
            <p role="status" class="menudo">
              {contar(total, 'asiento')}, el último primero
            </p>
            <ol class="lista-llana">
              {elementos.map((entrada) => (
                <Entrada key={entrada.n} entrada={entrada} nombreDe={nombreDe} />
              ))}
            </ol>
            <Paginacion de="la bitácora" pagina={pagina} tamano={TAMANO} total={total} alIr={alIr} />
          </>
        )
      }
    </Lectura>
  );
}

/** What was done in the órgano, by whom and when, and the proof that nothing was altered. */
export function PaginaDeBitacora(): VNode {
  const { query, path, route } = useLocation();
  const { accion = '', quien = '', periodo = '' } = query;
  const filtro = { accion, quien, periodo };
  const pagina = Math.max(1, Number(query['pagina'] ?? '1') || 1);
  const ver = (nuevo: FiltroDeBitacora, n: number): void => {
    const pares = Object.entries({ ...nuevo, pagina: n === 1 ? '' : String(n) }).filter(([, v]) => v !== '');
    const cola = String(new URLSearchParams(pares));
    route(cola === '' ? path : `${path}?${cola}`, true);
  };
  return (
    <Pagina titulo="Bitácora">
      <div class="estrecha">
        <VerificarBitacora />
        <Filtros
          key={quien}
          filtro={filtro}
          alFiltrar={(nuevo) => {
            ver(nuevo, 1);
          }}
        />
        <Entradas
          filtro={filtro}
          pagina={pagina}
          alIr={(n) => {
            ver(filtro, n);
          }}
        />
      </div>
    </Pagina>
  );
}
