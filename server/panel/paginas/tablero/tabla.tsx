import type { VNode } from 'preact';
import type { FilaDeTablero, Tablero } from '../../../../shared/api/esquemas/tablero.ts';
import { Ficha } from '../../componentes/ficha.tsx';
import { Icono } from '../../componentes/icono.tsx';
import { Marco } from '../../componentes/marco.tsx';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { contar, numero } from '../../texto/contar.ts';
import { DE_HOJA, DE_LIBRO, DE_PLAZO } from '../../texto/estados.ts';
import { momentoCorto } from '../../texto/fechas.ts';
import { totalDeHoja } from './filtrar.ts';

type Celda = FilaDeTablero['hojas'][number];

/** One tab of an área: sign and figure for the eye, the whole sentence for the ear. */
function CeldaDeHoja({ celda }: { readonly celda: Celda }): VNode {
  const { estado, filas, lineasPendientes: faltan } = celda;
  const senal = DE_HOJA[estado];
  if (estado === 'no-se-espera')
    return (
      <td class="de-hoja nada">
        <span aria-hidden="true">·</span>
        <span class="sr">{senal.texto}</span>
      </td>
    );
  return (
    <td class={`de-hoja t-${senal.tono}`}>
      <span class="fila-de-hoja">
        <Icono nombre={senal.icono} />
        {filas > 0 ? (
          <>
            <span class="sr">{senal.texto}: </span>
            {contar(filas, 'fila')}
          </>
        ) : (
          senal.texto
        )}
      </span>
      {faltan.length > 0 && (
        <span class="menudo" title={faltan.join(', ')}>
          {filas > 0 ? 'sin ' : ''}
          {faltan.length === 1 ? 'línea ' : 'líneas '}
          {faltan.length <= 2
            ? faltan.join(' y ')
            : `${faltan.slice(0, 2).join(', ')} y ${numero(faltan.length - 2)} más`}
        </span>
      )}
    </td>
  );
}

/** What waits for somebody in an área: comments that are open, requests to the enlace. */
function Pendientes({ fila: { comentarios, peticiones } }: { readonly fila: FilaDeTablero }): VNode {
  return (
    <td class="pendientes">
      {comentarios > 0 && (
        <span class="fila-de-hoja">
          <Icono nombre="comentario" />
          {contar(comentarios, 'comentario')}
        </span>
      )}
      {peticiones > 0 && (
        <span class="fila-de-hoja">
          <Icono nombre="campana" />
          {contar(peticiones, 'petición', 'peticiones')}
        </span>
      )}
    </td>
  );
}

function Envio({ fila }: { readonly fila: FilaDeTablero }): VNode {
  const sitio = useSitio();
  const { envio, numero: n, cuando, siglas, resumen } = fila;
  if (envio === null || cuando === null) return <td class="menudo">Nada todavía</td>;
  return (
    <td>
      <a href={rutas.envio(sitio, envio)}>
        Envío {n}
        <span class="sr"> de {siglas}</span>
      </a>
      <span class="menudo bloque">{momentoCorto(cuando)}</span>
      {resumen !== null && resumen.explicadas > 0 && (
        <span class="menudo bloque">{contar(resumen.explicadas, 'explicado')}</span>
      )}
    </td>
  );
}

function Fila({ fila }: { readonly fila: FilaDeTablero }): VNode {
  const sitio = useSitio();
  const conPlazo = fila.plazo === 'fuera-de-plazo' || fila.plazo === 'vencido';
  return (
    <tr>
      <th scope="row">
        <a href={rutas.periodo(sitio, `areas/${fila.area}`)}>{fila.siglas}</a>
        <span class="menudo bloque nombre-de-area">{fila.nombre}</span>
      </th>
      <td>
        <Ficha senal={DE_LIBRO[fila.estado]} />
        {conPlazo && <span class="menudo bloque plazo">{DE_PLAZO[fila.plazo].texto}</span>}
        {fila.plazo === 'a-tiempo' && <span class="menudo bloque">{DE_PLAZO['a-tiempo'].texto}</span>}
      </td>
      <Envio fila={fila} />
      {fila.hojas.map((celda) => (
        <CeldaDeHoja key={celda.hoja} celda={celda} />
      ))}
      <Pendientes fila={fila} />
    </tr>
  );
}

function Totales({
  filas,
  hojas,
}: {
  readonly filas: readonly FilaDeTablero[];
  readonly hojas: readonly string[];
}): VNode {
  return (
    <tfoot>
      <tr>
        <th scope="row">{contar(filas.length, 'área')}</th>
        <td />
        <td>{contar(filas.filter((f) => f.envio !== null).length, 'recibido')}</td>
        {hojas.map((hoja, i) => {
          const total = totalDeHoja(filas, i);
          return (
            <td key={hoja}>
              {contar(total.filas, 'fila')}
              {total.faltan > 0 && (
                <span class="menudo bloque">
                  {total.faltan === 1 ? 'falta 1 área' : `faltan ${contar(total.faltan, 'área')}`}
                </span>
              )}
            </td>
          );
        })}
        <td />
      </tr>
    </tfoot>
  );
}

/** Área by hoja. */
export function TablaDelTablero({
  tablero,
  filas,
}: {
  readonly tablero: Tablero;
  readonly filas: readonly FilaDeTablero[];
}): VNode {
  return (
    <Marco etiqueta="Áreas por hoja" clase="alta fija tablero">
      <table>
        <caption class="sr">Cómo va cada área, hoja por hoja</caption>
        <thead>
          <tr>
            <th scope="col">Área</th>
            <th scope="col">Estado</th>
            <th scope="col">Lo último</th>
            {tablero.hojas.map((hoja) => (
              <th key={hoja} scope="col">
                {hoja}
              </th>
            ))}
            <th scope="col">Pendiente</th>
          </tr>
        </thead>
        <tbody>
          {filas.map((fila) => (
            <Fila key={fila.area} fila={fila} />
          ))}
        </tbody>
        <Totales filas={filas} hojas={tablero.hojas} />
      </table>
    </Marco>
  );
}
