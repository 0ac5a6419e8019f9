import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { plegar } from '../../../../../shared/spanish/texto/fold.ts';
import { BotonesDeDialogo } from '../../../componentes/botones-de-dialogo.tsx';
import { Dialogo } from '../../../componentes/dialogo.tsx';
import type { ColumnaVista } from '../columnas/columna-vista.ts';
import { comoSeVe } from '../columnas/valor-de-celda.ts';
import type { Rejilla } from '../rejilla/rejilla.ts';

/** Values that are listed: whoever looks for another narrows them. */
const MAXIMO = 200;
const COLADOR = new Intl.Collator('es', { numeric: true });

interface Datos {
  readonly rejilla: Rejilla;
  readonly columna: ColumnaVista;
  readonly alCerrar: () => void;
}

interface Valores {
  readonly valores: readonly string[];
  readonly elegidos: ReadonlySet<string>;
  readonly alCambiar: (elegidos: ReadonlySet<string>) => void;
}

function Valores({ valores, elegidos, alCambiar }: Valores): VNode {
  const poner = (valor: string, va: boolean): void => {
    const nuevos = new Set(elegidos);
    if (va) nuevos.add(valor);
    else nuevos.delete(valor);
    alCambiar(nuevos);
  };
  return (
    <fieldset class="valores-de-filtro">
      <legend class="menudo">Qué valores se ven</legend>
      {valores.map((valor) => (
        <label key={valor} class="casilla">
          <input
            type="checkbox"
            checked={elegidos.has(valor)}
            onChange={({ currentTarget: { checked } }) => {
              poner(valor, checked);
            }}
          />
          <span>{valor === '' ? '(vacías)' : valor}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The values of a column, each once, and which of them are to show. */
function useFiltro({ rejilla, columna }: Datos) {
  const { id, clase } = columna;
  const todos = useMemo(() => {
    const filas = rejilla.mesa.filas.filter((f) => !f.enBlanco);
    const vistos = new Set(filas.map((f) => comoSeVe(clase, f.celdas[id] ?? '')));
    return [...vistos].sort((a, b) => COLADOR.compare(a, b));
  }, []);
  const antes = rejilla.filtros.de(id);
  const [texto, escribir] = useState('');
  const [elegidos, elegir] = useState<ReadonlySet<string>>(antes ?? new Set(todos));
  const hallados = todos.filter((v) => plegar(v).includes(plegar(texto)));
  const aplicar = (): void => {
    const pasan = new Set(hallados.filter((v) => elegidos.has(v)));
    rejilla.filtros.poner(id, pasan.size === todos.length ? null : pasan);
  };
  return { todos, hallados, antes, texto, escribir, elegidos, elegir, aplicar };
}

/** Which rows show, by the values of a column. */
export function FiltrarColumna(datos: Datos): VNode {
  const { rejilla, columna, alCerrar } = datos;
  const { todos, hallados, antes, texto, escribir, elegidos, elegir, aplicar } = useFiltro(datos);
  const luego =
    (hacer: () => void) =>
    (evento: Event): void => {
      evento.preventDefault();
      hacer();
      alCerrar();
    };
  const elegirLos = (valores: readonly string[]) => (): void => {
    elegir(new Set(valores));
  };
  const quitar = (): void => {
    rejilla.filtros.poner(columna.id, null);
  };
  return (
    <Dialogo titulo={`Filtrar ${columna.encabezado}`} alCerrar={alCerrar}>
      <form onSubmit={luego(aplicar)}>
        <Contiene texto={texto} escribir={escribir} />
        <div class="acciones al-inicio">
          <button type="button" class="boton menor" onClick={elegirLos(todos)}>
            Todos
          </button>
          <button type="button" class="boton menor" onClick={elegirLos([])}>
            Ninguno
          </button>
        </div>
        <Valores valores={hallados.slice(0, MAXIMO)} elegidos={elegidos} alCambiar={elegir} />
        {antes !== null && (
          <button type="button" class="boton menor" onClick={luego(quitar)}>
            Quitar el filtro
          </button>
        )}
        <BotonesDeDialogo accion="Filtrar" impedido={false} alCerrar={alCerrar} />
      </form>
    </Dialogo>
  );
}

interface Contiene {
  readonly texto: string;
  readonly escribir: (texto: string) => void;
}

function Contiene({ texto, escribir }: Contiene): VNode {
  return (
    <label class="campo">
      Contiene{' '}
      <input
        type="search"
        value={texto}
        onInput={({ currentTarget }) => {
          escribir(currentTarget.value);
        }}
      />
    </label>
  );
}
