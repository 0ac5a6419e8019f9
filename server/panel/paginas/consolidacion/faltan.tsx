import type { VNode } from 'preact';
import type { FilaDeTablero, Tablero } from '../../../../shared/api/esquemas/tablero.ts';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { contar } from '../../texto/contar.ts';
import { DE_LIBRO } from '../../texto/estados.ts';

/** Áreas named at first; the tablero has them all. */
const NOMBRADAS = 12;

function Area({ fila }: { readonly fila: FilaDeTablero }): VNode {
  const sitio = useSitio();
  const a = fila.envio === null ? rutas.periodo(sitio, `areas/${fila.area}`) : rutas.envio(sitio, fila.envio);
  return (
    <li>
      <a href={a}>{fila.siglas}</a>: {DE_LIBRO[fila.estado].texto.toLocaleLowerCase('es-MX')}
    </li>
  );
}

/** The áreas whose libro is not accepted. */
export const queFaltan = ({ filas }: Tablero): FilaDeTablero[] =>
  filas.filter(({ estado }) => estado !== 'aceptado');

/** What keeps the report from being a proyecto, said plainly. */
export function Faltan({
  faltan,
  de,
}: {
  readonly faltan: readonly FilaDeTablero[];
  readonly de: number;
}): VNode {
  const sitio = useSitio();
  if (de === 0)
    return <p>Este periodo todavía no tiene áreas: el informe saldría solo con el libro del enlace.</p>;
  if (faltan.length === 0)
    return <p>Los {contar(de, 'libro')} de las áreas están aceptados: puede hacer el proyecto de informe.</p>;
  return (
    <>
      <p>
        {faltan.length === 1
          ? 'Falta por aceptar 1 área'
          : `Faltan por aceptar ${contar(faltan.length, 'área')}`}{' '}
        de {String(de)}. Mientras tanto puede hacer un borrador con lo último que cada una envió; lo que falte
        no saldrá en él.
      </p>
      <ul class="faltan">
        {faltan.slice(0, NOMBRADAS).map((fila) => (
          <Area key={fila.area} fila={fila} />
        ))}
      </ul>
      {faltan.length > NOMBRADAS && (
        <p>
          <a href={rutas.periodo(sitio, 'tablero')}>Ver todas en el tablero</a>
        </p>
      )}
    </>
  );
}
