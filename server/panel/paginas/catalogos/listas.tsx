import type { VNode } from 'preact';
import { useLocation } from 'preact-iso/router';
import { useId, useState } from 'preact/hooks';
import type { Catalogos } from '../../../../shared/api/esquemas/periodos.ts';
import { plegar } from '../../../../shared/spanish/texto/fold.ts';
import { Elegir } from '../../componentes/elegir.tsx';
import { Marco } from '../../componentes/marco.tsx';
import { Vacio } from '../../componentes/vacio.tsx';
import { contar } from '../../texto/contar.ts';
import { AgregarValor } from './agregar-valor.tsx';
import type { ValorInicial } from './campos-de-valor.tsx';

type Lista = Catalogos['catalogos'][number];
type Valor = Lista['valores'][number];

interface DeTabla {
  readonly catalogo: string;
  readonly valores: readonly Valor[];
  readonly alEditar: ((valor: ValorInicial) => void) | null;
}

type DeRenglon = Omit<DeTabla, 'valores'> & { readonly valor: Valor };

function Renglon({ catalogo, valor, alEditar }: DeRenglon): VNode {
  return (
    <tr>
      <th scope="row">{valor.valor}</th>
      <td>{valor.siglas}</td>
      <td>{valor.variantes.join('; ')}</td>
      {alEditar !== null && (
        <td>
          <button
            type="button"
            class="boton menor"
            onClick={() => {
              alEditar({ catalogo, ...valor });
            }}
          >
            Cambiar<span class="sr"> {valor.valor}</span>
          </button>
        </td>
      )}
    </tr>
  );
}

function Tabla({ catalogo, valores, alEditar }: DeTabla): VNode {
  return (
    <Marco etiqueta={`Valores de ${catalogo}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">Valor</th>
            <th scope="col">Siglas</th>
            <th scope="col">Otras formas de escribirlo</th>
            {alEditar !== null && (
              <th scope="col">
                <span class="sr">Cambiar</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {valores.map((v) => (
            <Renglon key={v.valor} catalogo={catalogo} valor={v} alEditar={alEditar} />
          ))}
        </tbody>
      </table>
    </Marco>
  );
}

/** Whether a value is looked for: by itself, its siglas or another spelling. */
function tiene({ valor, siglas, variantes }: Valor, buscado: string): boolean {
  const parte = plegar(buscado);
  return [valor, siglas, ...variantes].some((t) => plegar(t).includes(parte));
}

interface DeElegida {
  readonly lista: Lista;
  readonly alEditar: ((valor: ValorInicial) => void) | null;
}

function Elegida({ lista, alEditar }: DeElegida): VNode {
  const id = useId();
  const [buscado, buscar] = useState('');
  const hallados = lista.valores.filter((v) => tiene(v, buscado));
  return (
    <>
      <div class="campo">
        <label for={id}>Buscar en la lista</label>
        <input
          id={id}
          type="search"
          value={buscado}
          onInput={(evento) => {
            buscar(evento.currentTarget.value);
          }}
        />
      </div>
      <p role="status" class="menudo">
        {contar(hallados.length, 'valor', 'valores')}
      </p>
      {hallados.length > 0 && <Tabla catalogo={lista.catalogo} valores={hallados} alEditar={alEditar} />}
    </>
  );
}

interface Datos {
  readonly catalogos: Catalogos;
  readonly alCambiar: (() => void) | null;
}

interface DeLista extends Datos {
  readonly lista: Lista | undefined;
}

function ListaConAcciones({ catalogos, lista, alCambiar }: DeLista): VNode {
  const [editado, editar] = useState<ValorInicial | null>(null);
  return (
    <>
      {alCambiar !== null && (
        <p class="acciones al-inicio">
          <button
            type="button"
            class="boton principal"
            onClick={() => {
              editar({ catalogo: lista?.catalogo ?? '', valor: '' });
            }}
          >
            Agregar un valor
          </button>
        </p>
      )}
      {lista !== undefined && (
        <Elegida key={lista.catalogo} lista={lista} alEditar={alCambiar === null ? null : editar} />
      )}
      {editado !== null && alCambiar !== null && (
        <AgregarValor
          catalogos={catalogos}
          inicial={editado}
          alCambiar={alCambiar}
          alCerrar={() => {
            editar(null);
          }}
        />
      )}
    </>
  );
}

/** The lists that the áreas choose from. */
export function Listas({ catalogos, alCambiar }: Datos): VNode {
  const { query, path, route } = useLocation();
  const { catalogos: listas } = catalogos;
  const lista = listas.find((c) => c.catalogo === query['lista']) ?? listas[0];
  return (
    <>
      {lista === undefined ? (
        <Vacio icono="hoja" titulo="Todavía no hay listas propias">
          <p>Las columnas usan las listas de siempre. Agregue valores a la columna que necesite más.</p>
        </Vacio>
      ) : (
        <Elegir
          etiqueta="Lista"
          valor={lista.catalogo}
          opciones={listas.map((c) => ({ valor: c.catalogo, texto: c.catalogo }))}
          alElegir={(nombre) => {
            route(`${path}?${String(new URLSearchParams({ ver: 'listas', lista: nombre }))}`, true);
          }}
        />
      )}
      <ListaConAcciones catalogos={catalogos} lista={lista} alCambiar={alCambiar} />
    </>
  );
}
