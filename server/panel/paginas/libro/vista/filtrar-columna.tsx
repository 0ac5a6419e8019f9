import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Dialogo } from '../../../componentes/dialogo.tsx';
import { plegar } from '../../../../../shared/spanish/texto/fold.ts';
import type { ColumnaVista } from '../columnas/columna-vista.ts';
import { comoSeVe } from '../columnas/valor-de-celda.ts';
import type { Rejilla } from '../rejilla/rejilla.ts';

/** Values that are listed: whoever looks for another narrows them. */
const MAXIMO = 200;

interface Datos {
  readonly rejilla: Rejilla;
  readonly columna: ColumnaVista;
  readonly alCerrar: () => void;
}

const COLADOR = new Intl.Collator('es', { numeric: true });

function Valores({
  valores,
  elegidos,
  alCambiar,
}: {
  readonly valores: readonly string[];
  readonly elegidos: ReadonlySet<string>;
  readonly alCambiar: (elegidos: ReadonlySet<string>) => void;
}): VNode {
  return (
    <fieldset class="valores-de-filtro">
      <legend class="menudo">Qué valores se ven</legend>
      {valores.map((valor) => (
        <label key={valor} class="casilla">
          <input
            type="checkbox"
            checked={elegidos.has(valor)}
            onChange={({ currentTarget: { checked } }) => {
              const nuevos = new Set(elegidos);
              if (checked) nuevos.add(valor);
              else nuevos.delete(valor);
              alCambiar(nuevos);
            }}
          />
          <span>{valor === '' ? '(vacías)' : valor}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Which rows show, by the values of a column. */
export function FiltrarColumna({ rejilla, columna, alCerrar }: Datos): VNode {
  const { filas } = rejilla.mesa;
  const todos = useMemo(() => {
    const vistos = filas.flatMap((f) =>
      f.enBlanco ? [] : [comoSeVe(columna.clase, f.celdas[columna.id] ?? '')],
    );
    return [...new Set(vistos)].sort((a, b) => COLADOR.compare(a, b));
  }, []);
  const antes = rejilla.filtros.de(columna.id);
  const [texto, escribir] = useState('');
  const [elegidos, elegir] = useState<ReadonlySet<string>>(
    antes?.tipo === 'valores' ? antes.valores : new Set(todos),
  );
  const valores = todos.filter((v) => plegar(v).includes(plegar(texto))).slice(0, MAXIMO);
  const aplicar = (evento: Event): void => {
    evento.preventDefault();
    const pasan = new Set(
      texto === '' ? elegidos : todos.filter((v) => plegar(v).includes(plegar(texto)) && elegidos.has(v)),
    );
    rejilla.filtros.poner(
      columna.id,
      pasan.size === todos.length ? null : { tipo: 'valores', valores: pasan },
    );
    alCerrar();
  };
  return (
    <Dialogo titulo={`Filtrar ${columna.encabezado}`} alCerrar={alCerrar}>
      <form onSubmit={aplicar}>
        <label class="campo">
          Contiene
          <input
            type="search"
            value={texto}
            onInput={({ currentTarget }) => {
              escribir(currentTarget.value);
            }}
          />
        </label>
        <div class="acciones al-inicio">
          <button
            type="button"
            class="boton menor"
            onClick={() => {
              elegir(new Set(todos));
            }}
          >
            Todos
          </button>
          <button
            type="button"
            class="boton menor"
            onClick={() => {
              elegir(new Set());
            }}
          >
            Ninguno
          </button>
        </div>
        <Valores valores={valores} elegidos={elegidos} alCambiar={elegir} />
        <div class="acciones">
          {antes !== null && (
            <button
              type="button"
              class="boton"
              onClick={() => {
                rejilla.filtros.poner(columna.id, null);
                alCerrar();
              }}
            >
              Quitar el filtro
            </button>
          )}
          <button type="button" class="boton" onClick={alCerrar}>
            Cancelar
          </button>
          <button type="submit" class="boton principal">
            Filtrar
          </button>
        </div>
      </form>
    </Dialogo>
  );
}
