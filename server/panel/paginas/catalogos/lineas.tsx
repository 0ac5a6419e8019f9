import type { VNode } from 'preact';
import type { Catalogos } from '../../../../shared/api/esquemas/periodos.ts';
import { Marco } from '../../componentes/marco.tsx';

/** The lines of the programme: which tabs fill each, and which áreas report in it. */
export function Lineas({ lineas }: Pick<Catalogos, 'lineas'>): VNode {
  return (
    <Marco etiqueta="Líneas del programa">
      <table>
        <thead>
          <tr>
            <th scope="col">Línea</th>
            <th scope="col">Título</th>
            <th scope="col">Hojas</th>
            <th scope="col">Áreas que reportan</th>
          </tr>
        </thead>
        <tbody>
          {lineas.map(({ linea, titulo, hojas, areas }) => (
            <tr key={linea}>
              <th scope="row">{linea}</th>
              <td>{titulo}</td>
              <td>{hojas.join(', ')}</td>
              <td>{areas.length === 0 ? <span class="menudo">Cualquiera</span> : areas.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Marco>
  );
}
