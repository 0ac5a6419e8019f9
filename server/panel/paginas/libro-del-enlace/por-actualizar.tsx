import type { VNode } from 'preact';
import type { JsonDeOperacion } from '../../cliente/tipos.ts';
import { Marco } from '../../componentes/marco.tsx';
import { Vacio } from '../../componentes/vacio.tsx';

type Datos = Pick<JsonDeOperacion<'libroDelEnlace'>, 'porActualizar'>;

function Renglon({ dato }: { readonly dato: Datos['porActualizar'][number] }): VNode {
  const { hoja, fila, columna, valor, motivo } = dato;
  return (
    <tr>
      <th scope="row">{hoja}</th>
      <td class="numero">{String(fila)}</td>
      <td>{columna}</td>
      <td>{valor}</td>
      <td>{motivo}</td>
    </tr>
  );
}

/** What the libro still says of an earlier period. */
export function PorActualizar({ porActualizar }: Datos): VNode {
  if (porActualizar.length === 0)
    return (
      <Vacio icono="palomita" titulo="Nada queda del periodo anterior">
        <p>No se hallaron fechas, años ni nombres de otro periodo por cambiar.</p>
      </Vacio>
    );
  return (
    <>
      <p class="parrafo">
        Esto viene del periodo anterior. Cámbielo con «Llenar el libro aquí», o descargue el libro y súbalo:
        lo que cambie sale de la lista.
      </p>
      <Marco etiqueta="Por actualizar">
        <table>
          <thead>
            <tr>
              <th scope="col">Hoja</th>
              <th scope="col" class="numero">
                Fila
              </th>
              <th scope="col">Columna</th>
              <th scope="col">Dice</th>
              <th scope="col">Por qué revisarlo</th>
            </tr>
          </thead>
          <tbody>
            {porActualizar.map((dato, i) => (
              <Renglon key={i} dato={dato} />
            ))}
          </tbody>
        </table>
      </Marco>
    </>
  );
}
