import type { VNode } from 'preact';
import type { Consolidacion } from '../../../../../shared/api/esquemas/consolidaciones.ts';
import type { Vista } from '../../../../../shared/api/esquemas/vista.ts';
import { usePedido } from '../../../cliente/usar-pedido.ts';
import { Icono } from '../../../componentes/icono.tsx';
import { Lectura } from '../../../componentes/lectura.tsx';
import { useModal } from '../../../componentes/usar-modal.ts';
import { useSitio } from '../../../estado/sitio.ts';
import { contar } from '../../../texto/contar.ts';
import { cuantos, lugaresDe } from './lugares.ts';
import { Registros, type RegistroDeOrigen } from './registros.tsx';
import type { Senalado } from './senalado.ts';

/** What the service gives of records at once, and so what is named without it. */
const MAXIMO = 500;

interface Datos {
  readonly version: Consolidacion;
  readonly vista: Vista;
  readonly senalado: Senalado;
}

/** The records by their places alone: of what has no row in any file, as the reason of an empty table. */
function porLugares({ version, vista, senalado }: Datos): RegistroDeOrigen[] {
  const insumos = new Map(version.insumos.map((i) => [i.libro, i]));
  return lugaresDe(vista, senalado.origen, MAXIMO).map((lugar) => {
    const insumo = insumos.get(lugar.libro);
    const { area = null, envio = null, folio = '' } = insumo ?? {};
    return { ...lugar, area, envio, folio, columnas: [], celdas: [] };
  });
}

function Filas(datos: Datos): VNode {
  const { version, senalado } = datos;
  const { organo, periodo } = useSitio();
  const total = cuantos(senalado.origen);
  const { consulta } = senalado;
  const parametros = { organo, periodo, numero: version.numero };
  const leido = usePedido('procedencia', consulta === null || total === 0 ? null : { parametros, consulta });
  if (total === 0) return <p>Ningún renglón de los libros cumple lo que se pide.</p>;
  return (
    <>
      <p>
        {total === 1
          ? 'Sale de un renglón de los libros:'
          : `Sale de ${contar(total, 'renglón', 'renglones')} de los libros:`}
      </p>
      {consulta === null ? (
        <Registros registros={porLugares(datos)} total={total} />
      ) : (
        <Lectura leido={leido}>
          {({ registros, total: todos }) => <Registros registros={registros} total={todos} />}
        </Lectura>
      )}
    </>
  );
}

/** Beside the report: the rows and envíos that a number, a cell or a row of it comes from. */
export function Procedencia({ alCerrar, ...datos }: Datos & { readonly alCerrar: () => void }): VNode {
  const dialogo = useModal();
  const { titulo, detalle } = datos.senalado;
  return (
    <dialog
      ref={dialogo}
      class="procedencia"
      aria-labelledby="procedencia-titulo"
      onCancel={(evento) => {
        evento.preventDefault();
        alCerrar();
      }}
      onClick={(evento) => {
        if (evento.target === dialogo.current) alCerrar();
      }}
    >
      <div class="procedencia-rollo">
        <div class="procedencia-tope">
          <div>
            <h2 id="procedencia-titulo">{titulo}</h2>
            <p class="menudo">{detalle}</p>
          </div>
          <button type="button" class="boton cerrar" onClick={alCerrar} aria-label="Cerrar">
            <Icono nombre="cruz" />
          </button>
        </div>
        <div class="procedencia-filas">
          <Filas {...datos} />
        </div>
      </div>
    </dialog>
  );
}
