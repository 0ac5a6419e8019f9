import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type * as z from 'zod';
import type { procedencia } from '../../../../../shared/api/esquemas/consolidaciones.ts';
import { rutas, useSitio, type Sitio } from '../../../estado/sitio.ts';
import { numero } from '../../../texto/contar.ts';

export type RegistroDeOrigen = z.infer<typeof procedencia>['registros'][number];

/** Where a record can be seen whole: its envío, at its row; or the libro of the enlace. */
function direccionDeRegistro(sitio: Sitio, { envio, hoja, fila }: RegistroDeOrigen): string {
  const consulta = `?${String(new URLSearchParams({ hoja, fila: String(fila) }))}`;
  return envio === null
    ? rutas.periodo(sitio, `libro-del-enlace${consulta}`)
    : rutas.envio(sitio, envio, consulta);
}

function Registro({ registro }: { readonly registro: RegistroDeOrigen }): VNode {
  const sitio = useSitio();
  const { libro, envio, folio, hoja, fila, columnas, celdas } = registro;
  return (
    <li class="registro">
      <h3>
        {hoja}, fila {String(fila)}
      </h3>
      <p class="menudo">
        Libro {libro} ·{' '}
        <a href={direccionDeRegistro(sitio, registro)}>
          {envio === null ? 'ver el libro del enlace' : `ver el envío ${folio}`}
        </a>
      </p>
      <dl>
        {celdas.map(
          (celda, i) =>
            celda !== '' && (
              <div key={i}>
                <dt>{columnas[i] === '' ? 'Columna sin encabezado' : columnas[i]}</dt>
                <dd>{celda}</dd>
              </div>
            ),
        )}
      </dl>
    </li>
  );
}

/** Records drawn at first, and with each «Mostrar más». */
const TANDA = 40;

interface Datos {
  readonly registros: readonly RegistroDeOrigen[];
  /** How many there are, where not all were given. */
  readonly total: number;
}

/** The rows of the libros that a value comes from. */
export function Registros({ registros, total }: Datos): VNode {
  const [vistos, ver] = useState(TANDA);
  const faltan = registros.length - vistos;
  return (
    <>
      <ol class="lista-llana">
        {registros.slice(0, vistos).map((registro, i) => (
          <Registro key={i} registro={registro} />
        ))}
      </ol>
      {faltan > 0 && (
        <button
          type="button"
          class="boton"
          onClick={() => {
            ver(vistos + TANDA);
          }}
        >
          Mostrar más (faltan {numero(faltan)})
        </button>
      )}
      {faltan <= 0 && total > registros.length && (
        <p class="menudo">
          Se muestran los primeros {numero(registros.length)} de {numero(total)}. Todos están en
          procedencia.csv, entre las descargas.
        </p>
      )}
    </>
  );
}
