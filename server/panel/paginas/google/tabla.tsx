import type { VNode } from 'preact';
import type { LibroDeGoogle, LibrosDeGoogle } from '../../../../shared/api/esquemas/google.ts';
import { Ficha } from '../../componentes/ficha.tsx';
import { Marco } from '../../componentes/marco.tsx';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { DE_LIBRO } from '../../texto/estados.ts';
import { momentoCorto } from '../../texto/fechas.ts';
import { AccionesDeHoja } from './acciones-de-hoja.tsx';
import { estadoDeHoja } from './estado-de-hoja.ts';

interface Datos {
  readonly datos: LibrosDeGoogle;
  /** Whether whoever looks may change anything. */
  readonly seCambia: boolean;
  readonly releer: () => void;
}

/** The way to the spreadsheet itself. */
function Abrir({ libro: { direccion, nombre } }: { readonly libro: LibroDeGoogle }): VNode {
  if (direccion === null) return <>—</>;
  return (
    <a href={direccion} target="_blank" rel="noreferrer">
      {nombre === '' ? 'Abrir' : nombre}
      <span class="sr"> (se abre en otra pestaña)</span>
    </a>
  );
}

function Fila({ libro, datos, seCambia, releer }: Datos & { readonly libro: LibroDeGoogle }): VNode {
  const sitio = useSitio();
  const { area, siglas, nombreDeArea, problema, porHacer, leido, visto } = libro;
  return (
    <tr>
      <th scope="row">
        <a href={rutas.periodo(sitio, `areas/${area}`)}>{siglas}</a>
        <span class="menudo bloque nombre-de-area">{nombreDeArea}</span>
      </th>
      <td>
        <Abrir libro={libro} />
      </td>
      <td class="estado-de-hoja">
        <Ficha senal={estadoDeHoja(libro)} />
        {problema !== null && porHacer === null && <span class="menudo bloque">{problema.detalle}</span>}
      </td>
      <td>
        <Ficha senal={DE_LIBRO[libro.estado]} />
      </td>
      <td>
        {leido === null ? '—' : momentoCorto(leido)}
        {visto !== null && visto !== leido && (
          <span class="menudo bloque">Sin cambios al {momentoCorto(visto)}</span>
        )}
      </td>
      {seCambia && (
        <td>
          <AccionesDeHoja libro={libro} cuenta={datos.cuenta} releer={releer} />
        </td>
      )}
    </tr>
  );
}

/** Each área's spreadsheet. */
export function TablaDeHojas(props: Datos): VNode {
  return (
    <Marco etiqueta="Hojas de cálculo de las áreas" clase="fija">
      <table>
        <caption class="sr">La hoja de cálculo de cada área</caption>
        <thead>
          <tr>
            <th scope="col">Área</th>
            <th scope="col">Hoja de cálculo</th>
            <th scope="col">Cómo está</th>
            <th scope="col">Su envío</th>
            <th scope="col">Última lectura</th>
            {props.seCambia && <th scope="col">Qué hacer</th>}
          </tr>
        </thead>
        <tbody>
          {props.datos.libros.map((libro) => (
            <Fila key={libro.area} libro={libro} {...props} />
          ))}
        </tbody>
      </table>
    </Marco>
  );
}
