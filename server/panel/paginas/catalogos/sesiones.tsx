import type { VNode } from 'preact';
import type { Catalogos } from '../../../../shared/api/esquemas/periodos.ts';
import { Marco } from '../../componentes/marco.tsx';
import { Vacio } from '../../componentes/vacio.tsx';

/** The sessions of the órgano in the period. */
export function Sesiones({ sesiones }: Pick<Catalogos, 'sesiones'>): VNode {
  if (sesiones.length === 0)
    return (
      <Vacio icono="reloj" titulo="El libro del enlace no tiene sesiones">
        <p>Agréguelas en su hoja «Sesiones» y súbalo de nuevo.</p>
      </Vacio>
    );
  return (
    <Marco etiqueta="Sesiones del periodo">
      <table>
        <thead>
          <tr>
            <th scope="col">Sesión</th>
            <th scope="col">Tipo</th>
            <th scope="col">Fecha</th>
            <th scope="col">Estatus</th>
          </tr>
        </thead>
        <tbody>
          {sesiones.map(({ nombre, tipo, fecha, estatus }) => (
            <tr key={nombre + fecha}>
              <th scope="row">{nombre}</th>
              <td>{tipo}</td>
              <td>{fecha}</td>
              <td>{estatus}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Marco>
  );
}
