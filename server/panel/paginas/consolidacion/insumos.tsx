import type { VNode } from 'preact';
import type { Consolidacion } from '../../../../shared/api/esquemas/consolidaciones.ts';
import { Marco } from '../../componentes/marco.tsx';
import { rutas, useSitio } from '../../estado/sitio.ts';

/** The libros that a version was made of. */
export function Insumos({ version }: { readonly version: Consolidacion }): VNode {
  const sitio = useSitio();
  return (
    <>
      {version.faltantes.length > 0 && (
        <p>Al pedirla faltaba aceptar el libro de: {version.faltantes.join(', ')}.</p>
      )}
      <Marco etiqueta="Libros que entraron">
        <table>
          <thead>
            <tr>
              <th scope="col">Libro</th>
              <th scope="col">De dónde</th>
              <th scope="col">SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {version.insumos.map(({ libro, envio, numero, folio, sha256 }) => (
              <tr key={libro}>
                <th scope="row">{libro}</th>
                <td>
                  {envio === null ? (
                    <a href={rutas.periodo(sitio, 'libro-del-enlace')}>
                      Versión {String(numero)} del libro del enlace
                    </a>
                  ) : (
                    <a href={rutas.envio(sitio, envio)}>Envío {folio}</a>
                  )}
                </td>
                <td>
                  <code class="huella">{sha256}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Marco>
    </>
  );
}
